package nl.nachtwacht.read;

import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.layer.SourceKeys;

/**
 * Stands for the kind of a file of which none is known yet: its fields are those of all kinds, by
 * every name that they go by.
 */
final class AnyKind implements LayerKind {
  private static final List<Field> FIELDS =
      Stream.concat(
              LayerKinds.ALL.stream().flatMap(kind -> kind.fields().stream()),
              SourceKeys.PLACE.stream())
          .flatMap(
              field ->
                  Stream.of(List.of(field.name()), field.also(), field.perhaps())
                      .flatMap(List::stream))
          .distinct()
          .map(name -> Field.optional(name, ""))
          .toList();

  /** {@return of each column whether its name could be that of a field with ids, or without} */
  static boolean[] named(List<String> columns, boolean ids) {
    List<String> known =
        Stream.concat(
                LayerKinds.ALL.stream().flatMap(kind -> kind.fields().stream()),
                SourceKeys.PLACE.stream())
            .filter(field -> (field.holds() == Field.Holds.ID) == ids)
            .flatMap(field -> Stream.concat(Names.of(field).stream(), field.perhaps().stream()))
            .map(Names::bare)
            .toList();
    boolean[] named = new boolean[columns.size()];
    for (int i = 0; i < named.length; i++) {
      named[i] = known.contains(Names.bare(columns.get(i)));
    }
    return named;
  }

  @Override
  public String role() {
    return "context";
  }

  @Override
  public String says() {
    return "";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  @Override
  public boolean placeRequired() {
    return false;
  }

  @Override
  public Section<? extends LayerSpec> section() {
    throw new IllegalStateException("no job names this kind");
  }
}
