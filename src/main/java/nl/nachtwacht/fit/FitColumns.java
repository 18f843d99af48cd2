package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.table.Column;

/**
 * The columns that a fit adds to the cells of a municipality: all intermediate results, which the
 * scores print. One score has intervals and ranks by resampling: the one that the job chose.
 */
public final class FitColumns {
  private static final Column IX = Column.ints("ix", "").working();
  private static final Column IY = Column.ints("iy", "").working();

  /** Reports to be expected in the cell in a year like those of the period. */
  public static final Column EXPECTED = real("expected_per_year");

  /** What a value of the cell is multiplied with for the lower end of its interval. */
  public static final Column LOW = real("trust_low");

  /** The same for the upper end. */
  public static final Column HIGH = real("trust_high");

  /** How many sources that aren't everywhere say something of the cell. */
  public static final Column SOURCES = Column.ints("mixture_sources", "").working();

  /** The lowest plausible rank of the cell in its municipality, 1 for the highest risk. */
  public static final Column RANK_LOW = Column.ints("rank_low", "").working();

  /** The highest plausible rank. */
  public static final Column RANK_HIGH = Column.ints("rank_high", "").working();

  /** The share of resamples in which the cell is among the top 5 %. */
  public static final Column TOP_SHARE = real("top_share");

  /** What resampling tells; missing without. */
  static final List<Column> FIRMNESS = List.of(RANK_LOW, RANK_HIGH, TOP_SHARE);

  /** The lower end of the index's interval, 0 to 100. */
  public static final Column INDEX_LOW = real("index_low");

  /** The upper end. */
  public static final Column INDEX_HIGH = real("index_high");

  private FitColumns() {}

  private static Column real(String name) {
    return Column.reals(name, "", 0).working();
  }

  /** {@return the points of a score of 0 to 100 that come from a source} */
  public static Column points(String source) {
    return real("mixture_" + source);
  }

  /** What is told of a slice of the week. */
  public enum OfSlice {
    /** The score. */
    SCORE,
    /** The lower end of its interval. */
    LOW,
    /** The upper end. */
    HIGH;

    /** {@return the column of the slice at hand} */
    public Column column() {
      return real("slice_" + word());
    }

    /** {@return the column of a slice among those of others} */
    public Column in(Slice slice) {
      return real("s_" + word() + "_" + slice.name());
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@return the sources that a job's cells can have, in the order of the mixture} */
  public static List<String> sources(FitJob job) {
    List<String> sources = new ArrayList<>(List.of(Counted.REPORTS));
    job.masses().forEach(mass -> sources.add(mass.source()));
    if (job.isRead(CityFit.DARK_SHARE)) {
      sources.add(Surroundings.DARKNESS);
    }
    if (job.isRead(CityFit.SURVEY)) {
      sources.add(Surroundings.SURVEY);
    }
    sources.add(Surroundings.EVERYWHERE);
    return sources;
  }

  /** {@return the columns of the index when it was resampled, in their order} */
  public static List<Column> ofIndex() {
    List<Column> columns = new ArrayList<>(List.of(IX, IY, INDEX_LOW, INDEX_HIGH));
    columns.addAll(FIRMNESS);
    return columns;
  }

  /** {@return all columns of the mixture of a job, in their order} */
  public static List<Column> of(FitJob job) {
    List<Column> columns = new ArrayList<>(List.of(IX, IY, EXPECTED, LOW, HIGH, SOURCES));
    columns.addAll(job.resamples() > 0 ? FIRMNESS : List.of());
    sources(job).forEach(source -> columns.add(points(source)));
    for (Slice slice : job.slices()) {
      for (OfSlice column : OfSlice.values()) {
        columns.add(column.in(slice));
      }
    }
    return columns;
  }
}
