package nl.nachtwacht.spec;

import java.util.List;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Manual;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.SourceKeys;

/** Writes the manual of the job file from the declarations of its keys. */
final class JobManual {
  private static final String INTRODUCTION =
      """
      # The job file

      Generated from the declarations of the keys; a test compares it with them.

      A job file is one YAML 1.2 document in UTF-8. Only `nachtwacht`, `period` and `layers` are
      required, and of the layers one of role `areas` and, as a rule, one of role `reports`. Unknown
      and doubled keys are errors that name the line; all problems of a file are told at once. Tags,
      anchors and aliases are refused. Relative paths start from the folder of the job file.

      `--set PATH=VALUE` on the command line replaces one key, such as `--set grid.cell=200` or
      `--set layers.reports.crs=EPSG:28992`; the value is YAML. `check --show-config` prints every
      value with where it came from.

      Editors check and complete a job file that begins with
      `# yaml-language-server: $schema=../conf/job.schema.json`.

      ## Keys at the top

      """;

  private static final String LAYERS =
      """

      ## `layers`

      A name and a block for each layer. Names are snake_case, at most 18 characters. Several layers
      may share a role: their rows count as one layer. A context layer can't be called
      %s.

      Every layer has `role`, which decides what else it may say, and these keys:

      """;

  private JobManual() {}

  /** {@return the manual as Markdown} */
  static String text() {
    StringBuilder out = new StringBuilder(INTRODUCTION);
    String top = Manual.keys("", JobKeys.SECTION.keys());
    out.append(top);
    out.append(String.format(java.util.Locale.ROOT, LAYERS, quoted(LayerKinds.RESERVED)));
    out.append(Manual.keys("layers.NAME.", common()));
    out.append("\nThe place is the file's geometry, or comes from `fields`:\n\n");
    out.append(fields(SourceKeys.PLACE));
    LayerKinds.ALL.forEach(kind -> out.append(role(kind)));
    return out.append(uses()).append(kinds()).toString();
  }

  private static List<Key<?>> common() {
    return LayerKinds.ALL.get(0).section().keys().stream()
        .filter(key -> LayerKinds.ALL.stream().allMatch(kind -> has(kind, key)))
        .filter(key -> !key.name().equals("role"))
        .<Key<?>>map(key -> key)
        .toList();
  }

  private static boolean has(LayerKind kind, Key<?> key) {
    return kind.section().keys().stream().anyMatch(k -> k.name().equals(key.name()));
  }

  private static String role(LayerKind kind) {
    List<Key<?>> own =
        kind.section().keys().stream()
            .filter(key -> !has(LayerKinds.ALL.get(0), key))
            .<Key<?>>map(key -> key)
            .toList();
    StringBuilder out = new StringBuilder("\n## Role `" + kind.role() + "`\n\n");
    out.append(kind.says()).append("\n\n").append(fields(kind.fields()));
    return own.isEmpty()
        ? out.toString()
        : out.append('\n').append(Manual.keys("layers.NAME.", own)).toString();
  }

  private static String fields(List<Field> fields) {
    StringBuilder out = new StringBuilder("| field | | meaning |\n| --- | --- | --- |\n");
    fields.forEach(
        f ->
            out.append(
                Manual.line("`" + f.name() + "`", f.required() ? "**required**" : "", f.says())));
    return out.toString();
  }

  private static String uses() {
    StringBuilder out =
        new StringBuilder("\n## What a context layer is for\n\n| `use` | geometry, effect |\n")
            .append("| --- | --- |\n");
    for (Context.Use use : Context.Use.values()) {
      out.append(Manual.line("`" + use.word() + "`", use.says()));
    }
    return out.toString();
  }

  private static String kinds() {
    List<String> codes =
        java.util.Arrays.stream(Measures.Kind.values())
            .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
            .toList();
    return "\n## Kinds of measure\n\n" + quoted(codes) + ".\n";
  }

  private static String quoted(List<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }
}
