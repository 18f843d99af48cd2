package nl.nachtwacht.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * About how many rows a file holds, from its size and its beginning, before any row is read.
 *
 * <p>Limits: rows of the first 64 KiB stand for all; a binary format counts as if its rows were
 * small, so that a plan errs to more rows. Quoted line ends count as rows.
 */
public final class RowEstimate {
  private static final int HEAD = 1 << 16;
  private static final String CSV = "CSV";
  private static final String GEO_JSON = "GeoJSON";

  /** Least bytes of a row where rows can't be told from the first bytes: points, few columns. */
  private static final Map<String, Integer> LEAST_BYTES =
      Map.of("GeoPackage", 64, "Shapefile", 28, "Parquet", 16);

  private static final int LEAST_BYTES_OF_OTHERS = 64;

  private final double bytesOfRow;

  private RowEstimate(double bytesOfRow) {
    this.bytesOfRow = bytesOfRow;
  }

  /** {@return the estimate for a file, which is unpacked as far as its beginning} */
  public static RowEstimate of(FilePlan plan) {
    if (!plan.format().equals(CSV) && !plan.format().equals(GEO_JSON)) {
      return new RowEstimate(LEAST_BYTES.getOrDefault(plan.format(), LEAST_BYTES_OF_OTHERS));
    }
    byte[] head = head(plan.file());
    int rows = plan.format().equals(CSV) ? lines(head) : features(head);
    return new RowEstimate((double) Math.max(1, head.length) / Math.max(1, rows));
  }

  private static byte[] head(FileFacts file) {
    try (InputStream in = file.open()) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      // Whoever reads the rows will say so; the plan can do without.
      return new byte[0];
    }
  }

  private static int lines(byte[] head) {
    int feeds = 0;
    int returns = 0;
    for (byte b : head) {
      feeds += b == '\n' ? 1 : 0;
      returns += b == '\r' ? 1 : 0;
    }
    return Math.max(feeds, returns);
  }

  private static int features(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    int features = 0;
    for (int at = text.indexOf("\"geometry\"");
        at >= 0;
        at = text.indexOf("\"geometry\"", at + 1)) {
      features++;
    }
    return features;
  }

  /** {@return about how many rows so many bytes of the unpacked file hold, at least 1} */
  public long rows(long bytes) {
    return Math.max(1, Math.round(bytes / bytesOfRow));
  }

  /** {@return about how many bytes a row takes in the unpacked file} */
  public double bytesOfRow() {
    return bytesOfRow;
  }
}
