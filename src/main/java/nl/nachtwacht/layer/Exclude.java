package nl.nachtwacht.layer;

import java.util.List;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.problem.Reason;
import org.locationtech.jts.geom.Geometry;

/** Places where nobody can be harassed, such as open water: their cells leave the domain. */
public final class Exclude implements LayerKind {
  private static final List<Field> FIELDS =
      List.of(Field.optional("name", "Its name, for messages.").also("naam", "omschrijving"));

  private static final List<Looks> LOOKS =
      List.of(
          Looks.of(
              "water",
              "cells whose centre it holds are left out",
              "exclude",
              "water",
              "waterdelen",
              "waterdeel",
              "uitgesloten"));

  private final Section<Spec> section =
      SourceKeys.section(this, false, List.of(), (source, values) -> new Spec(source));

  /**
   * What the job says of a layer of excluded places.
   *
   * @param source where the rows come from
   */
  public record Spec(Source source) implements LayerSpec {}

  @Override
  public String role() {
    return "exclude";
  }

  @Override
  public String says() {
    return "Places outside the domain, such as open water: cells whose centre they hold. No new lamp is"
        + " proposed there.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  @Override
  public boolean accepts(int dimension) {
    return dimension == 2;
  }

  @Override
  public List<Looks> looks() {
    return LOOKS;
  }

  @Override
  public Section<Spec> section() {
    return section;
  }

  /** Takes a row of excluded places: adds its polygon. */
  public static Reason take(Row row, List<Geometry> polygons) {
    polygons.add(row.shape());
    return Reason.USED;
  }
}
