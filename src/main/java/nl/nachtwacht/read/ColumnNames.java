package nl.nachtwacht.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of a file's columns, and how they are found though they are written otherwise. */
final class ColumnNames {
  private static final int LISTED = 30;

  /** A name may hold a year; a time or a geometry has more digits. */
  private static final int DIGITS_OF_A_NAME = 4;

  private final List<String> names;
  private final List<String> folded;

  ColumnNames(List<String> names) {
    this.names = List.copyOf(names);
    this.folded = names.stream().map(ColumnNames::fold).toList();
  }

  /** {@return a name without outer blanks, in NFC, in small letters} */
  static String fold(String name) {
    String nfc = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    return nfc.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the positions of columns of that name: those that bear it exactly, else those that
   * bear it after folding}
   */
  List<Integer> find(String name) {
    List<Integer> exact = positions(names, name);
    return exact.isEmpty() ? positions(folded, fold(name)) : exact;
  }

  private static List<Integer> positions(List<String> names, String name) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        found.add(i);
      }
    }
    return found;
  }

  String name(int position) {
    return names.get(position);
  }

  int count() {
    return names.size();
  }

  /**
   * {@return the name most like another, if two thirds of the longer one may differ}
   *
   * <p>More may differ than among the keys of a job: the columns of a file are all there is to
   * choose from, and {@code lng} is what somebody meant by {@code lon}.
   */
  Optional<String> findNearest(String name) {
    String wanted = fold(name);
    int best = Integer.MAX_VALUE;
    Optional<String> nearest = Optional.empty();
    for (int i = 0; i < names.size(); i++) {
      int distance = distance(wanted, folded.get(i));
      int longer = Math.max(wanted.length(), folded.get(i).length());
      if (distance < best && distance * 3 <= longer * 2) {
        best = distance;
        nearest = Optional.of(names.get(i));
      }
    }
    return nearest;
  }

  /**
   * {@return what a message says in brackets after "column is missing"}
   *
   * <p>Names that are numbers, times or geometries are a row of data in the place of names, and
   * data of people may not stand in a message.
   */
  String found(String missing) {
    if (looksLikeData()) {
      return "the first record looks like data, not like names of columns";
    }
    StringBuilder out = new StringBuilder("found: ");
    for (int i = 0; i < Math.min(LISTED, names.size()); i++) {
      out.append(i == 0 ? "" : ", ").append(plain(names.get(i)));
    }
    out.append(names.size() > LISTED ? ", … " + names.size() + " in all" : "");
    out.append(names.isEmpty() ? "no columns" : "");
    findNearest(missing).ifPresent(n -> out.append("; nearest: ").append(plain(n)));
    return out.toString();
  }

  boolean looksLikeData() {
    Numbers point = new Numbers('.', false);
    Numbers comma = new Numbers(',', false);
    return names.stream()
        .anyMatch(
            n ->
                !Double.isNaN(point.parse(n.strip()))
                    || !Double.isNaN(comma.parse(n.strip()))
                    || n.chars().filter(c -> c >= '0' && c <= '9').count() > DIGITS_OF_A_NAME);
  }

  /** A name as messages show it: like a quoted value but without quotes. */
  static String plain(String name) {
    String quoted = nl.nachtwacht.problem.Quote.of(name);
    return quoted.substring(1, quoted.length() - 1);
  }

  /** Letters to change, insert or leave out (Levenshtein 1966), of at most 100 letters each. */
  private static int distance(String first, String second) {
    String a = first.substring(0, Math.min(100, first.length()));
    String b = second.substring(0, Math.min(100, second.length()));
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
