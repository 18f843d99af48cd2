package nl.nachtwacht.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One protected layer of one city behind the gate: its zones and what may be said of each.
 *
 * <p>Guarantee: {@link #counting} and the true counts in {@link #zones} are for this package alone.
 */
final class Passed {
  private final Evidence evidence;
  private final Parameters parameters;
  private final Rows counting;
  private final Zones zones;
  private final List<SurveyRecord> records;
  private final Map<String, Integer> zoneOfCode = new TreeMap<>();

  private Passed(City city, Evidence evidence, Parameters parameters) {
    this.evidence = evidence;
    this.parameters = parameters;
    this.counting = evidence.rows().counting(parameters.window());
    Tree tree = city.tree();
    int[] counts = counting.byLeaf(tree.leafCount());
    this.zones = Zones.of(tree, counts, parameters.threshold(), parameters.round());
    long[][] sums = counting.answers(zones);
    this.records =
        IntStream.range(0, zones.size())
            .mapToObj(zone -> SurveyRecord.of(zones.published(zone), sums[zone]))
            .toList();
    List<String> codes = tree.codes();
    for (int leaf = 0; leaf < codes.size(); leaf++) {
      zoneOfCode.put(codes.get(leaf), zones.zoneOf(leaf));
    }
  }

  /** {@return a layer of a city behind the gate} */
  static Passed of(City city, Evidence evidence, Parameters parameters) {
    return new Passed(city, evidence, parameters);
  }

  Evidence evidence() {
    return evidence;
  }

  Tree tree() {
    return zones.tree();
  }

  Zones zones() {
    return zones;
  }

  /** {@return the rows that were counted, those withheld among them} */
  Rows counting() {
    return counting;
  }

  Shown shown() {
    return Shown.of(zones.total());
  }

  /** {@return the zone of a neighbourhood, empty when it is withheld or no leaf} */
  Optional<Integer> zoneOf(String code) {
    return Optional.ofNullable(zoneOfCode.get(code)).filter(zone -> zone >= 0);
  }

  /** {@return the zone that a neighbourhood is by itself} */
  Optional<Integer> ownZone(String code) {
    return zoneOf(code).filter(zone -> zones.level(zone) == 0);
  }

  String zoneId(int zone) {
    return zones.id(zone, evidence.letter());
  }

  String level(int zone) {
    return tree().levels().get(zones.level(zone));
  }

  int cells(int zone) {
    return tree().cells(IntStream.of(zones.leaves(zone)));
  }

  /** {@return the class of a zone of reports that is a leaf} */
  Optional<String> reportClass(int zone) {
    if (!evidence.isReports() || zones.level(zone) > 0) {
      return Optional.empty();
    }
    double share = cells(zone) / (double) tree().cells(IntStream.range(0, tree().leafCount()));
    double expected = zones.total() * share;
    return ReportClass.of(zones.published(zone), expected, parameters.round(), shown());
  }

  /** {@return what a zone of a survey answered} */
  Optional<SurveyRecord> survey(int zone) {
    return evidence.isSurveys() ? Optional.of(records.get(zone)) : Optional.empty();
  }

  /** {@return what all zones of a survey answered; empty where nothing is published} */
  Optional<SurveyRecord> survey() {
    return evidence.isSurveys() && zones.size() > 0
        ? Optional.of(SurveyRecord.of(records))
        : Optional.empty();
  }

  /** {@return the zone table as text, the same bytes for the same zones} */
  String tableText() {
    StringBuilder text = new StringBuilder();
    for (int zone = 0; zone < zones.size(); zone++) {
      text.append(zoneId(zone)).append('|').append(level(zone)).append('|');
      for (int leaf : zones.leaves(zone)) {
        text.append(tree().codes().get(leaf)).append(',');
      }
      text.append('|').append(zones.published(zone));
      survey(zone).ifPresent(s -> text.append('|').append(s.digits()));
      text.append('\n');
    }
    return text.toString();
  }
}
