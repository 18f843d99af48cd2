package nl.nachtwacht.house.broken.tile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.nachtwacht.house.broken.layer.Person;

/**
 * Uses a package below it, the clock, chance, the machine, inexact mathematics and a map in no
 * order.
 */
public final class Breaker {
  static int mutable = 1;

  double everything(Person person, List<Integer> list) {
    System.out.println(Instant.now() + " " + LocalDate.now() + System.getenv("HOME"));
    Map.of("this", 1, "that", 2).forEach((name, value) -> list.add(value));
    long count = list.parallelStream().count() + list.stream().parallel().count();
    return Math.exp(new Random().nextInt()) + count + mutable;
  }
}
