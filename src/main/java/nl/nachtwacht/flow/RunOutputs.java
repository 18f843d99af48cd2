package nl.nachtwacht.flow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.publish.Dictionary;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;

/** The outputs of a run, in the order in which they are written and documented. */
final class RunOutputs {
  static final List<RunOutput> ALL =
      List.of(
          new CellsOutput(),
          new CellSlicesOutput(),
          new AreasOutput(),
          new NeighbourhoodsOutput(),
          new MunicipalitiesOutput(),
          new GroupsOutput(),
          new TrendOutput(),
          PlanOutput.LIGHTING,
          PlanOutput.CAMERAS,
          PlanOutput.VIEWS,
          PlanOutput.PATROLS,
          PlanOutput.ROUTES,
          PlanOutput.PRIORITIES,
          PlanOutput.ADVICE,
          new LedgerOutput(),
          new WeightsOutput());

  private RunOutputs() {}

  /** Writes what the job asks for and has, then the dictionary of that. */
  static void write(RunResults run, RunWriter writer) {
    List<RunOutput> there = ALL.stream().filter(output -> output.isThere(run)).toList();
    there.forEach(output -> output.write(run, writer));
    writer.writePackages();
    writer.csv(
        "dictionary",
        Dictionary.table(there.stream().map(output -> described(output, run)).toList()));
  }

  private static Dictionary.FileColumns described(RunOutput output, RunResults run) {
    Map<String, List<String>> codes = new TreeMap<>();
    Legend.ALL.forEach(legend -> codes.putIfAbsent(legend.column(), legend.codes()));
    codes.putAll(output.codes(run.job()));
    List<Column> columns = output.columns(run.job(), run.loaded()::factsOf);
    return new Dictionary.FileColumns(output.name(), columns, codes);
  }
}
