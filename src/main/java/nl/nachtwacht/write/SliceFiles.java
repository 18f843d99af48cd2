package nl.nachtwacht.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.assess.Scoring;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.Frame;
import nl.nachtwacht.publish.GeoParquet;
import nl.nachtwacht.publish.Part;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.table.TableCodec;

/** Writes the cells once more for each slice of the week, and for all hours together. */
final class SliceFiles {
  private static final Column SLICE =
      Column.texts("slice")
          .label("Deel van de week", "Part of the week")
          .says(
              "Naam uit het taakbestand, of all voor alle uren.",
              "Name of the job file, or all for all hours.");
  private static final Column RISK_SCORE =
      Column.reals("risk_score", "0-100", 2)
          .missing("no evidence")
          .label("Risicoscore (0-100)", "Risk score (0-100)")
          .says(
              "Score van het vak onder de vakken in dit deel van de week.",
              "Score of the cell among the cells in this part of the week.");
  private static final Column LOW = end("risk_score_low", "ondergrens", "lower end");
  private static final Column HIGH = end("risk_score_high", "bovengrens", "upper end");
  private static final Column REPORT_SHARE =
      Column.reals("report_share", "", 4)
          .missing("fewer than 10 reports in the cell")
          .label("Aandeel van de meldingen", "Share of the reports")
          .says(
              "Deel van de meldingen van het vak dat in dit deel van de week valt.",
              "Share of the cell's reports that falls into this part of the week.");
  static final List<Column> COLUMNS =
      List.of(CellNames.CELL_ID, SLICE, Reports.COUNT_COLUMN, RISK_SCORE, LOW, HIGH, REPORT_SHARE);

  private static final String ALL = "all";
  private static final int FEWEST_FOR_SHARE = 10;
  private static final int CELLS_OF_A_PART = 64;

  private final Cluster cluster;
  private final Held<Table> cells;
  private final Map<String, ArrayList<Score.Rule>> rules;
  private final Shared<Domain> domain;
  private final ArrayList<Slice> slices;

  SliceFiles(RunResults run) {
    this.cluster = run.cluster();
    this.cells = run.cells();
    this.rules = run.outcome().scored().ofSlices();
    this.domain = cluster.share(run.domain());
    this.slices = new ArrayList<>(run.job().slices());
  }

  /** Writes the table in the order of its key: parts are columns of tiles, from west to east. */
  Part parquet(Path file, About about, Frame frame) {
    int[] columns =
        Arrays.stream(domain.get().tiles()).mapToInt(Cell::ix).distinct().sorted().toArray();
    Shared<Domain> shared = domain;
    ArrayList<Slice> ofJob = slices;
    Shared<LinkedHashMap<String, ArrayList<Score.Rule>>> shares =
        cluster.share(new LinkedHashMap<>(rules));
    String target = file.toString();
    Held<ArrayList<Part>> groups =
        cells.exchange(
            "write cell_slices.parquet",
            columns.length,
            strip -> byColumn(rows(strip, shared.get(), ofJob, shares.get()), columns),
            (column, parts) -> write(parts, frame, target + ".column-" + column));
    List<Part> parts =
        groups.map("write cell_slices.parquet", list -> list).stream()
            .flatMap(List::stream)
            .toList();
    GeoParquet.finish(file, about, features(Table.ofRows(0).shaped(COLUMNS)), frame, parts);
    return new Part(file.toString(), (int) Part.rows(parts), Part.box(parts));
  }

  private static Features features(Table table) {
    return new Features(table, Shapes.none(table.rows()));
  }

  private static ArrayList<Part> write(Iterable<byte[]> encoded, Frame frame, String file) {
    List<Table> tables = new ArrayList<>(List.of(Table.ofRows(0).shaped(COLUMNS)));
    encoded.forEach(part -> tables.add(TableCodec.decode(COLUMNS, part)));
    Table rows = inKeyOrder(Table.concat(tables));
    ArrayList<Part> parts = new ArrayList<>();
    for (int from = 0; from < rows.rows(); from += Features.BLOCK) {
      Features block = features(rows).slice(from, Math.min(rows.rows(), from + Features.BLOCK));
      parts.add(GeoParquet.part(block, frame, Path.of(file + "-" + from)));
    }
    return parts;
  }

  private static Table inKeyOrder(Table table) {
    Table.Texts cells = table.texts(CellNames.CELL_ID.name());
    Table.Texts names = table.texts(SLICE.name());
    return table.pick(
        IntStream.range(0, table.rows())
            .boxed()
            .sorted(Comparator.<Integer, String>comparing(cells::at).thenComparing(names::at))
            .mapToInt(row -> row)
            .toArray());
  }

  private static List<Held.Keyed<byte[]>> byColumn(Table rows, int[] columns) {
    SortedMap<Integer, IntStream.Builder> which = new TreeMap<>();
    Table.Ints ix = rows.ints(Gather.IX.name());
    for (int row = 0; row < rows.rows(); row++) {
      int column = Arrays.binarySearch(columns, Math.floorDiv(ix.at(row), CELLS_OF_A_PART));
      which.computeIfAbsent(column, c -> IntStream.builder()).add(row);
    }
    Table carried = rows.shaped(COLUMNS);
    List<Held.Keyed<byte[]>> keyed = new ArrayList<>();
    which.forEach(
        (c, list) ->
            keyed.add(
                new Held.Keyed<>(c, TableCodec.encode(carried.pick(list.build().toArray())))));
    return keyed;
  }

  private static Column end(String name, String nl, String en) {
    return Column.reals(name, "0-100", 2)
        .missing("no evidence, or no interval")
        .label("Risicoscore, " + nl, "Risk score, " + en)
        .says("Einde van het 95 %-interval.", "End of the interval of 95 %.");
  }

  private static Table rows(
      Table strip, Domain domain, List<Slice> slices, Map<String, ArrayList<Score.Rule>> rules) {
    List<Table> tables = new ArrayList<>();
    tables.add(slice(strip, domain, ALL, counts(strip), strip));
    for (Slice slice : slices) {
      Score.Rule rule = rules.get(slice.name()).get(0);
      Table scores = rule.score(Scoring.inSlice(strip, slice));
      tables.add(slice(strip, domain, slice.name(), counts(strip, slice), scores));
    }
    return Table.concat(tables);
  }

  private static double[] counts(Table strip) {
    Table.Ints counts = strip.ints(Reports.COUNT_COLUMN.name());
    return IntStream.range(0, strip.rows()).mapToDouble(counts::at).toArray();
  }

  /** {@return the reports of each cell in a part of the week} */
  static int[] reports(Table strip, Slice slice) {
    return Arrays.stream(counts(strip, slice)).mapToInt(n -> (int) Math.round(n)).toArray();
  }

  private static double[] counts(Table strip, Slice slice) {
    String column = Reports.inSlice(Reports.COUNT_COLUMN, slice.name()).name();
    return strip.find(column).isPresent()
        ? strip.reals(column).toArray()
        : new double[strip.rows()];
  }

  private static Table slice(
      Table strip, Domain domain, String name, double[] reports, Table scores) {
    Table.Ints all = strip.ints(Reports.COUNT_COLUMN.name());
    Table.Ints ix = strip.ints(Gather.IX.name());
    Table.Ints iy = strip.ints(Gather.IY.name());
    String[] cells = new String[strip.rows()];
    String[] names = new String[strip.rows()];
    int[] counts = new int[strip.rows()];
    double[] shares = new double[strip.rows()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = domain.grid().name(Cell.of(ix.at(row), iy.at(row)));
      names[row] = name;
      counts[row] = (int) Math.round(reports[row]);
      shares[row] = all.at(row) < FEWEST_FOR_SHARE ? Double.NaN : reports[row] / all.at(row);
    }
    return Table.ofRows(cells.length)
        .with(Gather.IX, ix.toArray())
        .with(CellNames.CELL_ID, cells)
        .with(SLICE, names)
        .with(Reports.COUNT_COLUMN, counts)
        .with(RISK_SCORE, scores.reals(RISK_SCORE.name()).toArray())
        .with(LOW, scores.reals(LOW.name()).toArray())
        .with(HIGH, scores.reals(HIGH.name()).toArray())
        .with(REPORT_SHARE, shares);
  }
}
