package nl.nachtwacht.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.problem.Refusal;

/**
 * All public releases so far, since two maps whose windows overlap can be subtracted: what differs
 * is a few months, or a few people.
 *
 * <p>A release counts from the line that announces it, which is written before anything is
 * published. A later one of the same city and layer must be of another time, or be the same: same
 * window, rows, parameters and zones. Only lines are added. Immutable: a longer history is another
 * one.
 */
public final class History {
  private final String file;
  private final List<HistoryLine> lines;

  private History(String file, List<HistoryLine> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
  }

  /**
   * Reads a history.
   *
   * @param file its name, with which messages begin
   * @param text its content, empty when there is none yet
   * @param copy the last line that this output place knows of; empty: it published nothing yet
   * @throws Refusal E0502 when a line can't be read, or what the copy says isn't there
   */
  public static History read(String file, String text, Optional<String> copy) {
    List<HistoryLine> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Optional<HistoryLine> read = HistoryLine.find(line);
      if (read.isEmpty() || read.get().number() != lines.size() + 1) {
        throw lost(file, "line " + (lines.size() + 1) + " can't be read");
      }
      lines.add(read.get());
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw lost(file, "the last line is cut short");
    }
    copy.ifPresent(line -> check(file, lines, line));
    return new History(file, lines);
  }

  /** {@return of copies of lines the one that came last} */
  public static Optional<String> latest(List<String> copies) {
    return copies.stream()
        .max(
            Comparator.comparingInt(
                line -> HistoryLine.findCopy(line).map(HistoryLine::number).orElse(0)));
  }

  /** {@return whether a copy of a line is of a release} */
  public static boolean isOf(String copy, String id) {
    return HistoryLine.findCopy(copy).filter(line -> line.releaseId().equals(id)).isPresent();
  }

  private static void check(String file, List<HistoryLine> lines, String copy) {
    Optional<HistoryLine> known = HistoryLine.findCopy(copy);
    int number = known.map(HistoryLine::number).orElse(Integer.MAX_VALUE);
    if (lines.isEmpty()) {
      throw lost(file, "is missing or empty, though this output place has published");
    }
    if (lines.size() < number || !lines.get(number - 1).copy().equals(known.get().copy())) {
      throw lost(file, "lacks a line that this output place knows of");
    }
  }

  static Refusal lost(String file, String what) {
    return new Refusal(
        Code.E0502,
        file,
        what,
        "restore the file and its .key from a copy; without them nobody can tell what was"
            + " published before");
  }

  /**
   * {@return this history with every announced release settled whose run ended early}
   *
   * @param isPublished whether a release was published; true where that can't be told
   */
  public History settled(Predicate<String> isPublished) {
    History settled = this;
    for (String id : pending()) {
      settled = isPublished.test(id) ? settled.published(id) : settled.dropped(id);
    }
    return settled;
  }

  private List<String> pending() {
    return lines.stream()
        .map(HistoryLine::releaseId)
        .distinct()
        .filter(id -> last(id) == HistoryLine.Event.PENDING)
        .toList();
  }

  private HistoryLine.Event last(String id) {
    return lines.stream()
        .filter(line -> line.releaseId().equals(id))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .event();
  }

  /**
   * {@return this history with a release announced; the same when all of it stands there already}
   *
   * @param entries of the release, one per city and layer
   * @param supersedes the earlier release that it takes the place of
   * @param problems takes the warning of a withdrawal
   * @throws Refusal E0501 when an earlier release forbids it, E0503 when there is none to supersede
   */
  public History with(
      List<Entry> entries, Optional<ReleaseSpec.Supersedes> supersedes, Problems problems) {
    boolean isItself =
        supersedes
            .filter(s -> entries.stream().anyMatch(e -> e.releaseId().equals(s.id())))
            .isPresent();
    History base = isItself ? this : supersedes.map(s -> withdrawn(s, problems)).orElse(this);
    Problems refusals = new Problems();
    List<HistoryLine> more = new ArrayList<>(base.lines);
    for (Entry entry : entries) {
      base.forbids(entry).ifPresent(refusals::add);
      if (!base.counting().contains(entry)) {
        more.add(HistoryLine.of(more.size() + 1, entry));
      }
    }
    refusals.refuseIfErrors();
    return new History(file, more);
  }

  /** {@return the entries that count} */
  private List<Entry> counting() {
    List<Entry> counting = new ArrayList<>();
    for (HistoryLine line : lines) {
      line.entry().ifPresent(counting::add);
      boolean isOver =
          line.event() == HistoryLine.Event.WITHDRAWN || line.event() == HistoryLine.Event.DROPPED;
      counting.removeIf(entry -> isOver && entry.releaseId().equals(line.releaseId()));
    }
    return counting;
  }

  private Optional<Problem> forbids(Entry entry) {
    return counting().stream()
        .filter(old -> old.city().equals(entry.city()) && old.layer().equals(entry.layer()))
        .filter(old -> old.window().overlaps(entry.window()) && !isSame(old, entry))
        .findFirst()
        .map(old -> problem(old, entry));
  }

  private static boolean isSame(Entry old, Entry entry) {
    return old.window().equals(entry.window())
        && old.rows().equals(entry.rows())
        && old.parameters().equals(entry.parameters())
        && old.zones().equals(entry.zones());
  }

  private Problem problem(Entry old, Entry entry) {
    String differs =
        !old.window().equals(entry.window())
            ? "its window " + entry.window() + " overlaps"
            : !old.parameters().equals(entry.parameters())
                ? "with other parameters it repeats"
                : !old.rows().equals(entry.rows())
                    ? "with other rows it repeats"
                    : "with other zones it repeats";
    String what =
        entry.layer()
            + " of "
            + entry.city()
            + " can't be published: "
            + differs
            + " release "
            + old.releaseId()
            + " of "
            + old.window();
    String help =
        "publish the next whole period (release.window), or withdraw that release"
            + " (release.supersedes)";
    return new Problem(Code.E0501, file, what, help);
  }

  /**
   * {@return this history with a release withdrawn; the same when it was withdrawn before}
   *
   * @param problems takes the warning that copies stay readable
   * @throws Refusal E0503 when there is no such release
   */
  public History withdrawn(ReleaseSpec.Supersedes which, Problems problems) {
    if (lines.stream().noneMatch(line -> line.releaseId().equals(which.id()))) {
      String known =
          lines.stream().map(HistoryLine::releaseId).distinct().collect(Collectors.joining(", "));
      throw new Refusal(
          Code.E0503,
          file,
          "there is no release " + Quote.of(which.id()),
          known.isEmpty() ? "nothing was published yet" : "name one of: " + known);
    }
    if (counting().stream().noneMatch(entry -> entry.releaseId().equals(which.id()))) {
      return this;
    }
    problems.warn(
        Code.W0501,
        file,
        "uitgave " + which.id() + " is ingetrokken; wat elders gekopieerd is, blijft leesbaar",
        "release " + which.id() + " is withdrawn; what was copied elsewhere stays readable",
        "ask those who hold a copy to delete it: beside another release it can tell of people");
    return plus(HistoryLine.Event.WITHDRAWN, which.id(), Optional.of(which.reason()));
  }

  /** {@return this history with a release published, once} */
  public History published(String id) {
    return pending().contains(id) ? plus(HistoryLine.Event.PUBLISHED, id, Optional.empty()) : this;
  }

  private History dropped(String id) {
    return plus(HistoryLine.Event.DROPPED, id, Optional.empty());
  }

  private History plus(HistoryLine.Event event, String id, Optional<String> reason) {
    List<HistoryLine> more = new ArrayList<>(lines);
    more.add(HistoryLine.of(more.size() + 1, event, id, reason));
    return new History(file, more);
  }

  /** {@return whether nothing was ever released} */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * {@return a copy of the last line that announces a release, for its output place to keep; empty
   * when there is none}
   */
  public Optional<String> line(String id) {
    return lines.stream()
        .filter(line -> line.releaseId().equals(id) && line.event() == HistoryLine.Event.PENDING)
        .map(HistoryLine::copy)
        .reduce((earlier, later) -> later);
  }

  /** {@return the content of the file, every line with its end} */
  public String text() {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }
}
