package nl.nachtwacht.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known word that somebody probably meant.
 *
 * <p>Compares in lower case, with hyphens, spaces and dots read as underscores, by edit distance in
 * which a swap of neighbours counts once (Damerau 1964, optimal string alignment). A third of the
 * longer word may differ.
 */
public final class Nearest {
  private Nearest() {}

  /**
   * {@return the nearest candidate, the first of several equally near ones; empty: none is near}
   */
  public static Optional<String> of(String word, Collection<String> candidates) {
    String sought = plain(word);
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      String known = plain(candidate);
      int distance = distance(sought, known);
      int allowed = Math.max(1, Math.max(sought.length(), known.length()) / 3);
      if (distance <= allowed && distance < least) {
        best = candidate;
        least = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static String plain(String word) {
    String cut = word.length() > 100 ? word.substring(0, 100) : word;
    return cut.strip().toLowerCase(Locale.ROOT).replaceAll("[-. ]", "_");
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
