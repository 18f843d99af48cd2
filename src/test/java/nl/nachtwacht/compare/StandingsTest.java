package nl.nachtwacht.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import nl.nachtwacht.stat.RankInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How cities stand among each other. */
class StandingsTest {
  @TempDir Path folder;

  private List<City> read(HandedOut... cities) {
    List<Path> places = new ArrayList<>();
    for (HandedOut city : cities) {
      places.add(city.write(folder.resolve(city.code())));
    }
    return Cities.read(places);
  }

  @Test
  void pooledRateIsOfAllReportsAndAllInhabitants() {
    List<City> cities =
        read(
            HandedOut.of("GM0001", "A", 100_000, 300),
            HandedOut.of("GM0002", "B", 300_000, 300),
            HandedOut.of("GM0003", "C", 10_000, 0));
    double years = cities.get(0).years();
    assertEquals(600 / 40 / years, Standings.of(Indicator.PER_10K, cities).ofAll(), 1e-12);
    assertEquals(0.3, Standings.of(Indicator.UNSAFE, cities).ofAll(), 1e-12);
  }

  @Test
  void positionIsAgainstTheOwnGroup() {
    List<Standing> all =
        Standings.of(
                Indicator.PER_10K,
                read(
                    HandedOut.of("GM0001", "A", 100_000, 900).in("g4"),
                    HandedOut.of("GM0002", "B", 100_000, 600).in("g4"),
                    HandedOut.of("GM0003", "C", 100_000, 200).in("other"),
                    HandedOut.of("GM0004", "D", 100_000, 205).in("other"),
                    HandedOut.of("GM0005", "E", 100_000, 50)))
            .all();
    assertEquals(Optional.of("higher"), all.get(0).position());
    assertEquals(Optional.of("lower"), all.get(1).position());
    assertEquals(Optional.of("not_clearly_different"), all.get(2).position());
    assertEquals(Optional.of("not_clearly_different"), all.get(3).position());
    assertEquals(Optional.empty(), all.get(4).position());
    assertEquals(Optional.of(new RankInterval(1, 1)), all.get(0).ranks());
    assertEquals(Optional.empty(), all.get(2).ranks());
    assertEquals(Optional.empty(), all.get(4).ranks());
    assertEquals(Optional.of("outside_998"), all.get(0).funnel());
  }

  @Test
  void whatIsSeenWholeHasNeitherPositionNorRank() {
    Standing dark =
        Standings.of(
                Indicator.DARK,
                read(
                    HandedOut.of("GM0001", "A", 100_000, 900),
                    HandedOut.of("GM0002", "B", 100_000, 600)))
            .all()
            .get(0);
    assertEquals(Optional.empty(), dark.position());
    assertEquals(Optional.empty(), dark.ranks());
    assertEquals(Optional.empty(), dark.funnel());
    assertEquals(0.24, dark.ofPeers(), 1e-12);
  }

  @Test
  void roundingOfCountsIsNoReasonForAnOrder() {
    // 40 and 60 may be 44 and 56, whose order isn't sure; unrounded it would be.
    assertTrue(RankInterval.above(61, 1, 40, 1) > 0.975);
    List<City> cities =
        read(HandedOut.of("GM0001", "A", 10_000, 60), HandedOut.of("GM0002", "B", 10_000, 40));
    assertEquals(Optional.empty(), Standings.of(Indicator.PER_10K, cities).all().get(0).ranks());
  }

  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 5), LongStream.of(System.nanoTime()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ranksHoldThePlaceByEstimateAndShowNoMoreThanHalfTheField(long seed) {
    Random random = new Random(seed);
    HandedOut[] some = new HandedOut[2 + random.nextInt(20)];
    for (int i = 0; i < some.length; i++) {
      int reports = 10 + 5 * random.nextInt(200);
      String code = String.format("GM%04d", i + 1);
      some[i] = HandedOut.of(code, code, 20_000 + random.nextInt(400_000), reports);
    }
    List<City> cities = read(some);
    List<City> downwards = cities.stream().sorted(Indicator.PER_10K.highestFirst()).toList();
    for (Standing standing : Standings.of(Indicator.PER_10K, cities).all()) {
      int place = downwards.indexOf(standing.city()) + 1;
      standing
          .ranks()
          .ifPresent(
              ranks -> {
                assertTrue(ranks.low() <= place && place <= ranks.high(), "seed " + seed);
                assertTrue(2 * (ranks.high() - ranks.low() + 1) <= some.length, "seed " + seed);
              });
    }
    assertEquals(
        cities, cities.stream().sorted(Comparator.comparing(City::code)).toList(), "seed " + seed);
  }
}
