package nl.nachtwacht.write;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.layer.Grouped;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Stamp;
import nl.nachtwacht.release.Parameters;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** What files of a run say about themselves, in the job's language. */
public final class Titles {
  private static final Column.Words WARNING =
      new Column.Words(
          "INTERN. Alleen voor de eigen organisatie: bevat persoonsgegevens. Klassen vergelijken"
              + " vakken en buurten binnen één gemeente; een vak zonder meldingen is niet veilig.",
          "INTERN. For the organisation itself only: holds personal data. Classes compare cells and"
              + " neighbourhoods within one municipality; a cell without reports is not safe.");

  /** First and last day of the window, k and b. */
  private static final Column.Words RELEASED =
      new Column.Words(
          "OPENBAAR. Meldingen en antwoorden van %s tot en met %s, alleen geteld waar er samen %d"
              + " of meer zijn, en afgerond op veelvouden van %d. Meldingen zijn geen incidenten; te"
              + " weinig om te tonen is iets anders dan nul.",
          "OPENBAAR (public). Reports and answers from %s to %s, counted only where %d or more are"
              + " together, and rounded to multiples of %d. Reports are not incidents; too few to"
              + " show is something else than zero.");

  private static final Column.Words GROUP = new Column.Words("groep", "group");
  private static final Column.Words ONE_GROUP =
      new Column.Words(
          "Alleen meldingen en antwoorden van deze groep tellen mee: ",
          "Only reports and answers of this group count: ");
  private static final Column.Words ALL_GROUPS =
      new Column.Words(
          "Alle groepen staan erin, ook wie de scores niet meetellen; rijen zonder groep heten "
              + Grouped.UNKNOWN
              + ".",
          "All groups are in it, those that the scores leave out too; rows without a group are"
              + " called "
              + Grouped.UNKNOWN
              + ".");

  private final Job job;
  private final Stamp stamp;
  private final boolean isPublic;
  private final Column.Words notice;

  private Titles(Job job, Stamp stamp, boolean isPublic, Column.Words notice) {
    this.job = job;
    this.stamp = stamp;
    this.isPublic = isPublic;
    this.notice = notice;
  }

  /** {@return what files of the internal side say} */
  public static Titles internal(Job job, Stamp stamp) {
    return new Titles(job, stamp, false, WARNING);
  }

  /** {@return what files of the public side say} */
  public static Titles open(Job job, Stamp stamp, Parameters parameters) {
    return new Titles(
        job,
        stamp,
        true,
        new Column.Words(
            released(RELEASED.nl(), parameters, "nl"), released(RELEASED.en(), parameters, "en")));
  }

  private static String released(String words, Parameters parameters, String language) {
    return String.format(
        Locale.ROOT,
        words,
        day(parameters.window().from(), language),
        day(parameters.window().to().minusDays(1), language),
        parameters.threshold(),
        parameters.round());
  }

  /** {@return a day as people write it} */
  static String day(LocalDate date, String language) {
    return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language)));
  }

  /** {@return whether anyone may read the files} */
  boolean isPublic() {
    return isPublic;
  }

  /** {@return what every file begins with, in the job's language} */
  public String notice() {
    return in(notice);
  }

  /** {@return the same in both languages} */
  public Column.Words notices() {
    return notice;
  }

  /** {@return a title with the job's name, in both languages} */
  public Column.Words named(Column.Words title) {
    return new Column.Words(title.nl() + ", " + job.name(), title.en() + ", " + job.name());
  }

  /** {@return where all files come from} */
  public Stamp stamp() {
    return stamp;
  }

  /** {@return what a file of scores or figures says; it names the group that the job scores} */
  public About of(String name, Column.Words title, String... key) {
    String group = job.score().group();
    return group.isEmpty()
        ? about(name, title, "", "", key)
        : about(name, title, ", " + in(GROUP) + " " + group, in(ONE_GROUP) + group + ".", key);
  }

  /** {@return what a file of all groups says, whichever of them the job scores} */
  About ofAllGroups(String name, Column.Words title, String... key) {
    return about(name, title, "", in(ALL_GROUPS), key);
  }

  private About about(String name, Column.Words title, String whom, String more, String... key) {
    return new About(
        name,
        in(title) + whom + ", " + job.name(),
        more.isEmpty() ? notice() : notice() + " " + more,
        List.of(key),
        stamp);
  }

  private String in(Column.Words words) {
    return words.in(job.language());
  }
}
