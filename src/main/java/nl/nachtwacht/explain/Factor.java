package nl.nachtwacht.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.table.Column;

/**
 * One part of a score and what it rests on.
 *
 * @param name {@code reports}, {@code darkness}, the name of a context layer, …
 * @param points what it adds to the score; below 0 where it lowers it
 * @param evidence the figures of the cell behind it; empty where there are none
 */
record Factor(String name, double points, Column.Words evidence) {
  private static final String PREFIX = "contrib_";

  /** {@return the parts of a cell's score that the run has, the largest first} */
  static List<Factor> of(FinishedRow cell, Terms terms) {
    List<Factor> factors = new ArrayList<>();
    for (String column : cell.values().keySet()) {
      if (column.startsWith(PREFIX)) {
        String name = column.substring(PREFIX.length());
        double points = cell.real(column).orElseThrow();
        factors.add(new Factor(name, points, evidence(name, points, cell, terms)));
      }
    }
    factors.sort(Comparator.comparingDouble((Factor factor) -> factor.points).reversed());
    return List.copyOf(factors);
  }

  /** {@return what people call it} */
  Column.Words label() {
    return Scores.factorLabel(name);
  }

  /** {@return whether it raises or lowers what the others add up to} */
  boolean isModifier() {
    return name.equals("darkness") || name.equals("cameras");
  }

  private static Column.Words evidence(String name, double points, FinishedRow cell, Terms terms) {
    return switch (name) {
      case "reports" -> reports(cell, terms);
      case "survey" -> survey(cell, points);
      case "darkness" -> darkness(cell);
      case "nightlife" -> nightlife(cell);
      case "cameras" ->
          share(cell.real("camera_cover_share"), " van het oppervlak in beeld", " in view");
      case "context" -> new Column.Words("in elk vak gelijk", "the same in every cell");
      default -> layer(name, cell, terms);
    };
  }

  private static Column.Words layer(String name, FinishedRow cell, Terms terms) {
    OptionalInt people = cell.whole("inhabitant_count");
    if (terms.setting("layers." + name + ".use").equals("inhabitants")) {
      return people.isEmpty()
          ? new Column.Words("niet bekend", "not known")
          : suffixed(Numbers.whole(people.getAsInt()), " in het vak", " in the cell");
    }
    return distance(cell.real(name + "_distance_m"), "", "");
  }

  private static Column.Words reports(FinishedRow cell, Terms terms) {
    Column.Words count = Numbers.whole(cell.whole("report_count").orElse(0));
    Column.Words density = Numbers.whole(cell.real("report_density").orElse(0));
    return new Column.Words(
        count.nl() + " in " + terms.months() + " maanden; dichtheid " + density.nl() + " per km2",
        count.en() + " in " + terms.months() + " months; density " + density.en() + " per km2");
  }

  private static Column.Words survey(FinishedRow cell, double points) {
    int answers = cell.whole("survey_respondent_count").orElse(0);
    OptionalDouble mean = cell.real("survey_mean");
    if (mean.isEmpty()) {
      return points > 0
          ? new Column.Words(
              "geen antwoorden in het vak: de buurt telt",
              "no answers in the cell: its neighbourhood counts")
          : new Column.Words("geen antwoorden in het vak", "no answers in the cell");
    }
    Column.Words told = Numbers.decimals(mean.getAsDouble(), 2);
    return new Column.Words(
        "gemiddeld antwoord "
            + told.nl()
            + " ("
            + answers
            + (answers == 1 ? " antwoord)" : " antwoorden)"),
        "mean answer " + told.en() + " (" + answers + (answers == 1 ? " answer)" : " answers)"));
  }

  private static Column.Words darkness(FinishedRow cell) {
    Column.Words lamps = lamps(cell.whole("lamp_count"), cell.whole("lamp_out_count"));
    OptionalDouble dark = cell.real("dark_share");
    return dark.isEmpty()
        ? new Column.Words("niet bekend: buiten het register", "not known: beyond the register")
        : joined(share(dark, " van het oppervlak onverlicht", " of the surface unlit"), lamps);
  }

  private static Column.Words lamps(OptionalInt lamps, OptionalInt out) {
    return lamps.isEmpty() || lamps.getAsInt() == 0
        ? new Column.Words("geen lampen", "no lamps")
        : new Column.Words(
            out.orElse(0) + " van " + lamps.getAsInt() + " lampen uit",
            out.orElse(0) + " of " + lamps.getAsInt() + " lamps out");
  }

  private static Column.Words nightlife(FinishedRow cell) {
    OptionalDouble share = cell.real("nightlife_share");
    if (share.orElse(0) == 1) {
      return new Column.Words("geheel in uitgaansgebied", "wholly inside a nightlife zone");
    }
    return share.orElse(0) > 0
        ? share(share, " in uitgaansgebied", " inside a nightlife zone")
        : distance(cell.real("nightlife_distance_m"), "uitgaansgebied ", "nightlife zone ");
  }

  private static Column.Words share(OptionalDouble share, String nl, String en) {
    if (share.isEmpty()) {
      return new Column.Words("", "");
    }
    String percent = Numbers.percent(share.getAsDouble());
    return new Column.Words(percent + nl, percent + en);
  }

  private static Column.Words distance(OptionalDouble metres, String nl, String en) {
    if (metres.isEmpty()) {
      return new Column.Words("", "");
    }
    Column.Words told = Numbers.whole(metres.getAsDouble());
    return new Column.Words(nl + "op " + told.nl() + " m", en + told.en() + " m away");
  }

  private static Column.Words suffixed(Column.Words number, String nl, String en) {
    return new Column.Words(number.nl() + nl, number.en() + en);
  }

  private static Column.Words joined(Column.Words one, Column.Words two) {
    return new Column.Words(one.nl() + ", " + two.nl(), one.en() + ", " + two.en());
  }
}
