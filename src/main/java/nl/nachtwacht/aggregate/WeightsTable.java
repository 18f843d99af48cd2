package nl.nachtwacht.aggregate;

import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.fit.CityFit;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The weights of the mixtures, which cities may exchange: no places, and no fit of so few reports
 * that its weights are but the prior.
 */
public final class WeightsTable {
  /** Fewer reports say too little of weights. */
  private static final int FEWEST_REPORTS = 50;

  private static final Column START =
      Column.texts("period_start").label("Vanaf", "From").says("Eerste dag.", "First day.");
  private static final Column END =
      Column.texts("period_end")
          .label("Tot", "To")
          .says("De dag na de laatste.", "The day after the last.");
  private static final Column REPORTS =
      Column.ints("report_count", "")
          .label("Aantal meldingen", "Reports")
          .says("Meldingen waarop de gewichten rusten.", "Reports that the weights rest on.");
  private static final Column CELL_SIZE =
      Column.ints("cell_size_m", "m")
          .label("Zijde van een vak (m)", "Side of a cell (m)")
          .says("Zijde van een vak.", "Side of a cell.");
  private static final Column VERSION =
      Column.texts("method_version")
          .label("Versie van de methode", "Method version")
          .says("Versie van de methode.", "Version of the method.");
  private static final Column SOURCE =
      Column.texts("source")
          .label("Bron", "Source")
          .says(
              "Meldingen, een laag, donkerte, enquête of overal.",
              "Reports, a layer, darkness, survey or everywhere.");
  private static final Column COMPONENT =
      Column.texts("component")
          .label("Onderdeel", "Component")
          .says("Bron en bereik in meters.", "Source and reach in metres.");
  private static final Column WEIGHT =
      Column.reals("weight", "", 6)
          .label("Gewicht", "Weight")
          .says(
              "Deel van de meldingen dat dit onderdeel verklaart, naast de andere.",
              "Share of reports that the component explains, beside the others.");
  private static final Column SOURCE_WEIGHT =
      Column.reals("source_weight", "", 6)
          .label("Gewicht van de bron", "Weight of the source")
          .says("Som van de gewichten van de bron.", "Sum of the source's weights.");
  private static final Column LIFT =
      Column.reals("lift", "", 4)
          .missing("not a layer, or a layer that is in all cells or in none")
          .label("Verhouding binnen en buiten", "Inside over outside")
          .says(
              "Verwachte meldingen per vak met iets van de laag, gedeeld door die per ander vak.",
              "Expected reports per cell with something of the layer, over those of other cells.");

  /** The columns in the order of publication. */
  public static final List<Column> COLUMNS =
      List.of(
          CellNames.MUNICIPALITY_CODE,
          START,
          END,
          REPORTS,
          CELL_SIZE,
          VERSION,
          SOURCE,
          COMPONENT,
          WEIGHT,
          SOURCE_WEIGHT,
          LIFT);

  private WeightsTable() {}

  /** {@return a row per municipality and component, in their order} */
  public static Table of(Job job, List<Municipality> municipalities, List<CityFit.Told> fits) {
    List<Table> tables = new ArrayList<>(List.of(Table.ofRows(0).shaped(COLUMNS)));
    for (int city = 0; city < fits.size(); city++) {
      if (fits.get(city).reports() >= FEWEST_REPORTS) {
        String code = fits.size() < municipalities.size() ? "" : municipalities.get(city).code();
        tables.add(of(job, code, fits.get(city)));
      }
    }
    return Table.concat(tables);
  }

  private static Table of(Job job, String code, CityFit.Told fit) {
    List<String> components = List.copyOf(fit.weights().keySet());
    String[] sources = components.stream().map(fit.sourceOf()::get).toArray(String[]::new);
    double[] weights = components.stream().mapToDouble(fit.weights()::get).toArray();
    double[] ofSource = new double[weights.length];
    double[] lift = new double[weights.length];
    for (int row = 0; row < weights.length; row++) {
      ofSource[row] = fit.bySource().get(sources[row]);
      double ratio = fit.lift().getOrDefault(sources[row], Double.NaN);
      lift[row] = Double.isFinite(ratio) ? ratio : Double.NaN;
    }
    int rows = weights.length;
    return Table.ofRows(rows)
        .with(CellNames.MUNICIPALITY_CODE, filled(rows, code))
        .with(START, filled(rows, job.period().from().toString()))
        .with(END, filled(rows, job.period().to().toString()))
        .with(REPORTS, filled(rows, Math.toIntExact(fit.reports())))
        .with(CELL_SIZE, filled(rows, job.grid().cellMetres()))
        .with(VERSION, filled(rows, Version.METHODS))
        .with(SOURCE, sources)
        .with(COMPONENT, components.toArray(String[]::new))
        .with(WEIGHT, weights)
        .with(SOURCE_WEIGHT, ofSource)
        .with(LIFT, lift);
  }

  private static String[] filled(int rows, String text) {
    String[] filled = new String[rows];
    java.util.Arrays.fill(filled, text);
    return filled;
  }

  private static int[] filled(int rows, int number) {
    int[] filled = new int[rows];
    java.util.Arrays.fill(filled, number);
    return filled;
  }
}
