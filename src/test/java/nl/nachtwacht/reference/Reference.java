package nl.nachtwacht.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the reference cases of the test resources. */
public final class Reference {
  private Reference() {}

  /** A table of texts; an empty text is a missing value. */
  public static final class Csv {
    private final List<String> header;
    private final List<String[]> rows;

    private Csv(List<String> header, List<String[]> rows) {
      this.header = header;
      this.rows = rows;
    }

    /** {@return how many rows} */
    public int rows() {
      return rows.size();
    }

    /** {@return a column of texts} */
    public String[] texts(String name) {
      int at = header.indexOf(name);
      assertTrue(at >= 0, "no column " + name + " in " + header);
      return rows.stream().map(row -> row[at]).toArray(String[]::new);
    }

    /** {@return a column of numbers, NaN where missing} */
    public double[] reals(String name) {
      return Arrays.stream(texts(name))
          .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
          .toArray();
    }

    /** {@return a column of whole numbers} */
    public int[] ints(String name) {
      return Arrays.stream(texts(name)).mapToInt(Integer::parseInt).toArray();
    }
  }

  /** {@return a table of the reference folder, such as {@code expected/kde.csv}} */
  public static Csv csv(String path) {
    try (InputStream in = Reference.class.getResourceAsStream("/reference/" + path)) {
      assertTrue(in != null, "no reference file " + path);
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n");
      List<String[]> rows = new ArrayList<>();
      for (int i = 1; i < lines.length; i++) {
        rows.add(lines[i].split(",", -1));
      }
      return new Csv(List.of(lines[0].split(",")), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The single numbers of one case. */
  public static final class Values {
    private final String name;
    private final Map<String, String[]> values;

    private Values(String name, Map<String, String[]> values) {
      this.name = name;
      this.values = values;
    }

    /** {@return the value of a key that is no number} */
    public String text(String key) {
      assertTrue(values.containsKey(key), name + " has no " + key);
      return values.get(key)[0];
    }

    /** {@return the value of a key} */
    public double at(String key) {
      return Double.parseDouble(text(key));
    }

    /** {@return the values {@code key[1]}, {@code key[2]}, …} */
    public double[] vector(String key) {
      List<Double> found = new ArrayList<>();
      while (values.containsKey(key + "[" + (found.size() + 1) + "]")) {
        found.add(at(key + "[" + (found.size() + 1) + "]"));
      }
      assertTrue(!found.isEmpty(), name + " has no vector " + key);
      return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Asserts that a result is the value of a key within the key's tolerance. */
    public void check(String key, double got) {
      double want = at(key);
      double tolerance = Math.max(Double.parseDouble(values.get(key)[1]) * Math.abs(want), 1e-12);
      assertEquals(want, got, tolerance, name + "," + key);
    }
  }

  /**
   * {@return the numbers of a case (columns case, key, value, rel_tol) of {@code
   * expected/values.csv}}
   */
  public static Values values(String name) {
    Csv all = csv("expected/values.csv");
    Map<String, String[]> found = new LinkedHashMap<>();
    for (String[] row : all.rows) {
      if (row[0].equals(name)) {
        found.put(row[1], new String[] {row[2], row[3]});
      }
    }
    assertTrue(!found.isEmpty(), "no case " + name);
    return new Values(name, found);
  }

  /** Asserts agreement within a tolerance, relative or absolute, whichever is wider. */
  public static void agree(double want, double got, double tolerance, String what) {
    assertEquals(want, got, Math.max(tolerance, tolerance * Math.abs(want)), what);
  }
}
