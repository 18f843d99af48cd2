package nl.nachtwacht.disclose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.aggregate.AreaTable;
import nl.nachtwacht.aggregate.MunicipalityColumns;
import nl.nachtwacht.aggregate.TrendTable;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.fit.ReportingCalendar;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.release.Facts;
import nl.nachtwacht.release.PublicColumns;
import nl.nachtwacht.release.ReleaseSpec;
import nl.nachtwacht.release.Unprotected;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.OpenLayers;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.write.RunResults;

/**
 * What stands on the public side beside the gate's numbers: names, sizes, lamps, nightlife,
 * cameras, the calendar. Nothing of a layer that is protected or kept internal.
 */
public final class PublicFacts {
  private static final List<Column> OF_CELLS =
      List.of(
          Lights.LAMPS, Lights.LAMPS_OUT, Lights.DARK_SHARE, Nightlife.SHARE, Cameras.COVER_SHARE);
  private static final List<Column> OF_CITIES =
      List.of(
          MunicipalityColumns.DARK,
          MunicipalityColumns.LAMPS_OUT,
          MunicipalityColumns.NIGHTLIFE,
          MunicipalityColumns.CAMERAS);
  private static final List<Column> CITIES =
      List.of(
          CellNames.MUNICIPALITY_CODE,
          AreaTable.MUNICIPALITY,
          MunicipalityColumns.PEER_GROUP,
          MunicipalityColumns.INHABITANTS,
          MunicipalityColumns.AREA_KM2);
  private static final List<Column> CALENDAR =
      List.of(TrendTable.CAMPAIGN, TrendTable.EXCEPTIONAL, TrendTable.BREAK);

  /** The columns of public neighbourhoods in the order of publication. */
  static final List<Column> OF_NEIGHBOURHOODS =
      PublicColumns.neighbourhoods(open(AreaTable.IDENTITY), perhapsInternal(OF_CELLS));

  /** The columns of public municipalities in the order of publication. */
  public static final List<Column> OF_MUNICIPALITIES =
      PublicColumns.municipalities(
          open(CITIES),
          Stream.concat(
                  perhapsInternal(OF_CITIES).stream(),
                  open(List.of(MunicipalityColumns.CAMPAIGN, MunicipalityColumns.VERSION)).stream())
              .toList());

  /** The columns of the public trend in the order of publication. */
  static final List<Column> OF_TREND = PublicColumns.trend(open(CALENDAR));

  private final Job job;
  private final Domain domain;
  private final ReportingCalendar calendar;

  /** Facts of a window of a job. */
  public PublicFacts(Job job, Domain domain, ReleaseSpec.Window window) {
    this.job = job;
    this.domain = domain;
    Period days = new Period(window.from(), window.to(), job.period().zone());
    List<String> codes = domain.municipalities().stream().map(Municipality::code).toList();
    this.calendar = new ReportingCalendar(days, job.calendar(), codes, true);
  }

  private static List<Column> open(List<Column> columns) {
    return columns.stream().map(Unprotected::column).toList();
  }

  private static List<Column> perhapsInternal(List<Column> columns) {
    return open(columns).stream()
        .map(c -> c.missing(c.nullMeans() + ", or the layer is protected or kept internal"))
        .toList();
  }

  /** {@return what is known of places before any cell is reckoned} */
  Facts bare() {
    String[] codes =
        domain.municipalities().stream().map(Municipality::code).toArray(String[]::new);
    return facts(
        AreaTable.identity(domain),
        Table.ofRows(codes.length).with(CellNames.MUNICIPALITY_CODE, codes));
  }

  /** {@return all there is to say of a run} */
  public Facts of(RunResults run) {
    Table figures =
        Neighbourhoods.figures(run.sums(), domain.areas().size(), OF_CELLS).shaped(OF_CELLS);
    List<String> ofCities =
        Stream.of(CITIES, OF_CITIES, List.of(MunicipalityColumns.VERSION))
            .flatMap(List::stream)
            .map(Column::name)
            .toList();
    double[] campaigns =
        IntStream.range(0, domain.municipalities().size())
            .mapToDouble(calendar::campaignShare)
            .toArray();
    return facts(
        AreaTable.identity(domain).and(figures),
        run.municipalities().table().only(ofCities).with(MunicipalityColumns.CAMPAIGN, campaigns));
  }

  private Facts facts(Table neighbourhoods, Table municipalities) {
    Set<Unprotected.Origin> open = OpenLayers.origins(job);
    return new Facts(
        Unprotected.figures(neighbourhoods, open),
        Unprotected.figures(municipalities, open),
        Unprotected.figures(months(), open));
  }

  private Table months() {
    List<Table> tables = new ArrayList<>();
    int count = calendar.months().count();
    for (int m = 0; m < calendar.municipalities(); m++) {
      int city = m;
      String[] codes = new String[count];
      Arrays.fill(codes, domain.municipalities().get(m).code());
      String[] starts =
          IntStream.range(0, count)
              .mapToObj(month -> calendar.months().start(month).toString())
              .toArray(String[]::new);
      tables.add(
          Table.ofRows(count)
              .with(CellNames.MUNICIPALITY_CODE, codes)
              .with(TrendTable.PERIOD_START, starts)
              .with(
                  TrendTable.CAMPAIGN,
                  each(month -> calendar.isTouched(city, month, Kind.CAMPAIGN)))
              .with(
                  TrendTable.EXCEPTIONAL,
                  each(month -> calendar.isTouched(city, month, Kind.DISRUPTION)))
              .with(TrendTable.BREAK, each(month -> calendar.isBroken(city, month))));
    }
    return Table.concat(tables);
  }

  private boolean[] each(IntPredicate holds) {
    boolean[] values = new boolean[calendar.months().count()];
    for (int month = 0; month < values.length; month++) {
      values[month] = holds.test(month);
    }
    return values;
  }
}
