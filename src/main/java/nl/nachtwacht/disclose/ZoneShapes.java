package nl.nachtwacht.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.outline.CellSet;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.release.Zone;

/** Draws published zones: each is the union of the cells of its leaves. */
final class ZoneShapes {
  private ZoneShapes() {}

  /** {@return a multi polygon per zone, in the order given} */
  static Shapes of(Domain domain, Geography geography, List<Zone> zones) {
    List<String> cities = domain.municipalities().stream().map(Municipality::code).toList();
    Map<List<Integer>, List<Integer>> zonesOf = new HashMap<>();
    List<LongStream.Builder> cells = new ArrayList<>();
    for (int zone = 0; zone < zones.size(); zone++) {
      int city = cities.indexOf(zones.get(zone).municipality());
      cells.add(LongStream.builder());
      for (String leaf : zones.get(zone).leaves()) {
        List<Integer> key = List.of(city, geography.trees().get(city).leaf(leaf));
        zonesOf.computeIfAbsent(key, k -> new ArrayList<>()).add(zone);
      }
    }
    Geography.eachCell(
        domain,
        cell -> {
          int city = Geography.municipality(domain, cell);
          List<Integer> key = List.of(city, geography.leaf(domain, cell));
          zonesOf.getOrDefault(key, List.of()).forEach(zone -> cells.get(zone).add(cell));
        });
    return Shapes.of(
        Shapes.Kind.MULTI_POLYGON,
        cells.stream()
            .map(own -> CellSet.of(own.build().toArray()).outline(domain.grid()))
            .toList());
  }
}
