package nl.nachtwacht.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.PlaceKind;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.outline.CellSet;
import nl.nachtwacht.outline.RiskArea;
import nl.nachtwacht.table.Column;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Names of risk areas that people can say to each other. */
final class AreaNames {
  private static final Column.Words MIDDLE = new Column.Words("midden", "centre");
  private static final List<Column.Words> COMPASS =
      List.of(
          new Column.Words("oost", "east"),
          new Column.Words("noordoost", "north-east"),
          new Column.Words("noord", "north"),
          new Column.Words("noordwest", "north-west"),
          new Column.Words("west", "west"),
          new Column.Words("zuidwest", "south-west"),
          new Column.Words("zuid", "south"),
          new Column.Words("zuidoost", "south-east"));

  /** Nearer to the middle than this share of the way to the edge, it is the middle. */
  private static final double IN_THE_MIDDLE = 0.3;

  private AreaNames() {}

  /** {@return the neighbourhoods of some cells, the one with most of them first} */
  static List<Integer> neighbourhoods(CellSet cells, Domain domain) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    cells.stream().forEach(cell -> counts.merge(domain.areaAt(cell), 1, Integer::sum));
    counts.remove(-1);
    List<Integer> numbers = new ArrayList<>(counts.keySet());
    numbers.sort((a, b) -> counts.get(b) - counts.get(a));
    return numbers;
  }

  /** {@return a name per area, each once in a municipality} */
  static ArrayList<String> of(
      List<RiskArea> areas, CityPlaces places, Domain domain, String language) {
    ArrayList<String> names = new ArrayList<>();
    Map<String, Integer> given = new TreeMap<>();
    for (RiskArea area : areas) {
      String name = of(area, places, domain, language);
      int times = given.merge(name, 1, Integer::sum);
      names.add(times == 1 ? name : name + " " + times);
    }
    return names;
  }

  private static String of(RiskArea area, CityPlaces places, Domain domain, String language) {
    List<Integer> numbers = neighbourhoods(area.cells(), domain);
    if (numbers.isEmpty()) {
      return area.id();
    }
    var largest = domain.areas().get(numbers.get(0));
    String neighbourhood = largest.name().isEmpty() ? largest.code() : largest.name();
    String street = street(area.outline(), places);
    if (!street.isEmpty()) {
      return street + " (" + neighbourhood + ")";
    }
    Envelope box = new Envelope();
    largest.parts().forEach(part -> box.expandToInclude(part.getEnvelopeInternal()));
    return neighbourhood + " (" + part(area.cells(), domain, box).in(language) + ")";
  }

  /** The street that runs longest through an area; of equal ones the first by name. */
  private static String street(Geometry outline, CityPlaces places) {
    TreeMap<String, Double> metres = new TreeMap<>();
    for (Features streets : places.of(PlaceKind.STREET)) {
      for (int i = 0; i < streets.count(); i++) {
        if (!streets.label(i).isEmpty()
            && streets.hasShape(i)
            && streets.shape(i).getEnvelopeInternal().intersects(outline.getEnvelopeInternal())) {
          double within =
              OverlayNGRobust.overlay(outline, streets.shape(i), OverlayNG.INTERSECTION)
                  .getLength();
          metres.merge(streets.label(i), within, Double::sum);
        }
      }
    }
    String longest = "";
    for (Map.Entry<String, Double> street : metres.entrySet()) {
      // Parts come in any order: metres decide, not what rounding leaves behind the millimetre.
      if (Math.rint(street.getValue() * 1000)
          > Math.rint(metres.getOrDefault(longest, 0.0) * 1000)) {
        longest = street.getKey();
      }
    }
    return longest;
  }

  private static Column.Words part(CellSet cells, Domain domain, Envelope box) {
    double x = cells.stream().mapToInt(Cell::ix).average().orElseThrow();
    double y = cells.stream().mapToInt(Cell::iy).average().orElseThrow();
    double side = domain.grid().cellMetres();
    double east = ((x + 0.5) * side - box.centre().x) / Math.max(side, box.getWidth() / 2);
    double north = ((y + 0.5) * side - box.centre().y) / Math.max(side, box.getHeight() / 2);
    if (StrictMath.hypot(east, north) < IN_THE_MIDDLE) {
      return MIDDLE;
    }
    double eighths = StrictMath.atan2(north, east) / (Math.PI / 4);
    return COMPASS.get(Math.floorMod((int) Math.rint(eighths), COMPASS.size()));
  }
}
