package nl.nachtwacht.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.problem.Reason;
import org.locationtech.proj4j.ProjCoordinate;

/** Reports as rows of reports.csv: semicolons, decimal commas, Dutch dates, degrees. */
final class ReportLines {
  /** The columns. */
  static final String HEADER = "melding;lengte;breedte;moment;tot;soort;ernst;doelgroep;melder";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Locale.ROOT);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

  private final Rd rd = new Rd();
  private final SampleCity city;
  private int given;

  ReportLines(SampleCity city) {
    this.city = city;
  }

  /** {@return a row for each report, used or outside as its cell says} */
  List<Line> of(List<Report> reports) {
    List<Line> lines = new ArrayList<>();
    for (Report report : reports) {
      boolean inside = city.domain().holds(report.at().cell());
      lines.add(
          new Line(String.join(";", fields(report)), inside ? Reason.USED : Reason.OUTSIDE_DOMAIN));
    }
    return lines;
  }

  /** {@return the fields of a report under the next id} */
  String[] fields(Report report) {
    given++;
    String[] lonLat = degrees(report.at());
    Report.Details details = report.details();
    return new String[] {
      String.format(Locale.ROOT, "%s%05d", city.plan().identity().name().charAt(0), given),
      lonLat[0],
      lonLat[1],
      report.dateOnly() ? DATE.format(report.time()) : time(report.time()),
      report.until().map(ReportLines::time).orElse(""),
      details.category(),
      details.severity(),
      details.group(),
      details.person()
    };
  }

  /** {@return a time as the file writes it} */
  static String time(LocalDateTime time) {
    return TIME.format(time);
  }

  private String[] degrees(Spot spot) {
    ProjCoordinate lonLat = rd.lonLat(spot.x(), spot.y());
    return new String[] {decimalComma(lonLat.x), decimalComma(lonLat.y)};
  }

  private static String decimalComma(double degrees) {
    return String.format(Locale.ROOT, "%.6f", degrees).replace('.', ',');
  }
}
