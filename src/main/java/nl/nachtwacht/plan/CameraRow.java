package nl.nachtwacht.plan;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * A camera of the plan. Shares are of the municipality's whole night risk.
 *
 * @param kind what is proposed
 * @param key number of the camera, or of the mount where it is new
 * @param mountType type of the mount; empty where it hangs already
 * @param xCm x in centimetres
 * @param yCm y in centimetres
 * @param sight what it sees
 * @param priority place in the plan, from 1
 * @param costEuro price; 0 where it hangs already
 * @param cumulativeCostEuro price of all rows so far
 * @param coveredRiskShare what it adds to the cameras that hang and the rows before it; of one that
 *     hangs, what only it sees
 * @param cumulativeShare what those that hang and the new ones so far see together
 * @param overlapShare how much of the risk in its view others see too
 * @param boundShare the most that any plan with as many new cameras as so far can see, those that
 *     hang included
 * @param homesInView addresses in view; empty: no layer of addresses
 */
public record CameraRow(
    Kind kind,
    String key,
    String mountType,
    int xCm,
    int yCm,
    Sight sight,
    int priority,
    double costEuro,
    double cumulativeCostEuro,
    double coveredRiskShare,
    double cumulativeShare,
    double overlapShare,
    double boundShare,
    OptionalInt homesInView) {

  /** What is proposed. */
  public enum Kind {
    /** Hangs, and nothing is said for or against it. */
    EXISTING,
    /** What only it sees is as much as the last new one adds. */
    KEEP,
    /** A free mount would add more than twice what only it sees. */
    MOVE,
    /** To be placed. */
    NEW;

    /** {@return the code in files} */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
