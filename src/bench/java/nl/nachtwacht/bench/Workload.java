package nl.nachtwacht.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Gives the cells of a finished run the names of the common workload, line by line. */
public final class Workload {
  /** The workload's columns in terms of ours. */
  private static final String[][] COLUMNS = {
    {"n_rep", "report_count"},
    {"w_rep", "report_weight"},
    {"n_sur", "survey_respondent_count"},
    {"mean_sur", "survey_mean"},
    {"n_light", "lamp_count"},
    {"lights50", "lamp_near_count"},
    {"n_cam", "camera_count"},
    {"cam_cov", "camera_cover_share"},
    {"nl_frac", "nightlife_share"},
    {"d_nl", "nightlife_distance_m"},
    {"d_light", "lamp_distance_m"},
    {"kde", "report_density"},
    {"gi_z", "gi_z"},
    {"nbh", "neighbourhood_code"},
    {"score", "index_score"},
    {"lamps", "lamp_count"},
    {"lamps_out", "lamp_out_count"},
    {"cell", "cell_id"},
  };

  private static final int SCORE = 14;
  private static final int LAMPS = 15;
  private static final int LAMPS_OUT = 16;
  private static final int CELL = 17;
  private static final int GI_Z = 12;
  private static final int PUBLISHED = 15;
  private static final byte[] PROPERTIES = bytes("\"properties\":{");
  private static final long PIECE = 16L << 20;

  private Workload() {}

  /** Renames {@code OUT/run}'s cells to {@code OUT/cells.geojson} and links the Parquet file. */
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    Path internal = out.resolve("run/current/internal").toRealPath();
    Files.createLink(out.resolve("cells.parquet"), internal.resolve("cells.parquet"));
    Path cells;
    try (Stream<Path> found = Files.walk(internal)) {
      cells = found.filter(p -> p.endsWith("cells.geojson")).findFirst().orElseThrow();
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (FileChannel in = FileChannel.open(cells);
        FileChannel to =
            FileChannel.open(
                out.resolve("cells.geojson"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
      to.write(ByteBuffer.wrap(bytes("{\"type\":\"FeatureCollection\",\"features\":[")));
      List<Future<ByteBuffer>> pieces = new ArrayList<>();
      for (long at = 0; at < in.size(); at += PIECE) {
        long from = at;
        pieces.add(threads.submit(() -> piece(in, from)));
      }
      String separator = "\n";
      for (Future<ByteBuffer> piece : pieces) {
        if (piece.get().hasRemaining()) {
          to.write(ByteBuffer.wrap(bytes(separator)));
          to.write(piece.get());
          separator = ",\n";
        }
      }
      to.write(ByteBuffer.wrap(bytes("\n]}\n")));
    } finally {
      threads.shutdown();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The features of the lines that begin in a piece of the file. */
  private static ByteBuffer piece(FileChannel in, long from) {
    try {
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(PIECE + (1 << 16), in.size() - from));
      while (buffer.hasRemaining() && in.read(buffer, from + buffer.position()) > 0) {}
      byte[] text = buffer.array();
      Lines out = new Lines(text);
      int start = from == 0 ? 0 : next(text, 0);
      while (start < Math.min(PIECE, text.length)) {
        int end = next(text, start) - 1;
        out.feature(start, end);
        start = end + 1;
      }
      return ByteBuffer.wrap(out.to.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int next(byte[] text, int from) {
    int at = from;
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  /** Writes features; the order of properties is the same in every line of a file. */
  private static final class Lines {
    private final byte[] text;
    private final ByteArrayOutputStream to = new ByteArrayOutputStream(1 << 22);
    private final int[] from = new int[COLUMNS.length];
    private final int[] until = new int[COLUMNS.length];
    private List<int[]> slotsByProperty = List.of();
    private int[] keyLengths = {};

    Lines(byte[] text) {
      this.text = text;
    }

    void feature(int start, int end) {
      int at = find(start, end);
      if (at < 0) {
        return;
      }
      if (keyLengths.length == 0) {
        learn(at, end);
      }
      for (int property = 0; property < keyLengths.length; property++) {
        int value = at + keyLengths[property] + 3;
        at = valueEnd(value);
        for (int slot : slotsByProperty.get(property)) {
          from[slot] = value;
          until[slot] = at;
        }
        at++;
      }
      write(at, text[end - 1] == ',' ? end - 1 : end);
    }

    private int find(int start, int end) {
      outer:
      for (int at = start; at < Math.min(end, start + 200); at++) {
        for (int i = 0; i < PROPERTIES.length; i++) {
          if (text[at + i] != PROPERTIES[i]) {
            continue outer;
          }
        }
        return at + PROPERTIES.length;
      }
      return -1;
    }

    private int valueEnd(int value) {
      int at = value;
      if (text[at] == '"') {
        for (at++; text[at] != '"'; at++) {}
        return at + 1;
      }
      while (text[at] != ',' && text[at] != '}') {
        at++;
      }
      return at;
    }

    private void learn(int first, int end) {
      List<int[]> slots = new ArrayList<>();
      List<Integer> lengths = new ArrayList<>();
      for (int at = first; text[at - 1] != '}'; ) {
        int close = at + 1;
        while (text[close] != '"') {
          close++;
        }
        String name = new String(text, at + 1, close - at - 1, StandardCharsets.ISO_8859_1);
        lengths.add(name.length());
        slots.add(
            java.util.stream.IntStream.range(0, COLUMNS.length)
                .filter(i -> COLUMNS[i][1].equals(name))
                .toArray());
        at = valueEnd(close + 2) + 1;
      }
      slotsByProperty = slots;
      keyLengths = lengths.stream().mapToInt(i -> i).toArray();
    }

    private void write(int geometry, int end) {
      StringBuilder line = new StringBuilder(512);
      line.append(to.size() == 0 ? "" : ",\n");
      line.append("{\"type\":\"Feature\",\"properties\":{\"cell_id\":").append(value(CELL));
      String id = value(CELL);
      int split = id.indexOf('N');
      line.append(",\"ix\":").append(Integer.parseInt(id.substring(2, split)));
      line.append(",\"iy\":").append(Integer.parseInt(id.substring(split + 1, id.length() - 1)));
      for (int i = 0; i < PUBLISHED; i++) {
        String value = value(i);
        line.append(",\"").append(COLUMNS[i][0]).append("\":");
        line.append(i == SCORE && value.equals("null") ? "0" : value);
      }
      double lamps = Double.parseDouble(value(LAMPS));
      double out = Double.parseDouble(value(LAMPS_OUT));
      line.append(",\"light_ok\":").append(lamps == 0 ? "null" : String.valueOf(1 - out / lamps));
      String z = value(GI_Z);
      line.append(",\"gi_p\":").append(z.equals("null") ? z : String.valueOf(twoSided(z)));
      line.append("},");
      byte[] head = bytes(line.toString());
      to.write(head, 0, head.length);
      to.write(text, geometry + 1, end - geometry - 1);
    }

    private String value(int slot) {
      return new String(text, from[slot], until[slot] - from[slot], StandardCharsets.ISO_8859_1);
    }
  }

  /** Abramowitz and Stegun 7.1.26: good to 1.5e-7, far finer than the comparison asks. */
  private static double twoSided(String z) {
    double x = Math.abs(Double.parseDouble(z)) / Math.sqrt(2);
    double t = 1 / (1 + 0.3275911 * x);
    double series =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return series * Math.exp(-x * x);
  }
}
