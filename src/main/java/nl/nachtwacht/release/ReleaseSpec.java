package nl.nachtwacht.release;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;

/**
 * What the gate lets out.
 *
 * @param isPublic whether there is a public side
 * @param threshold fewest rows of a published zone
 * @param round step to which counts are rounded, which divides {@code threshold}
 * @param levels the tree from its leaves up: names of divisions, or sides of squares in metres;
 *     empty: what the areas allow
 * @param window the dates whose rows count; empty: the job's period
 * @param history file of all releases; empty: beside the outputs
 * @param supersedes the earlier release that this one withdraws; empty: none
 */
public record ReleaseSpec(
    boolean isPublic,
    int threshold,
    int round,
    Optional<List<String>> levels,
    Optional<Window> window,
    String history,
    Optional<Supersedes> supersedes) {

  private static final int LEAST_MONTHS = 3;
  private static final int LEAST_LEAF_METRES = 500;

  private static final Key<LocalDate> FROM = Key.of("from", "The first day.", Form.date());
  private static final Key<LocalDate> TO = Key.of("to", "The day after the last.", Form.date());
  private static final Key<String> ID = Key.of("id", "The release.", Form.text());
  private static final Key<String> REASON = Key.of("reason", "Why.", Form.text());

  private static final Key<Boolean> PUBLIC =
      Key.of("public", "Whether there is a public side.", Form.bool()).or("false");
  private static final Key<Integer> THRESHOLD =
      Key.of("threshold", "Fewest rows of a published zone.", Form.whole().from(5).to(1000))
          .or("10");
  private static final Key<Integer> ROUND =
      Key.of("round", "Step to which counts are rounded.", Form.whole().from(5).to(100)).or("5");
  private static final Key<Optional<List<String>>> LEVELS =
      Key.of(
              "levels",
              "Divisions from the leaves up: neighbourhood, district; or sides of squares in"
                  + " metres, each a multiple of the one before, the first 500 or more.",
              Form.list(
                      Form.text(
                          "neighbourhood|district|[1-9][0-9]{2,5}",
                          "neighbourhood | district | metres"))
                  .filled())
          .optional(
              "[neighbourhood, district]; without district codes, or with 4 districts at most,"
                  + " [neighbourhood]; [500, 2500] where each municipality is one area");
  private static final Key<Optional<Window>> WINDOW =
      Key.of(
              "window",
              "The dates whose rows count: whole months, 12 or more, 3 at least.",
              Section.of(
                      "Local dates, half open.",
                      List.of(FROM, TO),
                      v -> new Window(v.get(FROM), v.get(TO)))
                  .checked(ReleaseSpec::checkWindow))
          .optional("the period");
  private static final Key<Optional<String>> HISTORY =
      Key.of("history", "File of all releases.", Form.path())
          .optional("releases.jsonl in the output place");
  private static final Key<Optional<Supersedes>> SUPERSEDES =
      Key.of(
              "supersedes",
              "The earlier release that this one withdraws.",
              Section.of(
                  "A withdrawal.",
                  List.of(ID, REASON),
                  v -> new Supersedes(v.get(ID), v.get(REASON))))
          .optional("none");

  /** The block {@code release}. */
  public static final Section<ReleaseSpec> SECTION =
      Section.of(
              "What the gate lets out.",
              List.of(PUBLIC, THRESHOLD, ROUND, LEVELS, WINDOW, HISTORY, SUPERSEDES),
              ReleaseSpec::of)
          .checked(ReleaseSpec::check);

  /**
   * Local dates whose rows count.
   *
   * @param from first day of a month
   * @param to first day of a later month, not included
   */
  public record Window(LocalDate from, LocalDate to) {
    /** {@return whether it begins and ends on the first of a month} */
    public boolean hasWholeMonths() {
      return from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
    }

    /** {@return whether it is no shorter than the floor} */
    public boolean isLongEnough() {
      return ChronoUnit.MONTHS.between(from, to) >= LEAST_MONTHS;
    }

    /** {@return whether some day is in both} */
    boolean overlaps(Window other) {
      return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** {@return both ends by name, as files keep them} */
    Map<String, String> named() {
      Map<String, String> named = new LinkedHashMap<>();
      named.put("from", from.toString());
      named.put("to", to.toString());
      return named;
    }

    @Override
    public String toString() {
      return from + " to " + to;
    }
  }

  /**
   * A withdrawal.
   *
   * @param id the release
   * @param reason why
   */
  public record Supersedes(String id, String reason) {}

  /** Copies the levels. */
  public ReleaseSpec {
    levels = levels.map(List::copyOf);
  }

  private static void check(Values v) {
    if (v.get(THRESHOLD) % v.get(ROUND) != 0) {
      String what = "is not a multiple of round (" + v.get(ROUND) + ")";
      v.contradicts(THRESHOLD, what, "give a multiple of round");
    }
    if (!v.get(LEVELS).map(ReleaseSpec::isTree).orElse(true)) {
      String help =
          "give [neighbourhood, district], [neighbourhood], or metres such as [500, 2500]";
      v.contradicts(LEVELS, "is no tree of divisions", help);
    }
  }

  private static boolean isTree(List<String> levels) {
    if (levels.get(0).equals("neighbourhood")) {
      return levels.size() == 1 || levels.equals(List.of("neighbourhood", "district"));
    }
    if (!levels.stream().allMatch(l -> Character.isDigit(l.charAt(0)))) {
      return false;
    }
    int[] sides = levels.stream().mapToInt(Integer::parseInt).toArray();
    return sides[0] >= LEAST_LEAF_METRES
        && IntStream.range(1, sides.length)
            .allMatch(i -> sides[i] > sides[i - 1] && sides[i] % sides[i - 1] == 0);
  }

  private static void checkWindow(Values v) {
    Window window = new Window(v.get(FROM), v.get(TO));
    if (!window.hasWholeMonths()) {
      v.wrong(FROM, "makes no whole months", "begin and end on the first of a month");
    } else if (!window.isLongEnough()) {
      v.wrong(TO, "makes less than 3 months", "give 12 months or more, 3 at least");
    }
  }

  private static ReleaseSpec of(Values v) {
    return new ReleaseSpec(
        v.get(PUBLIC),
        v.get(THRESHOLD),
        v.get(ROUND),
        v.get(LEVELS),
        v.get(WINDOW),
        v.get(HISTORY).orElse(""),
        v.get(SUPERSEDES));
  }
}
