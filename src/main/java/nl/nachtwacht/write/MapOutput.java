package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.nachtwacht.assess.CityCells;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** The map: a page per municipality, each made in a task of its own. */
final class MapOutput implements RunOutput {
  private static final String STAGE = "write map.html";

  @Override
  public String name() {
    return "map";
  }

  @Override
  public String says() {
    return "A page per municipality that has cells.";
  }

  /** A page has no columns of its own. */
  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return List.of();
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().layers().isEmpty();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    Shared<ArrayList<MapSheet>> sheets = run.cluster().share(MapSheet.of(run, writer));
    Held<Table> cities = cities(run);
    Held<Boolean> pages =
        cities.beside(
            STAGE,
            run.outlined().places(),
            (city, places) -> {
              if (city.rows() > 0) {
                int municipality = city.ints(Gather.MUNICIPALITY.name()).at(0);
                sheets.get().get(municipality).write(city, places);
              }
              return city.rows() > 0;
            });
    List<Boolean> isWritten = pages.map(STAGE, is -> is);
    pages.close();
    cities.close();
    List<String> paths = writer.paths("map.html");
    IntStream.range(0, paths.size()).filter(isWritten::get).forEach(m -> writer.page(paths.get(m)));
  }

  private static Held<Table> cities(RunResults run) {
    ArrayList<Slice> slices = new ArrayList<>(run.job().slices());
    // The chosen score stands there as risk_score already.
    String chosen = run.job().score().method().name().toLowerCase(Locale.ROOT) + "_score";
    List<Column> ofCells =
        CellColumns.of(run.job(), run.loaded()::factsOf).stream()
            .filter(column -> !column.name().equals(chosen))
            .toList();
    ArrayList<String> areaIds = new ArrayList<>();
    run.outlined().areas().forEach(area -> areaIds.add(area.id()));
    Shared<Domain> domain = run.cluster().share(run.domain());
    Shared<LinkedHashMap<String, ArrayList<Score.Rule>>> rules =
        run.cluster().share(new LinkedHashMap<>(run.outcome().scored().ofSlices()));
    return new CityCells(STAGE, run.domain(), true)
        .gather(
            run.cells(),
            strip -> MapCells.named(strip, domain.get(), areaIds, slices, rules.get()),
            MapCells.columns(ofCells, slices));
  }
}
