package nl.nachtwacht.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What all campaigns share: their size, their chance, and where their tables go. */
final class Campaign {
  private static final boolean IS_FULL =
      System.getProperty("nachtwacht.accuracy", "").equals("full");

  private Campaign() {}

  /** {@return whether all of it is asked for, rather than a few seeds} */
  static boolean isFull() {
    return IS_FULL;
  }

  /** {@return the one number or the other, by how much is asked for} */
  static int size(int few, int all) {
    return IS_FULL ? all : few;
  }

  /** {@return chance for one purpose, which no other purpose shifts} */
  static SplittableRandom chance(String purpose, long... numbers) {
    return new SplittableRandom(purpose.hashCode() * 1_000_003L + Arrays.hashCode(numbers));
  }

  /** {@return so many positions, each drawn with the chance that the shares give it} */
  static int[] draw(SplittableRandom chance, double[] shares, int number) {
    double[] upTo = shares.clone();
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
    int[] drawn = new int[number];
    for (int i = 0; i < number; i++) {
      int found = Arrays.binarySearch(upTo, chance.nextDouble() * upTo[upTo.length - 1]);
      drawn[i] = Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
    return drawn;
  }

  /** {@return the mean} */
  static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }

  /** {@return the value under which a part of the values lies, by rank} */
  static double quantile(List<Double> values, double part) {
    List<Double> ascending = values.stream().sorted().toList();
    return ascending.get((int) Math.round(part * (ascending.size() - 1)));
  }

  /** {@return the part of the values that is under a bound} */
  static double under(List<Double> values, double bound) {
    return (double) values.stream().filter(v -> v < bound).count() / values.size();
  }

  /** {@return a row of a table} */
  static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      String text =
          cell instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : "" + cell;
      row.append(' ').append(text).append(" |");
    }
    return row.append('\n').toString();
  }

  /** {@return the first two rows of a table} */
  static String head(String... columns) {
    return row((Object[]) columns) + "|" + " --- |".repeat(columns.length) + "\n";
  }

  /** Writes the table of a whole campaign. */
  static void write(String name, String table) {
    if (IS_FULL) {
      try {
        Path folder = Files.createDirectories(Path.of("target", "accuracy"));
        Files.writeString(folder.resolve(name + ".md"), table);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
