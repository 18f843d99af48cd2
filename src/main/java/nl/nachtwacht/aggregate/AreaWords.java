package nl.nachtwacht.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Risk areas in words: a line, and what a safety meeting wants to hear first. */
public final class AreaWords {
  /** Name and class on one line. */
  public static final Column TITLE =
      Column.texts("title")
          .label("Titel", "Title")
          .says("Naam en klasse op één regel.", "Name and class on one line.");

  private static final Column DESCRIPTION =
      Column.texts("description")
          .label("Omschrijving", "Description")
          .says(
              "Waarom het een risicogebied is, in hoogstens drie zinnen.",
              "Why it is a risk area, in three sentences at most.");
  static final List<Column> COLUMNS = List.of(TITLE, DESCRIPTION);

  private static final Map<String, Column.Words> SLICES =
      Map.of(
          "day", new Column.Words("overdag", "by day"),
          "evening", new Column.Words("'s avonds", "in the evening"),
          "night", new Column.Words("'s nachts", "at night"),
          "weekend_night", new Column.Words("'s nachts in het weekend", "on weekend nights"));

  private AreaWords() {}

  /** {@return how people say when a slice of the week is} */
  public static Column.Words when(String slice) {
    String plain = slice.replace('_', ' ');
    return SLICES.getOrDefault(
        slice, new Column.Words("in het deel " + plain, "in the part " + plain));
  }

  /** {@return the columns, a row per area} */
  static Table of(Table areas, Job job) {
    String[] titles = new String[areas.rows()];
    String[] descriptions = new String[areas.rows()];
    for (int area = 0; area < titles.length; area++) {
      titles[area] = title(areas, area).in(job.language());
      descriptions[area] = description(areas, area).in(job.language());
    }
    return Table.ofRows(titles.length).with(TITLE, titles).with(DESCRIPTION, descriptions);
  }

  private static Column.Words title(Table areas, int area) {
    String name = areas.texts(RiskAreaTable.AREA.name()).at(area);
    Column.Words risk = risk(areas, area);
    return new Column.Words(
        name + ": risicoklasse " + risk.nl(), name + ": risk class " + risk.en());
  }

  private static Column.Words risk(Table areas, int area) {
    Table.Ints classes = areas.ints(Scores.CLASSES.get(0).name());
    return classes.isMissing(area)
        ? new Column.Words("onbekend", "unknown")
        : Scores.CLASS_LABELS.get(classes.at(area) - 1);
  }

  private static Column.Words description(Table areas, int area) {
    List<String> nl = new ArrayList<>();
    List<String> en = new ArrayList<>();
    if (areas.texts(RiskAreaTable.STATUS.name()).at(area).equals("ended")) {
      nl.add("Dit was een risicogebied en is het nu niet meer.");
      en.add("This was a risk area and is none now.");
    } else {
      Table.Texts peaks = areas.texts(PeakSlice.COLUMN.name());
      Column.Words risk = risk(areas, area);
      Column.Words when = peaks.isMissing(area) ? new Column.Words("", "") : when(peaks.at(area));
      nl.add("Risicoklasse " + risk.nl() + led(", vooral ", when.nl()) + ".");
      en.add("Risk class " + risk.en() + led(", mostly ", when.en()) + ".");
    }
    Table.Texts top = areas.texts(Scores.TOP_FACTOR.name());
    if (!top.isMissing(area)) {
      Column.Words factor = Scores.factorLabel(top.at(area));
      String points = points(areas, area, top.at(area));
      nl.add("De grootste factor is " + factor.nl() + ": " + points.replace('.', ',') + " punt.");
      en.add("The largest factor is " + factor.en() + ": " + points + " points.");
    }
    int reports = areas.ints(Reports.COUNT_COLUMN.name()).at(area);
    nl.add("In de periode waren er " + count(reports, "melding", "meldingen") + ".");
    en.add("In the period there were " + count(reports, "report", "reports") + ".");
    return new Column.Words(String.join(" ", nl), String.join(" ", en));
  }

  private static String led(String before, String text) {
    return text.isEmpty() ? "" : before + text;
  }

  private static String points(Table areas, int area, String factor) {
    return String.format(Locale.ROOT, "%.1f", areas.reals("contrib_" + factor).at(area));
  }

  /** {@return a number with its noun} */
  public static String count(int number, String one, String more) {
    return Math.max(0, number) + " " + (number == 1 ? one : more);
  }
}
