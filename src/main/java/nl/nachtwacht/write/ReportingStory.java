package nl.nachtwacht.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.fit.Jump;
import nl.nachtwacht.fit.ReportingFit;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.fit.Season;
import nl.nachtwacht.fit.Uplift;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.table.Column.Words;

/** What the model of reporting found, for the manifest and for readers. */
final class ReportingStory {
  private static final String VERSION = "1";
  private static final String SOURCE = "Bernal, Cummins and Gasparrini 2017, 10.1093/ije/dyw098";

  /** Above so many municipalities a warning sums up. */
  private static final int NAMED = 3;

  private static final Words NO_SEASON =
      new Words(
          "Minder dan 18 hele maanden: het seizoen zit nog in wat vensters deden.",
          "Fewer than 18 whole months: the season is still in what windows did.");
  private static final Words NOWHERE =
      new Words(
          "Een venster van de kalender geldt in deze gemeente, die geen gebied in de taak heeft.",
          "A window of the calendar holds in this municipality, which has no area in the job.");
  private static final double DIGITS = 1e6;

  private final List<CalendarWindow> windows;
  private final List<Municipality> municipalities;
  private final ReportingModel model;

  ReportingStory(
      List<CalendarWindow> windows, List<Municipality> municipalities, ReportingModel model) {
    this.windows = windows;
    this.municipalities = municipalities;
    this.model = model;
  }

  /** {@return an entry per municipality} */
  List<Manifest.Method> methods() {
    return IntStream.range(0, municipalities.size()).mapToObj(this::method).toList();
  }

  private Manifest.Method method(int municipality) {
    ReportingFit fit = model.fit(municipality);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("municipality", municipalities.get(municipality).code());
    parameters.put("months", model.calendar().months().count());
    parameters.put("season", word(fit.season()));
    // A ruler for later runs: with all digits.
    parameters.put("years", model.years(municipality));
    if (fit.freedom() > 0) {
      parameters.put("dispersion", round(fit.dispersion()));
      parameters.put("freedom", fit.freedom());
    }
    List<Map<String, Object>> kinds = new ArrayList<>();
    List<CalendarWindow> own = model.calendar().windows(municipality);
    fit.uplifts().forEach(uplift -> kinds.add(kind(uplift, own)));
    parameters.put("kinds", kinds);
    fit.jump().ifPresent(jump -> parameters.put("undeclaredJump", jump(jump)));
    return new Manifest.Method("reporting", VERSION, parameters, SOURCE);
  }

  private static Map<String, Object> kind(Uplift uplift, List<CalendarWindow> windows) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kind", word(uplift.kind()));
    told.put(
        "windows",
        windows.stream().filter(w -> w.kind() == uplift.kind()).map(CalendarWindow::name).toList());
    told.put("finding", word(uplift.finding()));
    if (uplift.isEstimated()) {
      told.put("beta", round(uplift.beta()));
      told.put("betaLow", round(uplift.interval().low()));
      told.put("betaHigh", round(uplift.interval().high()));
      told.put("factor", round(uplift.factor()));
    }
    told.put("weight", round(uplift.weight()));
    return told;
  }

  private static Map<String, Object> jump(Jump jump) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("from", jump.from().toString());
    told.put("to", jump.to().toString());
    told.put("ratio", round(jump.ratio()));
    told.put("t", round(jump.t()));
    told.put("windowsTried", jump.tried());
    told.put("probability", round(jump.corrected()));
    return told;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static double round(double value) {
    return Math.rint(value * DIGITS) / DIGITS;
  }

  /** Warns of each window that touches the period, and of jumps that no window explains. */
  void warn(Story story, Problems problems) {
    Set<String> codes = municipalities.stream().map(Municipality::code).collect(Collectors.toSet());
    for (CalendarWindow window : windows) {
      if (!window.municipality().isEmpty() && !codes.contains(window.municipality())) {
        story.warn(problems, Code.W0903, window.municipality(), NOWHERE, "");
      }
      int[] where =
          IntStream.range(0, municipalities.size())
              .filter(m -> model.calendar().windows(m).contains(window))
              .toArray();
      warn(window, where, story, problems);
    }
    if (windows.stream().anyMatch(this::isTouching) && season() == Season.NONE) {
      story.warn(problems, Code.W0903, "", NO_SEASON, "");
    }
    warnOfJumps(story, problems);
  }

  private Season season() {
    return model.fit(0).season();
  }

  private boolean isTouching(CalendarWindow window) {
    return IntStream.range(0, municipalities.size())
        .anyMatch(m -> model.calendar().windows(m).contains(window));
  }

  private void warn(CalendarWindow window, int[] where, Story story, Problems problems) {
    Map<Words, List<String>> alike = new LinkedHashMap<>();
    List<Uplift> estimated = new ArrayList<>();
    for (int m : where) {
      Uplift uplift = model.fit(m).uplift(window.kind()).orElseThrow();
      long days = model.calendar().days(window);
      alike
          .computeIfAbsent(WindowWords.of(window, uplift, days), w -> new ArrayList<>())
          .add(municipalities.get(m).name());
      if (uplift.isEstimated()) {
        estimated.add(uplift);
      }
    }
    if (alike.size() > NAMED && !estimated.isEmpty()) {
      double low = estimated.stream().mapToDouble(Uplift::factor).min().orElseThrow();
      double high = estimated.stream().mapToDouble(Uplift::factor).max().orElseThrow();
      Words text =
          WindowWords.ofMany(window, new Interval(low, high), estimated.size(), where.length);
      story.warn(problems, Code.W0903, "", text, "");
    } else {
      alike.forEach((text, names) -> story.warn(problems, Code.W0903, names(names), text, ""));
    }
  }

  private void warnOfJumps(Story story, Problems problems) {
    Map<Words, List<String>> alike = new LinkedHashMap<>();
    LocalDate end = model.calendar().months().end(model.calendar().months().count() - 1);
    for (int m = 0; m < municipalities.size(); m++) {
      String name = municipalities.get(m).name();
      model
          .fit(m)
          .jump()
          .filter(Jump::isSure)
          .ifPresent(
              jump ->
                  alike
                      .computeIfAbsent(
                          WindowWords.of(jump, jump.to().equals(end)), w -> new ArrayList<>())
                      .add(name));
    }
    String help = "if reporting was different then, add a window to calendar";
    alike.forEach((text, names) -> story.warn(problems, Code.W0906, names(names), text, help));
  }

  /** The names of the first municipalities; none where the job has only one. */
  private String names(List<String> names) {
    if (municipalities.size() == 1) {
      return "";
    }
    String more = names.size() > NAMED ? " + " + (names.size() - NAMED) : "";
    return String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + more;
  }
}
