package nl.nachtwacht.write;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.nachtwacht.aggregate.RiskAreaTable;
import nl.nachtwacht.assess.ScoreTerms;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** The risk areas. */
final class AreasOutput implements RunOutput {
  private static final Column.Words TITLE = new Column.Words("Risicogebieden", "Risk areas");

  @Override
  public String name() {
    return "areas";
  }

  @Override
  public String says() {
    return "A row per risk area; key `area_id`. Counts are sums over its cells; shares, scores and"
        + " contributions are means over the cells that have one; classes are those of cells. An"
        + " area that has ended keeps its last outline, with today's figures.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return RiskAreaTable.columns(ScoreTerms.of(job));
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().has(name()) && run.job().riskAreas().isPresent();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about = writer.titles().of(name(), TITLE, RiskAreaTable.AREA_ID.name());
    Features all = run.areas();
    writer.places(about, all);
    IntFunction<Features> ofMunicipality =
        m -> RiskAreaTable.of(run.domain().municipalities().get(m).code(), all);
    writer.geoJson(about, ofMunicipality);
    writer.csv(name(), m -> ofMunicipality.apply(m).table());
  }
}
