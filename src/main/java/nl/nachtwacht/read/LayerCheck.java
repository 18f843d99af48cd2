package nl.nachtwacht.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Ledger;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.problem.Reason.Fate;

/**
 * Judges a layer as a whole once all its rows were read: what single rows can't show, such as a
 * wrong reference system, does show in most of them.
 */
public final class LayerCheck {
  /** A file with more damaged texts was read in a wrong encoding. */
  private static final double MOST_DAMAGED = 0.01;

  private static final double MANY_COARSE = 0.2;
  private static final String MEASURES = "measures";

  private LayerCheck() {}

  /**
   * One file and what came of its rows.
   *
   * @param plan how it was read
   * @param report where its rows went, all splits together
   */
  public record Outcome(FilePlan plan, FileReport report) {
    private String key(String last) {
      return "layers." + plan.layer() + "." + last;
    }

    private Ledger ledger() {
      return report.ledger();
    }

    /** Such as {@code 12 of 1,300 rows (2, 3, 4, 5, 6)}. */
    private String rows(long count, Reason reason) {
      return share(count) + named(reason);
    }

    private String share(long count) {
      return number(count) + " of " + number(ledger().read()) + " rows";
    }

    private String named(Reason reason) {
      List<Long> rows = report.firstRows(reason);
      return rows.isEmpty()
          ? ""
          : " ("
              + (rows.size() < ledger().count(reason) ? "first " : "")
              + rows.stream().map(Object::toString).collect(Collectors.joining(", "))
              + ")";
    }
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /**
   * Notes what the rows of each file together say: damaged or changed files, places that contradict
   * the reference system (E0302), geometries of the wrong kind (E0304), both coordinates in one
   * column or another decimal sign (E0206), a wrong encoding (E0205), a pattern that reads no time
   * (E0403), ids of two contents (E0401), no rows (E0211), and warnings on repairs, ambiguous times
   * and coarse places.
   */
  public static void check(List<Outcome> files, Problems problems) {
    for (Outcome file : files) {
      problems.addAll(file.report().problems());
      if (!file.report().problems().isEmpty()) {
        continue;
      }
      checkEmpty(file, problems);
      checkPlaces(file, problems);
      checkKind(file, problems);
      checkTwoInOne(file, problems);
      checkDecimal(file, problems);
      checkEncoding(file, problems);
      checkTimes(file, problems);
      checkConflicts(file, problems);
    }
    List<Outcome> whole = files.stream().filter(f -> f.report().problems().isEmpty()).toList();
    if (!whole.isEmpty()) {
      warn(new Whole(whole), problems);
    }
  }

  /**
   * Notes, file by file, which rows were rejected and why, when a layer has more of them than its
   * job allows (E0402).
   *
   * @param limit share of the rows read that may be rejected, 0 to 1
   */
  public static void checkRejected(List<Outcome> files, double limit, Problems problems) {
    Ledger layer = files.stream().map(Outcome::ledger).reduce(Ledger.EMPTY, Ledger::plus);
    if (layer.count(Fate.REJECTED) <= limit * layer.read()) {
      return;
    }
    for (Outcome file : files) {
      long rejected = file.ledger().count(Fate.REJECTED);
      if (rejected == 0) {
        continue;
      }
      List<String> reasons = new ArrayList<>();
      for (Reason reason : Reason.values()) {
        long count = file.ledger().count(reason);
        if (reason.fate() == Fate.REJECTED && count > 0) {
          reasons.add(reason.code() + " " + number(count) + file.named(reason));
        }
      }
      problems.add(
          Code.E0402,
          file.plan().name(),
          file.share(rejected)
              + " are rejected, more than the "
              + percent(limit)
              + " that the job allows: "
              + String.join("; ", reasons),
          "mend these rows, or set limits.rejected");
    }
  }

  private static String percent(double share) {
    double percent = Math.rint(share * 10_000) / 100;
    return (percent == Math.rint(percent) ? Long.toString((long) percent) : "" + percent) + " %";
  }

  private static void checkEmpty(Outcome file, Problems problems) {
    if (file.ledger().read() == 0 && !file.plan().source().allowEmpty()) {
      problems.add(
          Code.E0211,
          file.plan().name(),
          "the file has no rows",
          "set " + file.key("allow_empty") + ": true when that is right");
    }
  }

  private static void checkPlaces(Outcome file, Problems problems) {
    Ledger ledger = file.ledger();
    long beyond = file.report().count(Remark.BEYOND);
    long placeless = 0;
    for (Reason reason :
        List.of(
            Reason.FILTERED,
            Reason.COLUMNS,
            Reason.ENCODING,
            Reason.TEXT,
            Reason.PLACE,
            Reason.GEOMETRY)) {
      placeless += ledger.count(reason);
    }
    if (beyond * 2 <= ledger.read() - placeless) {
      return;
    }
    String what =
        file.rows(beyond, Reason.OUTSIDE_COUNTRY)
            + " lie beyond the country when read as "
            + file.plan().crs();
    Suspicion suspicion = Suspicion.of(file.plan(), file.report(), beyond);
    problems.add(Code.E0302, file.plan().name(), what + suspicion.what(), suspicion.help());
  }

  /** What places that all lie wrong seem to be, and the remedy. */
  private record Suspicion(String what, String help) {
    static Suspicion of(FilePlan plan, FileReport report, long beyond) {
      Remark best = Remark.FITS_SWAPPED;
      for (Remark remark : Remark.values()) {
        if (remark.compareTo(best) > 0 && report.count(remark) > report.count(best)) {
          best = remark;
        }
      }
      String layer = "layers." + plan.layer();
      boolean columns = plan.columns().place().from() == Columns.From.X_Y;
      String swap =
          columns
              ? "swap " + layer + ".fields.x and y"
              : "export the file with longitude, or x, first";
      if (report.count(best) * 2 <= beyond) {
        return new Suspicion(
            "", "look at " + layer + ".crs and at which columns hold the coordinates");
      }
      if (best == Remark.FITS_SWAPPED) {
        return new Suspicion("; x and y seem to be swapped", swap);
      }
      boolean swapped = best == Remark.FITS_LATLON || best == Remark.FITS_RD_SWAPPED;
      boolean degrees = best == Remark.FITS_LONLAT || best == Remark.FITS_LATLON;
      String crs = degrees ? "EPSG:4326" : Systems.metric(best);
      return new Suspicion(
          "; they seem to be "
              + (degrees ? "degrees of " : "metres of ")
              + crs
              + (swapped ? ", x and y swapped" : ""),
          "set " + layer + ".crs: " + crs + (swapped ? " and " + swap : ""));
    }
  }

  private static void checkKind(Outcome file, Problems problems) {
    long wrong = file.report().count(Remark.WRONG_DIMENSION);
    if (wrong * 2 > file.ledger().read()) {
      problems.add(
          Code.E0304,
          file.plan().name(),
          file.rows(wrong, Reason.GEOMETRY)
              + " have a kind of geometry that the role "
              + file.plan().source().role()
              + " can't use",
          "look whether " + file.key("path") + " names the right file");
    }
  }

  private static void checkTwoInOne(Outcome file, Problems problems) {
    long pairs = file.report().count(Remark.TWO_IN_ONE);
    if (pairs * 2 > file.ledger().read() - file.ledger().count(Reason.FILTERED)) {
      problems.add(
          Code.E0206,
          file.plan().name(),
          file.share(pairs) + " hold both coordinates of their place in one column",
          "split the column into two, and name them in "
              + file.key("fields")
              + ": x is east or longitude, y is north or latitude");
    }
  }

  private static void checkDecimal(Outcome file, Problems problems) {
    boolean isCsv = !file.plan().dialect().delimiter().isEmpty();
    long others = file.report().count(Remark.OTHER_DECIMAL);
    if (isCsv && others * 2 > file.ledger().read() - file.ledger().count(Reason.FILTERED)) {
      char decimal = file.plan().dialect().decimal();
      problems.add(
          Code.E0206,
          file.plan().name(),
          file.share(others) + " have coordinates that are no numbers with '" + decimal + "'",
          "set " + file.key("csv.decimal") + ": \"" + Dialect.other(decimal) + '"');
    }
  }

  private static void checkEncoding(Outcome file, Problems problems) {
    long damaged = file.report().count(Remark.DAMAGED_TEXT);
    if (damaged > MOST_DAMAGED * file.ledger().read()) {
      problems.add(
          Code.E0205,
          file.plan().name(),
          file.rows(damaged, Reason.ENCODING)
              + " hold text that a wrong encoding has damaged; the file was read as "
              + file.plan().dialect().charset(),
          "set " + file.key("csv.charset") + " to the encoding of the file, or get it again");
    }
  }

  private static void checkTimes(Outcome file, Problems problems) {
    long wrong = file.ledger().count(Reason.TIME);
    if (wrong * 2 > file.ledger().read() - file.ledger().count(Reason.FILTERED)) {
      problems.add(
          Code.E0403,
          file.plan().name(),
          file.rows(wrong, Reason.TIME) + " have no time that the declared pattern reads",
          "set "
              + file.key("time")
              + " to how the column writes times, such as \"dd-MM-yyyy HH:mm\"");
    }
  }

  private static void checkConflicts(Outcome file, Problems problems) {
    long rows = file.ledger().count(Reason.ID_CONFLICT);
    if (rows > 0 && !file.plan().source().rejectConflicts()) {
      problems.add(
          Code.E0401,
          file.plan().name(),
          file.rows(rows, Reason.ID_CONFLICT) + " share an id with a row of other content",
          "mend the ids, or set " + file.key("on_conflict") + ": reject");
    }
  }

  private static void warn(Whole layer, Problems problems) {
    if (layer.count(Reason.USED) == 0 && layer.count(Reason.OUTSIDE_PERIOD) > 0) {
      problems.warn(
          Code.W0406,
          layer.files.get(0).plan().layer(),
          "geen rij valt binnen de periode, dus geen telt mee",
          "no row lies within the period, so none counts",
          "look at the years of period, and at how " + layer.key("time") + " reads the column");
    }
    layer.warn(
        Code.W0301,
        Remark.REPAIRED,
        new Said("%s met een geometrie die is hersteld", "%s had a geometry that was repaired"),
        "mend them in the source when their outlines matter",
        problems);
    if (layer.role().equals(MEASURES)) {
      layer.warn(
          Code.W0402,
          Remark.UNKNOWN_WORD,
          new Said(
              "%s met een soort die de taak niet noemt: die tellen als other",
              "%s have a kind that the job does not name, so they count as other"),
          "name their words in " + layer.key("kinds"),
          problems);
    } else {
      layer.warn(
          Code.W0402,
          Remark.UNKNOWN_WORD,
          new Said(
              "%s zonder status die de taak noemt: die geven geen licht",
              "%s have no status that the job names, so they give no light"),
          "name their words in " + layer.key("working") + ", dimmed or out",
          problems);
    }
    layer.warn(
        Code.W0403,
        Remark.AMBIGUOUS_TIME,
        new Said(
            "%s met een lokale tijd die bij het verzetten van de klok wegvalt of dubbel is",
            "%s have a local time that a clock change skips or repeats"),
        "export times with their offset where that matters",
        problems);
    layer.warn(
        Code.W0404,
        Remark.LONG_RANGE,
        new Said(
            "%s met een tijd die hooguit op een week bekend is: die zijn in geen deel van de week",
            "%s have a time known to no better than a week, so they are in no part of the week"),
        "",
        problems);
    if (layer.count(Remark.FITS_SWAPPED) * 2 <= layer.read()) {
      layer.warn(
          Code.W0304,
          Remark.FITS_SWAPPED,
          new Said(
              "%s buiten het land, die erin passen met x en y verwisseld",
              "%s lie beyond the country and would fit with x and y swapped"),
          "mend them in the source",
          problems);
    }
    if (layer.count(Remark.COARSE_PLACE) > MANY_COARSE * layer.read()) {
      layer.warn(
          Code.W0303,
          Remark.COARSE_PLACE,
          new Said(
              "%s met een plaats die hooguit op 100 m bekend is",
              "%s have a place known to about 100 m at best"),
          "export coordinates with all their decimals",
          problems);
    }
  }

  /** What is said of rows, in Dutch and English, with a place for which rows. */
  private record Said(String nl, String en) {}

  /** A layer as a whole: in how many files its rows lie may not change what a run says of it. */
  private record Whole(List<Outcome> files) {
    long count(Remark remark) {
      return files.stream().mapToLong(file -> file.report().count(remark)).sum();
    }

    long count(Reason reason) {
      return files.stream().mapToLong(file -> file.ledger().count(reason)).sum();
    }

    long read() {
      return files.stream().mapToLong(file -> file.ledger().read()).sum();
    }

    String key(String last) {
      return files.get(0).key(last);
    }

    String role() {
      return files.get(0).plan().source().role();
    }

    void warn(Code code, Remark remark, Said said, String help, Problems problems) {
      Share share = new Share(count(remark), read());
      if (share.part() > 0) {
        problems.warn(
            code,
            files.get(0).plan().layer(),
            String.format(Locale.ROOT, said.nl(), share.nl() + " rijen"),
            String.format(Locale.ROOT, said.en(), share.en() + " rows"),
            help);
      }
    }
  }
}
