package nl.nachtwacht.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What was planted, as truth.json and rate.csv. */
final class Truth {
  private static final int HOT_SPOTS = 10;
  private static final double NEAR_NIGHTLIFE = 250;

  private final SampleCity city;

  Truth(SampleCity city) {
    this.city = city;
  }

  /** {@return truth.json; takes the tallies by file} */
  String json(Map<String, Tally> tallies) {
    CityPlan.Events events = city.plan().events();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seed", city.plan().identity().seed());
    json.put("municipality_code", city.plan().identity().code());
    json.put("relative_risk", Surface.relativeRisk());
    json.put("campaign", window(events.campaign()));
    json.put("disruption", window(events.disruption()));
    json.put("regime", events.regime().map(Truth::regime).orElse(null));
    json.put("measure", measure(events.measure()));
    json.put("placebo_district", events.placeboDistrict().orElse(null));
    json.put("hot_spots", hotSpots());
    json.put("beyond_nightlife_share", rounded(beyondNightlife(), 4));
    Map<String, Object> rows = new LinkedHashMap<>();
    tallies.forEach((file, tally) -> rows.put(file, tally.asJson()));
    json.put("rows", rows);
    return print(json);
  }

  /** {@return the rows of rate.csv under its header} */
  String rates() {
    StringBuilder text =
        new StringBuilder("cell_id,expected_per_year,day_per_year,night_per_year\n");
    List<Long> cells = city.domain().cells();
    for (int i = 0; i < cells.size(); i++) {
      Rates rates = city.rates();
      text.append(Spot.code(cells.get(i)));
      text.append(
          String.format(
              Locale.ROOT, ",%.6f,%.6f,%.6f\n", rates.total(i), rates.day(i), rates.night(i)));
    }
    return text.toString();
  }

  private static Map<String, Object> window(CityPlan.Window window) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", window.from().toString());
    json.put("to", window.to().toString());
    json.put("factor", window.factor());
    return json;
  }

  private static Map<String, Object> regime(CityPlan.Window window) {
    Map<String, Object> json = window(window);
    json.remove("to");
    return json;
  }

  private Map<String, Object> measure(CityPlan.Measure measure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", measure.id());
    json.put("kind", measure.code());
    json.put("from", measure.from().toString());
    json.put("factor", measure.factor());
    json.put("treated_cells", city.treated().stream().map(Spot::code).toList());
    return json;
  }

  private List<Map<String, Object>> hotSpots() {
    return IntStream.range(0, city.domain().cells().size())
        .boxed()
        .sorted(Comparator.comparing(i -> -city.rates().total(i)))
        .limit(HOT_SPOTS)
        .map(this::hotSpot)
        .toList();
  }

  private Map<String, Object> hotSpot(int position) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cell_id", Spot.code(city.domain().cells().get(position)));
    json.put("expected_per_year", rounded(city.rates().total(position), 4));
    return json;
  }

  private double beyondNightlife() {
    double beyond = 0;
    double all = 0;
    for (int i = 0; i < city.domain().cells().size(); i++) {
      long cell = city.domain().cells().get(i);
      all += city.rates().total(i);
      if (Surface.distance(cell, city.sites("nightlife")) > NEAR_NIGHTLIFE) {
        beyond += city.rates().total(i);
      }
    }
    return beyond / all;
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static String print(Map<String, Object> json) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("truth that is no JSON", e);
    }
  }
}
