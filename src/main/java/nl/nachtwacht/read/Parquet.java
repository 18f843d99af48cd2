package nl.nachtwacht.read;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.read.FilePlan.Cut;

/**
 * Parquet, with geometries where the file is GeoParquet. A row's position is its number in the file
 * from 1; a split is one or more groups of rows; only the columns of the job are read.
 *
 * <p>Limits: lists and maps are no columns; geometries are read in WKB alone.
 */
final class Parquet implements Format {
  @Override
  public String name() {
    return "Parquet";
  }

  @Override
  public List<String> endings() {
    return List.of("parquet", "geoparquet");
  }

  @Override
  public boolean accepts(FileScan scan) {
    return scan.startsWith("PAR1") || scan.startsWith("PARE");
  }

  @Override
  public Optional<Contents> inspect(Inspection in) throws IOException {
    try (ParquetFooter footer = ParquetFooter.open(in.file())) {
      Optional<GeoMember> geo = footer.geometry();
      boolean readable = geo.isEmpty() || geo.get().encoding().equals(GeoMember.WKB);
      if (!readable && !in.mapsPlace()) {
        refuse(in, geo.get());
        return Optional.empty();
      }
      ParquetColumns columns = footer.columns();
      if (Unread.tellMapped(columns.unread(), in)) {
        return Optional.empty();
      }
      return Optional.of(contents(in, footer, columns, readable ? geo : Optional.empty()));
    }
  }

  private static void refuse(Inspection in, GeoMember geo) {
    String place = ColumnNames.plain(geo.column());
    String ofPoints =
        geo.encoding().equals("point")
            ? "set "
                + in.key("fields")
                + ".x: "
                + place
                + ".x and .y: "
                + place
                + ".y, with the "
                + in.key("crs")
                + ", or "
            : "";
    in.problem(
        Code.E0206,
        "its geometries are stored as " + Quote.of(geo.encoding()) + ", not as WKB",
        ofPoints + "export the layer with geometries in WKB, the usual form of GeoParquet");
  }

  private static Contents contents(
      Inspection in, ParquetFooter footer, ParquetColumns columns, Optional<GeoMember> geo) {
    String geometry = geo.map(GeoMember::column).orElse("");
    List<ParquetFooter.Group> groups = footer.groups();
    return new Contents(
        Dialect.PLAIN,
        new Table("", geometry),
        columns.read().stream()
            .map(ParquetColumns.Column::name)
            .filter(name -> !name.equals(geometry))
            .toList(),
        geo.isPresent(),
        geo.map(GeoMember::crs).orElse(""),
        geo.map(GeoMember::crsDeclared).orElse(false),
        cuts(groups, in.piece()),
        groups.isEmpty());
  }

  /** Between groups that are far enough from each other; none where they don't lie in order. */
  private static List<Cut> cuts(List<ParquetFooter.Group> groups, long piece) {
    List<Cut> cuts = new ArrayList<>(List.of(new Cut(0, 1)));
    long last = 0;
    for (ParquetFooter.Group group : groups) {
      if (group.from() <= last) {
        return List.of(new Cut(0, 1));
      }
      boolean first = group.firstRow() == 1;
      if (!first && group.from() - cuts.get(cuts.size() - 1).from() >= piece) {
        cuts.add(new Cut(group.from(), group.firstRow()));
      }
      last = group.from();
    }
    return cuts;
  }

  @Override
  public Optional<Fault> read(Split split, Records records) throws IOException {
    FilePlan plan = split.plan();
    try (ParquetFooter footer = ParquetFooter.open(plan.file())) {
      ParquetColumns columns = footer.columns();
      ParquetRows rows =
          new ParquetRows(
              records, Objects.requireNonNullElse(footer.description().getCreatedBy(), ""));
      addColumns(rows, columns, plan);
      for (ParquetFooter.Group group : footer.groups()) {
        if (group.from() >= split.from() && group.from() < split.to()) {
          rows.read(group, footer.pages(group, rows.columns()));
        }
      }
      return Optional.empty();
    }
  }

  private static void addColumns(ParquetRows rows, ParquetColumns columns, FilePlan plan) {
    List<Columns.Wanted> wanted = plan.columns().wanted();
    Columns.Place place = plan.columns().place();
    boolean coordinates = areCoordinatesAlone(columns, plan);
    for (int slot = 0; slot < wanted.size(); slot++) {
      if (!coordinates || slot != place.first() && slot != place.second()) {
        ParquetColumns.Column column = columns.named(wanted.get(slot).name());
        rows.addText(column.at(), slot, column.text());
      }
    }
    if (coordinates) {
      rows.addCoordinates(
          columns.named(wanted.get(place.first()).name()).at(),
          place.first(),
          columns.named(wanted.get(place.second()).name()).at(),
          place.second());
    }
    if (place.from() == Columns.From.FILE) {
      rows.addGeometry(columns.named(plan.table().geometry()).at(), plan.crs());
    }
  }

  /** Whether x and y are numbers that nothing else asks for as texts. */
  private static boolean areCoordinatesAlone(ParquetColumns columns, FilePlan plan) {
    Columns.Place place = plan.columns().place();
    if (place.from() != Columns.From.X_Y || !plan.source().missing().isEmpty()) {
      return false;
    }
    long asked =
        plan.columns().content().stream()
            .filter(c -> c.slot() == place.first() || c.slot() == place.second())
            .count();
    return asked == 2
        && place.first() != place.second()
        && plan.columns().where().stream()
            .noneMatch(w -> w.slot() == place.first() || w.slot() == place.second())
        && Stream.of(place.first(), place.second())
            .map(slot -> columns.named(plan.columns().wanted().get(slot).name()))
            .allMatch(c -> c.at().getPrimitiveType().getPrimitiveTypeName() == DOUBLE);
  }
}
