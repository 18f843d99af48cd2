package nl.nachtwacht.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.sample.CityPlan.Site;
import org.locationtech.jts.geom.Polygon;

/** What a municipality keeps registers of, as rows of files. */
final class Registers {
  private final SampleCity city;

  Registers(SampleCity city) {
    this.city = city;
  }

  /** {@return the neighbourhoods with their codes, names and inhabitants} */
  List<Feature> neighbourhoods(Residents residents) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < city.neighbourhoods().size(); i++) {
      Quarter quarter = city.plan().ground().quarters().get(i);
      Polygon polygon = city.neighbourhoods().get(i);
      features.add(
          Feature.used(
              polygon.getFactory().createMultiPolygon(new Polygon[] {polygon}),
              "buurtcode",
              quarter.code(),
              "buurtnaam",
              quarter.name(),
              "wijkcode",
              quarter.district(),
              "wijknaam",
              quarter.districtName(),
              "gemeentecode",
              city.plan().identity().code(),
              "gemeentenaam",
              city.plan().identity().name(),
              "inwoners",
              residents.ofQuarter(i)));
    }
    return features;
  }

  /** {@return the lamps, with the faults that registers have} */
  List<Feature> lamps() {
    Dice dice = city.plan().identity().dice("lamp faults");
    Faults.InLamps faults = city.plan().faults().lamps();
    List<Feature> features = new ArrayList<>();
    city.lamps().forEach(lamp -> features.add(lamp(lamp, lamp.status(), Reason.USED)));
    for (int i = 0; i < faults.unknown(); i++) {
      Lamp lamp = city.lamps().get(dice.below(city.lamps().size()));
      int at = city.lamps().indexOf(lamp);
      features.set(at, lamp(lamp, i % 2 == 0 ? "onbekend" : "", Reason.USED));
    }
    for (int i = 0; i < faults.repeated(); i++) {
      int at = dice.below(city.lamps().size());
      features.add(features.get(at).again());
    }
    for (int i = 0; i < faults.atZero(); i++) {
      String mast = String.format(Locale.ROOT, "L%05d", 90_000 + i);
      features.add(
          Feature.of(
              Reason.OUTSIDE_COUNTRY,
              Shapes.point(new Spot(0, 0)),
              "mastnr",
              mast,
              "status",
              "ok",
              "lumen",
              2400,
              "hoogte",
              4,
              "geplaatst",
              "1998-05-11"));
    }
    return features;
  }

  private static Feature lamp(Lamp lamp, String status, Reason fate) {
    Object lumen = lamp.lumen().isPresent() ? (Object) lamp.lumen().getAsInt() : null;
    return Feature.of(
        fate,
        Shapes.point(lamp.at()),
        "mastnr",
        lamp.mast(),
        "status",
        status,
        "lumen",
        lumen,
        "hoogte",
        lamp.height(),
        "geplaatst",
        lamp.placed().toString());
  }

  /** {@return cameras, which stand where trouble was; every third sees all round */
  List<Line> cameras() {
    Dice dice = city.plan().identity().dice("cameras");
    List<Integer> worst =
        IntStream.range(0, city.domain().cells().size())
            .boxed()
            .sorted(Comparator.comparing(i -> -city.rates().night(i)))
            .limit(city.plan().identity().cameras() * 2L)
            .toList();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < worst.size(); i += 2) {
      long cell = city.domain().cells().get(worst.get(i + dice.below(2)));
      Spot at = Spot.centre(cell).plus(dice.between(-40, 40), dice.between(-40, 40));
      String reach = dice.chance(0.2) ? "" : String.valueOf(25 + 5 * dice.below(6));
      String sector = i % 3 == 0 ? "," : dice.below(36) * 10 + "," + (60 + 10 * dice.below(6));
      lines.add(
          new Line(
              String.format(
                  Locale.ROOT, "C%03d,%.1f,%.1f,%s,%s", i / 2 + 1, at.x(), at.y(), reach, sector),
              Reason.USED));
    }
    return lines;
  }

  /** {@return sites with name and kind} */
  List<Feature> sites(List<Site> sites) {
    return sites.stream()
        .map(site -> Feature.used(site.shape(), "naam", site.name(), "soort", site.kind()))
        .toList();
  }

  /** {@return what the city did, and what it did on paper} */
  List<Feature> measures() {
    List<Feature> features = new ArrayList<>();
    features.add(measure(city.plan().events().measure()));
    city.plan().events().placebo().ifPresent(placebo -> features.add(measure(placebo)));
    return features;
  }

  private static Feature measure(CityPlan.Measure measure) {
    return Feature.used(
        measure.shape(),
        "id",
        measure.id(),
        "naam",
        measure.name(),
        "soort",
        measure.kind(),
        "start",
        measure.from().toString(),
        "einde",
        null);
  }

  /** {@return the streets as lines, with a vertex every fifty metres} */
  List<Feature> streets() {
    List<Feature> features = new ArrayList<>();
    for (Street street : city.streets()) {
      List<Spot> line = new ArrayList<>();
      for (int i = 0; i < street.points().size(); i += 5) {
        line.add(street.points().get(i));
      }
      line.add(street.points().get(street.points().size() - 1));
      features.add(
          Feature.used(Shapes.line(line), "naam", street.name(), "soort", street.kind().word()));
    }
    return features;
  }
}
