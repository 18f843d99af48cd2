package nl.nachtwacht.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all scores, however a city is cut. */
class ScoresPropertyTest {
  private static final List<String> RULERS =
      List.of("max", "p99", "percentile", "minmax", "fixed:0..20");

  /** The made-up city, its cells given to three municipalities at random. */
  private static Table cities(long seed) {
    Table city = Rivierstad.without(Rivierstad.evidence(), "municipality");
    SplittableRandom random = new SplittableRandom(seed);
    int[] municipality =
        IntStream.range(0, city.rows()).map(row -> 5 * random.nextInt(3)).toArray();
    return city.with(Column.ints("municipality", ""), municipality);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void stripsInAnyOrderGiveWhatTheWholeGives(long seed) throws Exception {
    Table city = cities(seed);
    for (String ruler : RULERS) {
      for (boolean isPerMunicipality : new boolean[] {true, false}) {
        ScoreJob job = Rivierstad.rawJob(ruler, isPerMunicipality);
        Table whole = scoreAll(List.of(city), job).get(0);
        int[] order = shuffled(city.rows(), seed);
        List<Table> strips = new ArrayList<>();
        for (int from = 0; from < order.length; from += 400) {
          strips.add(
              city.pick(Arrays.copyOfRange(order, from, Math.min(order.length, from + 400))));
        }
        assertSame(whole.pick(order), Table.concat(scoreAll(strips, job)));
      }
    }
  }

  private static void assertSame(Table want, Table got) {
    assertEquals(want.columns(), got.columns());
    for (Column column : want.columns()) {
      String name = column.name();
      switch (column.type()) {
        case INT -> assertArrayEquals(want.ints(name).toArray(), got.ints(name).toArray(), name);
        case REAL -> assertArrayEquals(want.reals(name).toArray(), got.reals(name).toArray(), name);
        case TEXT, BOOL -> {
          for (int row = 0; row < want.rows(); row++) {
            assertEquals(want.texts(name).at(row), got.texts(name).at(row), name);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void printedContributionsSumToThePrintedScore(long seed) throws Exception {
    for (String ruler : RULERS) {
      ScoreJob job = Rivierstad.rawJob(ruler, true);
      Table got = scoreAll(List.of(cities(seed)), job).get(0);
      List<Column> contributions = Index.contributions(job);
      for (int row = 0; row < got.rows(); row++) {
        long sum = 0;
        for (Column column : contributions) {
          double points = got.reals(column.name()).at(row);
          sum += Double.isNaN(points) ? 0 : column.digits(points);
          assertTrue(Double.isNaN(points) || column.round(points) == points, column.name());
        }
        double score = got.reals("risk_score").at(row);
        assertEquals(
            Double.isNaN(score) ? 0 : Contributions.RISK_SCORE.digits(score), sum, "row " + row);
      }
    }
  }

  @Test
  void scoreRisesWithEachComponentAndFallsWithCameras() {
    assertEquals(1, direction("report_weight", 0.5));
    assertEquals(1, direction("report_density", 5));
    assertEquals(-1, direction("survey_mean", 0.2));
    assertEquals(1, direction("nightlife_share", 0.1));
    assertEquals(-1, direction("camera_cover_share", 0.1));
  }

  /** The sign of the change of all scores when all values rise, with rulers held. */
  private static int direction(String column, double by) {
    Table city = Rivierstad.evidence();
    ScoreJob job = Rivierstad.rawJob("max", true);
    Index index = Index.explained();
    Score.Rule rule = index.rule(List.of(index.gather(city, job)), job);
    double[] values = city.reals(column).toArray();
    Arrays.setAll(values, row -> values[row] + by);
    Table raised = Rivierstad.replace(city, city.find(column).orElseThrow(), values);
    double[] before = rule.score(city).reals("index_score").toArray();
    double[] after = rule.score(raised).reals("index_score").toArray();
    TreeSet<Integer> signs = new TreeSet<>();
    for (int row = 0; row < before.length; row++) {
      signs.add((int) Math.signum(after[row] - before[row]));
    }
    signs.remove(0);
    assertEquals(1, signs.size(), column + " moves scores both ways");
    return signs.first();
  }

  @Test
  void classAgreesWithThePrintedBreaks() throws Exception {
    ScoreJob job = Rivierstad.job();
    List<Table> strips = List.of(Rivierstad.evidence());
    Table scored = Scores.score(rules(Scores.OF_EVIDENCE, strips, job), strips.get(0));
    Score.Rule classes = rules(Scores.OF_SCORES, List.of(scored), job).get(0);
    double[] breaks =
        classes.constants(0).values().stream().mapToDouble(Double::doubleValue).toArray();
    Table got = classes.score(scored);
    for (int row = 0; row < got.rows(); row++) {
      double score = Contributions.RISK_SCORE.round(scored.reals("risk_score").at(row));
      if (!Double.isNaN(score)) {
        long want = 1 + Arrays.stream(breaks).filter(end -> score > end).count();
        assertEquals(want, got.ints("risk_class").at(row));
      }
    }
    assertEquals(4, breaks.length);
  }

  @Test
  void publishedOrderHoldsEveryColumnOnce() {
    ScoreJob job = Rivierstad.job();
    List<String> declared =
        Scores.ALL.stream()
            .flatMap(score -> score.columns(job).stream())
            .map(Column::name)
            .sorted()
            .toList();
    List<String> ordered =
        Stream.of(Scores.SURVEY_COLUMNS, Scores.columns(job), Scores.rates())
            .flatMap(List::stream)
            .map(Column::name)
            .sorted()
            .collect(Collectors.toList());
    assertEquals(declared, ordered);
    assertEquals(declared.size(), new TreeSet<>(declared).size());
  }

  @Test
  void slicesAreScoredWithoutContributions() {
    ScoreJob job = Rivierstad.job();
    Table city = Rivierstad.evidence();
    List<Score.Part> parts = Scores.gather(Scores.OF_SLICES, city, job);
    Table got = Scores.rules(Scores.OF_SLICES, List.of(parts), job).get(0).score(city);
    assertEquals(Index.scores(job), got.columns());
    assertArrayEquals(
        Rivierstad.score(Index.explained(), job, city).reals("risk_score").toArray(),
        got.reals("risk_score").toArray());
  }

  @Test
  void everyColumnSpeaksBothLanguages() {
    for (Column column : Scores.columns(Rivierstad.job())) {
      assertFalse(column.label().nl().isEmpty(), column.name());
      assertFalse(column.label().en().isEmpty(), column.name());
      assertFalse(column.description().nl().isEmpty(), column.name());
      assertFalse(column.description().en().isEmpty(), column.name());
    }
    for (Score score : Scores.ALL) {
      assertTrue(score.says().endsWith("."), score.name());
    }
  }

  private static List<Table> scoreAll(List<Table> strips, ScoreJob job) throws Exception {
    List<Table> scored = strips;
    for (List<Score> round : List.of(Scores.OF_EVIDENCE, Scores.OF_SCORES)) {
      List<Score.Rule> rules = rules(round, scored, job);
      scored = scored.stream().map(strip -> Scores.score(rules, strip)).toList();
    }
    return scored;
  }

  /** Parts and rules travel between machines, so here they are written and read back. */
  private static List<Score.Rule> rules(List<Score> round, List<Table> strips, ScoreJob job)
      throws IOException, ClassNotFoundException {
    List<List<Score.Part>> parts = new ArrayList<>();
    for (Table strip : strips) {
      parts.add(travelled(new ArrayList<>(Scores.gather(round, strip, job))));
    }
    Collections.reverse(parts);
    return travelled(new ArrayList<>(Scores.rules(round, parts, job)));
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> travelled(ArrayList<T> list)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(list);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (List<T>) in.readObject();
    }
  }

  private static int[] shuffled(int rows, long seed) {
    int[] order = IntStream.range(0, rows).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = rows - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
