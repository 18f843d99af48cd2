package nl.nachtwacht.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.BsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/**
 * How the values of a Parquet column become texts.
 *
 * <p>Dates are {@code yyyy-MM-dd}; timestamps are ISO 8601, with {@code Z} where the file says that
 * they are instants and without where it says that they are local; decimals lose the zeros behind
 * their point. Bytes that are declared to be nothing are UTF-8, or hexadecimal digits where they
 * begin as a geometry in WKB does.
 *
 * <p>Source: parquet-format, LogicalTypes.md. Limits: timestamps of 96 bits, of which the file
 * doesn't say whether they are instants, have no text; nor have numbers of 16 bits, BSON and
 * intervals.
 *
 * @param whole of whole numbers, with or without a sign
 * @param bytes of byte strings
 */
record ParquetText(LongFunction<String> whole, Function<Binary, String> bytes) {
  private static final long NANOS = 1_000_000_000;
  private static final long SECONDS_OF_DAY = 86_400;
  private static final ParquetText PLAIN =
      new ParquetText(Long::toString, Binary::toStringUsingUTF8);

  /** {@return how a type is written; empty when it can't be} */
  static Optional<ParquetText> find(PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN, FLOAT, DOUBLE -> Optional.of(PLAIN);
      case INT32 -> Optional.of(ofWhole(whole(logical, 0xffff_ffffL)));
      case INT64 -> Optional.of(ofWhole(whole(logical, -1)));
      case BINARY -> bytes(logical, ParquetText::utf8OrHex);
      case FIXED_LEN_BYTE_ARRAY -> logical == null ? Optional.empty() : bytes(logical, b -> "");
      case INT96 -> Optional.empty();
    };
  }

  private static ParquetText ofWhole(LongFunction<String> whole) {
    return new ParquetText(whole, PLAIN.bytes);
  }

  /**
   * How whole numbers are written.
   *
   * @param unsigned the bits of a number without a sign
   */
  private static LongFunction<String> whole(LogicalTypeAnnotation logical, long unsigned) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return days -> LocalDate.ofEpochDay(days).toString();
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      long second = perSecond(timestamp.getUnit());
      String end = timestamp.isAdjustedToUTC() ? "Z" : "";
      return value -> timestamp(value, second, end);
    }
    if (logical instanceof TimeLogicalTypeAnnotation time) {
      long nanos = NANOS / perSecond(time.getUnit());
      return value -> time(value * nanos);
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return value -> plain(BigDecimal.valueOf(value, decimal.getScale()));
    }
    if (logical instanceof IntLogicalTypeAnnotation integer && !integer.isSigned()) {
      return value -> Long.toUnsignedString(value & unsigned);
    }
    return PLAIN.whole;
  }

  private static long perSecond(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000;
      case MICROS -> 1_000_000;
      case NANOS -> NANOS;
    };
  }

  /** To the second without a detour: most timestamps are such, and there are many of them. */
  private static String timestamp(long value, long perSecond, String end) {
    long second = Math.floorDiv(value, perSecond);
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_OF_DAY));
    int year = date.getYear();
    long fraction = Math.floorMod(value, perSecond);
    if (fraction != 0 || year < 1000 || year > 9999) {
      int nanos = (int) (fraction * (NANOS / perSecond));
      return LocalDateTime.ofEpochSecond(second, nanos, ZoneOffset.UTC) + end;
    }
    int ofDay = (int) Math.floorMod(second, SECONDS_OF_DAY);
    byte[] out = "yyyy-MM-ddTHH:mm:ss".getBytes(StandardCharsets.ISO_8859_1);
    two(out, 0, year / 100);
    two(out, 2, year % 100);
    two(out, 5, date.getMonthValue());
    two(out, 8, date.getDayOfMonth());
    two(out, 11, ofDay / 3600);
    two(out, 14, ofDay / 60 % 60);
    two(out, 17, ofDay % 60);
    return new String(out, StandardCharsets.ISO_8859_1) + end;
  }

  private static void two(byte[] out, int at, int value) {
    out[at] = (byte) ('0' + value / 10);
    out[at + 1] = (byte) ('0' + value % 10);
  }

  private static String time(long nanos) {
    return LocalTime.ofNanoOfDay(Math.floorMod(nanos, NANOS * SECONDS_OF_DAY)).toString();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /**
   * How byte strings are written; empty for a kind that has no text.
   *
   * @param undeclared of bytes that are declared to be nothing
   */
  private static Optional<ParquetText> bytes(
      LogicalTypeAnnotation logical, Function<Binary, String> undeclared) {
    if (logical == null) {
      return Optional.of(new ParquetText(PLAIN.whole, undeclared));
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      int scale = decimal.getScale();
      return Optional.of(
          new ParquetText(
              PLAIN.whole,
              value -> plain(new BigDecimal(new BigInteger(value.getBytesUnsafe()), scale))));
    }
    if (logical instanceof UUIDLogicalTypeAnnotation) {
      return Optional.of(new ParquetText(PLAIN.whole, ParquetText::uuid));
    }
    if (GeoMember.isGeometry(logical)) {
      return Optional.of(new ParquetText(PLAIN.whole, ParquetText::hex));
    }
    boolean text =
        logical.equals(LogicalTypeAnnotation.stringType())
            || logical.equals(LogicalTypeAnnotation.enumType())
            || logical.equals(LogicalTypeAnnotation.jsonType());
    return text && !(logical instanceof BsonLogicalTypeAnnotation)
        ? Optional.of(PLAIN)
        : Optional.empty();
  }

  private static String uuid(Binary value) {
    ByteBuffer bytes = value.toByteBuffer();
    long high = bytes.getLong(bytes.position());
    return new UUID(high, bytes.getLong(bytes.position() + 8)).toString();
  }

  private static String hex(Binary value) {
    return HexFormat.of().formatHex(value.getBytesUnsafe());
  }

  private static String utf8OrHex(Binary value) {
    byte[] bytes = value.getBytesUnsafe();
    boolean geometry = bytes.length > 4 && (bytes[0] == 0 || bytes[0] == 1);
    return geometry ? hex(value) : value.toStringUsingUTF8();
  }
}
