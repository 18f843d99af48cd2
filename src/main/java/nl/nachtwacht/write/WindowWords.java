package nl.nachtwacht.write;

import java.util.Locale;
import nl.nachtwacht.fit.Jump;
import nl.nachtwacht.fit.Uplift;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.table.Column.Words;

/** What was found of windows in reporting, in words. */
final class WindowWords {
  private WindowWords() {}

  /**
   * {@return what a window did}
   *
   * @param days of the period that the window takes out of rates
   */
  static Words of(CalendarWindow window, Uplift uplift, long days) {
    Words name = name(window);
    Words did = uplift.isEstimated() ? did(uplift) : why(uplift.finding());
    Words then = window.kind() == Kind.DISRUPTION ? days(days) : weight(uplift);
    return new Words(
        name.nl() + " " + did.nl() + "; " + then.nl(),
        name.en() + " " + did.en() + "; " + then.en());
  }

  /** {@return what a window did in many municipalities, of which some have no estimate} */
  static Words ofMany(CalendarWindow window, Interval factors, int estimated, int all) {
    Words name = name(window);
    String nl = " (geschat in " + estimated + " van " + all + " gemeenten; zie manifest.json)";
    String en =
        " (estimated in " + estimated + " of " + all + " municipalities; see manifest.json)";
    return new Words(
        name.nl() + ": " + range(factors, "nl") + " keer zo veel meldingen" + nl,
        name.en() + ": " + range(factors, "en") + " times as many reports" + en);
  }

  /** {@return what the model found though no window names it} */
  static Words of(Jump jump, boolean isToEnd) {
    String from = month(jump.from());
    String to = month(jump.to().minusMonths(1));
    String nl =
        isToEnd ? "vanaf " + from : from.equals(to) ? "in " + from : from + " tot en met " + to;
    String en =
        isToEnd ? "from " + from + " on" : from.equals(to) ? "in " + from : from + " to " + to;
    return new Words(
        "Meldingen "
            + nl
            + ": ongeveer "
            + number(jump.ratio(), "nl")
            + " keer wat trend, seizoen en kalender doen verwachten, en geen venster verklaart het.",
        "Reports "
            + en
            + ": about "
            + number(jump.ratio(), "en")
            + " times what trend, season and calendar lead to expect, and no window explains it.");
  }

  private static String month(java.time.LocalDate day) {
    return day.toString().substring(0, "2024-01".length());
  }

  private static Words name(CalendarWindow window) {
    Words kind =
        switch (window.kind()) {
          case CAMPAIGN -> new Words("campagne", "campaign");
          case DISRUPTION -> new Words("verstoring", "disruption");
          case REGIME -> new Words("regime", "regime");
        };
    boolean isOpen = window.kind() == Kind.REGIME;
    String dates = isOpen ? window.from() + ".." : window.from() + ".." + window.to();
    return new Words(kind.nl() + " " + dates, kind.en() + " " + dates);
  }

  private static Words did(Uplift uplift) {
    double factor = uplift.factor();
    return new Words(
        (factor < 1 ? "verlaagt meldingen tot ongeveer " : "verhoogt meldingen ongeveer ")
            + number(factor, "nl")
            + " keer ("
            + range(uplift.factors(), "nl")
            + ")",
        (factor < 1 ? "lowers reports to about " : "lifts reports about ")
            + number(factor, "en")
            + " times ("
            + range(uplift.factors(), "en")
            + ")");
  }

  private static Words why(Uplift.Finding finding) {
    Words reason =
        switch (finding) {
          case FEW_REPORTS -> new Words("minder dan 20 meldingen", "fewer than 20 reports");
          case FEW_MONTHS -> new Words("te weinig hele maanden", "too few whole months");
          case NO_CONTRAST ->
              new Words(
                  "geen dag van een hele maand met of geen zonder dit venster",
                  "no day of a whole month with it, or none without");
          case NO_REPORTS ->
              new Words(
                  "geen meldingen op zijn dagen of geen op de andere",
                  "no reports on its days, or none on the others");
          case ENTANGLED ->
              new Words(
                  "niet te scheiden van andere vensters of het seizoen",
                  "not to be told from other windows or the season");
          case ESTIMATED -> throw new IllegalStateException("estimated after all");
        };
    return new Words("is niet te schatten: " + reason.nl(), "can't be estimated: " + reason.en());
  }

  private static Words weight(Uplift uplift) {
    if (uplift.weight() < 1) {
      String weight = String.format(Locale.ROOT, "%.2f", uplift.weight());
      return new Words(
          "meldingen erin wegen " + weight.replace('.', ','), "its reports weigh " + weight);
    }
    boolean isUnclear = uplift.isEstimated() && !uplift.isClear();
    return new Words(
        "meldingen erin wegen 1" + (isUnclear ? ", want 1 ligt in dat bereik" : ""),
        "its reports weigh 1" + (isUnclear ? ", since 1 lies within that range" : ""));
  }

  private static Words days(long days) {
    return new Words(
        "die " + days + " dagen tellen niet mee in cijfers per jaar",
        "its " + days + " days don't count in rates per year");
  }

  private static String range(Interval factors, String language) {
    String to = language.equals("nl") ? " tot " : " to ";
    return number(factors.low(), language) + to + number(factors.high(), language);
  }

  private static String number(double value, String language) {
    String text = String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.1f", value);
    return language.equals("nl") ? text.replace('.', ',') : text;
  }
}
