package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.effect.Detectable;
import nl.nachtwacht.fit.ReportingModel;

/**
 * Which falls of reports the neighbourhoods and municipalities of a job could show. In a month as
 * many reports are expected as there are on average in the months of its period, without the time
 * of disruptions; where the period is one disruption, none.
 */
public final class Falls {
  private static final double MONTHS_OF_A_YEAR = 12;

  private final Domain domain;
  private final ReportingModel reporting;

  /** Falls of the places of a domain. */
  public Falls(Domain domain, ReportingModel reporting) {
    this.domain = domain;
    this.reporting = reporting;
  }

  /** {@return the neighbourhoods in the order of their codes, then the municipalities} */
  public List<Detectable> places() {
    List<Detectable> places = new ArrayList<>();
    for (int a = 0; a < domain.areas().size(); a++) {
      Area area = domain.areas().get(a);
      places.add(
          against(
              Detectable.Unit.NEIGHBOURHOOD,
              area.code(),
              area.name(),
              counted(a),
              area.municipality()));
    }
    List<Municipality> cities = domain.municipalities();
    for (int m = 0; m < cities.size(); m++) {
      places.add(Detectable.city(cities.get(m).code(), cities.get(m).name(), ofCity(m)));
    }
    return places;
  }

  /** {@return a place of a municipality that had so many reports in the period} */
  Detectable against(Detectable.Unit unit, String id, String name, long reports, int municipality) {
    return Detectable.against(unit, id, name, monthly(reports, municipality), ofCity(municipality));
  }

  private double ofCity(int municipality) {
    return monthly(counted(domain.areasOf(municipality)), municipality);
  }

  private long counted(int... areas) {
    return Arrays.stream(areas)
        .mapToLong(area -> Arrays.stream(reporting.counts().at(area)).sum())
        .sum();
  }

  private double monthly(long reports, int municipality) {
    double months = MONTHS_OF_A_YEAR * reporting.years(municipality);
    return months > 0 ? reports / months : 0;
  }
}
