package nl.nachtwacht.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.table.Column;

/** Writes an explanation for people: a page of plain text. */
final class TextForm {
  private static final int HEAD = 59;
  private static final int LEAST_NAME = 10;
  private static final int LONGEST_BAR = 21;
  private static final int DIGITS_SHOWN = 16;
  private static final int SIDE = 3;
  private static final int MIDDLE = 4;
  private static final String GAP = "   ";
  private static final List<String> LEVELS = List.of("", "90 %", "95 %", "99 %");
  private static final Map<String, Column.Words> EVIDENCE =
      Map.of(
          "none", new Column.Words("geen", "none"),
          "weak", new Column.Words("weinig", "weak"),
          "sufficient", new Column.Words("voldoende", "sufficient"));

  private final Explanation told;
  private final FinishedRow cell;
  private final String language;
  private final StringBuilder out = new StringBuilder();

  TextForm(Explanation told, String language) {
    this.told = told;
    this.cell = told.cell();
    this.language = language;
  }

  String text() {
    head();
    if (!told.factors().isEmpty()) {
      line("");
      contributions();
    }
    line("");
    readings();
    line("");
    told.lowerClass().ifPresent(this::lowerClass);
    told.withoutDarkness().ifPresent(this::withoutDarkness);
    line(say("gegevens: ", "evidence: ") + evidence() + "   " + hotspot());
    line("");
    neighbours();
    line("");
    parameters();
    line("");
    inputs();
    return out.toString();
  }

  private String say(String nl, String en) {
    return new Column.Words(nl, en).in(language);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private void head() {
    String left = cell.text("cell_id").orElse("") + "  " + told.neighbourhood();
    String place = left + ", " + told.municipality();
    OptionalInt risk = cell.whole("risk_class");
    String right =
        risk.isEmpty()
            ? say("geen klasse", "no class")
            : say("klasse ", "class ")
                + risk.getAsInt()
                + say(" van ", " of ")
                + Scores.CLASS_LABELS.size()
                + " ("
                + Scores.CLASS_LABELS.get(risk.getAsInt() - 1).in(language)
                + ")";
    line(padded(place, Math.max(HEAD, place.length() + 2)) + right);
    line(
        cell.real("risk_score").isPresent()
            ? "score "
                + Numbers.decimals(cell.real("risk_score").getAsDouble(), 2).in(language)
                + sureness()
            : say("geen score: te weinig gegevens", "no score: too little evidence"));
    stability();
  }

  private String sureness() {
    String interval = Numbers.interval(cell, "risk_score", 2).in(language).replace(", ", GAP);
    OptionalInt low = cell.whole("risk_rank_low");
    OptionalInt high = cell.whole("risk_rank_high");
    if (low.isEmpty() || high.isEmpty()) {
      return interval;
    }
    String ranks =
        GAP
            + say("plausibele rang ", "plausible rank ")
            + Numbers.whole(low.getAsInt()).in(language)
            + say(" tot ", " to ")
            + Numbers.whole(high.getAsInt()).in(language);
    return told.cellsOfMunicipality().stream()
        .mapToObj(cells -> ranks + say(" van ", " of ") + Numbers.whole(cells).in(language))
        .map(of -> interval + of + say(" vakken", " cells"))
        .findFirst()
        .orElse(interval + ranks);
  }

  private void stability() {
    cell.real("stability_share")
        .ifPresent(
            share ->
                line(
                    say("bij de hoogste 5 % in ", "among the top 5 % in ")
                        + Numbers.percent(share)
                        + say(
                            " van de hertrekkingen van de meldingen",
                            " of resamples of the reports")));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private void contributions() {
    List<Factor> factors = told.factors();
    int names =
        Math.max(
            LEAST_NAME,
            factors.stream().mapToInt(f -> f.label().in(language).length()).max().orElse(0) + 1);
    double largest = factors.stream().mapToDouble(f -> Math.abs(f.points())).max().orElse(0);
    for (Factor factor : factors) {
      long marks = largest == 0 ? 0 : Math.round(LONGEST_BAR * Math.abs(factor.points()) / largest);
      String bar = (factor.points() < 0 ? "-" : "|").repeat((int) marks);
      line(
          "  "
              + padded(factor.label().in(language), names)
              + String.format(Locale.ROOT, "%8s", Numbers.signed(factor.points()).in(language))
              + "  "
              + padded(bar, LONGEST_BAR)
              + "   "
              + factor.evidence().in(language));
    }
    line(" ".repeat(names + 4) + "------");
    String sum = Numbers.decimals(cell.real("risk_score").orElse(0), 2).in(language);
    line(" ".repeat(names + 2) + String.format(Locale.ROOT, "%8s", sum));
  }

  private void readings() {
    List<Reading> readings = told.readings();
    line(say("welk cijfer waarvoor", "which figure for what"));
    for (Reading reading : readings) {
      line(
          "  "
              + padded(reading.label().in(language), LEAST_NAME)
              + String.format(Locale.ROOT, "%8s  ", reading.figure().in(language))
              + reading.purpose().in(language));
    }
    if (Reading.hasBoth(readings)) {
      line(
          say(
              "  welke score hier beter rangschikt, zegt de opdracht backtest",
              "  the command backtest tells which score ranks better here"));
    }
  }

  private void withoutDarkness(WithoutDarkness without) {
    String points = Numbers.decimals(without.points(), 2).in(language);
    boolean isLower = without.then() < without.now();
    line(
        say("zonder donkerte minstens ", "without darkness at least ")
            + points
            + say(" punten minder, daarmee alleen ", " points less, by that alone ")
            + (isLower ? say("klasse ", "class ") : say("nog steeds klasse ", "still class "))
            + without.then()
            + say(
                " (meldingen eromheen kunnen meer ervan dragen)",
                " (reports around may carry more of it)"));
  }

  private void lowerClass(LowerClass lower) {
    String head = say("zou klasse ", "would become class ") + lower.toClass();
    if (lower.changes().isEmpty()) {
      line(head + say(" worden: door geen factor alleen", ": by no factor alone"));
      return;
    }
    String first = head + say(" worden: ", ": ");
    String or = say("of: ", "or: ");
    String before = first;
    for (LowerClass.Change change : lower.changes()) {
      line(before + change.text().in(language));
      before = " ".repeat(Math.max(0, first.length() - or.length())) + or;
    }
  }

  private String evidence() {
    String code = cell.text("evidence").orElse("");
    return Optional.ofNullable(EVIDENCE.get(code)).map(words -> words.in(language)).orElse(code);
  }

  private String hotspot() {
    OptionalInt level = cell.whole("hotspot_class");
    if (level.isEmpty() || cell.real("gi_z").isEmpty()) {
      return say("hotspot: niet te zeggen", "hot spot: can't be said");
    }
    String z = "Gi* " + Numbers.decimals(cell.real("gi_z").getAsDouble(), 2).in(language);
    String what =
        level.getAsInt() < 0
            ? say("coldspot: ", "cold spot: ") + LEVELS.get(-level.getAsInt())
            : say("hotspot: ", "hot spot: ")
                + (level.getAsInt() == 0 ? say("nee", "no") : LEVELS.get(level.getAsInt()));
    return what + " (" + z + say(" na FDR)", " after FDR)");
  }

  /** The reports of the cell and around it, north up; a dot where no cell of the city lies. */
  private void neighbours() {
    long sum =
        told.around().values().stream().mapToLong(r -> r.whole("report_count").orElse(0)).sum();
    StringJoiner constants = new StringJoiner(", ", ", ", "");
    constants.setEmptyValue("");
    add(constants, say("gemiddelde ", "mean "), "mean");
    add(constants, say("afwijking ", "deviation "), "deviation");
    line(
        say("meldingen eromheen (Gi*): ", "reports around it (Gi*): ")
            + Numbers.whole(sum).in(language)
            + " in "
            + told.around().size()
            + say(" vakken", " cells")
            + constants);
    for (int iy = SIDE - 1; iy >= 0; iy--) {
      StringBuilder row = new StringBuilder();
      for (int ix = 0; ix < SIDE; ix++) {
        FinishedRow neighbour = told.around().get(iy * SIDE + ix);
        String count = neighbour == null ? "." : "" + neighbour.whole("report_count").orElse(0);
        boolean isOwn = iy * SIDE + ix == MIDDLE;
        row.append(String.format(Locale.ROOT, "%8s", isOwn ? "[" + count + "]" : count + " "));
      }
      line(row.toString());
    }
  }

  private void add(StringJoiner to, String word, String constant) {
    told.terms()
        .constant("hotspot", constant)
        .ifPresent(value -> to.add(word + Numbers.shown(value).in(language)));
  }

  private void parameters() {
    line("parameters");
    StringJoiner settings = new StringJoiner(", ", "  score: ", "");
    told.terms()
        .settings()
        .forEach(
            (path, value) -> {
              if (path.startsWith("score.") && !value.startsWith("(")) {
                settings.add(path.substring("score.".length()) + " " + Numbers.shortened(value));
              }
            });
    line(settings.toString());
    for (Method method : told.terms().methods()) {
      StringJoiner parameters = new StringJoiner(", ", "  " + method.name() + ": ", "");
      method
          .parameters()
          .forEach(
              (name, value) -> {
                if (!name.equals("municipality")) {
                  parameters.add(name + " " + Numbers.shortened(value));
                }
              });
      line(parameters.toString());
    }
  }

  private void inputs() {
    line("run " + told.runId() + say(", gemaakt van", ", made of"));
    for (Explanation.Input input : told.inputs()) {
      StringJoiner files = new StringJoiner(", ");
      for (Explanation.File file : input.files()) {
        files.add(file.name() + " sha-256 " + file.sha256().substring(0, DIGITS_SHOWN) + "…");
      }
      line("  " + padded(input.layer(), LONGEST_BAR - 2) + files);
    }
  }
}
