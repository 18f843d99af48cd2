package nl.nachtwacht.layer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of measures, proposed or taken: functions of what and where, not of rank. */
public final class MeasureId {
  private MeasureId() {}

  /**
   * {@return such as {@code GM0363-L-7c1f9a02}: the last part is of the SHA-256 over kind and key,
   * so the number of an asset can't be read from it}
   *
   * @param municipality its code
   * @param letter L for light, C for a camera, M for others
   * @param kind code of what is proposed
   * @param key number of the asset, or the name of the cell
   */
  public static String of(String municipality, char letter, String kind, String key) {
    return of(municipality, letter, hash(kind, key));
  }

  /** {@return the same of a hash} */
  static String of(String municipality, char letter, int hash) {
    return municipality + '-' + letter + '-' + HexFormat.of().toHexDigits(hash);
  }

  /** {@return the first four bytes of the SHA-256 over kind and key} */
  static int hash(String kind, String key) {
    byte[] bytes = (kind + '\n' + key).getBytes(StandardCharsets.UTF_8);
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every virtual machine has SHA-256", e);
    }
  }
}
