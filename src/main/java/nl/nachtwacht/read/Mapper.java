package nl.nachtwacht.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.read.Columns.From;
import nl.nachtwacht.read.Columns.Kept;
import nl.nachtwacht.read.Columns.Named;
import nl.nachtwacht.read.Columns.Place;
import nl.nachtwacht.read.Columns.Wanted;

/** Finds the columns of a file that the job maps, or that already bear our names. */
final class Mapper {
  private final Inspection in;
  private final Contents contents;
  private final ColumnNames names;
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<Named> content = new ArrayList<>();

  Mapper(Inspection in, Contents contents) {
    this.in = in;
    this.contents = contents;
    this.names = new ColumnNames(contents.columns());
  }

  /** {@return the mapping; what is missing or doubled is noted} */
  Columns map() {
    List<Integer> slots = new ArrayList<>();
    for (Field field : in.kind().fields()) {
      slots.add(named(field.name(), field.required()).orElse(-1));
    }
    Place place = place();
    List<Kept> where = new ArrayList<>();
    for (Map.Entry<String, List<String>> condition : in.source().where().entrySet()) {
      find(condition.getKey(), "where", true)
          .ifPresent(slot -> where.add(new Kept(slot, condition.getValue())));
    }
    content.sort(Comparator.comparing(Named::name));
    return new Columns(wanted, slots, content, place, where, names.count());
  }

  /** The slot of a field of ours, declared or borne by a column. */
  private OptionalInt named(String field, boolean required) {
    String declared = in.source().fields().getOrDefault(field, "");
    OptionalInt slot =
        declared.isEmpty()
            ? find(field, "fields." + field, required)
            : find(declared, "fields." + field, true);
    slot.ifPresent(s -> content.add(new Named(field, s)));
    return slot;
  }

  private OptionalInt find(String column, String key, boolean required) {
    List<Integer> found = names.find(column);
    if (found.isEmpty()) {
      if (required && !contents.empty()) {
        missing(column, key);
      }
      return OptionalInt.empty();
    }
    if (found.size() > 1) {
      in.problem(
          Code.E0204,
          "column " + named(column) + " stands " + found.size() + " times in the file",
          "rename the columns so that " + in.key(key) + " can tell them apart");
      return OptionalInt.empty();
    }
    String name = names.name(found.get(0));
    if (!name.equals(column)) {
      in.warning(
          Code.W0201,
          "kolom " + named(name) + " is gelezen als " + named(column),
          "column " + named(name) + " is taken as " + named(column),
          "write the name in " + in.key(key) + " as it is in the file");
    }
    return OptionalInt.of(slot(name, found.get(0)));
  }

  private static String named(String column) {
    return nl.nachtwacht.problem.Quote.of(column);
  }

  private int slot(String name, int index) {
    Wanted column = new Wanted(name, index);
    int known = wanted.indexOf(column);
    if (known >= 0) {
      return known;
    }
    wanted.add(column);
    return wanted.size() - 1;
  }

  private void missing(String column, String key) {
    Optional<String> nearest = names.findNearest(column);
    String help;
    if (names.looksLikeData()) {
      help = "set " + in.key("csv.header") + ": false and name columns by number, or add a header";
    } else if (key.equals("where")) {
      help = "name a column of the file in " + in.key(key);
    } else {
      help = "set " + in.key(key) + ": " + nearest.map(ColumnNames::plain).orElse("COLUMN");
    }
    in.problem(
        Code.E0203, "column " + named(column) + " is missing (" + names.found(column) + ")", help);
  }

  private Place place() {
    boolean named = contents.table().geometry().equals(in.source().fields().get("geometry"));
    if (contents.geometry() && named) {
      return place(From.FILE, OptionalInt.empty(), OptionalInt.empty());
    }
    if (declared("geometry")) {
      return place(From.TEXT, named("geometry", true), OptionalInt.empty());
    }
    if (declared("cell")) {
      return place(From.CELL, named("cell", true), OptionalInt.empty());
    }
    if (declared("x") || declared("y")) {
      return place(From.X_Y, named("x", true), named("y", true));
    }
    if (contents.geometry()) {
      return place(From.FILE, OptionalInt.empty(), OptionalInt.empty());
    }
    if (bears("geometry")) {
      return place(From.TEXT, named("geometry", true), OptionalInt.empty());
    }
    if (bears("cell") && !bears("x")) {
      return place(From.CELL, named("cell", true), OptionalInt.empty());
    }
    if (bears("x") || bears("y") || in.kind().placeRequired()) {
      return place(From.X_Y, named("x", true), named("y", true));
    }
    return place(From.NOWHERE, OptionalInt.empty(), OptionalInt.empty());
  }

  private boolean declared(String field) {
    return in.source().fields().containsKey(field);
  }

  private boolean bears(String field) {
    return !names.find(field).isEmpty();
  }

  private Place place(From from, OptionalInt first, OptionalInt second) {
    int dimensions = 0;
    for (int d = 0; d <= 2; d++) {
      dimensions |= in.kind().accepts(d) ? 1 << d : 0;
    }
    return new Place(
        from, first.orElse(-1), second.orElse(-1), in.kind().placeRequired(), dimensions);
  }
}
