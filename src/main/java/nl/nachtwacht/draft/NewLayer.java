package nl.nachtwacht.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.read.ColumnFacts;
import nl.nachtwacht.read.Glance;
import nl.nachtwacht.read.Guess;
import nl.nachtwacht.read.Times;

/**
 * A layer of a new job.
 *
 * @param name its name in the job
 * @param guesses what its files are: more than one only where they are alike
 * @param doubt why it is written as a comment; empty: it is part of the job
 */
public record NewLayer(String name, List<Guess> guesses, String doubt) {
  /** Copies the list. */
  public NewLayer {
    guesses = List.copyOf(guesses);
  }

  Guess guess() {
    return guesses.get(0);
  }

  /** {@return the first look at its first file} */
  public Glance glance() {
    return guess().glance();
  }

  /** {@return whether it becomes a layer of the job} */
  public boolean isPart() {
    return doubt.isEmpty();
  }

  NewLayer named(String other) {
    return new NewLayer(other, guesses, doubt);
  }

  NewLayer doubted(String why) {
    return new NewLayer(name, guesses, why);
  }

  NewLayer and(Guess part) {
    List<Guess> all = new ArrayList<>(guesses);
    all.add(part);
    return new NewLayer(name, all, doubt);
  }

  NewLayer without(String field) {
    return new NewLayer(name, guesses.stream().map(g -> g.without(field)).toList(), doubt);
  }

  /** {@return how each of the mapped columns with times is read, in the order of fields} */
  List<Times> times() {
    return guesses.stream()
        .flatMap(guess -> guess.fields().stream())
        .map(Guess.Mapped::column)
        .flatMap(column -> column.times().stream())
        .toList();
  }

  /** {@return how the field {@code time} of its files is read} */
  List<Times> moments() {
    return guesses.stream()
        .flatMap(guess -> guess.find("time").stream())
        .map(ColumnFacts::times)
        .flatMap(Optional::stream)
        .toList();
  }
}
