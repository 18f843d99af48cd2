package nl.nachtwacht.draft;

import static nl.nachtwacht.draft.LayerText.ASK;
import static nl.nachtwacht.job.YamlText.line;
import static nl.nachtwacht.job.YamlText.scalar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.grid.GridKeys;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.YamlText;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.read.Glance;
import nl.nachtwacht.read.Times;
import nl.nachtwacht.spec.JobKeys;

/** Writes the text of a new job: what its files tell, and a question wherever they don't. */
public final class NewJob {
  private static final String SCHEMA = "conf/job.schema.json";

  /** Years with fewer of the times are slips of the pen. */
  private static final double FEW = 0.02;

  private final Path data;
  private final Path folder;
  private final String grid;
  private final String language;
  private final List<String> lines = new ArrayList<>();

  /**
   * Begins the text.
   *
   * @param data folder of the data
   * @param folder folder of the job file
   * @param grid reference system of the grid
   * @param language language of the job; empty: the usual one
   */
  public NewJob(Path data, Path folder, String grid, String language) {
    this.data = data;
    this.language = language.isEmpty() ? JobKeys.LANGUAGE.byDefault().orElseThrow() : language;
    this.folder = folder;
    this.grid = grid;
  }

  /** {@return the text of a job of these layers, with a word on files that are none} */
  public String text(List<NewLayer> layers, List<Glance> others) {
    Optional<Years> years = Years.of(layers);
    head(years);
    lines.add("");
    lines.add("layers:");
    for (NewLayer layer : layers) {
      lines.addAll(LayerText.of(layer, folder));
    }
    missing(layers);
    others.forEach(this::other);
    lines.add("");
    lines.add("# Everything else has its default; docs/job-file.md lists all keys.");
    return String.join("\n", lines) + "\n";
  }

  private void head(Optional<Years> years) {
    String name = YamlText.names(List.of(String.valueOf(data.getFileName())));
    lines.add("# Draft of a job from the files in " + name + ". Where it says \"# ?\": decide.");
    schema().ifPresent(path -> lines.add("# yaml-language-server: $schema=" + path));
    top(JobKeys.FORMAT, "1", says(JobKeys.FORMAT));
    top(JobKeys.NAME, scalar(title() + years.map(y -> " " + y.words()).orElse("")), "");
    top(JobKeys.LANGUAGE, language, says(JobKeys.LANGUAGE));
    top(JobKeys.ZONE, JobKeys.ZONE.byDefault().orElseThrow(), "");
    Years period = years.orElse(new Years(2024, 2024));
    String whence = years.isPresent() ? "whole years of the data" : "no file tells it";
    String dates = "{from: " + period.from + "-01-01, to: " + (period.to + 1) + "-01-01}";
    top(JobKeys.PERIOD, dates, ASK + whence);
    String usual = GridKeys.CRS.byDefault().orElseThrow();
    String cell = GridKeys.CELL.byDefault().orElseThrow();
    top(
        JobKeys.GRID,
        "{crs: " + scalar(grid) + ", cell: " + cell + "}",
        grid.equals(usual) ? "RD New, squares in metres" : ASK + "the layers lie abroad");
  }

  private void top(Key<?> key, String yaml, String comment) {
    lines.add(line(0, key.name() + ": " + yaml, comment));
  }

  /** What a key means, as a comment begins and ends. */
  private static String says(Key<?> key) {
    String says = key.says().replaceFirst("[.]$", "");
    return says.substring(0, 1).toLowerCase(Locale.ROOT) + says.substring(1);
  }

  private String title() {
    String name = String.valueOf(data.getFileName()).replaceAll("[_-]+", " ").strip();
    return name.isEmpty()
        ? "Job"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The way to the schema, where the job file lies in a clone or beside one's {@code conf}. */
  private Optional<String> schema() {
    for (Path above = folder; above != null; above = above.getParent()) {
      Path schema = above.resolve(SCHEMA);
      if (Files.isRegularFile(schema)) {
        return Optional.of(folder.relativize(schema).toString());
      }
    }
    return Optional.empty();
  }

  /** Asks for what no job can be without. */
  private void missing(List<NewLayer> layers) {
    for (String role : List.of("areas", "reports")) {
      boolean there =
          layers.stream().anyMatch(l -> l.isPart() && l.guess().kind().role().equals(role));
      if (!there) {
        lines.add(line(2, "", ASK + "no file can be the layer of role " + role));
      }
    }
  }

  private void other(Glance glance) {
    Path file = data.relativize(Path.of(glance.source().paths().get(0)));
    String name = YamlText.names(List.of(file.toString()));
    String why = glance.trouble().map(Problem::what).orElse("");
    lines.add(line(2, "", "left out: " + name + ": " + why));
  }

  /** The years in which times lie, both included. */
  private record Years(int from, int to) {
    /** Those of the reports, or of whatever has a time. */
    static Optional<Years> of(List<NewLayer> layers) {
      return layers.stream()
          .filter(NewLayer::isPart)
          .sorted(Comparator.comparing(l -> !l.guess().kind().role().equals("reports")))
          .map(layer -> spanned(layer.moments()))
          .flatMap(Optional::stream)
          .findFirst();
    }

    private static Optional<Years> spanned(List<Times> times) {
      TreeMap<Integer, Long> years = new TreeMap<>();
      times.forEach(t -> t.years().forEach((year, n) -> years.merge(year, n, Long::sum)));
      long all = years.values().stream().mapToLong(Long::longValue).sum();
      SortedMap<Integer, Long> many = new TreeMap<>(years);
      many.values().removeIf(n -> n < FEW * all);
      return many.isEmpty()
          ? Optional.empty()
          : Optional.of(new Years(many.firstKey(), many.lastKey()));
    }

    String words() {
      return from == to ? "" + from : from + "-" + to;
    }
  }
}
