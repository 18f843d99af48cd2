package nl.nachtwacht.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.read.ColumnFacts;
import nl.nachtwacht.read.Glance;
import nl.nachtwacht.read.Guess;
import nl.nachtwacht.read.Guess.Certainty;

/** Makes layers of what files probably are: which of several alike is meant, and their names. */
public final class NewLayers {
  private static final int LONGEST_NAME = 18;
  private static final Comparator<Guess> BEST_FIRST =
      Comparator.comparing((Guess guess) -> !guess.hasPlace())
          .thenComparing(Guess::certainty)
          .thenComparing(Guess::rank)
          .thenComparing(guess -> -guess.fields().size());

  private NewLayers() {}

  /** {@return the layers, those that are part of a job first, in the order of their kinds} */
  public static List<NewLayer> of(List<Guess> guesses) {
    Map<String, List<Guess>> byLooks = new LinkedHashMap<>();
    LayerKinds.ALL.forEach(
        kind -> kind.looks().forEach(l -> byLooks.put(l.name(), new ArrayList<>())));
    byLooks.put("", new ArrayList<>());
    guesses.forEach(guess -> byLooks.get(guess.looks().name()).add(guess));
    List<NewLayer> layers = new ArrayList<>();
    byLooks.values().forEach(alike -> layers.addAll(choose(alike)));
    layers.sort(Comparator.comparing(layer -> !layer.isPart()));
    return named(layers);
  }

  /** The best of those that look alike, with all that are as good; doubts about the others. */
  private static List<NewLayer> choose(List<Guess> alike) {
    List<Guess> sorted = alike.stream().sorted(BEST_FIRST).toList();
    List<NewLayer> layers = new ArrayList<>();
    for (Guess guess : sorted) {
      Guess best = sorted.get(0);
      if (guess.certainty() == Certainty.NONE) {
        layers.add(unknown(guess));
      } else if (guess != best && isPartOf(best, guess)) {
        layers.set(0, layers.get(0).and(guess));
      } else {
        layers.add(new NewLayer(guess.looks().name(), List.of(guess), doubt(guess, best, layers)));
      }
    }
    return layers;
  }

  private static NewLayer unknown(Guess guess) {
    String perhaps = String.join(", ", guess.perhaps());
    String doubt = "what is this?" + (perhaps.isEmpty() ? "" : " perhaps " + perhaps);
    return new NewLayer(stem(guess.glance()), List.of(guess), doubt);
  }

  private static String doubt(Guess guess, Guess best, List<NewLayer> before) {
    for (NewLayer layer : before) {
      if (isSame(layer.glance(), guess.glance())) {
        return "the same as " + layer.glance().file() + ": as many rows, the same columns";
      }
    }
    boolean worse = guess.certainty() != best.certainty() || isDomain(guess);
    return guess != best && worse
        ? best.glance().file() + " looks more like " + guess.looks().name()
        : "";
  }

  private static boolean isSame(Glance a, Glance b) {
    return a.rows() == b.rows() && a.rows() > 0 && names(a).equals(names(b));
  }

  private static List<String> names(Glance glance) {
    return glance.columns().stream().map(ColumnFacts::name).toList();
  }

  /** Areas over one another would count their cells twice. */
  private static boolean isDomain(Guess guess) {
    return guess.kind().role().equals("areas");
  }

  /** Whether a file goes on where another ends: the same columns, written in the same way. */
  private static boolean isPartOf(Guess first, Guess next) {
    Glance a = first.glance();
    Glance b = next.glance();
    return !isDomain(first)
        && !isSame(a, b)
        && a.format().equals(b.format())
        && a.dialect().equals(b.dialect())
        && a.source().layerInFile().equals(b.source().layerInFile())
        && a.place().crs().equals(b.place().crs())
        && names(a).equals(names(b));
  }

  private static List<NewLayer> named(List<NewLayer> layers) {
    Set<String> taken = new TreeSet<>();
    List<NewLayer> named = new ArrayList<>();
    for (NewLayer layer : layers) {
      String name = layer.name();
      for (int i = 2; !taken.add(name); i++) {
        String end = "_" + i;
        name = cut(layer.name(), LONGEST_NAME - end.length()) + end;
      }
      named.add(layer.named(name));
    }
    return named;
  }

  /** The name of a file or table as that of a context layer. */
  private static String stem(Glance glance) {
    String layer = glance.source().layerInFile();
    String name = layer.isEmpty() ? glance.file().replaceFirst("\\..*$", "") : layer;
    String plain =
        name.substring(name.lastIndexOf('/') + 1)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^[^a-z]+|_+$", "");
    String cut = cut(plain.isEmpty() ? "layer" : plain, LONGEST_NAME);
    return LayerKinds.RESERVED.contains(cut) ? cut(cut, LONGEST_NAME - 2) + "_1" : cut;
  }

  private static String cut(String name, int longest) {
    return name.substring(0, Math.min(longest, name.length())).replaceAll("_+$", "");
  }
}
