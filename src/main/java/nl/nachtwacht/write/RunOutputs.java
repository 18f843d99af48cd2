package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.propose.PlanTable;
import nl.nachtwacht.publish.Dictionary;
import nl.nachtwacht.publish.SimpleStyle;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Table;

/** The outputs of a run, in the order in which they are written and documented. */
public final class RunOutputs {
  /** All of them: a new output is a line here. */
  public static final List<RunOutput> ALL =
      List.of(
          new CellsOutput(),
          new CellSlicesOutput(),
          new AreasOutput(),
          new NeighbourhoodsOutput(),
          new SheetsOutput(),
          new MunicipalitiesOutput(),
          new GroupsOutput(),
          new TrendOutput(),
          new PlanOutput(PlanTable.LIGHTING),
          new PlanOutput(PlanTable.CAMERAS),
          new PlanOutput(PlanTable.VIEWS),
          new PlanOutput(PlanTable.PATROLS),
          new PlanOutput(PlanTable.ROUTES),
          new PlanOutput(PlanTable.PRIORITIES),
          new PlanOutput(PlanTable.ADVICE),
          new LedgerOutput(),
          new WeightsOutput(),
          new DetectableOutput(),
          new MapOutput(),
          new SummaryOutput());

  private RunOutputs() {}

  /** Writes what the job asks for and has, then the dictionary of that. */
  public static void write(RunResults run, RunWriter writer) {
    List<RunOutput> there = ALL.stream().filter(output -> output.isThere(run)).toList();
    writer.write(
        there.stream().<Consumer<RunWriter>>map(output -> own -> output.write(run, own)).toList());
    writer.csv("dictionary", dictionary(there, run.job(), run.loaded()::factsOf));
  }

  /** {@return what the columns of some outputs mean} */
  public static Table dictionary(
      List<? extends TableOutput> outputs, Job job, Function<String, Facts> facts) {
    return Dictionary.table(outputs.stream().map(output -> described(output, job, facts)).toList());
  }

  private static Dictionary.FileColumns described(
      TableOutput output, Job job, Function<String, Facts> facts) {
    Map<String, List<String>> codes = new TreeMap<>();
    Legend.ALL.forEach(legend -> codes.putIfAbsent(legend.column(), legend.codes()));
    codes.putAll(output.codes(job));
    return new Dictionary.FileColumns(output.name(), columns(output, job, facts), codes);
  }

  /** {@return the columns of an output, those of its GeoJSON alone included} */
  public static List<Column> columns(TableOutput output, Job job, Function<String, Facts> facts) {
    List<Column> columns = new ArrayList<>(output.columns(job, facts));
    if (job.publish().hasStyleInData()) {
      columns.addAll(SimpleStyle.columns(output.name()));
    }
    return columns;
  }
}
