package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * One way to judge cells, computed strip by strip.
 *
 * <p>Guarantee: the result of a cell doesn't depend on how the city was cut, nor on the order of
 * rows or parts. Errors: a column that the score needs and doesn't find is an {@link
 * IllegalStateException}.
 */
public interface Score {
  /** {@return the name by which methods are listed} */
  String name();

  /** {@return one sentence for the documentation} */
  String says();

  /** {@return whether the job asks for it} */
  default boolean isWanted(ScoreJob job) {
    return true;
  }

  /** {@return the columns that the score adds and that are published, in order} */
  List<Column> columns(ScoreJob job);

  /** {@return what these cells tell about their municipalities} */
  Part gather(Table cells, ScoreJob job);

  /** {@return the rule that the parts of all cells give, in whatever order they come} */
  Rule rule(List<? extends Part> parts, ScoreJob job);

  /** What some cells tell about their municipalities. */
  interface Part extends Serializable {}

  /** A pure function from cells to columns; its constants are those of whole municipalities. */
  interface Rule extends Serializable {
    /** {@return the columns of the score for these cells, row by row} */
    Table score(Table cells);

    /**
     * {@return what the rule knows of whole neighbourhoods, a row for each of the domain}
     *
     * @param municipalityOf per neighbourhood its municipality
     */
    default Table areas(int[] municipalityOf) {
      return Table.ofRows(municipalityOf.length);
    }

    /**
     * {@return what the rule knows of whole municipalities, a row for each of the domain}
     *
     * @param municipalityOf per neighbourhood its municipality
     * @param municipalities how many there are
     */
    default Table municipalities(int[] municipalityOf, int municipalities) {
      return Table.ofRows(municipalities);
    }

    /** {@return what readers should know, by municipality} */
    default List<Note> notes() {
      return List.of();
    }

    /** {@return the constants of a municipality by name, for the manifest} */
    default SortedMap<String, Double> constants(int municipality) {
      return new TreeMap<>();
    }
  }

  /**
   * Something that readers of a municipality's scores should know.
   *
   * @param code a word from a closed list
   * @param municipality its index in the job, or {@link #WHOLE_JOB}
   * @param text a sentence
   */
  record Note(String code, int municipality, Column.Words text) implements Serializable {
    /** In place of a municipality: the note is about all of the job. */
    public static final int WHOLE_JOB = -1;
  }
}
