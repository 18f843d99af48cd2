package nl.nachtwacht.draft;

import static nl.nachtwacht.job.YamlText.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.nachtwacht.job.YamlText;
import nl.nachtwacht.layer.Looks;
import nl.nachtwacht.read.ColumnFacts;
import nl.nachtwacht.read.Glance;
import nl.nachtwacht.read.Guess;
import nl.nachtwacht.read.Guess.Certainty;
import nl.nachtwacht.read.Times;

/** Writes the block of a layer of a new job, its keys in the order in which its kind has them. */
final class LayerText {
  /** Begins every comment that asks the reader for a decision. */
  static final String ASK = "? ";

  private final NewLayer layer;
  private final Guess guess;
  private final Glance glance;
  private final Path folder;
  private final Map<String, List<String>> keys = new LinkedHashMap<>();

  private LayerText(NewLayer layer, Path folder) {
    this.layer = layer;
    this.guess = layer.guess();
    this.glance = layer.glance();
    this.folder = folder;
  }

  /**
   * {@return the lines of a layer, as comments where it isn't part of the job}
   *
   * @param folder folder of the job file, from which paths start
   */
  static List<String> of(NewLayer layer, Path folder) {
    List<String> lines = new LayerText(layer, folder).lines();
    return layer.isPart()
        ? lines
        : lines.stream().map(l -> "  # " + l.substring(Math.min(2, l.length()))).toList();
  }

  private List<String> lines() {
    source();
    fields();
    guess.looks().keys().forEach((key, yaml) -> put(key, yaml, ""));
    guess.looks().words().forEach(this::words);
    guess.findSpan().ifPresent(s -> put(s.key(), s.yaml(), ASK + "which end is which"));
    times();
    missing();
    List<String> lines = new ArrayList<>();
    String says = guess.looks().says();
    lines.add(
        line(2, YamlText.scalar(layer.name()) + ":", layer.isPart() ? says : ASK + layer.doubt()));
    guess.kind().section().keys().stream()
        .map(key -> keys.remove(key.name()))
        .filter(java.util.Objects::nonNull)
        .forEach(lines::addAll);
    if (!keys.isEmpty()) {
      throw new IllegalStateException(guess.kind().role() + " has no keys " + keys.keySet());
    }
    unmapped().ifPresent(names -> lines.add(line(4, "", "not mapped: " + names)));
    return lines;
  }

  private void put(String key, String yaml, String comment) {
    keys.put(key, List.of(line(4, key + ": " + yaml, comment)));
  }

  private void source() {
    boolean sure = guess.certainty() == Certainty.SURE;
    String perhaps = guess.perhaps().isEmpty() ? "" : ", or " + String.join(", ", guess.perhaps());
    String doubt = ASK + "its name or columns suggest it" + perhaps;
    put("role", guess.kind().role(), sure || !layer.isPart() ? "" : doubt);
    List<String> paths =
        layer.guesses().stream().map(g -> path(g.glance().source().paths().get(0))).toList();
    if (paths.size() == 1) {
      put("path", YamlText.scalar(paths.get(0)), "");
    } else {
      List<String> lines = new ArrayList<>(List.of(line(4, "path:", "one after the other")));
      paths.forEach(path -> lines.add(line(6, "- " + YamlText.scalar(path), "")));
      keys.put("path", lines);
    }
    if (!glance.source().layerInFile().isEmpty()) {
      put("layer", YamlText.scalar(glance.source().layerInFile()), "");
    }
    if (!place().containsKey("cell")) {
      crs();
    }
    csv();
  }

  private String path(String file) {
    Path to = Path.of(file);
    boolean related = to.getRoot().equals(folder.getRoot());
    return related ? folder.relativize(to).toString() : file;
  }

  private void crs() {
    String crs = glance.place().crs();
    if (!crs.isEmpty()) {
      put("crs", YamlText.scalar(crs), glance.place().isSure() ? "" : ASK + "the file doesn't say");
    } else if (!glance.place().isSure()) {
      keys.put("crs", List.of(line(4, "", ASK + "crs: its places fit no system that we tried")));
    }
  }

  private void csv() {
    Map<String, String> csv = new LinkedHashMap<>();
    boolean isCsv = !glance.dialect().delimiter().isEmpty();
    if (isCsv) {
      csv.put("delimiter", glance.dialect().delimiter());
      csv.put("decimal", String.valueOf(glance.dialect().decimal()));
    }
    boolean guessed = !glance.source().csv().charset().isEmpty();
    if (isCsv || guessed) {
      csv.put("charset", glance.dialect().charset());
      put("csv", YamlText.map(csv), guessed ? ASK + "it is not in UTF-8" : "");
    }
  }

  /** Fields of the place: the code of a cell, where the kind is told by it, before all others. */
  private Map<String, String> place() {
    Optional<String> cell =
        glance.columns().stream().filter(ColumnFacts::isCell).map(ColumnFacts::name).findFirst();
    return cell.isPresent() && guess.looks().telling().contains("cell")
        ? Map.of("cell", cell.get())
        : glance.place().fields();
  }

  private void fields() {
    List<String> lines = new ArrayList<>(List.of(line(4, "fields:", "")));
    place().forEach((field, column) -> lines.add(field(field, column, "")));
    for (Guess.Mapped mapped : guess.fields()) {
      String others = YamlText.names(mapped.others());
      String doubt = ASK + (others.isEmpty() ? "its name only suggests it" : "or " + others);
      lines.add(field(mapped.field(), mapped.column().name(), mapped.isSure() ? "" : doubt));
    }
    guess.absent().forEach(field -> lines.add(line(6, "", ASK + field + ": no column fits")));
    if (lines.size() > 1) {
      keys.put("fields", lines);
    }
  }

  private static String field(String field, String column, String comment) {
    return line(6, field + ": " + YamlText.scalar(column), comment);
  }

  /** Words of a column that we know, and a question about the others; never those of people. */
  private void words(Looks.Words words) {
    Optional<ColumnFacts> column = guess.find(words.field());
    if (column.isEmpty() || guess.isPersonal()) {
      return;
    }
    Map<String, String> known = new LinkedHashMap<>();
    for (String word : column.get().words()) {
      String code = words.known().get(word.toLowerCase(Locale.ROOT));
      if (code != null) {
        known.put(word, code);
      }
    }
    String others = others(column.get(), words);
    if (words.key().equals("where")) {
      condition(column.get().name(), known.keySet(), others);
    } else if (!known.isEmpty()) {
      String value = isList(words) ? YamlText.list(known.keySet()) : YamlText.map(known);
      put(words.key(), value, others.isEmpty() ? "" : ASK + "others: " + others);
    } else if (!others.isEmpty()) {
      keys.put(words.key(), List.of(line(4, "", ASK + words.key() + ": which of " + others)));
    }
  }

  /** Words that no key knows, asked for once. */
  private String others(ColumnFacts column, Looks.Words words) {
    Looks.Words first =
        guess.looks().words().stream()
            .filter(w -> w.field().equals(words.field()))
            .findFirst()
            .orElseThrow();
    List<String> unknown =
        column.words().stream()
            .filter(word -> words.equals(first) && !isKnown(word, words.field()))
            .toList();
    return YamlText.names(unknown);
  }

  private static boolean isList(Looks.Words words) {
    return words.known().entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
  }

  private boolean isKnown(String word, String field) {
    return guess.looks().words().stream()
        .filter(w -> w.field().equals(field))
        .anyMatch(w -> w.known().containsKey(word.toLowerCase(Locale.ROOT)));
  }

  /** To leave rows out is the reader's decision. */
  private void condition(String column, Set<String> known, String others) {
    if (!known.isEmpty() && !others.isEmpty()) {
      String text = "where: {" + YamlText.scalar(column) + ": " + YamlText.list(known) + "}";
      keys.put("where", List.of(line(4, "", ASK + text + "   # leaves out " + others)));
    }
  }

  private void times() {
    List<Times> times = layer.times();
    Set<String> patterns = new LinkedHashSet<>();
    times.forEach(t -> patterns.addAll(t.patterns()));
    if (patterns.isEmpty()) {
      return;
    }
    String doubt =
        times.stream()
            .filter(t -> !t.sure())
            .findFirst()
            .map(t -> ASK + (t.others().isEmpty() ? "not all fit" : "or " + t.others().get(0)))
            .orElse("");
    List<String> quoted = patterns.stream().map(LayerText::pattern).toList();
    String all = String.join(", ", quoted);
    put("time", quoted.size() == 1 ? all : "[" + all + "]", doubt);
    if (times.stream().anyMatch(Times::lenient)) {
      put("time_lenient", "true", "some times have a second 60");
    }
  }

  private static String pattern(String pattern) {
    return pattern.equals("iso") ? pattern : YamlText.quoted(pattern);
  }

  private void missing() {
    Set<String> words = new TreeSet<>();
    layer.guesses().stream()
        .flatMap(g -> g.fields().stream())
        .forEach(mapped -> words.addAll(mapped.column().missing()));
    if (!words.isEmpty()) {
      put("missing", YamlText.list(words), "not known, not a value");
    }
  }

  private Optional<String> unmapped() {
    Set<String> used = new TreeSet<>(place().values());
    guess.fields().forEach(mapped -> used.add(mapped.column().name()));
    List<String> left =
        glance.columns().stream().map(ColumnFacts::name).filter(n -> !used.contains(n)).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(YamlText.names(left));
  }
}
