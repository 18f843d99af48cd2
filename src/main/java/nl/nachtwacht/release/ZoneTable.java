package nl.nachtwacht.release;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.nachtwacht.table.Table;

/** The table of zones: what the gate published, and all it published. */
final class ZoneTable {
  private static final double M2_OF_KM2 = 1e6;

  private final int cellMetres;
  private final List<Entry> entries;

  /** A zone of a layer of a city. */
  private record Entry(Passed passed, int zone) {
    String id() {
      return passed.zoneId(zone);
    }

    private String layer() {
      return passed.evidence().layer();
    }
  }

  ZoneTable(List<Passed> all, int cellMetres) {
    this.cellMetres = cellMetres;
    this.entries =
        all.stream()
            .flatMap(p -> IntStream.range(0, p.zones().size()).mapToObj(z -> new Entry(p, z)))
            .sorted(Comparator.comparing(Entry::layer).thenComparing(Entry::id))
            .toList();
  }

  /** {@return a row per zone, in the order of layer and id} */
  Table table() {
    return Table.ofRows(entries.size())
        .with(PublicColumns.ZONE_ID, texts(Entry::id))
        .with(PublicColumns.LAYER, texts(Entry::layer))
        .with(PublicColumns.MUNICIPALITY_CODE, texts(e -> e.passed().tree().municipality()))
        .with(PublicColumns.LEVEL, texts(e -> e.passed().level(e.zone())))
        .with(PublicColumns.LEAF_COUNT, ints(e -> e.passed().zones().leaves(e.zone()).length))
        .with(PublicColumns.REPORT_CLASS, texts(e -> e.passed().reportClass(e.zone()).orElse(null)))
        .with(PublicColumns.AREA_KM2, reals(this::km2))
        .with(PublicColumns.REPORT_COUNT, ints(e -> count(e, !e.passed().evidence().isSurveys())))
        .with(
            PublicColumns.RESPONDENT_COUNT, ints(e -> count(e, e.passed().evidence().isSurveys())))
        .with(PublicColumns.SURVEY_MEAN, survey(SurveyRecord::mean))
        .with(PublicColumns.UNSAFE.get(0), survey(SurveyRecord::unsafe))
        .shaped(PublicColumns.ZONES);
  }

  /** {@return what each row of the table is made of} */
  List<Zone> zones() {
    return entries.stream()
        .map(
            e -> {
              Tree tree = e.passed().tree();
              List<String> leaves =
                  IntStream.of(e.passed().zones().leaves(e.zone()))
                      .mapToObj(tree.codes()::get)
                      .toList();
              return new Zone(e.id(), tree.municipality(), leaves);
            })
        .toList();
  }

  private double km2(Entry entry) {
    double cells = entry.passed().cells(entry.zone());
    return PublicColumns.AREA_KM2.round(cells * cellMetres * cellMetres / M2_OF_KM2);
  }

  private static int count(Entry entry, boolean isOfItsKind) {
    return isOfItsKind ? entry.passed().zones().published(entry.zone()) : Table.NO_INT;
  }

  private double[] survey(ToDoubleFunction<SurveyRecord> figure) {
    return reals(e -> e.passed().survey(e.zone()).map(figure::applyAsDouble).orElse(Double.NaN));
  }

  private String[] texts(Function<Entry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  private int[] ints(ToIntFunction<Entry> value) {
    return entries.stream().mapToInt(value).toArray();
  }

  private double[] reals(ToDoubleFunction<Entry> value) {
    return entries.stream().mapToDouble(value).toArray();
  }
}
