package nl.nachtwacht.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.layer.Field.Holds;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.layer.Looks;
import nl.nachtwacht.read.Guess.Certainty;
import nl.nachtwacht.read.Guess.Mapped;

/**
 * Guesses what a file is by the words that the kinds of layers declare of themselves: in the name
 * of a file or table, else in the names of columns. A column counts only where its values are what
 * the field holds.
 */
public final class Guessing {
  /** A shorter word says nothing within another one: {@code jop} in {@code kopjop}. */
  private static final int SHORTEST_PART = 4;

  private static final int MOST_OTHERS = 2;

  private final Glance glance;
  private final Names names;

  private Guessing(Glance glance) {
    this.glance = glance;
    this.names = new Names(glance.columns().stream().map(ColumnFacts::name).toList());
  }

  /** {@return what a file that could be read probably is} */
  public static Guess of(Glance glance) {
    return new Guessing(glance).guess();
  }

  /** One of the looks that the file could have. */
  private record Candidate(
      LayerKind kind, Looks looks, Certainty certainty, int rank, List<Mapped> fields) {
    boolean is(Certainty sure) {
      return certainty == sure;
    }
  }

  private Guess guess() {
    List<Candidate> fitting = new ArrayList<>();
    List<String> perhaps = new ArrayList<>();
    for (LayerKind kind : LayerKinds.ALL) {
      List<Mapped> fields = fields(kind);
      for (Looks looks : kind.looks()) {
        Optional<Candidate> candidate = candidate(kind, looks, fields);
        candidate.filter(this::fits).ifPresent(fitting::add);
        candidate.filter(c -> !fits(c)).ifPresent(c -> perhaps.add(c.looks().name()));
      }
    }
    fitting.sort(Comparator.comparing(Candidate::certainty));
    if (fitting.isEmpty()) {
      return unknown(perhaps);
    }
    boolean personal = fitting.stream().anyMatch(c -> isPersonal(c.kind()));
    Candidate best = fitting.get(0);
    List<Candidate> rivals =
        fitting.subList(1, fitting.size()).stream().filter(c -> c.is(best.certainty())).toList();
    rivals.forEach(c -> perhaps.add(c.looks().name()));
    Certainty certainty = rivals.isEmpty() ? best.certainty() : Certainty.LIKELY;
    return guess(best, certainty, perhaps, personal);
  }

  private static boolean isPersonal(LayerKind kind) {
    return kind.section().keys().stream()
        .filter(key -> key.name().equals("protected"))
        .anyMatch(key -> key.byDefault().equals(Optional.of("true")));
  }

  private Guess guess(
      Candidate best, Certainty certainty, List<String> perhaps, boolean isPersonal) {
    List<String> absent =
        best.kind().fields().stream()
            .filter(Field::required)
            .map(Field::name)
            .filter(name -> best.fields().stream().noneMatch(m -> m.field().equals(name)))
            .toList();
    return new Guess(
        glance,
        best.kind(),
        best.looks(),
        certainty,
        best.rank(),
        best.fields(),
        absent,
        perhaps,
        isPersonal);
  }

  private Guess unknown(List<String> perhaps) {
    LayerKind context =
        LayerKinds.ALL.stream().filter(k -> k.role().equals("context")).findFirst().orElseThrow();
    Looks any = Looks.of("", "what is this?").with("use", "factor");
    Candidate none = new Candidate(context, any, Certainty.NONE, 0, fields(context));
    return guess(none, Certainty.NONE, perhaps, true);
  }

  private Optional<Candidate> candidate(LayerKind kind, Looks looks, List<Mapped> fields) {
    List<String> words = words();
    for (int rank = 0; rank < looks.called().size(); rank++) {
      if (words.contains(Names.bare(looks.called().get(rank)))) {
        return Optional.of(new Candidate(kind, looks, Certainty.SURE, rank, fields));
      }
    }
    for (int rank = 0; rank < looks.called().size(); rank++) {
      String part = looks.called().get(rank);
      if (part.length() >= SHORTEST_PART && words.stream().anyMatch(w -> w.contains(part))) {
        return Optional.of(new Candidate(kind, looks, Certainty.LIKELY, rank, fields));
      }
    }
    int last = looks.called().size();
    return isTold(looks, fields)
        ? Optional.of(new Candidate(kind, looks, Certainty.LIKELY, last, fields))
        : Optional.empty();
  }

  /** Words in the names of the file and of the table in it, without digits. */
  private List<String> words() {
    String stem = glance.file();
    while (!Packing.stem(stem).equals(stem)) {
      stem = Packing.stem(stem);
    }
    String name = Packing.stem(Packing.last(glance.source().layerInFile())) + " " + stem;
    List<String> words = new ArrayList<>();
    Arrays.stream(name.split("[^\\p{IsAlphabetic}]+"))
        .map(Names::bare)
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return words;
  }

  private boolean fits(Candidate candidate) {
    int dimension = glance.place().dimension();
    boolean rightPlace =
        dimension < 0
            || candidate.kind().accepts(dimension)
                && (candidate.looks().dimensions() >> dimension & 1) == 1;
    List<String> words = words();
    return rightPlace
        && candidate.looks().never().stream()
            .noneMatch(never -> words.stream().anyMatch(word -> word.contains(never)));
  }

  private boolean isTold(Looks looks, List<Mapped> fields) {
    return !looks.telling().isEmpty() && looks.telling().stream().allMatch(f -> isThere(f, fields));
  }

  private boolean isThere(String field, List<Mapped> fields) {
    return field.equals("cell")
        ? glance.columns().stream().anyMatch(ColumnFacts::isCell)
        : fields.stream().anyMatch(m -> m.field().equals(field));
  }

  private List<Mapped> fields(LayerKind kind) {
    List<Mapped> fields = new ArrayList<>();
    kind.fields().forEach(field -> map(field).ifPresent(fields::add));
    return fields;
  }

  private Optional<Mapped> map(Field field) {
    List<Integer> sure = columns(field, Names.of(field));
    List<Integer> perhaps = columns(field, field.perhaps());
    if (sure.isEmpty()) {
      perhaps.addAll(numbered(field));
    }
    List<Integer> all = new ArrayList<>(sure);
    all.addAll(perhaps);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<String> others =
        all.stream().skip(1).distinct().limit(MOST_OTHERS).map(i -> column(i).name()).toList();
    return Optional.of(new Mapped(field.name(), column(all.get(0)), !sure.isEmpty(), others));
  }

  private ColumnFacts column(int position) {
    return glance.columns().get(position);
  }

  private List<Integer> columns(Field field, List<String> called) {
    List<Integer> found = new ArrayList<>();
    for (String name : called) {
      names.findAll(name).stream()
          .filter(i -> holds(column(i), field) && !found.contains(i))
          .forEach(found::add);
    }
    return found;
  }

  /** Columns such as {@code INW2013} and {@code INW2014}, the last year first. */
  private List<Integer> numbered(Field field) {
    if (field.holds() != Holds.NUMBER) {
      return List.of();
    }
    return Names.of(field).stream()
        .flatMap(name -> names.findNumbered(name).stream())
        .filter(i -> holds(column(i), field))
        .distinct()
        .sorted(Comparator.comparing((Integer i) -> column(i).name()).reversed())
        .toList();
  }

  private boolean holds(ColumnFacts column, Field field) {
    return glance.rows() == 0
        || column.filled() == 0 && !field.required()
        || switch (field.holds()) {
          case TEXT -> column.filled() > 0;
          case ID -> column.isId();
          case NUMBER -> column.isNumber();
          case TIME -> column.times().map(t -> field.required() || t.sure()).orElse(false);
        };
  }
}
