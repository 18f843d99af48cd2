package nl.nachtwacht.write;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.aggregate.RiskAreaTable;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.effect.Detectable;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.outline.AreaStatus;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** Which falls of reports could be shown at all, of each place of a zero measurement. */
public final class DetectableOutput implements RunOutput {
  /** The command that writes it. */
  public static final String BASELINE = "baseline";

  @Override
  public String name() {
    return "detectable";
  }

  @Override
  public String says() {
    return "Three rows per place: which fall of its reports would show, counted for that long"
        + " before a measure and as long after it; key `unit`, `unit_id`, `months`. Written by the"
        + " commands [baseline](analyst/baseline.md) and [effect](analyst/effect.md).";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return Detectable.COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.command().equals(BASELINE) && !run.job().layers(Reports.Spec.class).isEmpty();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    writer.csv(name(), Detectable.table(places(run)));
  }

  private static List<Detectable> places(RunResults run) {
    Falls falls = new Falls(run.domain(), run.outcome().reporting());
    List<String> codes = run.domain().municipalities().stream().map(Municipality::code).toList();
    Stream<Detectable> areas =
        IntStream.range(0, run.areas().table().rows())
            .mapToObj(row -> new TableRow(run.areas().table(), row))
            .filter(area -> !area.text(RiskAreaTable.STATUS.name()).equals(AreaStatus.ENDED.code()))
            .map(
                area ->
                    falls.against(
                        Detectable.Unit.AREA,
                        area.text(RiskAreaTable.AREA_ID.name()),
                        area.text(RiskAreaTable.AREA.name()),
                        (long) area.real(Reports.COUNT_COLUMN.name()),
                        codes.indexOf(area.text(CellNames.MUNICIPALITY_CODE.name()))));
    return Stream.concat(areas, falls.places().stream()).toList();
  }
}
