package nl.nachtwacht.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Field;

/** Names of columns without capitals, accents and marks, so that {@code BU_CODE} is bucode. */
final class Names {
  private final List<String> bare;

  Names(List<String> names) {
    bare = names.stream().map(Names::bare).toList();
  }

  static String bare(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", "");
  }

  /** {@return all names of a field that mean it: ours first, then the likeliest} */
  static List<String> of(Field field) {
    return Stream.concat(Stream.of(field.name()), field.also().stream()).toList();
  }

  /** {@return the position of the first column that bears a name} */
  Optional<Integer> find(String name) {
    return findAll(name).stream().findFirst();
  }

  /** {@return the positions of all columns that bear a name} */
  List<Integer> findAll(String name) {
    return positions(bare, bare(name));
  }

  /**
   * {@return the positions of columns whose name is a name and a number, such as {@code INW2014}}
   */
  List<Integer> findNumbered(String name) {
    List<String> letters = bare.stream().map(b -> b.replaceFirst("[0-9]+$", "")).toList();
    return positions(letters, bare(name));
  }

  private static List<Integer> positions(List<String> names, String wanted) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(wanted)) {
        found.add(i);
      }
    }
    return found;
  }
}
