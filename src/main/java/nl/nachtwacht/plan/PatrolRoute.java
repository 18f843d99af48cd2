package nl.nachtwacht.plan;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/**
 * The way of one team on one night.
 *
 * @param weekday day on which the slice begins
 * @param team number of the team, from 1
 * @param mode how it goes
 * @param startMinute when it leaves: minutes after 12:00 of the weekday
 * @param endMinute when it is back, or done
 * @param distanceMetres ways between stops, from and to the base where there is one
 * @param travelMinutes the same in minutes
 * @param expectedShare share of the slice's risk in the municipality that it meets
 * @param stops in their order
 */
public record PatrolRoute(
    DayOfWeek weekday,
    int team,
    Mode mode,
    int startMinute,
    int endMinute,
    double distanceMetres,
    int travelMinutes,
    double expectedShare,
    List<PatrolStop> stops) {

  /** Copies the stops. */
  public PatrolRoute {
    stops = List.copyOf(stops);
  }

  /** How a team goes. */
  public enum Mode {
    /** On foot, 5 km/h. */
    FOOT(5000),
    /** By bicycle, 15 km/h. */
    BIKE(15_000);

    private final double metresPerHour;

    Mode(double metresPerHour) {
      this.metresPerHour = metresPerHour;
    }

    /** {@return the code in files} */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whole minutes for a way, rounded up} */
    int minutes(double metres) {
      return (int) Math.ceil(metres / metresPerHour * 60);
    }
  }
}
