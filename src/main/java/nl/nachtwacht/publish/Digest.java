package nl.nachtwacht.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files and texts, printed as hexadecimal digits in lower case. */
final class Digest {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every virtual machine has SHA-256", e);
    }
  }

  static String of(byte[] bytes) {
    Digest digest = new Digest();
    digest.digest.update(bytes);
    return digest.hex();
  }

  static String of(Path file) throws IOException {
    Digest digest = new Digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.digest.update(buffer, 0, read);
      }
    }
    return digest.hex();
  }

  /** Adds a text after its length, so that no two lists of texts look alike. */
  Digest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (bytes.length >> shift));
    }
    digest.update(bytes);
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
