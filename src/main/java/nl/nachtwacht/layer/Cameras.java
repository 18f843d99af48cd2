package nl.nachtwacht.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Brush;
import nl.nachtwacht.tile.Disc;
import org.locationtech.jts.geom.Geometry;

/** Cameras of the municipality: discs, sectors, or polygons of what is seen. */
public final class Cameras implements LayerKind {
  /** Positions in {@link #fields()}. */
  static final int ID = 0, RADIUS = 1, BEARING = 2, ANGLE = 3, FROM = 4, UNTIL = 5;

  private static final List<Field> FIELDS =
      List.of(
          Field.optional("id", "Number of the camera.")
              .holding(Holds.ID)
              .also("camera", "cameranummer", "camera_id", "nummer", "nr", "objectid"),
          Field.optional("radius", "Metres it sees.")
              .holding(Holds.NUMBER)
              .also("bereik", "straal", "reikwijdte", "range"),
          Field.optional("bearing", "Where it looks: degrees clockwise from north.")
              .holding(Holds.NUMBER)
              .also("richting", "kijkrichting", "direction", "azimuth"),
          Field.optional("angle", "Full width of what it sees, in degrees.")
              .holding(Holds.NUMBER)
              .also("hoek", "kijkhoek", "openingshoek", "fov"),
          Field.optional("from", "Date from which it hung.")
              .holding(Holds.TIME)
              .also("vanaf", "hangt_vanaf"),
          Field.optional("until", "Date on which it was taken away.")
              .holding(Holds.TIME)
              .also("hangt_tot", "verwijderd"));

  private static final List<Looks> LOOKS =
      List.of(
          Looks.of(
                  "cameras",
                  "discs, sectors or polygons of what is seen",
                  "cameras",
                  "camera",
                  "cameratoezicht",
                  "toezichtcameras",
                  "cctv")
              .toldBy("bearing", "angle")
              .with("radius", "30"));

  static final Column CAMERAS =
      Column.ints("camera_count", "")
          .missing("no camera layer")
          .label("Aantal camera's", "Cameras")
          .says("Camera's in het vak.", "Cameras in the cell.");

  /** How much of the cell cameras see. */
  public static final Column COVER_SHARE =
      Column.reals("camera_cover_share", "", 4)
          .missing("no camera layer")
          .label("Aandeel in beeld van camera's", "Share in camera view")
          .says(
              "Deel van het vak dat minstens één camera ziet.",
              "Share of the cell that at least one camera sees.");

  /** The columns that cameras make, in the order of publication. */
  public static final List<Column> COLUMNS = List.of(CAMERAS, COVER_SHARE);

  // Numbers of a feature: centimetres, then hundredths of a degree.
  private static final int VIEW = 0;
  private static final int FACING = 1;
  private static final int WIDTH = 2;

  private static final Key<Integer> RADIUS_KEY =
      Key.of(
              "radius",
              "How far a camera sees whose own radius is not known.",
              Form.whole().from(1).to(1000))
          .or("30")
          .unit("m");
  private static final Key<Audience> AUDIENCE =
      Key.of(
              "audience",
              "Who may learn of the cameras; internal: no camera figures on the public side.",
              Form.choice(Audience.class))
          .or("public");

  private final Section<Spec> section =
      SourceKeys.section(
          this,
          false,
          List.of(RADIUS_KEY, AUDIENCE),
          (source, v) -> new Spec(source, v.get(RADIUS_KEY), v.get(AUDIENCE) == Audience.INTERNAL));

  private enum Audience {
    PUBLIC,
    INTERNAL
  }

  /**
   * What the job says of a layer of cameras.
   *
   * @param source where the rows come from
   * @param radiusMetres how far a camera sees whose own radius is not known
   * @param isInternal whether cameras stay off the public side
   */
  public record Spec(Source source, int radiusMetres, boolean isInternal) implements LayerSpec {}

  @Override
  public String role() {
    return "cameras";
  }

  @Override
  public String says() {
    return "Cameras: a point is a disc, or a sector where it has bearing and angle; a polygon is what"
        + " is seen.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  @Override
  public boolean accepts(int dimension) {
    return dimension != 1;
  }

  @Override
  public List<Looks> looks() {
    return LOOKS;
  }

  @Override
  public Section<Spec> section() {
    return section;
  }

  @Override
  public List<Layer> layers(List<LayerSpec> specs, Terms terms) {
    return List.of(new Evidence(LayerSpec.all(specs, Spec.class), terms));
  }

  /** Cameras as evidence: how many hang in a cell, and how much of it at least one sees. */
  private static final class Evidence implements Layer {
    private static final long serialVersionUID = 1L;
    private static final int HANGING = 0;

    private static final double ALL_ROUND = 360;
    private static final double FARTHEST = 1000;

    private final ArrayList<Spec> specs;
    private final Terms terms;

    Evidence(List<Spec> specs, Terms terms) {
      this.specs = new ArrayList<>(specs);
      this.terms = terms;
    }

    @Override
    public List<Source> sources() {
      return specs.stream().map(Spec::source).toList();
    }

    @Override
    public int width() {
      return 3;
    }

    @Override
    public Reason take(int source, Row row, Places places, Features.Builder out) {
      double radius = row.numberOr(RADIUS, specs.get(source).radiusMetres());
      boolean isSector = !row.text(BEARING).isEmpty() && !row.text(ANGLE).isEmpty();
      double bearing = isSector ? row.numberOr(BEARING, 0) : 0;
      double angle = isSector ? row.numberOr(ANGLE, ALL_ROUND) : ALL_ROUND;
      boolean isView = angle > 0 && angle <= ALL_ROUND && Math.abs(bearing) <= ALL_ROUND;
      boolean isSound = radius > 0 && radius <= FARTHEST && isView;
      Reason standing = isSound ? terms.period().standing(row, FROM, UNTIL) : Reason.VALUE;
      if (standing == Reason.USED && row.isPoint()) {
        out.point(
            row.xCm(),
            row.yCm(),
            Grid.cm(radius),
            Math.round(bearing * 100),
            Math.round(angle * 100));
      } else if (standing == Reason.USED) {
        out.shape(row.shape(), 0, 0, 0);
      }
      if (standing == Reason.USED) {
        out.label(terms.named(row.text(ID)));
      }
      return standing;
    }

    @Override
    public Optional<PlaceKind> placeKind() {
      return Optional.of(PlaceKind.CAMERA);
    }

    @Override
    public List<Band> bands() {
      return List.of(Band.sum("cameras"));
    }

    @Override
    public int reachCm(Features features, int camera) {
      return (int) features.number(camera, VIEW);
    }

    @Override
    public boolean keepsFeatures() {
      return true;
    }

    @Override
    public void mark(Features features, int camera, Brush brush) {
      if (!features.hasShape(camera)) {
        brush.cell(HANGING, features.xCm(camera), features.yCm(camera), 1);
      }
    }

    @Override
    public Table finish(Ground ground) {
      Features cameras = ground.features();
      List<Geometry> views = new ArrayList<>();
      for (int i = 0; i < cameras.count(); i++) {
        views.add(view(cameras, i));
      }
      return ground.counts(CAMERAS, HANGING).and(ground.cover(COVER_SHARE, views));
    }
  }

  /**
   * Where a camera of a place looks.
   *
   * @param radiusCm how far, in centimetres
   * @param bearing the middle of its view, degrees clockwise from north
   * @param angle the width of its view in degrees; 360: all round
   */
  public record Look(int radiusCm, double bearing, double angle) {}

  /** {@return where a camera without a shape looks} */
  public static Look look(Features cameras, int i) {
    return new Look(
        (int) cameras.number(i, VIEW),
        cameras.number(i, FACING) / 100.0,
        cameras.number(i, WIDTH) / 100.0);
  }

  /** {@return what a camera sees, in metres: its sector or disc, or the polygon it came as} */
  public static Geometry view(Features cameras, int i) {
    if (cameras.hasShape(i)) {
      return cameras.shape(i);
    }
    Look look = look(cameras, i);
    return Disc.sector(
        cameras.xCm(i) / 100.0,
        cameras.yCm(i) / 100.0,
        look.radiusCm / 100.0,
        look.bearing,
        look.angle);
  }
}
