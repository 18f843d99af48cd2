package nl.nachtwacht.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nachtwacht.publish.FinishedRow;
import org.locationtech.jts.geom.Geometry;

/**
 * A municipality as its public side tells it.
 *
 * @param source which release tells it
 * @param row its row of {@code municipalities}
 * @param months its rows of {@code trend}, in the order of time; none where it has no trend
 * @param outline in longitude and latitude
 */
public record City(Source source, FinishedRow row, List<FinishedRow> months, Geometry outline) {
  private static final Set<String> GROUPS = Set.of("g4", "g40");

  /** The group of those that were not given one. */
  private static final String NO_GROUP = "other";

  private static final double DAYS_OF_A_YEAR = 365.2425;

  /**
   * A release.
   *
   * @param job name of the job that made it
   * @param releaseId its id
   * @param round published counts are multiples of it
   * @param language of the release
   * @param digest of its manifest, and so of every file of it
   */
  public record Source(String job, String releaseId, int round, String language, String digest) {}

  /** Copies the list. */
  public City {
    months = List.copyOf(months);
  }

  /** {@return its code} */
  public String code() {
    return row.text("municipality_code").orElseThrow();
  }

  /** {@return its name} */
  public String name() {
    return row.text("municipality").orElse(code());
  }

  /** {@return which cities it compares with: {@code g4}, {@code g40} or {@code other}} */
  public String group() {
    return row.text("peer_group").filter(GROUPS::contains).orElse(NO_GROUP);
  }

  /** {@return the first day of the period} */
  public LocalDate from() {
    return LocalDate.parse(row.text("period_start").orElseThrow());
  }

  /** {@return the day after the last one} */
  public LocalDate to() {
    return LocalDate.parse(row.text("period_end").orElseThrow());
  }

  /** {@return the length of the period} */
  public double years() {
    return (to().toEpochDay() - from().toEpochDay()) / DAYS_OF_A_YEAR;
  }

  /** {@return the version of the methods} */
  public String version() {
    return row.text("method_version").orElse("");
  }

  /** {@return a number of its row; NaN when it is missing} */
  public double real(String column) {
    return row.real(column).orElse(Double.NaN);
  }

  /** {@return whether its reports are too few to show} */
  boolean isWithheld() {
    return row.text("suppression").filter("withheld"::equals).isPresent();
  }

  /** {@return by how much its published counts may be off} */
  double off() {
    return source.round() - 1;
  }
}
