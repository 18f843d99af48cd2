package nl.nachtwacht.write;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Municipality;

/** Names of the folders that files of one municipality go to. */
final class Folders {
  private Folders() {}

  /**
   * {@return a folder name per municipality: lower-case ASCII, with the code where two are equal}
   */
  static List<String> of(List<Municipality> municipalities) {
    List<String> plain = municipalities.stream().map(m -> ascii(m.name())).toList();
    return IntStream.range(0, plain.size())
        .mapToObj(
            i ->
                Collections.frequency(plain, plain.get(i)) > 1 || plain.get(i).isEmpty()
                    ? (plain.get(i) + "_" + ascii(municipalities.get(i).code()))
                        .replaceAll("^_", "")
                    : plain.get(i))
        .toList();
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }
}
