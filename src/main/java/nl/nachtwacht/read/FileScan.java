package nl.nachtwacht.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What one pass over the bytes of a file tells: its hash, its beginning, and whether it is UTF-8.
 *
 * <p>Units: positions in bytes from 0.
 */
final class FileScan {
  private static final int HEAD = 1 << 16;
  private static final int BUFFER = 1 << 16;

  private final byte[] head;
  private final long bytes;
  private final String sha256;
  private final long firstInvalid;
  private final long invalid;
  private final long multibyte;

  private FileScan(byte[] head, long bytes, String sha256, Utf8 utf8) {
    this.head = head;
    this.bytes = bytes;
    this.sha256 = sha256;
    this.firstInvalid = utf8.firstInvalid;
    this.invalid = utf8.invalid;
    this.multibyte = utf8.multibyte;
  }

  static FileScan read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(in);
    }
  }

  /** {@return what the bytes of a stream tell, to its end} */
  static FileScan read(InputStream in) throws IOException {
    MessageDigest digest = newSha256();
    Utf8 utf8 = new Utf8();
    byte[] head = new byte[0];
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
      if (bytes < HEAD) {
        head = Arrays.copyOf(buffer, n);
      }
      digest.update(buffer, 0, n);
      utf8.take(buffer, n, bytes);
      bytes += n;
    }
    utf8.end();
    return new FileScan(head, bytes, HexFormat.of().formatHex(digest.digest()), utf8);
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  long bytes() {
    return bytes;
  }

  String sha256() {
    return sha256;
  }

  /** {@return the first bytes, at most 64 KiB} */
  byte[] head() {
    return head.clone();
  }

  boolean headIsWhole() {
    return head.length == bytes;
  }

  boolean startsWith(int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  boolean startsWith(String ascii) {
    return startsWith(ascii.chars().toArray());
  }

  /**
   * {@return the first character that is no blank, in the encoding at hand; 0 when there is none}
   */
  char firstCharacter() {
    String start = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
    return (char)
        start.chars().skip(bomLength()).filter(c -> c > ' ' && c != 0x1e).findFirst().orElse(0);
  }

  /** {@return the encoding that a byte order mark tells, empty when there is none} */
  String bom() {
    if (startsWith(0xef, 0xbb, 0xbf)) {
      return "UTF-8";
    }
    if (startsWith(0xff, 0xfe)) {
      return "UTF-16LE";
    }
    return startsWith(0xfe, 0xff) ? "UTF-16BE" : "";
  }

  int bomLength() {
    return bom().equals("UTF-8") ? 3 : bom().isEmpty() ? 0 : 2;
  }

  /** {@return position of the first byte that isn't UTF-8, -1 when all are} */
  long firstInvalid() {
    return firstInvalid;
  }

  /**
   * {@return the only encoding that fits the bytes}
   *
   * <p>UTF-16 without a mark shows in the zeros of its ASCII; bytes of which more are wrong than
   * right as UTF-8 letters are CP1252, of which ISO 8859-1 is a part.
   */
  String charset() {
    if (!bom().isEmpty()) {
      return bom();
    }
    int zeros = 0;
    int evenZeros = 0;
    for (int i = 0; i < head.length; i++) {
      zeros += head[i] == 0 ? 1 : 0;
      evenZeros += head[i] == 0 && i % 2 == 0 ? 1 : 0;
    }
    if (head.length % 2 == 0 && zeros * 3 > head.length) {
      return evenZeros * 2 > zeros ? "UTF-16BE" : "UTF-16LE";
    }
    return invalid <= multibyte / 2 && (invalid == 0 || multibyte > 0) ? "UTF-8" : "windows-1252";
  }

  /**
   * {@return whether more of the first bytes are control characters than a damaged text has: one in
   * fifty; packed data has one in ten}
   */
  boolean isBinary() {
    int controls = 0;
    for (byte b : head) {
      boolean blank = b >= '\t' && b <= '\r' || b == 0x1e;
      controls += b >= 0 && b < ' ' && !blank ? 1 : 0;
    }
    return controls * 50 > head.length;
  }

  boolean hasZeros() {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** Counts the letters of UTF-8 beyond ASCII, and the bytes that are none. */
  private static final class Utf8 {
    private long firstInvalid = -1;
    private long invalid;
    private long multibyte;
    private int pending;
    private long start;
    private int least;
    private int most = 0xbf;

    void take(byte[] buffer, int n, long offset) {
      for (int i = 0; i < n; i++) {
        byte b = buffer[i];
        if (b < 0 || pending > 0) {
          beyond(b & 0xff, offset + i);
        }
      }
    }

    private void beyond(int b, long at) {
      if (pending > 0) {
        if (b >= least && b <= most) {
          pending--;
          least = 0x80;
          most = 0xbf;
          multibyte += pending == 0 ? 1 : 0;
          return;
        }
        wrong(start);
        pending = 0;
        if (b < 0x80) {
          return;
        }
      }
      least = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
      most = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
      pending =
          b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
      start = at;
      if (pending == 0) {
        wrong(at);
      }
    }

    void end() {
      if (pending > 0) {
        wrong(start);
      }
    }

    private void wrong(long at) {
      invalid++;
      firstInvalid = firstInvalid < 0 ? at : firstInvalid;
    }
  }
}
