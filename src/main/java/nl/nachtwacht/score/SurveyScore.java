package nl.nachtwacht.score;

import java.util.List;
import java.util.TreeMap;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * What people feel at a place, estimated from the few who answered: means and shares of
 * neighbourhoods drawn to those of the municipality, and of cells drawn to their neighbourhood.
 *
 * <p>Adds the working columns {@code survey_shrunk}, the mean of every cell on the survey's scale,
 * and {@code neighbourhood_respondents}; and the share of answers that are unsafe, with its
 * interval. Cells are taken to differ from their neighbourhood as neighbourhoods differ from the
 * municipality; nothing better is known, for most cells have no answer at all. So a cell without
 * answers has its neighbourhood's mean and share, but an interval as wide as that of a new
 * neighbourhood.
 *
 * <p>Within a municipality, or all of the job. Missing: no columns without a survey; no figures in
 * a municipality where nobody answered; no shares where rows are means of many answers. Source: see
 * {@link nl.nachtwacht.stat.ShrunkenMeans} and {@link nl.nachtwacht.stat.ShrunkenShares}.
 */
final class SurveyScore implements Score {
  /** The cell's mean, drawn to its neighbourhood's. */
  static final Column SHRUNK = Column.reals("survey_shrunk", "", 4).working();

  /** Answers in the cell's neighbourhood. */
  static final Column RESPONDENTS = Column.ints("neighbourhood_respondents", "").working();

  private static final String NO_SHARE =
      "no survey, or no single answer in the municipality: rows that are means tell no share";
  static final Column UNSAFE_SHARE =
      Column.reals("survey_unsafe_share", "", 4)
          .missing(NO_SHARE)
          .label("Aandeel onveilig", "Share unsafe")
          .says(
              "Aandeel van de antwoorden dat onveilig is, bij weinig antwoorden naar dat van de"
                  + " omgeving getrokken.",
              "Share of answers that are unsafe, drawn to that of the surroundings where answers"
                  + " are few.");
  static final Column UNSAFE_SHARE_LOW =
      Column.reals("survey_unsafe_share_low", "", 4)
          .missing(NO_SHARE)
          .label("Aandeel onveilig: ten minste", "Share unsafe: at least")
          .says(
              "Ondergrens van het 95%-interval van het aandeel.",
              "Lower end of the share's 95 % interval.");
  static final Column UNSAFE_SHARE_HIGH =
      Column.reals("survey_unsafe_share_high", "", 4)
          .missing(NO_SHARE)
          .label("Aandeel onveilig: ten hoogste", "Share unsafe: at most")
          .says(
              "Bovengrens van het 95%-interval van het aandeel.",
              "Upper end of the share's 95 % interval.");
  static final List<Column> COLUMNS = List.of(UNSAFE_SHARE, UNSAFE_SHARE_LOW, UNSAFE_SHARE_HIGH);

  @Override
  public String name() {
    return "survey";
  }

  @Override
  public String says() {
    return "Estimates what people feel where few answered, from those around them.";
  }

  @Override
  public List<Column> columns(ScoreJob job) {
    return COLUMNS;
  }

  @Override
  public Part gather(Table cells, ScoreJob job) {
    return SurveyPart.of(cells, job.spec().isPerMunicipality());
  }

  @Override
  public Rule rule(List<? extends Part> parts, ScoreJob job) {
    SurveyPart all = new SurveyPart(new TreeMap<>());
    for (Part part : parts) {
      all.add((SurveyPart) part);
    }
    return SurveyRule.of(all, job);
  }
}
