package nl.nachtwacht.release;

/**
 * The rows of one protected layer of a city. Several layers of one role are one.
 *
 * @param layer {@code reports}, {@code surveys}, or the name of a layer that the job protects
 * @param rows all its rows, before the window
 */
public record Evidence(String layer, Rows rows) {
  /** The layer of all reports. */
  public static final String REPORTS = "reports";

  /** The layer of all answers. */
  public static final String SURVEYS = "surveys";

  /** {@return what the second part of its zones' ids begins with} */
  String letter() {
    return switch (layer) {
      case REPORTS -> "Z";
      case SURVEYS -> "S";
      default -> layer + "-Z";
    };
  }

  boolean isReports() {
    return layer.equals(REPORTS);
  }

  boolean isSurveys() {
    return layer.equals(SURVEYS);
  }
}
