package nl.nachtwacht.release;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests of what was released. */
final class Hashes {
  private static final String MAC = "HmacSHA256";
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private Hashes() {}

  /** {@return SHA-256 of texts as hexadecimal digits; no two lists of texts look alike} */
  static String of(Iterable<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every virtual machine has SHA-256", e);
    }
  }

  /**
   * {@return a digest of rows, blind to their order, that tells nothing without the secret: the sum
   * of the rows' HMACs modulo 2^256}
   */
  static String of(Rows rows, Tree tree, byte[] secret) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret, MAC));
      BigInteger sum = BigInteger.ZERO;
      for (int row = 0; row < rows.size(); row++) {
        sum = sum.add(new BigInteger(1, mac.doFinal(rows.bytes(row, tree)))).mod(MODULUS);
      }
      // Once more, since sums of two releases could be subtracted.
      return HexFormat.of().formatHex(mac.doFinal(sum.toByteArray()));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every virtual machine has HMAC-SHA256", e);
    }
  }
}
