package nl.nachtwacht.publish;

import java.util.Locale;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.EffectContent.Course;
import nl.nachtwacht.publish.EffectContent.Power;
import nl.nachtwacht.publish.EffectContent.Verdict;
import nl.nachtwacht.publish.EffectContent.Zone;
import nl.nachtwacht.table.Column.Words;

/** The sentences of an effect's page that hold figures. */
final class EffectWords {
  private static final double TENFOLD = 9;
  private static final double MONTHS = 12;
  private static final double FEW_MONTHS = 36;
  private static final double LIFETIME = 100;
  private static final double FEWEST = 5;
  private static final double ALMOST = 0.99;

  private final EffectContent content;
  private final PageNumbers numbers;

  EffectWords(EffectContent content) {
    this.content = content;
    this.numbers = new PageNumbers(content.language());
  }

  /** {@return what was counted, and what the control makes expected where that may be said} */
  String counted() {
    Zone place = content.place();
    String counted =
        told(
            "Geteld %s: %s in %s ervoor, %s in %s erna.",
            "Counted %s: %s in %s before, %s in %s after.",
            here(),
            reports(place.before()),
            months(place.ofBefore()),
            reports(place.after()),
            months(place.ofAfter()));
    double expected = content.course().expectedAfter();
    if (Double.isNaN(expected) || content.reports().verdict() == Verdict.CANNOT_SAY) {
      return counted;
    }
    return counted
        + told(
            content.hasControl()
                ? " Was het gegaan zoals in het vergelijkingsgebied, dan waren dat er %s geweest."
                : " Naar het verloop ervoor, met trend en seizoen, waren er %s te verwachten.",
            content.hasControl()
                ? " Had it gone as in the control, there would have been %s."
                : " By its course before, with trend and season, %s were to be expected.",
            numbers.decimals(expected, 0));
  }

  /** {@return which fall would show, and with what chance} */
  String power() {
    Power power = content.power();
    String others =
        !content.hasControl()
            ? ""
            : told(
                ", %s in het vergelijkingsgebied van plekken die erop leken",
                ", %s in the control, places like it", numbers.decimals(power.others(), 0));
    String with =
        told(
            "Met de meldingen van vóór de maatregel (%s %s%s) ",
            "With the reports from before the measure (%s %s%s) ",
            numbers.decimals(power.before(), 0),
            here(),
            others);
    if (hasNothingToHoldAgainst()) {
      return with
          + in(
              "is zonder vergelijkbare plek geen daling aan te tonen.",
              "no fall can be shown without a place like it.");
    }
    if (power.before() == 0 || power.others() == 0) {
      return with + in("is geen enkele daling aan te tonen.", "no fall can be shown.");
    }
    String least =
        Double.isNaN(power.ratio())
            ? in(
                "is geen enkele daling met 80% kans aan te tonen, ook niet een van 90%.",
                "no fall can be shown with a chance of 80%, not even one of 90%.")
            : told(
                "is alleen een daling van %s of meer met 80%% kans aan te tonen.",
                "only a fall of %s or more would show with a chance of 80%%.",
                numbers.percent(1 - power.ratio()));
    return with
        + least
        + told(
            " De kans dat een daling van 30%% aan het licht komt, is %s.",
            " The chance that a fall of 30%% shows is %s.", chance(power.chance()))
        + (content.isEverywhere()
            ? in(
                " Dat is op zijn gunstigst: trend en seizoen moeten uit dezelfde meldingen worden"
                    + " geschat.",
                " That is at best: trend and season must be estimated from the same reports.")
            : "");
  }

  private String chance(double chance) {
    return chance > ALMOST ? in("meer dan 99%", "more than 99%") : numbers.percent(chance);
  }

  /** {@return how long one must count to see a fall of 30 %; empty where it was long enough} */
  String longer() {
    double times = content.power().timesAsLong();
    if (times <= 1 || hasNothingToHoldAgainst()) {
      return "";
    }
    double years = times * content.place().ofBefore();
    if (Double.isInfinite(years)) {
      return in(
          "Zolang er niets gemeld wordt, helpt langer tellen niet.",
          "As long as nothing is reported, counting longer doesn't help.");
    }
    return told(
        "Voor een daling van 30%% zou %s keer zo lang geteld moeten worden: %s ervoor en even lang"
            + " erna.",
        "A fall of 30%% would take counting %s times as long: %s before and as long after.",
        numbers.decimals(times, times < 10 ? 1 : 0),
        years > LIFETIME ? in("meer dan 100 jaar", "more than 100 years") : months(years));
  }

  private boolean hasNothingToHoldAgainst() {
    return !content.hasControl() && !content.isEverywhere();
  }

  private String here() {
    return content.isEverywhere()
        ? in("in de hele gemeente", "in all the municipality")
        : in("op deze plek", "in this place");
  }

  /** {@return a change in words, such as 21% lower} */
  String change(double share) {
    if (share > TENFOLD) {
      return in("meer dan tien keer zo veel", "more than ten times as many");
    }
    String percent = numbers.percent(Math.abs(share), 0);
    return share < 0 ? percent + in(" lager", " lower") : percent + in(" hoger", " higher");
  }

  /** {@return a change with its interval} */
  String change(Figure change) {
    return change(change.value()) + interval(change, change(change.low()), change(change.high()));
  }

  /** {@return reports more or fewer, with the interval} */
  String difference() {
    Figure figure = content.course().difference();
    return more(figure.value()) + interval(figure, more(figure.low()), more(figure.high()));
  }

  private String more(double reports) {
    String count = numbers.decimals(Math.abs(reports), 0);
    return reports < 0 ? count + in(" minder", " fewer") : count + in(" meer", " more");
  }

  private String interval(Figure figure, String low, String high) {
    return figure.low() < figure.high()
        ? told(" (95%%-interval: van %s tot %s)", " (95%% interval: from %s to %s)", low, high)
        : "";
  }

  /** {@return what to think of a percentage and a number that tell different things; else empty} */
  String twoWays() {
    Figure share = content.reports().change();
    Figure reports = content.course().difference();
    boolean isSame =
        Math.signum(share.value()) == Math.signum(reports.value())
            && isClear(share) == isClear(reports);
    if (content.reports().verdict() == Verdict.CANNOT_SAY
        || Double.isNaN(reports.value())
        || isSame) {
      return "";
    }
    return in(
        "Percentage en aantal zeggen hier niet hetzelfde. Het percentage vergelijkt verhoudingen,"
            + " het aantal trekt af en telt de rand mee; dat verschilt als de plek vooraf een"
            + " ander niveau had dan het vergelijkingsgebied, of als de rand anders ging. Trek"
            + " alleen een conclusie die met beide klopt.",
        "Percentage and number don't tell the same here. The percentage compares ratios, the number"
            + " subtracts and counts the ring in; these differ where the place had another level"
            + " before than the control, or where the ring went otherwise. Conclude only what"
            + " agrees with both.");
  }

  private static boolean isClear(Figure figure) {
    return figure.low() > 0 || figure.high() < 0;
  }

  /** {@return a warning where the number of reports rests on few of them; else empty} */
  String rough() {
    boolean isFew =
        content.reports().zones().stream()
            .limit(2)
            .anyMatch(zone -> Math.min(zone.before(), zone.after()) < FEWEST);
    return isFew && !Double.isNaN(content.course().difference().value())
        ? in(
            "Bij tellingen onder 5 is het interval van dit aantal grof.",
            "With counts under 5 the interval of this number is rough.")
        : "";
  }

  /** {@return the quotient of displacement and how to read it; empty without one} */
  String quotient() {
    Course course = content.course();
    if (!Double.isFinite(course.quotient())) {
      return "";
    }
    return told(
        "%s, zonder interval. Boven 0 daalde de rand mee, onder 0 verschoof er iets, onder −1 meer"
            + " dan de plek daalde.",
        "%s, without an interval. Above 0 the ring fell too, below 0 something moved, below −1 more"
            + " than the place fell.",
        numbers.decimals(course.quotient(), 2).replace('-', '−'));
  }

  /** {@return what a place chosen for its reports would have had after anyway} */
  String byChance() {
    return told(
        "Is deze plek gekozen omdat er veel gemeld werd, dan waren er ook zonder maatregel ongeveer"
            + " %s te verwachten in de tijd erna; het werden er %s. Uitschieters zakken vanzelf"
            + " terug.",
        "If this place was chosen because much was reported, about %s were to be expected in the"
            + " time after even without a measure; there were %s. Extremes fall back by"
            + " themselves.",
        reports(content.caveats().byChance()),
        numbers.decimals(content.place().after(), 0));
  }

  /** {@return a number of reports} */
  private String reports(double count) {
    String number = numbers.decimals(count, 0);
    return number.equals("1") ? in("1 melding", "1 report") : number + in(" meldingen", " reports");
  }

  /** {@return a time in months, or in years where it is long} */
  private String months(double years) {
    double months = Math.rint(MONTHS * years);
    if (months > FEW_MONTHS) {
      boolean isWhole = years > 10 || Math.rint(10 * years) % 10 == 0;
      String number = numbers.decimals(years, isWhole ? 0 : 1);
      return number + in(" jaar", " years");
    }
    return numbers.decimals(months, 0)
        + (months == 1 ? in(" maand", " month") : in(" maanden", " months"));
  }

  private String told(String nl, String en, Object... values) {
    return String.format(Locale.ROOT, in(nl, en), values);
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(content.language());
  }
}
