import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Draws the picture of README.md from a finished run, with nothing but a JDK:
 *
 * <pre>
 * java docs/images/Render.java target/veldstad/current/internal/veldstad docs/images/veldstad.png
 * </pre>
 *
 * <p>Cells are drawn on their own lattice, which their names tell (hectometres of RD New). The
 * outlines of the neighbourhoods are in degrees; the cells around them, whose corners are known in
 * both, say where they lie. Limits: cells of 100 m, one municipality, one feature a line.
 */
public final class Render {
  private static final int PIXELS = 8;
  private static final int MARGIN = 16;
  private static final int LEGEND = 250;
  private static final List<String> COLOURS =
      List.of("#ffea46", "#bcaf6f", "#7c7b78", "#414d6b", "#00204d");
  private static final List<String> LABELS =
      List.of("lowest", "lower", "middle", "higher", "highest");
  private static final Pattern CELL = Pattern.compile("\"id\":\"E(\\d+)N(\\d+)\"");
  private static final Pattern CLASS = Pattern.compile("\"risk_class\":(\\d)");
  private static final Pattern CORNER =
      Pattern.compile("\"coordinates\":\\[\\[\\[([0-9.]+),([0-9.]+)\\]");
  private static final Pattern RING =
      Pattern.compile("\\[(\\[[^\\[\\]]+\\](?:,\\[[^\\[\\]]+\\])*)\\]");
  private static final Pattern POINT = Pattern.compile("\\[([0-9.]+),([0-9.]+)\\]");

  private record Square(
      int east, int north, int riskClass, boolean isWeak, double lon, double lat) {}

  private final List<Square> squares;
  private final int west;
  private final int south;
  private final int columns;
  private final int rows;
  private final Graphics2D pen;
  private final BufferedImage image;

  private Render(List<Square> squares) {
    this.squares = squares;
    west = squares.stream().mapToInt(Square::east).min().orElseThrow();
    south = squares.stream().mapToInt(Square::north).min().orElseThrow();
    columns = squares.stream().mapToInt(Square::east).max().orElseThrow() - west + 1;
    rows = squares.stream().mapToInt(Square::north).max().orElseThrow() - south + 1;
    image =
        new BufferedImage(
            columns * PIXELS + 3 * MARGIN + LEGEND,
            rows * PIXELS + 2 * MARGIN,
            BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
  }

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(arguments[0]);
    List<Square> squares =
        Files.readAllLines(folder.resolve("cells.geojson")).stream()
            .filter(line -> line.startsWith("{\"type\":\"Feature\","))
            .map(Render::square)
            .toList();
    Render render = new Render(squares);
    render.cells();
    render.outlines(Files.readString(folder.resolve("neighbourhoods.geojson")));
    render.legend();
    ImageIO.write(render.image, "png", Path.of(arguments[1]).toFile());
  }

  private static Square square(String feature) {
    Matcher cell = found(CELL, feature);
    Matcher risk = CLASS.matcher(feature);
    Matcher corner = found(CORNER, feature);
    return new Square(
        Integer.parseInt(cell.group(1)),
        Integer.parseInt(cell.group(2)),
        risk.find() ? Integer.parseInt(risk.group(1)) : 0,
        feature.contains("\"evidence\":\"weak\""),
        Double.parseDouble(corner.group(1)),
        Double.parseDouble(corner.group(2)));
  }

  private static Matcher found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern);
    }
    return matcher;
  }

  private void cells() {
    for (Square square : squares) {
      if (square.riskClass() > 0) {
        pen.setComposite(AlphaComposite.SrcOver.derive(square.isWeak() ? 0.5f : 1f));
        pen.setColor(Color.decode(COLOURS.get(square.riskClass() - 1)));
        pen.fillRect(x(square.east()), y(square.north() + 1), PIXELS, PIXELS);
      }
    }
    pen.setComposite(AlphaComposite.SrcOver);
  }

  private int x(double east) {
    return (int) Math.round(MARGIN + (east - west) * PIXELS);
  }

  private int y(double north) {
    return (int) Math.round(MARGIN + (south + rows - north) * PIXELS);
  }

  private void outlines(String geoJson) {
    double[] toEast = plane(squares.stream().mapToDouble(Square::east).toArray());
    double[] toNorth = plane(squares.stream().mapToDouble(Square::north).toArray());
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setStroke(new BasicStroke(1.2f));
    pen.setColor(new Color(0xb0, 0x30, 0x60));
    Matcher rings = RING.matcher(geoJson);
    while (rings.find()) {
      Path2D ring = new Path2D.Double();
      Matcher points = POINT.matcher(rings.group(1));
      while (points.find()) {
        double lon = Double.parseDouble(points.group(1));
        double lat = Double.parseDouble(points.group(2));
        double east = toEast[0] + toEast[1] * lon + toEast[2] * lat;
        double north = toNorth[0] + toNorth[1] * lon + toNorth[2] * lat;
        if (ring.getCurrentPoint() == null) {
          ring.moveTo(x(east), y(north));
        } else {
          ring.lineTo(x(east), y(north));
        }
      }
      pen.draw(ring);
    }
  }

  /** The plane through (lon, lat, value) of all cells, by least squares about their mean. */
  private double[] plane(double[] values) {
    double n = values.length;
    double lon = squares.stream().mapToDouble(Square::lon).sum() / n;
    double lat = squares.stream().mapToDouble(Square::lat).sum() / n;
    double mean = java.util.Arrays.stream(values).sum() / n;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xv = 0;
    double yv = 0;
    for (int i = 0; i < values.length; i++) {
      double x = squares.get(i).lon() - lon;
      double y = squares.get(i).lat() - lat;
      xx += x * x;
      xy += x * y;
      yy += y * y;
      xv += x * (values[i] - mean);
      yv += y * (values[i] - mean);
    }
    double det = xx * yy - xy * xy;
    double a = (xv * yy - yv * xy) / det;
    double b = (yv * xx - xv * xy) / det;
    return new double[] {mean - a * lon - b * lat, a, b};
  }

  private void legend() {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    squares.forEach(square -> counts.merge(square.riskClass(), 1, Integer::sum));
    int left = 2 * MARGIN + columns * PIXELS;
    pen.setStroke(new BasicStroke(1));
    int top = write("Veldstad, an invented city", left, 40, Font.BOLD, 16);
    top = write("risk of street harassment,", left, top + 4, Font.PLAIN, 13);
    top = write("2022 to 2024, cells of 100 m", left, top, Font.PLAIN, 13);
    top += 12;
    for (int riskClass = 5; riskClass >= 1; riskClass--) {
      patch(left, top, Color.decode(COLOURS.get(riskClass - 1)));
      String cells =
          String.format(java.util.Locale.ROOT, "%,d cells", counts.getOrDefault(riskClass, 0));
      write(riskClass + "  " + LABELS.get(riskClass - 1), left + 38, top + 14, Font.PLAIN, 13);
      write(cells, left + 150, top + 14, Font.PLAIN, 13);
      top += 24;
    }
    patch(left, top, new Color(0xdd, 0xd7, 0xb7));
    write("paler: little data", left + 38, top + 14, Font.PLAIN, 13);
    patch(left, top + 24, Color.WHITE);
    write("no data, water, outside", left + 38, top + 38, Font.PLAIN, 13);
    pen.setColor(new Color(0xb0, 0x30, 0x60));
    pen.drawLine(left, top + 57, left + 28, top + 57);
    write("neighbourhood", left + 38, top + 62, Font.PLAIN, 13);
    top = write("Classes compare cells of one city.", left, top + 100, Font.PLAIN, 12);
    write("Lowest does not mean safe.", left, top, Font.PLAIN, 12);
    int bottom = image.getHeight() - MARGIN - 12;
    pen.setColor(Color.BLACK);
    pen.fillRect(left, bottom, 10 * PIXELS, 4);
    write("1 km, north up", left + 10 * PIXELS + 10, bottom + 7, Font.PLAIN, 12);
  }

  private void patch(int x, int y, Color colour) {
    pen.setColor(colour);
    pen.fillRect(x, y, 28, 18);
    pen.setColor(Color.GRAY);
    pen.drawRect(x, y, 28, 18);
  }

  private int write(String text, int x, int y, int style, int size) {
    pen.setColor(Color.BLACK);
    pen.setFont(new Font("DejaVu Sans", style, size));
    pen.drawString(text, x, y);
    return y + size + 6;
  }
}
