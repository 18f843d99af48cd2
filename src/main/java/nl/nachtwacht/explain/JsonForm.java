package nl.nachtwacht.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.score.Scores;

/** Writes an explanation as members of JSON; what is missing has no member. */
final class JsonForm {
  private JsonForm() {}

  static Map<String, Object> members(Explanation told, String language) {
    FinishedRow cell = told.cell();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("runId", told.runId());
    put(members, "cell", cell, "cell_id");
    put(members, "municipalityCode", cell, "municipality_code");
    members.put("municipality", told.municipality());
    put(members, "neighbourhoodCode", cell, "neighbourhood_code");
    members.put("neighbourhood", told.neighbourhood());
    members.put("method", told.terms().setting("score.method"));
    put(members, "score", cell, "risk_score");
    put(members, "scoreLow", cell, "risk_score_low");
    put(members, "scoreHigh", cell, "risk_score_high");
    put(members, "rankLow", cell, "risk_rank_low");
    put(members, "rankHigh", cell, "risk_rank_high");
    told.cellsOfMunicipality().ifPresent(cells -> members.put("cells", Math.round(cells)));
    put(members, "stabilityShare", cell, "stability_share");
    put(members, "class", cell, "risk_class");
    cell.whole("risk_class")
        .ifPresent(risk -> members.put("label", Scores.CLASS_LABELS.get(risk - 1).in(language)));
    put(members, "evidence", cell, "evidence");
    members.put("contributions", contributions(told, language));
    members.put("figures", figures(told, language));
    told.withoutDarkness().ifPresent(less -> members.put("withoutDarkness", without(less)));
    told.lowerClass().ifPresent(lower -> members.put("lowerClass", lower(lower, language)));
    members.put("hotspot", hotspot(told));
    members.put("columns", cell.values());
    members.put("parameters", parameters(told));
    members.put("inputs", inputs(told));
    return members;
  }

  private static void put(
      Map<String, Object> members, String name, FinishedRow row, String column) {
    Object value = row.values().get(column);
    if (value != null) {
      members.put(name, value);
    }
  }

  private static List<Object> contributions(Explanation told, String language) {
    List<Object> list = new ArrayList<>();
    for (Factor factor : told.factors()) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("factor", factor.name());
      members.put("points", factor.points());
      members.put("evidence", factor.evidence().in(language));
      list.add(members);
    }
    return list;
  }

  private static List<Object> figures(Explanation told, String language) {
    List<Object> list = new ArrayList<>();
    for (Reading reading : told.readings()) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("column", reading.column());
      put(members, "value", told.cell(), reading.column());
      put(members, "low", told.cell(), reading.column() + "_low");
      put(members, "high", told.cell(), reading.column() + "_high");
      members.put("purpose", reading.purpose().in(language));
      list.add(members);
    }
    return list;
  }

  private static Map<String, Object> without(WithoutDarkness without) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("pointsLess", without.points());
    members.put("score", without.score());
    members.put("class", without.then());
    return members;
  }

  private static Map<String, Object> lower(LowerClass lower, String language) {
    List<Object> changes = new ArrayList<>();
    for (LowerClass.Change change : lower.changes()) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("factor", change.factor());
      members.put(
          "column", change.column().isEmpty() ? "contrib_" + change.factor() : change.column());
      members.put(change.isAtMost() ? "atMost" : "atLeast", change.bound());
      members.put("text", change.text().in(language));
      changes.add(members);
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("class", lower.toClass());
    members.put("changes", changes);
    return members;
  }

  private static Map<String, Object> hotspot(Explanation told) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "class", told.cell(), "hotspot_class");
    put(members, "z", told.cell(), "gi_z");
    put(members, "pFdr", told.cell(), "gi_p_fdr");
    List<Object> neighbours = new ArrayList<>();
    told.around()
        .values()
        .forEach(
            row -> {
              Map<String, Object> neighbour = new LinkedHashMap<>();
              put(neighbour, "cell", row, "cell_id");
              put(neighbour, "reports", row, "report_count");
              neighbours.add(neighbour);
            });
    members.put("neighbours", neighbours);
    return members;
  }

  private static Map<String, Object> parameters(Explanation told) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    Map<String, Object> settings = new LinkedHashMap<>();
    told.terms()
        .settings()
        .forEach(
            (path, value) -> {
              if (path.startsWith("score.")) {
                settings.put(path, plain(value));
              }
            });
    parameters.put("settings", settings);
    List<Object> methods = new ArrayList<>();
    for (Method method : told.terms().methods()) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("method", method.name());
      method.parameters().forEach((name, value) -> members.put(name, plain(value)));
      methods.add(members);
    }
    parameters.put("methods", methods);
    return parameters;
  }

  /** A number where the text holds one. */
  private static Object plain(String text) {
    return Numbers.in(text).isPresent() ? (Object) Numbers.in(text).getAsDouble() : text;
  }

  private static List<Object> inputs(Explanation told) {
    List<Object> list = new ArrayList<>();
    for (Explanation.Input input : told.inputs()) {
      List<Object> files = new ArrayList<>();
      for (Explanation.File file : input.files()) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", file.name());
        members.put("bytes", file.bytes());
        members.put("sha256", file.sha256());
        files.add(members);
      }
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("layer", input.layer());
      members.put("rows", input.rows());
      members.put("contentDigest", input.contentDigest());
      members.put("files", files);
      list.add(members);
    }
    return list;
  }
}
