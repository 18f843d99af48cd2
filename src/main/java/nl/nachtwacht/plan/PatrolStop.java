package nl.nachtwacht.plan;

/**
 * A stop of a team.
 *
 * @param stop number of the stop in the route, from 1
 * @param area key of the area
 * @param place where the round begins
 * @param startMinute when the team arrives: minutes after 12:00 of the weekday
 * @param stayMinutes how long it stays and walks its rounds
 * @param travelMinutes way to this stop
 * @param distanceMetres way to this stop
 * @param met part of the area's risk that the stay meets, beside earlier stays of the same night;
 *     times the area's share of the risk it is {@code expectedShare}
 * @param expectedShare share of the slice's risk in the municipality that the stay meets
 */
public record PatrolStop(
    int stop,
    String area,
    PatrolArea.Stop place,
    int startMinute,
    int stayMinutes,
    int travelMinutes,
    double distanceMetres,
    double met,
    double expectedShare) {

  /** {@return when the team leaves: minutes after 12:00 of the weekday} */
  public int endMinute() {
    return startMinute + stayMinutes;
  }
}
