package nl.nachtwacht.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.MapForm;
import nl.nachtwacht.job.Node;
import nl.nachtwacht.job.Reading;
import nl.nachtwacht.job.Schema;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.problem.Code;

/** The kinds of layer, and the job's block {@code layers}, where the role names the kind. */
public final class LayerKinds {
  /** Every kind, in reading order. */
  public static final List<LayerKind> ALL =
      List.of(
          new Areas(),
          new Exclude(),
          new Reports(),
          new Surveys(),
          new Lights(),
          new Cameras(),
          new Nightlife(),
          new Context(),
          new Measures());

  /**
   * Names that a context layer can't have: sources of a score, and the stems of our own columns.
   */
  public static final List<String> RESERVED =
      List.of(
          "reports",
          "density",
          "survey",
          "darkness",
          "nightlife",
          "cameras",
          "context",
          "everywhere",
          "other_hours",
          "all",
          "camera",
          "camera_cover",
          "dark",
          "edge",
          "inhabitant",
          "inside",
          "lamp",
          "lamp_near",
          "lamp_out",
          "report",
          "survey_respondent");

  /** The block {@code layers}: name to layer. */
  public static final MapForm<LayerSpec> FORM =
      Form.map(new ByRole())
          .names(
              "[a-z][a-z0-9_]{0,17}",
              "snake_case: a letter, then up to 17 small letters, digits and underscores",
              List.of());

  private LayerKinds() {}

  /** {@return the schemas of keys that layers of every role have, as {@code layer_NAME}} */
  public static Map<String, Object> definitions() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    Schema.properties(ALL.get(0).section().schema())
        .forEach(
            (name, schema) -> {
              if (ALL.stream()
                      .allMatch(k -> Schema.properties(k.section().schema()).containsKey(name))
                  && !List.of("role", "fields").contains(name)) {
                definitions.put("layer_" + name, schema);
              }
            });
    return definitions;
  }

  private static final class ByRole implements Form<LayerSpec> {
    private static final List<String> ROLES = ALL.stream().map(LayerKind::role).toList();

    @Override
    public Optional<LayerSpec> read(Node node, Reading reading) {
      if (node.kind() != Node.Kind.MAP) {
        return refuse(node, reading);
      }
      Optional<Node> role = node.find("role");
      if (role.isEmpty()) {
        String what = "key '" + node.path() + ".role' is missing";
        reading.problem(Code.E0105, node, what, "add role: " + String.join(" | ", ROLES));
        return Optional.empty();
      }
      if (Form.words(ROLES.toArray(String[]::new)).read(role.get(), reading).isEmpty()) {
        return Optional.empty();
      }
      if (role.get().isWord("context") && RESERVED.contains(node.name())) {
        String what = "a context layer can't be called " + node.name();
        reading.problem(Code.E0104, node, what, "choose another name");
      }
      return kind(role.get().text()).section().read(node, reading).map(spec -> spec);
    }

    private Optional<LayerSpec> refuse(Node node, Reading reading) {
      String what = node.path() + " is not a block of keys";
      reading.problem(Code.E0104, node, what, "give role and path below its name");
      return Optional.empty();
    }

    private static LayerKind kind(String role) {
      return ALL.stream().filter(k -> k.role().equals(role)).findFirst().orElseThrow();
    }

    @Override
    public String type() {
      return "layer, see the roles below";
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "object");
      schema.put("required", List.of("role"));
      schema.put("properties", Schema.object("role", Schema.object("enum", ROLES)));
      schema.put("allOf", ALL.stream().map(ByRole::schema).toList());
      return schema;
    }

    private static Map<String, Object> schema(LayerKind kind) {
      Map<String, Object> role = Schema.object("role", Schema.object("const", kind.role()));
      return Schema.object(
          "if",
          Schema.object("required", List.of("role"), "properties", role),
          "then",
          shortened(kind.section().schema()));
    }

    /** Points keys that mean the same in every role to their one definition. */
    private static Map<String, Object> shortened(Map<String, Object> schema) {
      Map<String, Object> common = definitions();
      Map<String, Object> properties = new LinkedHashMap<>();
      Schema.properties(schema)
          .forEach(
              (name, each) ->
                  properties.put(
                      name,
                      each.equals(common.get("layer_" + name))
                          ? Schema.object("$ref", "#/definitions/layer_" + name)
                          : each));
      schema.put("properties", properties);
      return schema;
    }

    @Override
    public List<Section<?>> blocks() {
      return List.of();
    }
  }
}
