package nl.nachtwacht.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.fit.Counts;
import nl.nachtwacht.fit.Lattice;
import nl.nachtwacht.fit.Mixture;
import nl.nachtwacht.fit.Prior;
import nl.nachtwacht.fit.Surroundings;
import nl.nachtwacht.fit.Surroundings.Mass;
import nl.nachtwacht.read.RealRows.Row;
import nl.nachtwacht.stat.Bandwidth;
import nl.nachtwacht.stat.Points;
import nl.nachtwacht.stat.QuarticKernel;
import nl.nachtwacht.stat.Ranking;
import org.junit.jupiter.api.Test;

/**
 * The mixture finds more of the next period's reports than simpler maps do, on open data of others.
 * {@code -Dnachtwacht.data=DIR} names the folder that holds the cities; skipped without it.
 */
class OpenDataCampaignTest {
  private static final List<Integer> NUMBERS =
      Campaign.isFull() ? List.of(75, 170, 500, 2000) : List.of(75, 2000);
  private static final List<Double> SHARES = List.of(0.05, 0.1);
  private static final String MIXTURE = "mixture";
  private static final String KERNEL = "kernel density, bandwidth by cross-validation";

  /** Shares of the later reports in the best parts of the area, by method, then by number. */
  private static final class Hits {
    private final Map<String, Map<Integer, double[]>> sums = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Integer>> draws = new LinkedHashMap<>();

    void add(String method, int number, double[] hits) {
      double[] sum =
          sums.computeIfAbsent(method, m -> new TreeMap<>())
              .computeIfAbsent(number, n -> new double[hits.length]);
      for (int i = 0; i < hits.length; i++) {
        sum[i] += hits[i];
      }
      draws.computeIfAbsent(method, m -> new TreeMap<>()).merge(number, 1, Integer::sum);
    }

    double[] mean(String method, int number) {
      int count = draws.get(method).get(number);
      return Arrays.stream(sums.get(method).get(number)).map(sum -> sum / count).toArray();
    }

    /** Adds the means of a task, so that every task counts alike. */
    void addMeans(Hits task) {
      task.sums.forEach(
          (m, byNumber) -> byNumber.keySet().forEach(n -> add(m, n, task.mean(m, n))));
    }

    /** How much more the mixture finds than kernel density. */
    double[] more(int number) {
      double[] more = mean(MIXTURE, number);
      double[] kernel = mean(KERNEL, number);
      Arrays.setAll(more, i -> more[i] - kernel[i]);
      return more;
    }

    String rows(String task) {
      StringBuilder rows = new StringBuilder();
      for (String method : sums.keySet()) {
        List<String> cells = new ArrayList<>(List.of(task, method));
        for (int number : NUMBERS) {
          cells.add(pair(mean(method, number)));
        }
        rows.append(Campaign.row(cells.toArray()));
      }
      return rows.toString();
    }
  }

  private static double[] hits(double[] said, double[] later) {
    int[] order = Ranking.descending(said);
    double all = Arrays.stream(later).sum();
    double[] hits = new double[SHARES.size()];
    for (int i = 0; i < hits.length; i++) {
      int top = (int) Math.ceil(SHARES.get(i) * said.length - 1e-9);
      for (int rank = 0; rank < top; rank++) {
        hits[i] += later[order[rank]] / all;
      }
    }
    return hits;
  }

  /** Mixes the bits of a number (the finaliser of SplitMix64). */
  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** So many of the rows, by a hash of row and draw. */
  private static List<Row> thinned(List<Row> rows, int number, int draw) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      positions.add(i);
    }
    positions.sort(Comparator.comparingLong(i -> mixed(mixed(draw) + i)));
    return positions.subList(0, Math.min(number, rows.size())).stream().map(rows::get).toList();
  }

  /** The density at the cells' centres with the bandwidth that the reports choose. */
  private static double[] density(OpenCity city, List<Row> rows) {
    int[] x = rows.stream().mapToInt(Row::xCm).toArray();
    int[] y = rows.stream().mapToInt(Row::yCm).toArray();
    long[] keys = new long[x.length];
    Arrays.setAll(keys, i -> mixed(i));
    Points points = Points.of(x, y, keys);
    double metres = Bandwidth.choose(points, OpenCity.cellMetres()).metres();
    QuarticKernel kernel = new QuarticKernel(metres);
    double[] density = new double[city.count()];
    for (int cell = 0; cell < density.length; cell++) {
      for (int i = 0; i < x.length; i++) {
        double dx = (city.centreX(cell) - x[i]) / 100.0;
        double dy = (city.centreY(cell) - y[i]) / 100.0;
        density[cell] += kernel.shape(dx * dx + dy * dy);
      }
    }
    return density;
  }

  private static Counts counts(double[] mass) {
    return Counts.of(Arrays.stream(mass).mapToInt(n -> (int) n).toArray());
  }

  private static Hits measure(OpenTask task, int draws) {
    Hits hits = new Hits();
    OpenCity city = task.city();
    Lattice lattice = city.lattice();
    double[] later = city.points(task.test());
    Surroundings bare = Surroundings.of(lattice, task.layers(), task.dark(), new double[0]);
    double[] uniform = SHARES.stream().mapToDouble(s -> s).toArray();
    double[] alone = hits(fit(task, Counts.none(city.count())).density(), later);
    for (int number : NUMBERS) {
      for (int draw = 0; draw < draws; draw++) {
        List<Row> rows = thinned(task.train(), number, draw);
        double[] mass = city.points(rows);
        Counts counts = counts(mass);
        hits.add(MIXTURE, number, hits(fit(task, counts).density(), later));
        Mixture without = Mixture.fit(lattice, counts, bare, Prior.EVEN);
        hits.add("mixture without other reports", number, hits(without.density(), later));
        hits.add(KERNEL, number, hits(density(city, rows), later));
        hits.add("counts", number, hits(mass, later));
        hits.add("layers alone, no report", number, alone);
        hits.add("uniform", number, uniform);
      }
    }
    return hits;
  }

  private static Path data() {
    String data = System.getProperty("nachtwacht.data", "");
    assumeTrue(!data.isEmpty(), "no -Dnachtwacht.data");
    return Path.of(data);
  }

  @Test
  void mixtureFindsMoreOfTheNextReportsThanSimplerMaps() {
    Path vancouver = data().resolve("vancouver");
    List<List<OpenTask>> cities = new ArrayList<>();
    cities.add(List.of(OpenTask.groningen(data().resolve("groningen"))));
    cities.add(OpenTask.vancouver(vancouver, 2020));
    cities.add(OpenTask.vancouver(vancouver, 2025));
    Hits mean = new Hits();
    StringBuilder table = new StringBuilder();
    Map<Integer, double[]> least = new TreeMap<>();
    StringBuilder weights =
        new StringBuilder(Campaign.head("task", "reports", "weights of sources from 0.02 on"));
    StringBuilder sizes = new StringBuilder(Campaign.head("task", "cells", "training", "test"));
    for (List<OpenTask> tasks : cities) {
      Hits ofCity = new Hits();
      for (OpenTask task : tasks) {
        Hits hits = measure(task, Campaign.size(1, 10));
        table.append(hits.rows(task.name()));
        sizes.append(
            Campaign.row(
                task.name(), task.city().count(), task.train().size(), task.test().size()));
        ofCity.addMeans(hits);
        NUMBERS.forEach(n -> least.merge(n, hits.more(n), OpenDataCampaignTest::lesser));
        List.of(75, 2000).forEach(n -> weights.append(weights(task, n)));
      }
      mean.addMeans(ofCity);
    }
    List<String> columns = new ArrayList<>(List.of("task", "map"));
    NUMBERS.forEach(number -> columns.add(number + " reports"));
    String head = Campaign.head(columns.toArray(String[]::new));
    Campaign.write(
        "open-data",
        sizes
            + "\n"
            + head
            + mean.rows("mean of the three")
            + least(least)
            + table
            + "\n"
            + weights);
    for (int number : NUMBERS) {
      for (int i = 0; i < SHARES.size(); i++) {
        double room = Campaign.isFull() ? 0.01 : 0.03; // One draw of 75 reports says little.
        assertTrue(mean.more(number)[i] > -0.01, table.toString());
        assertTrue(least.get(number)[i] > -room, table.toString());
      }
    }
  }

  private static double[] lesser(double[] one, double[] other) {
    double[] lesser = one.clone();
    Arrays.setAll(lesser, i -> Math.min(one[i], other[i]));
    return lesser;
  }

  private static String least(Map<Integer, double[]> differences) {
    List<String> cells = new ArrayList<>(List.of("task in which it is least"));
    cells.add("mixture less kernel density");
    differences.values().forEach(d -> cells.add(pair(d)));
    return Campaign.row(cells.toArray());
  }

  private static String pair(double[] two) {
    return String.format(Locale.ROOT, "%.3f / %.3f", two[0], two[1]);
  }

  /** Which sources the first draw of a task goes by. */
  private static String weights(OpenTask task, int number) {
    double[] mass = task.city().points(thinned(task.train(), number, 0));
    Mixture mixture = fit(task, counts(mass));
    Map<String, Double> bySource = new LinkedHashMap<>();
    mixture
        .weights()
        .forEach((name, weight) -> bySource.merge(name.split(":")[0], weight, Double::sum));
    List<String> texts = new ArrayList<>();
    bySource.forEach(
        (source, weight) -> {
          if (weight >= 0.02) {
            texts.add(String.format(Locale.ROOT, "%s %.2f", source, weight));
          }
        });
    return Campaign.row(task.name(), number, String.join(", ", texts));
  }

  private static Mixture fit(OpenTask task, Counts counts) {
    List<Mass> all = new ArrayList<>(task.layers());
    all.addAll(task.others());
    Lattice lattice = task.city().lattice();
    Surroundings known = Surroundings.of(lattice, all, task.dark(), new double[0]);
    return Mixture.fit(lattice, counts, known, Prior.EVEN);
  }
}
