package nl.nachtwacht.flow;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.assess.CityCells;
import nl.nachtwacht.assess.Stations;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.effect.BeforeAfter;
import nl.nachtwacht.effect.City;
import nl.nachtwacht.effect.Evidence;
import nl.nachtwacht.effect.Finding;
import nl.nachtwacht.effect.Measure;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.PlaceKind;
import nl.nachtwacht.layer.ReportPoints;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.Block;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.load.SpanPoints;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Room;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Studies the measures of a job: for each pair of times the evidence as it was before and after,
 * and a task per municipality that holds its measures against cells like those they treat. Cells
 * and reports stay in tasks, findings come back.
 */
final class EffectStudies {
  private static final String STAGE = "study";

  private final Cluster cluster;
  private final Job job;
  private final Loaded all;
  private final Room room;
  private final Stages stages;

  /** Studies of a job that was read for its whole period. */
  EffectStudies(Cluster cluster, Job job, Loaded all, Room room, Stages stages) {
    this.cluster = cluster;
    this.job = job;
    this.all = all;
    this.room = room;
    this.stages = stages;
  }

  /**
   * What came of the measures.
   *
   * @param byMunicipality findings of each municipality
   * @param withoutDays names of measures that can't be compared: the period holds no day before, or
   *     none after
   * @param withoutCells names of measures that treat no cell
   */
  record Found(
      List<List<Finding>> byMunicipality, List<String> withoutDays, List<String> withoutCells) {}

  /**
   * The measures of a municipality.
   *
   * @param city those that can be compared
   * @param withoutDays names of the others
   */
  private record Taken(City city, ArrayList<String> withoutDays) implements Serializable {
    static Taken of(CityPlaces places, Domain domain, Period period, List<CalendarWindow> windows) {
      String code = domain.municipalities().get(places.municipality()).code();
      List<Measure> measures = new ArrayList<>();
      ArrayList<String> withoutDays = new ArrayList<>();
      for (Features some : places.of(PlaceKind.MEASURE)) {
        for (int i = 0; i < some.count(); i++) {
          Optional<BeforeAfter> days = days(some, i, period);
          if (days.isPresent()) {
            measures.add(measure(some, i, code, days.get()));
          } else {
            withoutDays.add(some.label(i));
          }
        }
      }
      long[] cells = domain.cellsOf(places.municipality());
      double side = domain.grid().cellMetres();
      City city = new City(code, cells, side, measures, windows);
      for (Features some : places.of(PlaceKind.MEASURE)) {
        for (int i = 0; i < some.count(); i++) {
          if (days(some, i, period).isEmpty()) {
            city.avoid(some.shape(i));
          }
        }
      }
      return new Taken(city, withoutDays);
    }

    private static Optional<BeforeAfter> days(Features some, int i, Period period) {
      return BeforeAfter.of(period, Measures.from(some, i), Measures.until(some, i));
    }

    private static Measure measure(Features some, int i, String code, BeforeAfter days) {
      return new Measure(
          Measures.id(some, i, code), some.label(i), Measures.kind(some, i), days, some.shape(i));
    }
  }

  /** Cells of a municipality before and after, in the order (iy, ix). */
  private record Both(Table before, Table after) implements Serializable {}

  /** A municipality and its reports by quarter. */
  private record Asked(SpanPoints reports, Taken taken) implements Serializable {}

  /** {@return what can be said of each municipality's measures} */
  Found find() {
    Held<CityPlaces> places = CityPlaces.gather(cluster, job, all);
    Held<Taken> taken = taken(places);
    List<Taken> known = taken.map(STAGE, measures -> measures);
    List<BeforeAfter> spans =
        known.stream()
            .flatMap(of -> of.city.placed().stream())
            .map(Measure::days)
            .distinct()
            .sorted(
                Comparator.comparing((BeforeAfter days) -> days.after().from())
                    .thenComparing(days -> days.after().to()))
            .toList();
    places.close();
    List<List<Finding>> byMunicipality = ofWhole(known);
    for (BeforeAfter days : spans) {
      List<ArrayList<Finding>> found =
          stages.run("study " + days.after().from(), () -> study(days, taken), EffectStudies::told);
      for (int m = 0; m < found.size(); m++) {
        byMunicipality.get(m).addAll(found.get(m));
      }
    }
    taken.close();
    if (all.layerOf(Reports.class).isEmpty()) {
      byMunicipality.forEach(own -> own.replaceAll(Finding::withoutReports));
    }
    List<String> withoutDays = distinct(known.stream().flatMap(of -> of.withoutDays.stream()));
    return new Found(byMunicipality, withoutDays, withoutCells(known, withoutDays));
  }

  /** Of all rows those whose name no municipality knows. */
  private List<String> withoutCells(List<Taken> known, List<String> withoutDays) {
    Set<String> told =
        known.stream()
            .flatMap(of -> Stream.concat(of.city.placed().stream(), of.city.everywhere().stream()))
            .map(Measure::name)
            .collect(Collectors.toSet());
    told.addAll(withoutDays);
    int layer = all.layerOf(Measures.class).orElseThrow();
    return distinct(
        all.blocks().map(STAGE, block -> names(block, layer)).stream()
            .flatMap(List::stream)
            .filter(name -> !told.contains(name)));
  }

  private static ArrayList<String> names(Block block, int layer) {
    ArrayList<String> names = new ArrayList<>();
    Features all = block.rows().features();
    for (int i = 0; block.layer() == layer && i < all.count(); i++) {
      names.add(all.label(i));
    }
    return names;
  }

  private static List<String> distinct(Stream<String> names) {
    return names.distinct().sorted().toList();
  }

  private static String told(List<ArrayList<Finding>> found) {
    return found.stream().mapToInt(List::size).sum() + " findings";
  }

  private Held<Taken> taken(Held<CityPlaces> places) {
    Shared<Domain> domain = cluster.share(all.domain());
    ArrayList<CalendarWindow> calendar = new ArrayList<>(job.calendar());
    Period period = job.period();
    return places.hold(STAGE, city -> Taken.of(city, domain.get(), period, calendar));
  }

  /** Measures taken in a whole municipality: only its reports by month come to the driver. */
  private List<List<Finding>> ofWhole(List<Taken> known) {
    Map<List<Period>, List<double[]>> counted = new HashMap<>();
    List<List<Finding>> byMunicipality = new ArrayList<>();
    for (int m = 0; m < known.size(); m++) {
      City city = known.get(m).city;
      List<Finding> findings = new ArrayList<>();
      for (Measure measure : city.everywhere()) {
        List<Period> rows = city.course(measure.days()).rows();
        double[] counts = counted.computeIfAbsent(rows, this::counted).get(m);
        findings.add(city.study(measure, counts));
      }
      byMunicipality.add(findings);
    }
    return byMunicipality;
  }

  /** Per municipality its reports by row. */
  private List<double[]> counted(List<Period> rows) {
    Held<SpanPoints> reports = SpanPoints.gather(STAGE, cluster, all, rows);
    List<double[]> counts = reports.map(STAGE, SpanPoints::counts);
    reports.close();
    return counts;
  }

  private List<ArrayList<Finding>> study(BeforeAfter days, Held<Taken> taken) {
    Grid grid = job.grid();
    Held<Table> before = evidence(days.before());
    Held<Table> after = evidence(days.after());
    Held<SpanPoints> reports = SpanPoints.gather(STAGE, cluster, all, days.quarters());
    Held<Both> both = before.beside(STAGE, after, Both::new);
    Held<Asked> asked = reports.beside(STAGE, taken, Asked::new);
    Held<ArrayList<Finding>> findings =
        both.beside(STAGE, asked, (cells, city) -> study(days, cells, city, grid));
    List<ArrayList<Finding>> found = findings.map(STAGE, own -> own);
    List.of(before, after, reports, both, asked, findings).forEach(Held::close);
    return found;
  }

  private static ArrayList<Finding> study(BeforeAfter days, Both cells, Asked asked, Grid grid) {
    long[] names = Gather.cells(cells.before);
    int[][] counts = new int[days.quarters().size()][];
    Arrays.setAll(counts, quarter -> counts(asked.reports.of(quarter), names, grid));
    return asked.taken.city.study(days, cells.before, cells.after, counts);
  }

  /** {@return per municipality its cells as they were on the last of some days} */
  private Held<Table> evidence(Period days) {
    List<LayerSpec> read = job.layers().stream().filter(EffectStudies::isRead).toList();
    Stations stations =
        new Stations(job.evidenceOnly(days, read), stages.of("to " + days.to()), new Problems());
    Loaded loaded = stations.read(cluster, stations.open(room));
    Held<Table> strips = stations.evidence(cluster, loaded);
    List<Column> columns = new ArrayList<>(List.of(Gather.IX, Gather.IY));
    columns.addAll(Evidence.COLUMNS);
    Held<Table> cells = new CityCells(STAGE, loaded.domain(), true).gather(strips, columns);
    cells.make(STAGE);
    List.of(strips, loaded.blocks()).forEach(Held::close);
    return cells;
  }

  /** Reports are counted from the rows of the whole period, measures are known. */
  private static boolean isRead(LayerSpec layer) {
    return !(layer instanceof Reports.Spec || layer instanceof Measures.Spec);
  }

  private static int[] counts(ReportPoints points, long[] cells, Grid grid) {
    int[] counts = new int[cells.length];
    int[] x = points.xCm();
    int[] y = points.yCm();
    for (int i = 0; i < x.length; i++) {
      counts[Arrays.binarySearch(cells, grid.cellAt(x[i], y[i]))]++;
    }
    return counts;
  }
}
