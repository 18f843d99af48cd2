package nl.nachtwacht.write;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.Frame;
import nl.nachtwacht.publish.GeoJson;
import nl.nachtwacht.publish.GeoParquet;
import nl.nachtwacht.publish.Hilbert;
import nl.nachtwacht.publish.Part;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.publish.TableFile;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.table.TableCodec;

/** Writes the files of cells: each task formats its own block, here the blocks are joined. */
final class CellFiles {
  /** Nothing is asked of a municipality. */
  static final int NONE = -1;

  private final Cluster cluster;
  private final Held<Table> cells;
  private final Shared<Domain> domain;
  private final ArrayList<Column> columns;
  private final ArrayList<String> areaIds;

  CellFiles(RunResults run, List<Column> columns) {
    this.cluster = run.cluster();
    this.cells = run.cells();
    this.domain = cluster.share(run.domain());
    this.columns = new ArrayList<>(columns);
    this.areaIds = new ArrayList<>();
    run.outlined().areas().forEach(area -> areaIds.add(area.id()));
  }

  /** {@return the columns that are published} */
  List<Column> columns() {
    return columns;
  }

  /** {@return the rows of a strip as they are published} */
  private static Features published(
      Table strip, Domain domain, List<Column> columns, List<String> areaIds) {
    Grid grid = domain.grid();
    long[] ids = Gather.cells(strip);
    Table named = CellNames.of(strip, ids, domain, areaIds);
    return new Features(named.shaped(columns), Shapes.ofCells(grid, ids));
  }

  /** A block of the file of one municipality. */
  private record Block(int municipality, Part part) implements Serializable {}

  /**
   * Writes the blocks of a file of features per municipality.
   *
   * @param files per municipality where it goes
   * @param about what the files say of themselves
   * @param lonLat degrees
   * @param leastClass per municipality the lowest class that is written, 0: also cells without one,
   *     {@link #NONE}: nothing
   * @return per municipality its blocks; none for a municipality of which nothing was asked
   */
  SortedMap<Integer, List<Part>> geoJson(
      List<Path> files, About about, Frame lonLat, int[] leastClass) {
    ArrayList<String> paths = new ArrayList<>(files.stream().map(Path::toString).toList());
    Shared<Domain> shared = domain;
    ArrayList<Column> published = columns;
    ArrayList<String> areas = areaIds;
    List<ArrayList<Block>> blocks =
        cells.map(
            "write cells.geojson",
            strip -> {
              ArrayList<Block> written = new ArrayList<>();
              for (int m : municipalities(strip, leastClass)) {
                Table own = strip.pick(rows(strip, m, leastClass[m]));
                Features features = published(own, shared.get(), published, areas);
                String part = ".class-" + leastClass[m] + "-strip-" + stripOf(strip);
                Path file = Path.of(paths.get(m) + part);
                written.add(new Block(m, GeoJson.part(features, about, lonLat, file)));
              }
              return written;
            });
    SortedMap<Integer, List<Part>> byMunicipality = new TreeMap<>();
    for (int m = 0; m < files.size(); m++) {
      if (leastClass[m] != NONE) {
        byMunicipality.put(m, new ArrayList<>());
      }
    }
    blocks.forEach(list -> list.forEach(b -> byMunicipality.get(b.municipality()).add(b.part())));
    return byMunicipality;
  }

  /**
   * Writes the cells for the packages of municipalities.
   *
   * @param files per municipality where its package goes; blocks lie beside it until they are read
   * @return per municipality its cells from south to north, to be read once
   */
  List<Iterable<Features>> blocks(List<Path> files) {
    ArrayList<String> paths = new ArrayList<>(files.stream().map(Path::toString).toList());
    ArrayList<Column> carried = carried(columns);
    int[] all = new int[files.size()];
    List<ArrayList<Block>> written =
        cells.map(
            "write cells.gpkg",
            strip -> {
              ArrayList<Block> blocks = new ArrayList<>();
              for (int m : municipalities(strip, all)) {
                Table own = strip.pick(rows(strip, m, 0)).shaped(carried);
                Path file = Path.of(paths.get(m) + ".strip-" + stripOf(strip));
                blocks.add(new Block(m, TableFile.write(own, file)));
              }
              return blocks;
            });
    List<List<Part>> parts = files.stream().map(f -> (List<Part>) new ArrayList<Part>()).toList();
    written.forEach(list -> list.forEach(b -> parts.get(b.municipality()).add(b.part())));
    return parts.stream().map(own -> read(own, carried)).toList();
  }

  private Iterable<Features> read(List<Part> parts, List<Column> carried) {
    return () ->
        parts.stream()
            .map(part -> published(TableFile.take(part, carried), domain.get(), columns, areaIds))
            .iterator();
  }

  private static int[] municipalities(Table strip, int[] leastClass) {
    Table.Ints of = strip.ints(Gather.MUNICIPALITY.name());
    return IntStream.range(0, strip.rows())
        .map(of::at)
        .distinct()
        .filter(m -> leastClass[m] != NONE)
        .sorted()
        .toArray();
  }

  private static int stripOf(Table strip) {
    return Gather.stripOf(Grid.tileOf(Gather.cells(strip)[0]));
  }

  private static int[] rows(Table strip, int municipality, int leastClass) {
    Table.Ints of = strip.ints(Gather.MUNICIPALITY.name());
    return IntStream.range(0, strip.rows())
        .filter(row -> of.at(row) == municipality && isAtLeast(strip, row, leastClass))
        .toArray();
  }

  private static boolean isAtLeast(Table strip, int row, int leastClass) {
    return leastClass == 0 || strip.ints("risk_class").at(row) >= leastClass;
  }

  /** Writes all cells into one file, along the Hilbert curve. */
  Part parquet(Path file, About about, Frame frame) {
    long[] starts = rowGroups(domain.get());
    Shared<Domain> shared = domain;
    ArrayList<Column> published = columns;
    ArrayList<String> areas = areaIds;
    ArrayList<Column> carried = carried(columns);
    String target = file.toString();
    Held<Part> groups =
        cells.exchange(
            "write cells.parquet",
            starts.length,
            strip -> byRowGroup(strip.shaped(carried), starts),
            (group, parts) -> {
              Domain cellsOf = shared.get();
              Features joined = published(join(parts, carried), cellsOf, published, areas);
              Path part = Path.of(target + ".group-" + group);
              return GeoParquet.part(joined.alongCurve(cellsOf.grid(), about.key()), frame, part);
            });
    List<Part> parts = groups.map("write cells.parquet", part -> part);
    Features none = published(Table.ofRows(0).shaped(carried), domain.get(), columns, areaIds);
    GeoParquet.finish(file, about, none, frame, parts);
    return new Part(file.toString(), (int) Part.rows(parts), Part.box(parts));
  }

  /** {@return what travels of a cell: its place, and all that isn't told by its place} */
  private static ArrayList<Column> carried(List<Column> published) {
    ArrayList<Column> carried =
        new ArrayList<>(List.of(Gather.IX, Gather.IY, Gather.AREA, CellNames.RISK_AREA));
    published.stream().filter(c -> !CellNames.ALL.contains(c)).forEach(carried::add);
    return carried;
  }

  private static Table join(Iterable<byte[]> parts, List<Column> columns) {
    List<Table> all = new ArrayList<>(List.of(Table.ofRows(0).shaped(columns)));
    parts.forEach(part -> all.add(TableCodec.decode(columns, part)));
    return Table.concat(all);
  }

  private static List<Held.Keyed<byte[]>> byRowGroup(Table strip, long[] starts) {
    long[] ids = Gather.cells(strip);
    SortedMap<Integer, IntStream.Builder> rows = new TreeMap<>();
    for (int row = 0; row < ids.length; row++) {
      int at = Arrays.binarySearch(starts, Hilbert.index(ids[row]));
      rows.computeIfAbsent(at < 0 ? -at - 2 : at, g -> IntStream.builder()).add(row);
    }
    List<Held.Keyed<byte[]>> keyed = new ArrayList<>();
    rows.forEach(
        (group, which) ->
            keyed.add(
                new Held.Keyed<>(group, TableCodec.encode(strip.pick(which.build().toArray())))));
    return keyed;
  }

  /** {@return the place on the curve at which each row group begins} */
  private static long[] rowGroups(Domain domain) {
    long[] places =
        Arrays.stream(domain.tiles())
            .flatMap(
                tile ->
                    Arrays.stream(domain.positions(tile))
                        .mapToLong(p -> Hilbert.index(Grid.cellInTile(tile, p))))
            .sorted()
            .toArray();
    int groups = Math.max(1, (places.length + Features.BLOCK - 1) / Features.BLOCK);
    return IntStream.range(0, groups)
        .mapToLong(g -> g == 0 ? Long.MIN_VALUE : places[g * Features.BLOCK])
        .toArray();
  }
}
