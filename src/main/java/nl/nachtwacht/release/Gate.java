package nl.nachtwacht.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The gate: turns rows on people into safe evidence, the only such thing that anyone may see.
 *
 * <p>Of each protected layer of each city: rows in the window, one per person; zones grown until
 * they hold k ({@link Zones}); counts rounded together to one total; what is too small withheld, in
 * no number anywhere. Every public number is a function of these and of unprotected facts, so
 * nothing can be subtracted from anything.
 *
 * <p>Guarantee: the same release for rows and cities in any order; nothing in it rests on what runs
 * are called. Reads and writes no file.
 */
public final class Gate {
  private static final String POLICY = "zones grown to k, rounded to one total";
  private static final int DIGITS = 16;

  private Gate() {}

  /**
   * {@return what may be published}
   *
   * @param secret the history's secret, for the digests of rows
   */
  public static Release release(Ask ask, byte[] secret) {
    List<Passed> all = new ArrayList<>();
    for (City city : ask.cities()) {
      city.evidence().forEach(e -> all.add(Passed.of(city, e, ask.parameters())));
    }
    String id = releaseId(ask, all);
    ZoneTable zones = new ZoneTable(all, ask.cellMetres());
    AreaTables areas = new AreaTables(ask, all);
    ClassTables classes = new ClassTables(ask, all);
    return new Release(
        new Public<>(id),
        new Public<>(zones.table()),
        new Public<>(zones.zones()),
        new Public<>(areas.neighbourhoods()),
        new Public<>(areas.municipalities()),
        new Public<>(classes.trend()),
        new Public<>(classes.breakdown()),
        new Public<>(shown(all)),
        new Public<>(account(ask.parameters(), id, all)),
        new Public<>(totals(all)),
        all.stream().map(passed -> entry(ask.parameters(), id, passed, secret)).toList(),
        Audit.of(all));
  }

  private static String releaseId(Ask ask, List<Passed> all) {
    ReleaseSpec.Window window = ask.parameters().window();
    List<String> parts = new ArrayList<>();
    parts.add(ask.parameters().named() + " " + window.from() + " " + window.to());
    all.forEach(p -> parts.add(p.evidence().layer() + "\n" + p.tableText()));
    ask.restsOn().forEach((name, digest) -> parts.add(name + "=" + digest));
    return Hashes.of(parts).substring(0, DIGITS);
  }

  private static Entry entry(Parameters parameters, String id, Passed passed, byte[] secret) {
    return new Entry(
        id,
        passed.tree().municipality(),
        passed.evidence().layer(),
        parameters.window(),
        Hashes.of(passed.counting(), passed.tree(), secret),
        parameters.named(),
        Hashes.of(List.of(passed.tableText())));
  }

  private static Map<String, Shown> shown(List<Passed> all) {
    Map<String, Shown> shown = new TreeMap<>();
    for (Passed passed : all) {
      if (passed.evidence().isReports()) {
        shown.put(passed.tree().municipality(), passed.shown());
      }
    }
    return shown;
  }

  private static Map<String, Map<String, Integer>> totals(List<Passed> all) {
    Map<String, Map<String, Integer>> totals = new TreeMap<>();
    for (Passed passed : all) {
      totals
          .computeIfAbsent(passed.tree().municipality(), city -> new TreeMap<>())
          .put(passed.evidence().layer(), passed.zones().total());
    }
    return totals;
  }

  private static Map<String, Object> account(Parameters parameters, String id, List<Passed> all) {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("policy", POLICY);
    account.put("releaseId", id);
    account.putAll(parameters.named());
    account.put("window", parameters.window().from() + ".." + parameters.window().to());
    account.put("zones", all.stream().mapToInt(p -> p.zones().size()).sum());
    account.put("joinedLeaves", all.stream().mapToLong(p -> Audit.leaves(p, false)).sum());
    return account;
  }
}
