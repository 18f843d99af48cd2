package nl.nachtwacht.effect;

import java.util.List;
import java.util.Locale;
import nl.nachtwacht.stat.DetectableFall;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * A place, the reports that are expected in it, and so which fall of them would show: counted for
 * some months before a measure and as many after it, and held against other places. What can't be
 * shown should be known before money is spent.
 *
 * <p>Source: {@link DetectableFall}. Limits: reports that come in bunches show less; a fall of
 * harassment and one of the will to report look the same.
 *
 * @param unit what the place is
 * @param id its code or id
 * @param name what people call it
 * @param monthly reports expected in a month, 0 or more
 * @param others reports expected in a month in what it would be held against; infinite: nothing
 */
public record Detectable(Unit unit, String id, String name, double monthly, double others) {
  /** What a place is. */
  public enum Unit {
    /** A risk area. */
    AREA,
    /** A neighbourhood. */
    NEIGHBOURHOOD,
    /** A municipality, which its own course alone can be held against. */
    MUNICIPALITY,
    /** What a plan proposes. */
    PROPOSAL;

    /** {@return the word for it in files} */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A measure is held against twice as many cells like its own. */
  private static final double CONTROLS = 2;

  /** For how long is counted, before and after. */
  public static final List<Integer> MONTHS = List.of(12, 24, 36);

  private static final double FALL = 0.7;
  private static final double PERCENT = 100;

  private static final Column UNIT =
      Column.texts("unit").label("Soort", "Kind").says("Wat de plek is.", "What the place is.");
  private static final Column UNIT_ID =
      Column.texts("unit_id").label("Code", "Code").says("Code van de plek.", "Code of the place.");
  private static final Column NAME =
      Column.texts("name").label("Naam", "Name").says("Naam van de plek.", "Name of the place.");
  private static final Column IN_MONTHS =
      Column.ints("months", "")
          .label("Maanden", "Months")
          .says(
              "Maanden die voor de maatregel geteld worden, en evenveel erna.",
              "Months counted before a measure, and as many after it.");
  private static final Column EXPECTED =
      Column.reals("report_count", "", 1)
          .label("Verwachte meldingen", "Reports expected")
          .says(
              "Meldingen die in die maanden worden verwacht als er niets verandert.",
              "Reports expected in these months if nothing changes.");
  private static final Column PCT =
      Column.reals("detectable_pct", "%", 1)
          .missing("no fall up to 90 % would show")
          .label("Aantoonbare daling (%)", "Fall that shows (%)")
          .says(
              "Kleinste daling die met een kans van 80 % aantoonbaar is.",
              "Smallest fall that shows with a chance of 80 %.");
  private static final Column NEEDED =
      Column.ints("months_needed", "")
          .missing("never at this rate")
          .label("Maanden nodig", "Months needed")
          .says(
              "Maanden voor en na die een daling van 30 % aantoonbaar maken.",
              "Months before and after that make a fall of 30 % show.");

  /** The columns of {@code detectable.csv}, in their order. */
  public static final List<Column> COLUMNS =
      List.of(UNIT, UNIT_ID, NAME, IN_MONTHS, EXPECTED, PCT, NEEDED);

  /**
   * {@return a place that would be held against twice as many cells like its own, as far as the
   * municipality has them}
   *
   * @param monthly reports expected in a month
   * @param ofCity reports expected in a month in its municipality
   */
  public static Detectable against(
      Unit unit, String id, String name, double monthly, double ofCity) {
    double others = Math.min(CONTROLS * monthly, Math.max(0, ofCity - monthly));
    return new Detectable(unit, id, name, monthly, others);
  }

  /** {@return a municipality, held against its own course} */
  public static Detectable city(String id, String name, double monthly) {
    return new Detectable(Unit.MUNICIPALITY, id, name, monthly, Double.POSITIVE_INFINITY);
  }

  /** {@return the table of places: three rows each} */
  public static Table table(List<Detectable> places) {
    int rows = places.size() * MONTHS.size();
    String[][] texts = new String[3][rows];
    int[] months = new int[rows];
    double[] expected = new double[rows];
    double[] fall = new double[rows];
    int[] needed = new int[rows];
    for (int row = 0; row < rows; row++) {
      Detectable place = places.get(row / MONTHS.size());
      months[row] = MONTHS.get(row % MONTHS.size());
      texts[0][row] = place.unit.code();
      texts[1][row] = place.id;
      texts[2][row] = place.name;
      expected[row] = months[row] * place.monthly;
      fall[row] = PERCENT * place.fall(months[row]);
      needed[row] = months(place.monthsNeeded());
    }
    return Table.ofRows(rows)
        .with(UNIT, texts[0])
        .with(UNIT_ID, texts[1])
        .with(NAME, texts[2])
        .with(IN_MONTHS, months)
        .with(EXPECTED, expected)
        .with(PCT, fall)
        .with(NEEDED, needed);
  }

  private static int months(double needed) {
    return Double.isFinite(needed) ? (int) Math.min(Integer.MAX_VALUE, needed) : Table.NO_INT;
  }

  private DetectableFall in(int months) {
    return new DetectableFall(months * monthly, months * others);
  }

  /** {@return the smallest fall that shows, from below 0 to −0.9; NaN: none does} */
  public double fall(int months) {
    return in(months).largestRatio() - 1;
  }

  /** {@return months before and after that make a fall of 30 % show; infinite: never} */
  public double monthsNeeded() {
    return Math.ceil(in(1).timesAsLong(FALL));
  }
}
