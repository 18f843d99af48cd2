package nl.nachtwacht.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.problem.Refusal;

/**
 * The command line's {@code --set PATH=VALUE}: replaces single keys of a job.
 *
 * <p>The path names keys from the top, joined by dots; the value is YAML, so {@code
 * slices.night.hours=[22, 6]} works. Blocks on the way are made when they are missing; {@code none}
 * gives way to a block. Of two settings of one key the later counts. Errors: {@code E0101}.
 */
final class Overrides {
  private Overrides() {}

  /** {@return the job with all settings applied; what can't be applied is noted and left out} */
  static Node apply(Node job, List<String> sets, Problems problems) {
    Node result = job;
    for (String set : sets) {
      try {
        result = apply(result, set);
      } catch (Refusal refusal) {
        problems.addAll(refusal.problems());
      }
    }
    return result;
  }

  private static Node apply(Node job, String set) {
    int sign = set.indexOf('=');
    String path = sign < 0 ? set : set.substring(0, sign);
    String place = "--set " + path;
    String help = "write --set PATH=VALUE, such as --set grid.cell=200";
    if (sign < 0 || !path.matches("[^.\\[\\]]+(\\.[^.\\[\\]]+)*")) {
      throw new Refusal(Code.E0101, "--set " + Quote.of(set), "is not PATH=VALUE", help);
    }
    Node value = Yaml.value(set.substring(sign + 1), new Node.At(path, place, Origin.SET));
    if (value.kind() == Node.Kind.EMPTY) {
      throw new Refusal(Code.E0101, place, "has no value", help);
    }
    return with(job, List.of(path.split("\\.")), value);
  }

  private static Node with(Node block, List<String> path, Node value) {
    if (path.isEmpty()) {
      return value;
    }
    boolean givesWay = block.kind() == Node.Kind.EMPTY || block.isWord("none");
    if (block.kind() != Node.Kind.MAP && !givesWay) {
      String what = block.path() + " is no block of keys";
      throw new Refusal(
          Code.E0101, value.at().place(), what, "set " + block.path() + " as a whole");
    }
    Map<String, Node> entries = new LinkedHashMap<>(block.entries());
    Node.At at = block.at().key(path.get(0), value.at().place());
    Node.At set = new Node.At(at.path(), at.place(), Origin.SET);
    Node below = block.find(path.get(0)).orElse(Node.map(set, Map.of()));
    entries.put(path.get(0), with(below, path.subList(1, path.size()), value));
    return Node.map(
        givesWay ? new Node.At(block.path(), set.place(), Origin.SET) : block.at(), entries);
  }
}
