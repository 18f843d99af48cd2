package nl.nachtwacht.read;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.Looks;

/**
 * What a file probably is, and which of its columns are our fields.
 *
 * @param glance what it shows
 * @param kind the kind of layer
 * @param looks which of the kind's looks it has
 * @param certainty how sure the kind is
 * @param rank position of the word that told it among those of the looks; less is better
 * @param fields the columns that are fields of the kind, in the order of its fields
 * @param absent required fields without a column
 * @param perhaps names of what else it could be
 * @param isPersonal whether its rows could be about people, so that no value may be shown
 */
public record Guess(
    Glance glance,
    LayerKind kind,
    Looks looks,
    Certainty certainty,
    int rank,
    List<Mapped> fields,
    List<String> absent,
    List<String> perhaps,
    boolean isPersonal) {
  /** How sure a guess is; the surest first. */
  public enum Certainty {
    /** Its name says it. */
    SURE,
    /** Its name or its columns suggest it. */
    LIKELY,
    /** Nothing tells what it is: a context layer of any kind. */
    NONE
  }

  /**
   * A column that is a field.
   *
   * @param field our field
   * @param column the column
   * @param isSure whether its name means the field and nothing else
   * @param others other columns that could be meant
   */
  public record Mapped(String field, ColumnFacts column, boolean isSure, List<String> others) {
    /** Copies the list. */
    public Mapped {
      others = List.copyOf(others);
    }
  }

  /** Copies the lists. */
  public Guess {
    fields = List.copyOf(fields);
    absent = List.copyOf(absent);
    perhaps = List.copyOf(perhaps);
  }

  /** {@return whether rows tell their place, or needn't} */
  public boolean hasPlace() {
    return glance.place().dimension() >= 0 || !kind.placeRequired();
  }

  /**
   * {@return the first of the ranges that its looks know in which the numbers of the column lie}
   */
  public Optional<Looks.Span> findSpan() {
    return looks.spans().stream().filter(this::isWithin).findFirst();
  }

  private boolean isWithin(Looks.Span span) {
    return find(span.field())
        .map(column -> column.least() >= span.least() && column.most() <= span.most())
        .orElse(false);
  }

  /** {@return this guess without a field} */
  public Guess without(String field) {
    List<Mapped> left = fields.stream().filter(m -> !m.field().equals(field)).toList();
    return new Guess(glance, kind, looks, certainty, rank, left, absent, perhaps, isPersonal);
  }

  /** {@return the column of a field} */
  public Optional<ColumnFacts> find(String field) {
    return fields.stream().filter(m -> m.field().equals(field)).map(Mapped::column).findFirst();
  }
}
