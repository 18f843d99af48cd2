package nl.nachtwacht.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nachtwacht.table.Column.Words;

/**
 * The story of a run for people: inputs with their ledger, results, warnings, settings, files.
 *
 * <p>Guarantee: made of the manifest alone, without its execution, so the same run has the same
 * summary.
 */
public final class Summary {
  /** The method that tells of risk areas, by municipality. */
  public static final String RISK_AREAS = "risk areas";

  /** Commands whose first method tells what they found. */
  private static final List<String> WITH_VERDICT = List.of("backtest", "compare");

  private static final String EFFECT = "effect";
  private static final String REPORTING = "reporting";
  private static final String GROUP = "score.group";

  private static final List<Words> LEDGER =
      List.of(
          new Words("laag", "layer"),
          new Words("gelezen", "read"),
          new Words("gebruikt", "used"),
          new Words("buiten", "outside"),
          new Words("dubbel", "duplicate"),
          new Words("afgekeurd", "rejected"),
          new Words("redenen", "reasons"));

  private static final List<Words> FILES =
      List.of(
          new Words("bestand", "file"), new Words("rijen", "rows"), new Words("grootte", "size"));

  private static final List<Words> SETTINGS =
      List.of(new Words("sleutel", "key"), new Words("waarde", "value"), new Words("van", "from"));

  private final Manifest manifest;
  private final String language;
  private final StringBuilder text = new StringBuilder();

  private Summary(Manifest manifest, String language) {
    this.manifest = manifest;
    this.language = language;
  }

  /** {@return the text of summary.md in a language, {@code nl} or {@code en}} */
  public static String of(Manifest manifest, String language) {
    Summary summary = new Summary(manifest, language);
    summary.tellRun();
    summary.tellInputs();
    summary.tellResults();
    summary.tellWarnings();
    summary.tellFiles();
    summary.tellSettings();
    return summary.text.toString();
  }

  private void tellRun() {
    Manifest.Period period = manifest.scope().period();
    Manifest.GridUse grid = manifest.scope().grid();
    text.append("# Nachtwacht ").append(manifest.run().command()).append("\n\n");
    item("run", "run", manifest.run().runId());
    item("versie", "version", manifest.run().software().version());
    item("periode", "period", period.start() + ".." + period.end());
    if (!manifest.baseline().isEmpty()) {
      item("gemeten naar de nulmeting", "measured by the baseline", manifest.baseline());
    }
    if (manifest.job().resolved().containsKey(GROUP) && !origin(GROUP).equals("default")) {
      item("groep", "group", String.valueOf(manifest.job().resolved().get(GROUP)));
    }
    item("gemeenten", "municipalities", String.join(", ", grid.municipalityCodes()));
    if (grid.cells() > 0) {
      item("vakken", "cells", grid.cells() + " x " + grid.cellSizeM() + " m, " + grid.crs());
    }
  }

  private void tellInputs() {
    heading("Invoer", "Inputs");
    header(LEDGER);
    for (Manifest.Input input : manifest.inputs()) {
      LedgerSums sums = input.ledger();
      String reasons =
          sums.reasons().entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue().rows())
              .collect(Collectors.joining(", "));
      row(
          input.layer(),
          sums.read(),
          sums.used(),
          sums.outside(),
          sums.duplicate(),
          sums.rejected(),
          reasons);
    }
  }

  private void tellResults() {
    heading("Uitkomst", "Results");
    Manifest.Results results = manifest.findings().results();
    if (results.cells() > 0) {
      item("vakken", "cells", Long.toString(results.cells()));
    }
    if (WITH_VERDICT.contains(manifest.run().command())) {
      manifest.findings().methods().get(0).parameters().entrySet().stream()
          .filter(entry -> !entry.getKey().equals(in("verdictEn", "verdictNl")))
          .forEach(entry -> item(entry.getKey(), entry.getKey(), entry.getValue().toString()));
      return;
    }
    if (manifest.run().command().equals(EFFECT)) {
      manifest.findings().methods().forEach(this::tellEffect);
      return;
    }
    item(
        "vakken in de hoogste klasse",
        "cells in the highest class",
        Long.toString(results.highRiskCells()));
    item("risicogebieden", "risk areas", Long.toString(results.areas()));
    manifest.findings().methods().stream()
        .filter(method -> method.name().equals(RISK_AREAS))
        .forEach(this::tellBeyond);
    manifest.findings().methods().stream()
        .filter(method -> method.name().equals(REPORTING))
        .forEach(this::tellJump);
    Map<String, Object> release = manifest.findings().release();
    if (release.containsKey("releaseId")) {
      String told = release.get("releaseId") + ", " + release.get("window") + ", ";
      item("uitgave", "release", told + release.get("zones") + in(" telgebieden", " zones"));
    }
    manifest
        .findings()
        .goal()
        .ifPresent(goal -> item("doel", "goal", GoalWords.of(goal).in(language)));
  }

  /** A measure, or a kind of it, and what was found; without one what proposals could show. */
  private void tellEffect(Manifest.Method method) {
    String measure = method.parameters().getOrDefault("measure", job()).toString();
    item(measure, measure, method.parameters().get(in("verdictNl", "verdictEn")).toString());
  }

  private String job() {
    return String.valueOf(manifest.job().resolved().get("name"));
  }

  private void tellBeyond(Manifest.Method method) {
    if (method.parameters().get("beyondNightlifeShare") instanceof Double share) {
      Object municipality = method.parameters().get("municipality");
      item(
          "risico op meer dan 250 m van uitgaan, " + municipality,
          "risk more than 250 m from nightlife, " + municipality,
          Math.round(100 * share) + " %");
    }
  }

  /** A jump that no window of the calendar explains, also one that chance may have made. */
  private void tellJump(Manifest.Method method) {
    if (method.parameters().get("undeclaredJump") instanceof Map<?, ?> jump
        && jump.get("probability") instanceof Double p) {
      Object municipality = method.parameters().get("municipality");
      item(
          "grootste sprong in meldingen buiten de kalender, " + municipality,
          "largest jump of reports outside the calendar, " + municipality,
          String.format(
              Locale.ROOT,
              in("%s..%s, %.2f keer zoveel (p %s)", "%s..%s, %.2f times as many (p %s)"),
              jump.get("from"),
              jump.get("to"),
              jump.get("ratio"),
              p < 0.01 ? in("onder 0.01", "under 0.01") : String.format(Locale.ROOT, "%.2f", p)));
    }
  }

  private void tellWarnings() {
    heading("Waarschuwingen", "Warnings");
    List<Manifest.Warning> warnings = manifest.findings().results().warnings();
    for (Manifest.Warning warning : warnings) {
      String words = new Words(warning.nl(), warning.en()).in(language);
      text.append("- ").append(warning.code()).append(": ").append(plain(words)).append('\n');
    }
    if (warnings.isEmpty()) {
      text.append(in("Geen.", "None.")).append('\n');
    }
  }

  private void tellFiles() {
    heading("Bestanden", "Files");
    header(FILES);
    for (Output output : manifest.outputs()) {
      boolean empty = output.rows() == 0 && List.of("geojson", "parquet").contains(output.format());
      String rows = empty ? in("0 (leeg)", "0 (empty)") : Long.toString(output.rows());
      row(output.path(), rows, size(output.bytes()));
    }
  }

  private void tellSettings() {
    heading("Instellingen", "Settings");
    header(SETTINGS);
    Map<String, Object> flat = new LinkedHashMap<>();
    flatten("", manifest.job().resolved(), flat);
    flat.forEach((key, value) -> row(key, value, origin(key)));
  }

  private String origin(String key) {
    return manifest.job().origin().getOrDefault(key, "");
  }

  private static void flatten(String path, Object value, Map<String, Object> flat) {
    if (value instanceof Map<?, ?> map) {
      String prefix = path.isEmpty() ? "" : path + ".";
      map.forEach((key, inner) -> flatten(prefix + key, inner, flat));
    } else {
      flat.put(path, value);
    }
  }

  private static String size(long bytes) {
    BigDecimal megabytes =
        BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.HALF_EVEN);
    return bytes < 100_000 ? bytes + " B" : megabytes + " MB";
  }

  private void heading(String nl, String en) {
    text.append("\n## ").append(in(nl, en)).append("\n\n");
  }

  private void item(String nl, String en, String value) {
    text.append("- ").append(in(nl, en)).append(": ").append(plain(value)).append('\n');
  }

  private void header(List<Words> names) {
    row(names.stream().map(name -> (Object) name.in(language)).toArray());
    row(names.stream().map(name -> (Object) "---").toArray());
  }

  private void row(Object... cells) {
    text.append('|');
    for (Object cell : cells) {
      text.append(' ').append(plain(String.valueOf(cell))).append(" |");
    }
    text.append('\n');
  }

  private String in(String nl, String en) {
    return new Words(nl, en).in(language);
  }

  /** {@return a text as Markdown: names come from files of others, nothing in them is markup} */
  public static String plain(String value) {
    return value
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("|", "\\|")
        .replace("[", "\\[");
  }
}
