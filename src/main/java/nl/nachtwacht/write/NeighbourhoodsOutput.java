package nl.nachtwacht.write;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.nachtwacht.aggregate.AreaTable;
import nl.nachtwacht.aggregate.Change;
import nl.nachtwacht.assess.ScoreTerms;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** The neighbourhoods. */
final class NeighbourhoodsOutput implements RunOutput {
  private static final Column.Words TITLE =
      new Column.Words("Risico per buurt", "Risk by neighbourhood");

  @Override
  public String name() {
    return "neighbourhoods";
  }

  @Override
  public String says() {
    return "A row per neighbourhood; key `neighbourhood_code`. Counts are sums over its cells;"
        + " shares, scores and contributions are means over the cells that have one, but"
        + " `survey_unsafe_share` is estimated for the neighbourhood itself; classes are quintiles"
        + " of the municipality's neighbourhoods, those of the baseline where there is one.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return AreaTable.columns(ScoreTerms.of(job));
  }

  @Override
  public Map<String, List<String>> codes(Job job) {
    return Change.CODES;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().has(name());
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about = writer.titles().of(name(), TITLE, CellNames.NEIGHBOURHOOD_CODE.name());
    Features all = run.neighbourhoods();
    writer.places(about, all);
    writer.geoJson(about, m -> all.pick(run.domain().areasOf(m)));
  }
}
