package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.publish.BacktestContent.Figure;

/** Contents of the one-page briefs, with every part filled. */
final class BriefSamples {
  private static final List<String> GROUPS = List.of("g4", "g40", "other");

  private BriefSamples() {}

  private static Stamp stamp(String language) {
    return new Stamp("1.0", "release_id", "00", "2022-01-01", "2025-01-01", language, "CC0-1.0");
  }

  /** {@return a comparison of that many cities} */
  static ComparisonContent comparison(int cities, String language) {
    List<ComparisonContent.Group> groups = new ArrayList<>();
    List<ComparisonContent.Point> points = new ArrayList<>();
    for (int g = 0; g < GROUPS.size(); g++) {
      int group = g;
      List<ComparisonContent.Line> lines =
          IntStream.range(0, cities).filter(i -> i % 3 == group).mapToObj(i -> line(i)).toList();
      if (!lines.isEmpty()) {
        groups.add(new ComparisonContent.Group(GROUPS.get(g), 20, lines));
      }
    }
    for (int i = 0; i < cities; i++) {
      points.add(
          new ComparisonContent.Point("Alphen aan de Stad " + i, 5_000.0 * (i + 1), i, i > 40));
    }
    List<ComparisonContent.Limit> limits =
        IntStream.rangeClosed(1, 20).mapToObj(i -> limit(5_000.0 * cities * i / 20)).toList();
    return new ComparisonContent(
        stamp(language),
        "1 januari 2022 t/m 31 december 2024",
        "In deze gemeenten komen per jaar 20,0 meldingen binnen op 10.000 inwoners (19,5–20,5).",
        "Duidelijk meer dan vergelijkbare gemeenten: 19; duidelijk minder: 25; gelijk: 16.",
        List.of("Aa, Bee: perioden verschillen: 2022-01-01..2025-01-01, 2021-01-01..2024-01-01"),
        groups,
        20,
        new ComparisonContent.Funnel(points, limits, cities >= 10));
  }

  private static ComparisonContent.Limit limit(double inhabitants) {
    double half = 2_000 / Math.sqrt(inhabitants);
    return new ComparisonContent.Limit(
        inhabitants,
        new Figure(20, Math.max(0, 20 - half), 20 + half),
        new Figure(20, Math.max(0, 20 - 2 * half), 20 + 2 * half));
  }

  private static ComparisonContent.Line line(int i) {
    boolean isWithheld = i == 7;
    double rate = isWithheld ? Double.NaN : 40 - 0.5 * i;
    String[] positions = {"higher", "not_clearly_different", "lower", ""};
    return new ComparisonContent.Line(
        "Alphen aan de Stad " + i,
        new Figure(rate, rate - 3, rate + 3),
        positions[i % 4],
        i % 5 == 0
            ? new ComparisonContent.Ranks(0, 0, 20)
            : new ComparisonContent.Ranks(11, 18, 20),
        new Figure(i % 9 == 0 ? Double.NaN : 0.1 * (1 + i % 9), 0.05, 0.95),
        months(),
        new ComparisonContent.Facts(
            "Stad " + i + " 2022-2024",
            "2022-01-01",
            "2025-01-01",
            120,
            isWithheld,
            i % 2,
            0.4,
            0.1,
            Double.NaN,
            i > 40 ? "outside_998" : "inside"));
  }

  private static List<ComparisonContent.Month> months() {
    return IntStream.range(0, 36)
        .mapToObj(i -> new ComparisonContent.Month(i / 36.0, (i + 1) / 36.0, i, i == 20, i < 2))
        .toList();
  }

  /** {@return a summary with all that a page can hold} */
  static SummaryContent summary(boolean isInternal, String language) {
    double none = Double.NaN;
    return new SummaryContent(
        stamp(language),
        "NOTICE",
        isInternal,
        "Veldstad",
        "1 januari 2022 t/m 31 december 2024",
        "In Veldstad komen per jaar 71 meldingen binnen op 10.000 inwoners (68–75).",
        "17% (15–19%) voelt zich onveilig.",
        "Doel: 35%. Stand: gehaald.",
        List.of(
            new SummaryContent.Tile("Meldingen", new Figure(71.2, 68, 75), 98, false, none),
            new SummaryContent.Tile("Onveilig", new Figure(0.17, 0.15, 0.19), 1, true, 0.35),
            new SummaryContent.Tile("Te donker", new Figure(0.4, none, none), 1, true, none)),
        new SummaryContent.Trend(
            "Meldingen door de tijd", months(), List.of(new SummaryContent.Year(0.33, "2023"))),
        isInternal ? IntStream.range(0, 5).mapToObj(BriefSamples::place).toList() : List.of(),
        isInternal
            ? List.of(new SummaryContent.Proposal("lamp repareren", 245, 85_750))
            : List.of());
  }

  private static SummaryContent.Place place(int i) {
    return new SummaryContent.Place(
        "Straat " + i + " (Buurt)",
        new Figure(50 - i, 40 - i, 60 - i),
        new ComparisonContent.Ranks(i == 4 ? 0 : 1, 5, 12),
        "meldingen, 's nachts in het weekend",
        30);
  }
}
