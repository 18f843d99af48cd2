package nl.nachtwacht.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
  private static final byte[] FIRST = bytes("{\"type\":\"Feature\",\"properties\":{\"cell_id\":");
  private static final byte[] FURTHER =
      bytes(",\n{\"type\":\"Feature\",\"properties\":{\"cell_id\":");
  private static final byte[] IX = bytes(",\"ix\":");
  private static final byte[] IY = bytes(",\"iy\":");
  private static final byte[] LIGHT_OK = bytes(",\"light_ok\":");
  private static final byte[] GI_P = bytes(",\"gi_p\":");
  private static final byte[] END = bytes("},");
  private static final byte[] NULL = bytes("null");
  private static final byte[] NOUGHT = bytes("0");
  private static final long PIECE = 2L << 20;
  private static final int AHEAD = 4;

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
      // Few pieces at a time, in memory that is used again: a fresh page is dear.
      Deque<Future<ByteBuffer>> pieces = new ArrayDeque<>();
      String separator = "\n";
      for (long at = 0; at < in.size() || !pieces.isEmpty(); at += PIECE) {
        long from = at;
        if (from < in.size()) {
          pieces.add(threads.submit(() -> piece(in, from)));
        }
        if (from >= in.size() || pieces.size() == AHEAD) {
          ByteBuffer piece = pieces.remove().get();
          if (piece.hasRemaining()) {
            to.write(ByteBuffer.wrap(bytes(separator)));
            to.write(piece);
            separator = ",\n";
          }
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
      // With the byte before, which says whether a line begins with the piece.
      long first = Math.max(0, from - 1);
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(PIECE + (1 << 16), in.size() - first));
      while (buffer.hasRemaining() && in.read(buffer, first + buffer.position()) > 0) {}
      byte[] text = buffer.array();
      Lines lines = new Lines(text);
      int start = from == 0 ? 0 : next(text, 0);
      while (start < Math.min(from + PIECE - first, text.length)) {
        start = lines.feature(start);
      }
      return ByteBuffer.wrap(lines.to, 0, lines.size);
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

  /**
   * Writes features; the order of properties is the same in every line of a file, so names are
   * skipped, not read.
   */
  private static final class Lines {
    private static final byte[][] NAMES = names();

    private final byte[] text;
    private final int[] from = new int[COLUMNS.length];
    private final int[] until = new int[COLUMNS.length];
    private byte[] to;
    private int size;
    private int[] keyLengths = {};
    private int[][] slots = {};

    Lines(byte[] text) {
      this.text = text;
      this.to = new byte[text.length / 2];
    }

    private static byte[][] names() {
      byte[][] names = new byte[PUBLISHED][];
      for (int i = 0; i < PUBLISHED; i++) {
        names[i] = bytes(",\"" + COLUMNS[i][0] + "\":");
      }
      return names;
    }

    /** Writes the feature of a line, if it has one; returns where the next line starts. */
    int feature(int start) {
      int at = find(start);
      if (at < 0) {
        return next(text, start);
      }
      if (keyLengths.length == 0) {
        learn(at);
      }
      for (int property = 0; property < keyLengths.length; property++) {
        int value = at + keyLengths[property] + 3;
        at = valueEnd(value);
        for (int slot : slots[property]) {
          from[slot] = value;
          until[slot] = at;
        }
        at++;
      }
      int end = next(text, at);
      write(at, text[end - 2] == ',' ? end - 2 : end - 1);
      return end;
    }

    private int find(int start) {
      int last = Math.min(text.length, start + 200) - PROPERTIES.length;
      for (int at = start; at < last && text[at] != '\n'; at++) {
        if (Arrays.equals(text, at, at + PROPERTIES.length, PROPERTIES, 0, PROPERTIES.length)) {
          return at + PROPERTIES.length;
        }
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

    private void learn(int first) {
      List<int[]> found = new ArrayList<>();
      List<Integer> lengths = new ArrayList<>();
      for (int at = first; text[at - 1] != '}'; ) {
        int close = at + 1;
        while (text[close] != '"') {
          close++;
        }
        String name = new String(text, at + 1, close - at - 1, StandardCharsets.ISO_8859_1);
        lengths.add(name.length());
        found.add(
            IntStream.range(0, COLUMNS.length).filter(i -> COLUMNS[i][1].equals(name)).toArray());
        at = valueEnd(close + 2) + 1;
      }
      slots = found.toArray(new int[0][]);
      keyLengths = lengths.stream().mapToInt(i -> i).toArray();
    }

    private void write(int geometry, int end) {
      put(size == 0 ? FIRST : FURTHER);
      put(text, from[CELL], until[CELL]);
      int split = from[CELL];
      while (text[split] != 'N') {
        split++;
      }
      put(IX);
      putNumber(from[CELL] + 2, split);
      put(IY);
      putNumber(split + 1, until[CELL] - 1);
      for (int i = 0; i < PUBLISHED; i++) {
        put(NAMES[i]);
        if (i == SCORE && isNull(i)) {
          put(NOUGHT);
        } else {
          put(text, from[i], until[i]);
        }
      }
      put(LIGHT_OK);
      double lamps = Double.parseDouble(value(LAMPS));
      double out = Double.parseDouble(value(LAMPS_OUT));
      put(lamps == 0 ? NULL : bytes(String.valueOf(1 - out / lamps)));
      put(GI_P);
      put(isNull(GI_Z) ? NULL : bytes(String.valueOf(twoSided(value(GI_Z)))));
      put(END);
      put(text, geometry + 1, end);
    }

    /** JSON has no noughts before a number. */
    private void putNumber(int start, int end) {
      int first = start;
      while (first < end - 1 && text[first] == '0') {
        first++;
      }
      put(text, first, end);
    }

    private boolean isNull(int slot) {
      return text[from[slot]] == 'n';
    }

    private String value(int slot) {
      return new String(text, from[slot], until[slot] - from[slot], StandardCharsets.ISO_8859_1);
    }

    private void put(byte[] bytes) {
      put(bytes, 0, bytes.length);
    }

    private void put(byte[] bytes, int start, int end) {
      int length = end - start;
      if (size + length > to.length) {
        to = Arrays.copyOf(to, 2 * to.length + length);
      }
      System.arraycopy(bytes, start, to, size, length);
      size += length;
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
