package nl.nachtwacht.propose;

import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.table.Column;

/** Columns that several plans have. */
public final class MeasureColumns {
  static final Column ID =
      Column.texts("measure_id")
          .label("Voorstel", "Proposal")
          .says(
              "Blijft gelijk zolang hetzelfde op dezelfde plek wordt voorgesteld.",
              "Stays the same as long as the same is proposed in the same place.");

  /** What kind of measure it is. */
  public static final Column KIND =
      Column.texts("kind")
          .label("Soort", "Kind")
          .says("Wat er wordt voorgesteld.", "What is proposed.");

  /** The cell that it stands in. */
  public static final Column CELL_ID =
      CellNames.CELL_ID
          .missing("outside the municipality's cells")
          .says("Vak waarin de plek ligt.", "Cell that holds the place.");

  /** The risk area that it stands in. */
  public static final Column AREA_ID =
      CellNames.AREA_ID
          .missing("in no risk area")
          .says("Risicogebied waarin de plek ligt.", "Risk area that holds the place.");

  static final Column NEIGHBOURHOOD_CODE =
      CellNames.NEIGHBOURHOOD_CODE
          .missing("outside the municipality's cells")
          .says("Buurt waarin de plek ligt.", "Neighbourhood that holds the place.");
  static final Column PRIORITY =
      Column.ints("priority", "")
          .label("Volgorde", "Order")
          .says(
              "1 komt eerst: de volgorde van het plan, geen rang van zekerheid.",
              "1 comes first: the order of the plan, no rank of certainty.");
  static final Column PRIORITY_LOW =
      Column.ints("priority_low", "")
          .missing("no interval of the scores")
          .label("Volgorde, vanaf", "Order, from")
          .says(
              "Vroegste plek in het plan als scores binnen hun interval anders uitvallen.",
              "Earliest place in the plan when scores turn out otherwise within their interval.");
  static final Column PRIORITY_HIGH =
      Column.ints("priority_high", "")
          .missing("no interval of the scores")
          .label("Volgorde, tot en met", "Order, to")
          .says(
              "Laatste plek in het plan als scores binnen hun interval anders uitvallen.",
              "Latest place in the plan when scores turn out otherwise within their interval.");

  /** Whether it is paid for. */
  public static final Column WITHIN_BUDGET =
      Column.bools("within_budget")
          .label("Binnen het budget", "Within the budget")
          .says("Past in het geld van het plan.", "Fits into the money of the plan.");

  /** What it costs. */
  public static final Column COST =
      Column.ints("cost_eur", "euro")
          .label("Kosten (€)", "Cost (€)")
          .says("Prijs uit het taakbestand.", "Price of the job file.");

  static final Column CUMULATIVE_COST =
      Column.ints("cumulative_cost_eur", "euro")
          .label("Kosten tot hier (€)", "Cost so far (€)")
          .says("Kosten van alle regels tot en met deze.", "Cost of all rows up to this one.");
  static final Column SCORE_REMOVED =
      Column.reals("score_removed", "0-100", 2)
          .label("Scorepunten weg", "Score points removed")
          .says(
              "Punten van de score in het dagdeel van het plan die wegvallen, opgeteld over vakken.",
              "Points of the score in the plan's part of the week that go, summed over cells.");
  static final Column REASON =
      Column.texts("reason")
          .label("Reden", "Reason")
          .says("Waarom, in één zin.", "Why, in one sentence.");

  private MeasureColumns() {}
}
