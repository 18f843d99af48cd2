package nl.nachtwacht.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.FinishedRun;

/** Why one cell of a finished run has its score. */
public final class Explanation {
  private final FinishedRun run;
  private final CellRows rows;
  private final Terms terms;
  private final List<Factor> factors;

  private Explanation(FinishedRun run, CellRows rows) {
    this.run = run;
    this.rows = rows;
    this.terms = Terms.of(run, rows.cell().text("municipality_code").orElse(""));
    this.factors = Factor.of(rows.cell(), terms);
  }

  /**
   * Explains a cell of a run from the run's own files, each checked by size and digest.
   *
   * @throws Refusal E0101 when the place names no cell of the run, E0201 and E0202 when the run has
   *     no file of cells or a damaged one
   */
  public static Explanation of(FinishedRun run, Place place) {
    int metres = run.find("/grid/cellSizeM").map(Integer::parseInt).orElse(0);
    if (metres == 0) {
      throw new Refusal(
          Code.E0201,
          run.folder().toString(),
          "is no run with cells",
          "give the --output of a run");
    }
    Grid grid = new Grid(run.find("/grid/crs").orElse(""), metres);
    return new Explanation(run, CellRows.find(run, grid, place.in(grid)));
  }

  /**
   * {@return the explanation for people, in {@code nl} or {@code en}, with a line end at its end}
   */
  public String text(String language) {
    return new TextForm(this, language).text();
  }

  /** {@return the explanation for programs: maps, lists, texts and numbers} */
  public Map<String, Object> members(String language) {
    return JsonForm.members(this, language);
  }

  /** {@return the language of the run} */
  public String language() {
    return terms.setting("language");
  }

  String runId() {
    return run.runId();
  }

  FinishedRow cell() {
    return rows.cell();
  }

  Map<Integer, FinishedRow> around() {
    return rows.around();
  }

  Terms terms() {
    return terms;
  }

  List<Factor> factors() {
    return factors;
  }

  /** How many cells the municipality has; empty where the run doesn't tell. */
  OptionalDouble cellsOfMunicipality() {
    return terms.constant("hotspot", "cells");
  }

  List<Reading> readings() {
    return Reading.of(rows.cell(), terms);
  }

  /** What would lower the class, as the formula of the index tells it. */
  Optional<LowerClass> lowerClass() {
    return terms.isMixture() ? Optional.empty() : LowerClass.of(rows.cell(), factors, terms);
  }

  /** What can be said of darkness in the mixture, whose other parts nobody can change alone. */
  Optional<WithoutDarkness> withoutDarkness() {
    return terms.isMixture() ? WithoutDarkness.of(rows.cell(), factors, terms) : Optional.empty();
  }

  String municipality() {
    return rows.neighbourhood()
        .flatMap(row -> row.text("municipality"))
        .or(() -> rows.cell().text("municipality_code"))
        .orElse("");
  }

  String neighbourhood() {
    return rows.cell()
        .text("neighbourhood")
        .or(() -> rows.cell().text("neighbourhood_code"))
        .orElse("");
  }

  /**
   * A layer that the run read.
   *
   * @param files its files as they lay on disk
   */
  record Input(String layer, String contentDigest, long rows, List<File> files) {}

  /** A file that the run read, with the SHA-256 of its bytes. */
  record File(String name, long bytes, String sha256) {}

  List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < run.size("/inputs"); i++) {
      Map<String, String> input = run.members("/inputs/" + i);
      String layer = input.get("layer");
      inputs.add(
          new Input(
              layer, input.get("contentDigest"), Long.parseLong(input.get("rows")), files(layer)));
    }
    return inputs;
  }

  private List<File> files(String layer) {
    List<File> files = new ArrayList<>();
    for (int i = 0; i < run.size("/execution/files"); i++) {
      Map<String, String> file = run.members("/execution/files/" + i);
      if (layer.equals(file.get("layer"))) {
        files.add(
            new File(file.get("name"), Long.parseLong(file.get("bytes")), file.get("sha256")));
      }
    }
    return files;
  }
}
