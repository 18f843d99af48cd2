package nl.nachtwacht.write;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.aggregate.GroupTable;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** Reports and answers by group of people. */
final class GroupsOutput implements RunOutput {
  private static final Column.Words TITLE =
      new Column.Words("Meldingen en antwoorden per groep", "Reports and answers by group");

  @Override
  public String name() {
    return "groups";
  }

  @Override
  public String says() {
    return "A row per neighbourhood and group of people that has a report or an answer there; key"
        + " `neighbourhood_code`, `group`. Only where `fields.group` is mapped; all groups,"
        + " whichever `score.group` names. No geometry.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return GroupTable.COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().has(name()) && !run.loaded().groups().byKey().isEmpty();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    writer.rows(
        writer.titles().ofAllGroups(name(), TITLE, CellNames.NEIGHBOURHOOD_CODE.name(), "group"),
        GroupTable.of(run.loaded().groups(), run.domain()));
  }
}
