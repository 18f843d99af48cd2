package nl.nachtwacht.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.Frame;
import nl.nachtwacht.publish.GeoParquet;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.publish.Stamp;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PoissonInterval;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** An invented city's public folder, as it would be handed out; methods change one thing. */
record HandedOut(
    String code,
    String name,
    String group,
    int inhabitants,
    int reports,
    LocalDate from,
    LocalDate to,
    String version,
    double unsafe,
    double campaign) {
  private static final int ROUND = 5;

  /** A city over three whole years. */
  static HandedOut of(String code, String name, int inhabitants, int reports) {
    LocalDate from = LocalDate.of(2022, 1, 1);
    return new HandedOut(
        code, name, "g40", inhabitants, reports, from, from.plusYears(3), "1", 0.3, 0);
  }

  HandedOut in(String other) {
    return new HandedOut(
        code, name, other, inhabitants, reports, from, to, version, unsafe, campaign);
  }

  HandedOut between(String start, String end) {
    return new HandedOut(
        code,
        name,
        group,
        inhabitants,
        reports,
        LocalDate.parse(start),
        LocalDate.parse(end),
        version,
        unsafe,
        campaign);
  }

  HandedOut version(String other) {
    return new HandedOut(
        code, name, group, inhabitants, reports, from, to, other, unsafe, campaign);
  }

  HandedOut with(double share, double ofPeriod) {
    return new HandedOut(
        code, name, group, inhabitants, reports, from, to, version, share, ofPeriod);
  }

  /** {@return the folder, written; withheld where there are no reports} */
  Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      Frame frame = Frame.lonLat((xy, count) -> {});
      Features city = new Features(figures(), Shapes.of(Shapes.Kind.MULTI_POLYGON, outline()));
      GeoParquet.write(
          folder.resolve("municipalities.parquet"), about("municipalities"), city, frame);
      Table trend = trend();
      Features months = new Features(trend, Shapes.none(trend.rows()));
      GeoParquet.write(folder.resolve("trend.parquet"), about("trend"), months, frame);
      Files.writeString(folder.resolve("manifest.json"), manifest(folder));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private About about(String file) {
    Stamp stamp =
        new Stamp("1.0", "release_id", "00", from.toString(), to.toString(), "nl", "CC0-1.0");
    return new About(file, file, file, List.of("municipality_code"), stamp);
  }

  private List<Geometry> outline() {
    int number = Integer.parseInt(code.substring(2)) % 100;
    double x = 4 + number % 10 * 0.1;
    double y = 52 + number / 10 * 0.1;
    return List.of(new GeometryFactory().toGeometry(new Envelope(x, x + 0.05, y, y + 0.05)));
  }

  private double years() {
    return (to.toEpochDay() - from.toEpochDay()) / 365.2425;
  }

  private Table figures() {
    double exposure = inhabitants / 1e4 * years();
    double km2 = inhabitants / 2_500.0;
    Table table =
        Table.ofRows(1)
            .with(Column.texts("municipality_code"), new String[] {code})
            .with(Column.texts("municipality"), new String[] {name})
            .with(Column.texts("peer_group"), new String[] {group})
            .with(Column.ints("inhabitant_count", ""), new int[] {inhabitants})
            .with(Column.reals("area_km2", "km2", 4), new double[] {km2})
            .with(Column.texts("period_start"), new String[] {from.toString()})
            .with(Column.texts("period_end"), new String[] {to.toString()})
            .with(
                Column.ints("report_count", "").missing("x"),
                new int[] {reports == 0 ? Table.NO_INT : reports});
    table = rate(table, "report_per_10k", exposure);
    table = rate(table, "report_per_km2_year", km2 * years());
    return reals(table, "survey_unsafe_share", 2, unsafe, unsafe - 0.1, unsafe + 0.1)
        .with(
            Column.ints("survey_respondent_count", "").missing("x"),
            new int[] {Double.isNaN(unsafe) ? Table.NO_INT : 400})
        .with(Column.reals("dark_share", "", 2), new double[] {0.24})
        .with(Column.reals("lamp_out_share", "", 2), new double[] {0.03})
        .with(Column.reals("camera_cover_share", "", 2).missing("x"), new double[] {Double.NaN})
        .with(Column.reals("campaign_share", "", 2), new double[] {campaign})
        .with(Column.texts("method_version"), new String[] {version})
        .with(Column.texts("suppression"), new String[] {reports == 0 ? "withheld" : "none"});
  }

  private Table rate(Table table, String column, double exposure) {
    if (reports == 0) {
      return reals(table, column, 1, Double.NaN, Double.NaN, Double.NaN);
    }
    Interval low = PoissonInterval.garwood(Math.max(0, reports - ROUND + 1), 0.95);
    Interval high = PoissonInterval.garwood(reports + ROUND - 1, 0.95);
    return reals(
        table, column, 1, reports / exposure, low.low() / exposure, high.high() / exposure);
  }

  private static Table reals(
      Table table, String column, int decimals, double value, double low, double high) {
    Column of = Column.reals(column, "", decimals).missing("x");
    return table
        .with(of, new double[] {of.round(value)})
        .with(
            Column.reals(column + "_low", "", decimals).missing("x"), new double[] {of.round(low)})
        .with(
            Column.reals(column + "_high", "", decimals).missing("x"),
            new double[] {of.round(high)});
  }

  private Table trend() {
    List<LocalDate> starts = new ArrayList<>();
    int step = reports >= 720 ? 1 : reports >= 200 ? 3 : 12;
    for (LocalDate day = from; reports > 0 && day.isBefore(to); day = day.plusMonths(step)) {
      starts.add(day);
    }
    int rows = starts.size();
    String[] codes = new String[rows];
    String[] begins = new String[rows];
    String[] ends = new String[rows];
    double[] rates = new double[rows];
    boolean[] campaigns = new boolean[rows];
    boolean[] exceptional = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      codes[i] = code;
      begins[i] = starts.get(i).toString();
      ends[i] = starts.get(i).plusMonths(step).toString();
      campaigns[i] = campaign > 0 && i % 12 == 5;
      exceptional[i] = i < 3 && step == 1;
      double mean = reports / (inhabitants / 1e4 * years());
      double season = 1 + 0.4 * StrictMath.sin(i * Math.PI * step / 6);
      rates[i] = mean * season * (campaigns[i] ? 1.6 : 1) * (exceptional[i] ? 0.4 : 1);
    }
    return Table.ofRows(rows)
        .with(Column.texts("municipality_code"), codes)
        .with(Column.texts("period_start"), begins)
        .with(Column.texts("period_end"), ends)
        .with(Column.reals("report_per_10k", "", 1), rates)
        .with(Column.bools("campaign"), campaigns)
        .with(Column.bools("exceptional"), exceptional);
  }

  private String manifest(Path folder) throws IOException {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("schemaVersion", "1.0").put("status", "complete").put("command", "run");
    json.putObject("job").putObject("resolved").put("name", name + " 2022").put("language", "nl");
    json.putObject("grid").putArray("municipalityCodes").add(code);
    json.putObject("release").put("releaseId", "00" + code).put("round", ROUND);
    for (String file : List.of("municipalities.parquet", "trend.parquet")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      json.withArray("outputs")
          .addObject()
          .put("path", file)
          .put("bytes", bytes.length)
          .put("sha256", sha256(bytes));
    }
    return json.toPrettyString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
