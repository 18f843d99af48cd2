package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.stat.FalseDiscovery;
import nl.nachtwacht.stat.GetisOrd;
import nl.nachtwacht.stat.NormalTail;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** The columns of {@link Hotspot} from a table of all pairs that occur in a municipality. */
record HotspotRule(SortedMap<Integer, City> cities) implements Score.Rule {
  private static final int LEAST_CELLS = 30;
  private static final int LEAST_MEMBERS = 4;
  private static final int MANY_REPORTS = 50;
  private static final int FULL_NEIGHBOURHOOD = 9;
  private static final double[] LEVELS = {0.10, 0.05, 0.01};

  private static final Column.Words FEW_CELLS =
      new Column.Words(
          "Te weinig vakken (minder dan 30) om hotspots te zoeken.",
          "Too few cells (fewer than 30) to look for hot spots.");
  private static final Column.Words ALL_EQUAL =
      new Column.Words(
          "Alle vakken hebben evenveel meldingen: er zijn geen hotspots te vinden.",
          "All cells have the same number of reports: no hot spots can be found.");
  private static final Column.Words FEW_REPORTS =
      new Column.Words(
          "Weinig meldingen: de hotspots zijn een ruwe benadering.",
          "Few reports: the hot spots are a rough approximation.");

  /**
   * What a municipality's rows look up.
   *
   * @param statistic mean and deviation of its counts
   * @param reports all reports in it
   * @param judgements the pairs that occur; empty where no cell can be judged
   */
  record City(GetisOrd statistic, long reports, Judgements judgements) implements Serializable {
    boolean hasFewCells() {
      return statistic.count() < LEAST_CELLS;
    }

    boolean isJudged() {
      return !hasFewCells() && statistic.deviation() > 0;
    }

    boolean hasFewReports() {
      return reports < MANY_REPORTS || statistic.mean() * FULL_NEIGHBOURHOOD < 1;
    }
  }

  /** z and adjusted p of each pair of neighbourhood sum and members. */
  static final class Judgements implements Serializable {
    private static final long serialVersionUID = 1L;
    private final long[] pairs;
    private final double[] z;
    private final double[] q;

    private Judgements(long[] ascendingPairs) {
      pairs = ascendingPairs;
      z = new double[pairs.length];
      q = new double[pairs.length];
    }

    static Judgements of(GetisOrd statistic, Map<Long, Long> counts) {
      Judgements made =
          new Judgements(counts.keySet().stream().mapToLong(Long::longValue).sorted().toArray());
      double[] p = new double[made.pairs.length];
      for (int k = 0; k < p.length; k++) {
        long pair = made.pairs[k];
        made.z[k] = statistic.z(HotspotPart.sum(pair), HotspotPart.members(pair));
        p[k] = NormalTail.twoSided(made.z[k]);
      }
      made.adjust(p, counts);
      return made;
    }

    private void adjust(double[] p, Map<Long, Long> counts) {
      Integer[] order = new Integer[p.length];
      Arrays.setAll(order, k -> k);
      Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
      double[] ascending = new double[p.length];
      long[] cells = new long[p.length];
      for (int k = 0; k < p.length; k++) {
        ascending[k] = p[order[k]];
        cells[k] = counts.get(pairs[order[k]]);
      }
      double[] adjusted = FalseDiscovery.adjust(ascending, cells);
      for (int k = 0; k < p.length; k++) {
        q[order[k]] = adjusted[k];
      }
    }

    private int find(long pair) {
      int at = Arrays.binarySearch(pairs, pair);
      if (at < 0) {
        throw new IllegalStateException("a neighbourhood that was not gathered");
      }
      return at;
    }
  }

  static HotspotRule of(HotspotPart all) {
    TreeMap<Integer, City> cities = new TreeMap<>();
    all.cities()
        .forEach(
            (municipality, part) -> {
              GetisOrd statistic = GetisOrd.of(part.counts());
              City bare = new City(statistic, part.counts().sum(), new Judgements(new long[0]));
              cities.put(
                  municipality,
                  bare.isJudged()
                      ? new City(statistic, bare.reports(), Judgements.of(statistic, part.pairs()))
                      : bare);
            });
    return new HotspotRule(cities);
  }

  @Override
  public Table score(Table cells) {
    int rows = cells.rows();
    if (!Hotspot.hasReports(cells)) {
      return Table.ofRows(rows).shaped(Hotspot.COLUMNS);
    }
    Cities.Lookup<City> lookup = new Cities.Lookup<>(Cities.ofMunicipalities(cells), cities);
    Table.Ints sums = cells.ints("queen_sum");
    Table.Ints members = cells.ints("queen_cells");
    int[] classes = new int[rows];
    double[] z = new double[rows];
    double[] q = new double[rows];
    for (int row = 0; row < rows; row++) {
      City city = lookup.at(row);
      classes[row] = Table.NO_INT;
      z[row] = Double.NaN;
      q[row] = Double.NaN;
      if (city.isJudged()) {
        Judgements judged = city.judgements();
        int at = judged.find(HotspotPart.pair(sums.at(row), members.at(row)));
        z[row] = judged.z[at];
        q[row] = judged.q[at];
        classes[row] =
            members.at(row) < LEAST_MEMBERS ? Table.NO_INT : classOf(judged.z[at], judged.q[at]);
      }
    }
    return Table.ofRows(rows)
        .with(Hotspot.HOTSPOT_CLASS, classes)
        .with(Hotspot.GI_Z, z)
        .with(Hotspot.GI_P_FDR, q);
  }

  /** The sign of z times how many of the levels 90, 95 and 99 % are passed. */
  static int classOf(double z, double q) {
    int passed = 0;
    for (double level : LEVELS) {
      passed += q <= level ? 1 : 0;
    }
    return z > 0 ? passed : -passed;
  }

  @Override
  public List<Score.Note> notes() {
    List<Score.Note> notes = new ArrayList<>();
    cities.forEach(
        (municipality, city) -> {
          if (city.hasFewCells()) {
            notes.add(new Score.Note("few_cells", municipality, FEW_CELLS));
          } else if (!city.isJudged()) {
            notes.add(new Score.Note("all_equal", municipality, ALL_EQUAL));
          } else if (city.hasFewReports()) {
            notes.add(new Score.Note("few_reports", municipality, FEW_REPORTS));
          }
        });
    return notes;
  }

  @Override
  public SortedMap<String, Double> constants(int municipality) {
    SortedMap<String, Double> constants = new TreeMap<>();
    City city = cities.get(municipality);
    if (city != null) {
      constants.put("cells", (double) city.statistic().count());
      constants.put("mean", city.statistic().mean());
      constants.put("deviation", city.statistic().deviation());
    }
    return constants;
  }
}
