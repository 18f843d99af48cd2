package nl.nachtwacht.layer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.BurnPlan;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.burn.Occupied;
import nl.nachtwacht.burn.Parcel;
import nl.nachtwacht.burn.Scatter;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Bandwidths;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reports through their layer on a plane of two municipalities, west and east of x = 6,000 m, with
 * water between y = 3,000 and 3,200 m. Four tiles meet at (6,400, 6,400).
 */
final class ReportPlane {
  static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final Period PERIOD =
      new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 1, 1), AMSTERDAM);
  private static final Bandwidths BANDWIDTHS = new Bandwidths(new int[] {30_000, 40_000});

  private final Domain domain;
  private final Layer layer;

  ReportPlane(List<Slice> slices) {
    domain =
        Domain.of(
            GRID,
            List.of(new Municipality("W", "West", ""), new Municipality("O", "Oost", "")),
            List.of(area("W1", 0, 0, 6000), area("O1", 1, 6000, 9000)),
            List.of(box(0, 9000, 3000, 3200)));
    Terms terms =
        new Terms(
            GRID,
            PERIOD,
            slices,
            Double.POSITIVE_INFINITY,
            Terms.Darkness.LIT_SHARE,
            "",
            false,
            false,
            false);
    Reports.Spec spec = new Reports.Spec(source(), new Reports.Weights(Map.of(), Map.of()));
    layer = new Reports().layers(List.of(spec), terms).get(0);
  }

  private static Area area(String code, int municipality, double left, double right) {
    return new Area(code, code, "", "", municipality, -1, List.of(box(left, right, 0, 8000)));
  }

  private static Geometry box(double left, double right, double low, double high) {
    return new GeometryFactory().toGeometry(new Envelope(left, right, low, high));
  }

  private static Source source() {
    return new Source(
        "reports",
        "reports",
        List.of(),
        "",
        "",
        Source.Csv.GUESS,
        Map.of(),
        List.of(),
        false,
        Map.of(),
        List.of(),
        true,
        false,
        false,
        false,
        "",
        "");
  }

  /** {@return what the layer says of a row} */
  Reason take(Row row) {
    return layer.take(0, row, domain, new Features.Builder(layer.width()));
  }

  /** {@return the cells of the domain with what reports are evidence of} */
  Table cells(List<ReportRow> reports) {
    return cellsOfBlocks(List.of(reports));
  }

  /** {@return the same of reports that were read in blocks} */
  Table cellsOfBlocks(List<List<ReportRow>> blocks) {
    Layer settled = layer.settled(Facts.NOTHING, new Settled(BANDWIDTHS, ReportingWeights.NONE));
    BurnPlan plan =
        new BurnPlan(domain, List.of(settled), List.of(new Occupied()), BurnPlan.Edge.NONE);
    List<Parcel> parcels = new ArrayList<>();
    for (List<ReportRow> block : blocks) {
      Features.Builder builder = new Features.Builder(layer.width());
      block.forEach(row -> layer.take(0, row, domain, builder));
      parcels.addAll(new Scatter(plan).parcels(0, builder.build(), new BitSet()));
    }
    List<Table> strips = new ArrayList<>();
    for (int strip : Gather.strips(domain)) {
      List<Parcel> own = parcels.stream().filter(p -> Gather.stripOf(p.tile()) == strip).toList();
      strips.add(new Gather(plan).evidence(strip, own));
    }
    return Table.concat(strips);
  }
}
