package nl.nachtwacht.publish;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.publish.Look.Label;
import nl.nachtwacht.publish.Look.Paint;
import nl.nachtwacht.publish.Shapes.Kind;
import nl.nachtwacht.table.Legend;

/** The looks of all outputs that a viewer opens; a new output is one more entry. */
final class Looks {
  private static final int NEVER = 0;
  private static final int STREETS = 10_000;
  private static final int QUARTERS = 50_000;
  private static final int CITIES = 1_000_000;

  private static final Look CELLS =
      new Look(
          "cells",
          Kind.POLYGON,
          Paint.by(Legend.RISK, "evidence"),
          new Label("cell_id", NEVER),
          List.of(
              "risk_class",
              "risk_score",
              "top_factor",
              "evidence",
              "report_count",
              "survey_unsafe_share",
              "dark_share",
              "camera_cover_share",
              "neighbourhood"));

  private static final Look CELL_SLICES =
      new Look("cell_slices", Kind.NONE, Paint.PLAIN, new Label("cell_id", NEVER), List.of());

  private static final Look AREAS =
      new Look(
          "areas",
          Kind.MULTI_POLYGON,
          new Paint(List.of(Legend.RISK), List.of(Legend.STATUS), "", true),
          new Label("area", QUARTERS),
          List.of(
              "description",
              "risk_score",
              "status",
              "report_count",
              "peak_slice",
              "survey_unsafe_share",
              "dark_share",
              "camera_cover_share"));

  private static final Look NEIGHBOURHOODS =
      new Look(
          "neighbourhoods",
          Kind.MULTI_POLYGON,
          new Paint(
              List.of(Legend.RISK, Legend.REPORTS), List.of(Legend.SUPPRESSION), "evidence", false),
          new Label("neighbourhood", QUARTERS),
          List.of(
              "risk_class",
              "risk_score",
              "report_class",
              "suppression",
              "evidence",
              "report_count",
              "report_per_10k",
              "survey_unsafe_share",
              "dark_share"));

  /** Without classes: cities are never compared by colour. */
  private static final Look MUNICIPALITIES =
      new Look(
          "municipalities",
          Kind.MULTI_POLYGON,
          Paint.PLAIN,
          new Label("municipality", CITIES),
          List.of("report_count", "report_per_10k", "survey_unsafe_share", "dark_share"));

  private static final Look ZONES =
      new Look(
          "zones",
          Kind.MULTI_POLYGON,
          Paint.by(Legend.REPORTS, ""),
          new Label("report_count", QUARTERS),
          List.of("report_class", "report_count", "respondent_count", "survey_unsafe_share"));

  private static final Look LIGHTING_PLAN =
      new Look(
          "lighting_plan",
          Kind.POINT,
          Paint.by(Legend.LAMPS, "within_budget"),
          new Label("priority", STREETS),
          List.of("kind", "priority", "within_budget", "cost_eur", "dark_m2_removed", "reason"));

  private static final Look CAMERA_PLAN =
      new Look(
          "camera_plan",
          Kind.POINT,
          Paint.by(Legend.CAMERAS, "within_budget"),
          new Label("priority", STREETS),
          List.of(
              "kind",
              "priority",
              "within_budget",
              "cost_eur",
              "covered_risk_share",
              "homes_in_view_count",
              "milder_means",
              "review_date",
              "reason"));

  private static final Look CAMERA_VIEW =
      new Look(
          "camera_view",
          Kind.MULTI_POLYGON,
          Paint.PLAIN,
          new Label("measure_id", NEVER),
          List.of());

  private static final Look PATROL_PLAN =
      new Look(
          "patrol_plan",
          Kind.POINT,
          Paint.PLAIN,
          new Label("stop", QUARTERS),
          List.of("patrol_id", "weekday", "slice", "stay_minutes", "expected_share", "reason"));

  private static final Look PATROL_ROUTE =
      new Look(
          "patrol_route",
          Kind.LINE_STRING,
          Paint.PLAIN,
          new Label("patrol_id", NEVER),
          List.of("distance_m", "travel_minutes", "expected_share"));

  private static final Look PRIORITIES =
      new Look("priorities", Kind.NONE, Paint.PLAIN, new Label("measure_id", NEVER), List.of());

  private static final Look EFFECT =
      new Look(
          "effect",
          Kind.MULTI_POLYGON,
          Paint.by(Legend.ZONE, ""),
          new Label("measure", NEVER),
          List.of("zone", "outcome", "change_pct", "verdict_text"));

  static final List<Look> ALL =
      List.of(
          CELLS,
          CELL_SLICES,
          AREAS,
          NEIGHBOURHOODS,
          MUNICIPALITIES,
          ZONES,
          LIGHTING_PLAN,
          CAMERA_PLAN,
          CAMERA_VIEW,
          PATROL_PLAN,
          PATROL_ROUTE,
          PRIORITIES,
          EFFECT);

  private Looks() {}

  /** {@return the look of an output, if a viewer is to open it} */
  static Optional<Look> of(String output) {
    return ALL.stream().filter(look -> look.output().equals(output)).findFirst();
  }
}
