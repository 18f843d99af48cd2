package nl.nachtwacht.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.effect.Detectable;
import nl.nachtwacht.fit.ReportingModel;

/** Which falls of reports the neighbourhoods and municipalities of a job could show. */
final class EffectFalls {
  private static final double MONTHS_OF_A_YEAR = 12;

  private EffectFalls() {}

  /** {@return the neighbourhoods in the order of their codes, then the municipalities} */
  static List<Detectable> of(Domain domain, ReportingModel reporting) {
    List<Municipality> cities = domain.municipalities();
    List<Detectable> places = new ArrayList<>();
    double[] ofCity = new double[cities.size()];
    for (int m = 0; m < ofCity.length; m++) {
      ofCity[m] = monthly(reporting, m, domain.areasOf(m));
    }
    for (int a = 0; a < domain.areas().size(); a++) {
      Area area = domain.areas().get(a);
      int m = area.municipality();
      places.add(
          Detectable.against(
              Detectable.Unit.NEIGHBOURHOOD,
              area.code(),
              area.name(),
              monthly(reporting, m, a),
              ofCity[m]));
    }
    for (int m = 0; m < ofCity.length; m++) {
      places.add(Detectable.city(cities.get(m).code(), cities.get(m).name(), ofCity[m]));
    }
    return places;
  }

  private static double monthly(ReportingModel reporting, int municipality, int... areas) {
    long reports =
        Arrays.stream(areas)
            .mapToLong(area -> Arrays.stream(reporting.counts().at(area)).sum())
            .sum();
    double months = MONTHS_OF_A_YEAR * reporting.years(municipality);
    return months > 0 ? reports / months : 0;
  }
}
