package nl.nachtwacht.layer;

import java.time.Instant;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A report as a file would give it; times are instants, an empty text is a field without one. */
record ReportRow(int xCm, int yCm, String from, String until, String radius, String severity)
    implements Row {
  static ReportRow at(int xCm, int yCm, String from) {
    return new ReportRow(xCm, yCm, from, "", "", "");
  }

  ReportRow until(String instant) {
    return new ReportRow(xCm, yCm, from, instant, radius, severity);
  }

  ReportRow within(String metres) {
    return new ReportRow(xCm, yCm, from, until, metres, severity);
  }

  ReportRow weighing(String number) {
    return new ReportRow(xCm, yCm, from, until, radius, number);
  }

  @Override
  public String text(int field) {
    return switch (field) {
      case Reports.TIME -> from;
      case Reports.UNTIL -> until;
      case Reports.RADIUS -> radius;
      case Reports.SEVERITY -> severity;
      default -> "";
    };
  }

  @Override
  public boolean isNumber(int field) {
    return text(field).matches("-?[0-9.]+");
  }

  @Override
  public double number(int field) {
    return Double.parseDouble(text(field));
  }

  @Override
  public Optional<When> time(int field) {
    return Optional.of(text(field)).filter(t -> !t.isEmpty()).map(Instant::parse).map(When::of);
  }

  @Override
  public boolean isPoint() {
    return true;
  }

  @Override
  public Geometry shape() {
    return new GeometryFactory().createPoint(new Coordinate(xCm / 100.0, yCm / 100.0));
  }

  @Override
  public long key() {
    return hashCode();
  }
}
