package nl.nachtwacht.sample;

import java.util.List;

/** Names for streets, invented one after the other; each is given once. */
final class StreetNames {
  private static final List<String> BEFORE =
      List.of("", "Nieuwe ", "Oude ", "Lange ", "Korte ", "Kleine ");

  private static final List<String> STEMS =
      List.of(
          "Eiken",
          "Beuken",
          "Linden",
          "Iepen",
          "Elzen",
          "Berken",
          "Wilgen",
          "Populieren",
          "Meidoorn",
          "Sleedoorn",
          "Hulst",
          "Vlier",
          "Klaver",
          "Korenbloem",
          "Papaver",
          "Boterbloem",
          "Merel",
          "Spreeuwen",
          "Kievit",
          "Wulpen",
          "Leeuwerik",
          "Zwaluw",
          "Reiger",
          "Ooievaars",
          "Molen",
          "Kerk",
          "School",
          "Smids",
          "Bakkers",
          "Wevers",
          "Kuipers",
          "Schippers",
          "Veld",
          "Akker",
          "Weide",
          "Hooi",
          "Es",
          "Kamp",
          "Veen",
          "Turf",
          "Haven",
          "Kade",
          "Sluis",
          "Brug",
          "Dijk",
          "Vaart",
          "Wal",
          "Poort",
          "Noord",
          "Zuid",
          "Ooster",
          "Wester",
          "Zonne",
          "Maan",
          "Sterren",
          "Regenboog");

  private static final List<String> AFTER =
      List.of("straat", "laan", "weg", "pad", "hof", "dreef", "singel");

  private int given;

  /** {@return the next name; throws when there are no more} */
  String next() {
    int stem = given % STEMS.size();
    int round = given / STEMS.size();
    given++;
    // The ending shifts with the stem, so that streets side by side don't all end alike.
    String after = AFTER.get((round + stem) % AFTER.size());
    return BEFORE.get(round / AFTER.size()) + STEMS.get(stem) + after;
  }
}
