package nl.nachtwacht.assess;

import java.util.function.IntBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.fit.CellLookup;
import nl.nachtwacht.fit.IndexAnswers;
import nl.nachtwacht.fit.IndexReports;
import nl.nachtwacht.layer.AnswerRows;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.ReportRows;
import nl.nachtwacht.layer.Whereabouts;
import nl.nachtwacht.tile.Fixed;

/** Gathers the rows of a city that the index resamples; not thread-safe. */
final class IndexRows {
  private final Domain domain;
  private final CellLookup cells;
  private final IntStream.Builder x = IntStream.builder();
  private final IntStream.Builder y = IntStream.builder();
  private final LongStream.Builder keys = LongStream.builder();
  private final DoubleStream.Builder weights = DoubleStream.builder();
  private final DoubleStream.Builder masses = DoubleStream.builder();
  private final IntStream.Builder at = IntStream.builder();
  private final LongStream.Builder answerKeys = LongStream.builder();
  private final DoubleStream.Builder answerScores = DoubleStream.builder();
  private final DoubleStream.Builder answerWeights = DoubleStream.builder();
  private final IntStream.Builder answersAt = IntStream.builder();

  /** No row yet of the city with these cells. */
  IndexRows(Domain domain, CellLookup cells) {
    this.domain = domain;
    this.cells = cells;
  }

  /** Adds reports, spread as evidence spreads them. */
  void add(ReportRows reader, Features reports) {
    IntBinaryOperator municipality = domain::municipalityAt;
    for (int i = 0; i < reports.count(); i++) {
      Whereabouts places = Whereabouts.of(reports, i, domain.grid(), municipality);
      long mass = Fixed.of(reader.reporting(reports, i));
      for (int place = 0; place < places.count(); place++) {
        x.add(places.xCm(place));
        y.add(places.yCm(place));
        keys.add(reader.key(reports, i));
        weights.add(Fixed.real(places.part(reader.weight(reports, i), place)));
        masses.add(Fixed.real(places.part(mass, place)));
        at.add(cells.at(places.xCm(place), places.yCm(place)));
      }
    }
  }

  /**
   * Adds answers.
   *
   * @param worth per cell how many answers a unit of weight is worth
   */
  void add(AnswerRows reader, Features answers, double... worth) {
    for (int i = 0; i < answers.count(); i++) {
      int cell = cells.at(answers.xCm(i), answers.yCm(i));
      answerKeys.add(reader.key(answers, i));
      answerScores.add(reader.score(answers, i));
      answerWeights.add(reader.weight(answers, i) * worth[cell]);
      answersAt.add(cell);
    }
  }

  /** {@return the reports so far; asked once} */
  IndexReports reports() {
    return new IndexReports(
        x.build().toArray(),
        y.build().toArray(),
        keys.build().toArray(),
        weights.build().toArray(),
        masses.build().toArray(),
        at.build().toArray());
  }

  /** {@return the answers so far; asked once} */
  IndexAnswers answers() {
    return new IndexAnswers(
        answerKeys.build().toArray(),
        answerScores.build().toArray(),
        answerWeights.build().toArray(),
        answersAt.build().toArray());
  }
}
