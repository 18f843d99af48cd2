package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/**
 * Which falls of reports could be shown at all, of each place of a zero measurement.
 *
 * <p>In a month as many reports are expected as the run has on average in the months of its period,
 * without the time of disruptions. A place whose period is one disruption has none to expect.
 */
public final class DetectableOutput implements RunOutput {
  /** The command that writes it. */
  public static final String BASELINE = "baseline";

  private static final double MONTHS_OF_YEAR = 12;

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
    Map<String, Double> months = months(run);
    Map<String, Double> ofCity = new TreeMap<>();
    rows(run.municipalities()).forEach(city -> ofCity.put(code(city), monthly(city, months)));
    List<Detectable> places = new ArrayList<>();
    rows(run.areas())
        .filter(area -> !area.text(RiskAreaTable.STATUS.name()).equals(AreaStatus.ENDED.code()))
        .map(
            area ->
                Detectable.against(
                    Detectable.Unit.AREA,
                    area.text(RiskAreaTable.AREA_ID.name()),
                    area.text(RiskAreaTable.AREA.name()),
                    monthly(area, months),
                    ofCity.get(code(area))))
        .forEach(places::add);
    rows(run.neighbourhoods())
        .map(
            area ->
                Detectable.against(
                    Detectable.Unit.NEIGHBOURHOOD,
                    area.text(CellNames.NEIGHBOURHOOD_CODE.name()),
                    area.text(CellNames.NEIGHBOURHOOD.name()),
                    monthly(area, months),
                    ofCity.get(code(area))))
        .forEach(places::add);
    for (Municipality city : run.domain().municipalities()) {
      places.add(Detectable.city(city.code(), city.name(), ofCity.get(city.code())));
    }
    return places;
  }

  /** Per municipality the months in which reports were made as usual. */
  private static Map<String, Double> months(RunResults run) {
    List<Municipality> cities = run.domain().municipalities();
    Map<String, Double> months = new TreeMap<>();
    for (int m = 0; m < cities.size(); m++) {
      months.put(cities.get(m).code(), MONTHS_OF_YEAR * run.outcome().reporting().years(m));
    }
    return months;
  }

  private static Stream<TableRow> rows(Features places) {
    return IntStream.range(0, places.table().rows())
        .mapToObj(row -> new TableRow(places.table(), row));
  }

  private static String code(TableRow place) {
    return place.text(CellNames.MUNICIPALITY_CODE.name());
  }

  private static double monthly(TableRow place, Map<String, Double> months) {
    double in = months.get(code(place));
    return in > 0 ? place.real(Reports.COUNT_COLUMN.name()) / in : 0;
  }
}
