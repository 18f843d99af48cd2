package nl.nachtwacht.propose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.PlaceKind;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.plan.Camera;
import nl.nachtwacht.plan.Lamp;
import nl.nachtwacht.plan.Mount;
import nl.nachtwacht.plan.PlaceIndex;
import nl.nachtwacht.plan.PlanCells;
import nl.nachtwacht.plan.SeenPolygon;
import nl.nachtwacht.plan.Sight;
import nl.nachtwacht.plan.View;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * All that the plans of one municipality are made from: its cells with their night scores, and the
 * places around it.
 *
 * @param terms what is the same for all municipalities
 * @param cells its cells in ascending order
 * @param places what stands there
 */
record PlanDesk(Terms terms, Table cells, CityPlaces places) implements Serializable {
  private static final String LAMP_POST = "lamp_post";
  private static final String DARKNESS = "contrib_darkness";
  private static final String CAMERAS = "contrib_cameras";

  /**
   * What is the same for all municipalities.
   *
   * @param grid the cells
   * @param lampReachMetres how far a lamp lights
   * @param cameraStrength how strongly full view lowers the score: 0 to 1
   * @param people working columns that say how many people are about; empty: not known
   * @param hasHomes whether the job has a layer of addresses
   * @param hasMounts whether it has a layer of mounts
   * @param hasSites whether it has a layer of sites for lamps
   */
  record Terms(
      Grid grid,
      int lampReachMetres,
      double cameraStrength,
      ArrayList<String> people,
      boolean hasHomes,
      boolean hasMounts,
      boolean hasSites)
      implements Serializable {}

  /** {@return the column with the score of a slice} */
  static Column night(String slice) {
    return Column.reals("night_" + slice, "0-100", 2).working();
  }

  /** {@return the number of the municipality; it has cells} */
  int municipality() {
    return cells.ints(Gather.MUNICIPALITY.name()).at(0);
  }

  /** {@return whether there is anything to plan for} */
  boolean hasCells() {
    return cells.rows() > 0;
  }

  /**
   * {@return the cells as plans take them: risk is the score of the slice; darkness has the share
   * of it that it has of the score of all hours, and full view takes off what the job says; where
   * darkness has no part, the dark share of the score stands for it}
   */
  PlanCells cells(String slice) {
    double[] risk = cells.reals(night(slice).name()).toArray();
    PlanCells plan =
        PlanCells.of(terms.grid, Gather.cells(cells), risk)
            .withDarkness(isDarknessInScore() ? darkPart(risk) : darkRisk(risk))
            .withCameras(viewPart(risk));
    return terms.people.isEmpty() ? plan : plan.withPeople(people());
  }

  /** {@return whether darkness adds anything to the scores of the municipality} */
  boolean isDarknessInScore() {
    Optional<Column> part = cells.find(DARKNESS);
    return part.isPresent()
        && Arrays.stream(cells.reals(DARKNESS).toArray()).anyMatch(points -> points > 0);
  }

  /** Where darkness adds nothing, lamps are still chosen by the dark surface times the score. */
  private double[] darkRisk(double[] risk) {
    double[] points = new double[risk.length];
    if (cells.find(Lights.DARK_SHARE.name()).isPresent()) {
      Table.Reals dark = cells.reals(Lights.DARK_SHARE.name());
      Arrays.setAll(points, row -> dark.isMissing(row) ? 0 : dark.at(row) * risk[row]);
    }
    return points;
  }

  private double[] darkPart(double[] risk) {
    Table.Reals scores = cells.reals(Scores.withEnds().get(0).name());
    Table.Reals parts = cells.reals(DARKNESS);
    return points(risk, row -> parts.at(row) / scores.at(row));
  }

  /** Cameras lower what the score would be without light and view; none where they have no part. */
  private double[] viewPart(double[] risk) {
    if (cells.find(CAMERAS).isEmpty()) {
      return new double[risk.length];
    }
    Table.Reals scores = cells.reals(Scores.withEnds().get(0).name());
    Table.Reals views = cells.reals(CAMERAS);
    Table.Reals darkness = cells.reals(DARKNESS);
    return points(
        risk,
        row -> {
          double dark = darkness.isMissing(row) ? 0 : darkness.at(row);
          double plain = scores.at(row) - dark - views.at(row);
          return terms.cameraStrength * plain / scores.at(row);
        });
  }

  private static double[] points(double[] risk, IntToDoubleFunction share) {
    double[] points = new double[risk.length];
    Arrays.setAll(
        points,
        row -> {
          double part = share.applyAsDouble(row) * risk[row];
          return part > 0 ? Math.min(part, risk[row]) : 0;
        });
    return points;
  }

  private double[] people() {
    double[] about = new double[cells.rows()];
    for (String column : terms.people) {
      if (cells.find(column).isPresent()) {
        Table.Reals values = cells.reals(column);
        for (int row = 0; row < about.length; row++) {
          about[row] += Math.max(0, values.isMissing(row) ? 0 : values.at(row));
        }
      }
    }
    return about;
  }

  /**
   * A place with a key of its own.
   *
   * @param key what it is called, with its place where that doesn't tell it from others
   * @param features where it is one of
   * @param at its number there
   */
  private record Spot(String key, Features features, int at) {
    int xCm() {
      return features.xCm(at);
    }

    int yCm() {
      return features.yCm(at);
    }

    private String place() {
      return xCm() / 100 + "_" + yCm() / 100;
    }
  }

  /** The places of a kind in the order of their keys, whatever order they came in. */
  private List<Spot> spots(PlaceKind kind) {
    List<Spot> spots = new ArrayList<>();
    TreeMap<String, Integer> times = new TreeMap<>();
    for (Features some : places.of(kind)) {
      for (int i = 0; i < some.count(); i++) {
        spots.add(new Spot(some.label(i), some, i));
        times.merge(some.label(i), 1, Integer::sum);
      }
    }
    spots.replaceAll(
        spot ->
            spot.key.isEmpty() || times.get(spot.key) > 1
                ? new Spot((spot.key + " " + spot.place()).trim(), spot.features, spot.at)
                : spot);
    spots.sort(
        Comparator.comparing(Spot::key).thenComparingInt(Spot::xCm).thenComparingInt(Spot::yCm));
    return numbered(spots);
  }

  /** What stands at one place under one name is told apart by a number. */
  private static List<Spot> numbered(List<Spot> sorted) {
    List<Spot> numbered = new ArrayList<>();
    int alike = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Spot spot = sorted.get(i);
      alike = i > 0 && sorted.get(i - 1).key.equals(spot.key) ? alike + 1 : 1;
      numbered.add(alike == 1 ? spot : new Spot(spot.key + " #" + alike, spot.features, spot.at));
    }
    return numbered;
  }

  /** {@return the lamps} */
  List<Lamp> lamps() {
    return spots(PlaceKind.LAMP).stream()
        .map(
            spot ->
                new Lamp(spot.key, spot.xCm(), spot.yCm(), Lights.State.of(spot.features, spot.at)))
        .toList();
  }

  /** {@return since which day lamps are out, counted from 1970, as far as the register says} */
  TreeMap<String, Long> outSince() {
    TreeMap<String, Long> days = new TreeMap<>();
    spots(PlaceKind.LAMP)
        .forEach(
            spot ->
                Lights.outSince(spot.features, spot.at).ifPresent(day -> days.put(spot.key, day)));
    return days;
  }

  /** {@return the cameras that hang} */
  List<Camera> cameras() {
    return spots(PlaceKind.CAMERA).stream()
        .map(spot -> new Camera(spot.key, spot.xCm(), spot.yCm(), sight(spot.features, spot.at)))
        .toList();
  }

  private static Sight sight(Features cameras, int i) {
    if (cameras.hasShape(i)) {
      return SeenPolygon.of(cameras.shape(i));
    }
    Cameras.Look look = Cameras.look(cameras, i);
    return new View(cameras.xCm(i), cameras.yCm(i), look.radiusCm(), look.bearing(), look.angle());
  }

  /** {@return where cameras could hang: on mounts of the job's layer, else on lamp posts} */
  List<Mount> mounts() {
    return terms.hasMounts ? mounts(PlaceKind.MOUNT, "") : mounts(PlaceKind.LAMP, LAMP_POST);
  }

  /** {@return where lamps could stand; empty: the job has no layer of sites} */
  Optional<List<Mount>> lampSites() {
    return terms.hasSites ? Optional.of(mounts(PlaceKind.LAMP_SITE, "")) : Optional.empty();
  }

  private List<Mount> mounts(PlaceKind kind, String type) {
    return spots(kind).stream()
        .map(spot -> new Mount(spot.key, type, spot.xCm(), spot.yCm()))
        .toList();
  }

  /** {@return the homes; empty: the job has no layer of addresses} */
  Optional<PlaceIndex> homes() {
    if (!terms.hasHomes) {
      return Optional.empty();
    }
    IntStream.Builder x = IntStream.builder();
    IntStream.Builder y = IntStream.builder();
    for (Features some : places.of(PlaceKind.HOME)) {
      for (int i = 0; i < some.count(); i++) {
        x.add(some.xCm(i));
        y.add(some.yCm(i));
      }
    }
    return Optional.of(PlaceIndex.of(terms.grid, x.build().toArray(), y.build().toArray()));
  }

  /** {@return the risk areas with a cell whose centre is within so many metres of a place} */
  TreeSet<Integer> areasNear(int xCm, int yCm, double metres) {
    TreeSet<Integer> near = new TreeSet<>();
    Table.Ints areas = cells.ints(CellNames.RISK_AREA.name());
    int reach = terms.grid.cellCm() / 2 + Grid.cm(metres);
    for (int row = 0; row < cells.rows(); row++) {
      long dx = terms.grid.centreCm(cells.ints(Gather.IX.name()).at(row)) - (long) xCm;
      long dy = terms.grid.centreCm(cells.ints(Gather.IY.name()).at(row)) - (long) yCm;
      if (areas.at(row) >= 0 && dx * dx + dy * dy <= (long) reach * reach) {
        near.add(areas.at(row));
      }
    }
    return near;
  }
}
