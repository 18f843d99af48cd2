package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.PlaceKind;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.publish.MapLayer;
import nl.nachtwacht.publish.MapLayer.Style;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.release.Public;
import nl.nachtwacht.release.Unprotected;
import nl.nachtwacht.release.Unprotected.Origin;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Legend.Entry;
import nl.nachtwacht.table.Legend.Sign;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** What stands in a municipality, as layers of the map; nobody's reports or answers. */
public final class MapPlaces {
  private static final Column NAME =
      Column.texts("name").missing("no name delivered").label("Naam", "Name");
  private static final Column STATE = Column.texts("state").label("Toestand", "State");

  private static final Legend LAMPS =
      new Legend(
          STATE.name(),
          List.of(
              new Entry("works", new Words("brandt", "gives light"), "#b8860b", Sign.CIRCLE),
              new Entry("dimmed", new Words("gedimd", "dimmed"), "#7f7f7f", Sign.CIRCLE),
              new Entry(
                  "out", new Words("brandt niet", "gives no light"), "#b3261e", Sign.SQUARE)));

  /**
   * A layer.
   *
   * @param kind what its features are taken for
   * @param shape what is drawn of them
   * @param look how it is drawn
   */
  private record Place(PlaceKind kind, Shapes.Kind shape, Entry look) {
    Style style() {
      Style plain = Style.of(look, NAME.name(), NAME.name());
      return hasState() ? plain.by(LAMPS) : plain;
    }

    boolean hasState() {
      return kind == PlaceKind.LAMP;
    }

    /** Cameras are both where they hang and what they see. */
    Geometry shapeOf(Features features, int i) {
      if (kind == PlaceKind.CAMERA && shape == Shapes.Kind.MULTI_POLYGON) {
        return Cameras.view(features, i);
      }
      return features.hasShape(i)
          ? features.shape(i)
          : FACTORY.createPoint(new Coordinate(features.xCm(i) / 100.0, features.yCm(i) / 100.0));
    }

    boolean draws(Geometry part) {
      int dimension =
          switch (shape) {
            case POINT -> 0;
            case LINE_STRING -> 1;
            default -> 2;
          };
      return part.getDimension() == dimension && !part.isEmpty();
    }
  }

  private static final List<Place> ALL =
      List.of(
          lines(PlaceKind.STREET, entry("streets", "straten", "streets", "#8a8a8a", Sign.LINE)),
          zones(
              PlaceKind.NIGHTLIFE,
              entry("nightlife", "uitgaan", "nightlife", "#7b3294", Sign.VEIL)),
          zones(
              PlaceKind.MEASURE,
              entry("measures", "genomen maatregelen", "measures taken", "#007a59", Sign.OUTLINE)),
          zones(
              PlaceKind.CAMERA,
              entry("camera_views", "camerabeeld", "camera views", "#0072b2", Sign.VEIL)),
          points(
              PlaceKind.JOP,
              entry("youth", "jongerenplekken", "youth places", "#5c4033", Sign.DIAMOND)),
          points(PlaceKind.STOP, entry("stops", "haltes", "stops", "#444444", Sign.SQUARE)),
          points(PlaceKind.LAMP, entry("lamps", "lampen", "lamps", "#b8860b", Sign.CIRCLE)),
          points(
              PlaceKind.CAMERA, entry("cameras", "camera's", "cameras", "#0072b2", Sign.TRIANGLE)));

  /** What anyone may see unless its layers say otherwise, and what it comes from. */
  private static final Map<PlaceKind, Origin> OPEN =
      new EnumMap<>(
          Map.of(
              PlaceKind.NIGHTLIFE, Origin.NIGHTLIFE,
              PlaceKind.LAMP, Origin.LIGHTS,
              PlaceKind.CAMERA, Origin.CAMERAS));

  private static final double SHOWN_METRES = 1;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private MapPlaces() {}

  private static Entry entry(String name, String nl, String en, String colour, Sign sign) {
    return new Entry(name, new Words(nl, en), colour, sign);
  }

  private static Place lines(PlaceKind kind, Entry look) {
    return new Place(kind, Shapes.Kind.LINE_STRING, look);
  }

  private static Place zones(PlaceKind kind, Entry look) {
    return new Place(kind, Shapes.Kind.MULTI_POLYGON, look);
  }

  private static Place points(PlaceKind kind, Entry look) {
    return new Place(kind, Shapes.Kind.POINT, look);
  }

  /** {@return a layer for each kind of place that there is} */
  static List<MapLayer> of(CityPlaces places) {
    return ALL.stream().flatMap(place -> layer(place, places, true).stream()).toList();
  }

  /**
   * {@return those that anyone may see, without what things are called}
   *
   * @param open origins of which no layer is protected or internal
   */
  public static List<Public<MapLayer>> open(CityPlaces places, Set<Origin> open) {
    List<Public<MapLayer>> layers = new ArrayList<>();
    for (Place place : ALL) {
      if (OPEN.containsKey(place.kind)) {
        layer(place, places, false)
            .flatMap(layer -> Unprotected.layer(OPEN.get(place.kind), open, layer))
            .ifPresent(layers::add);
      }
    }
    return layers;
  }

  private static Optional<MapLayer> layer(Place place, CityPlaces places, boolean isNamed) {
    List<Thing> things = things(place, places, isNamed);
    return things.isEmpty()
        ? Optional.empty()
        : Optional.of(place.style().with(features(place, things)));
  }

  /**
   * One thing that stands somewhere.
   *
   * @param shape where
   * @param name what it is called, may be empty
   * @param state of a lamp, else empty
   */
  private record Thing(Geometry shape, String name, String state) implements Comparable<Thing> {
    @Override
    public int compareTo(Thing other) {
      int byPlace = shape.compareTo(other.shape);
      int byName = byPlace != 0 ? byPlace : name.compareTo(other.name);
      return byName != 0 ? byName : state.compareTo(other.state);
    }
  }

  /**
   * The things of a kind in the order of their places, as they come in none. Lamps are too many to
   * be called by their numbers: those would be a seventh of the page of a large city.
   */
  private static List<Thing> things(Place place, CityPlaces places, boolean isNamed) {
    List<Thing> things = new ArrayList<>();
    for (Features features : places.of(place.kind())) {
      for (int i = 0; i < features.count(); i++) {
        String state = place.hasState() ? Lights.State.of(features, i).name() : "";
        String name = isNamed && !place.hasState() ? features.label(i) : "";
        Geometry whole = simpler(place.shapeOf(features, i));
        for (int part = 0; part < whole.getNumGeometries(); part++) {
          if (place.draws(whole.getGeometryN(part))) {
            things.add(new Thing(whole.getGeometryN(part), name, state.toLowerCase(Locale.ROOT)));
          }
        }
      }
    }
    Collections.sort(things);
    return things;
  }

  /** A page holds whole metres: discs need no more corners than those show. */
  private static Geometry simpler(Geometry shape) {
    return shape.getDimension() == 0
        ? shape
        : DouglasPeuckerSimplifier.simplify(shape, SHOWN_METRES);
  }

  private static nl.nachtwacht.publish.Features features(Place place, List<Thing> things) {
    Table table =
        Table.ofRows(things.size())
            .with(NAME, texts(things, thing -> thing.name.isEmpty() ? null : thing.name));
    return new nl.nachtwacht.publish.Features(
        place.hasState() ? table.with(STATE, texts(things, Thing::state)) : table,
        Shapes.of(place.shape(), things.stream().map(Thing::shape).toList()));
  }

  private static String[] texts(List<Thing> things, Function<Thing, String> text) {
    return things.stream().map(text).toArray(String[]::new);
  }
}
