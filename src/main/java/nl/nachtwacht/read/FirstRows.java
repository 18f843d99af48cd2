package nl.nachtwacht.read;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Extent;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.layer.SourceKeys;
import org.locationtech.jts.geom.Geometry;

/** Reads all rows of a file of which nothing is known, and gathers what they have in common. */
final class FirstRows implements Format.Records {
  /** No place is asked of the plan: its way to the working system is never gone. */
  private static final Extent NOWHERE = new Extent(0, 0, 1, 1);

  private final Opening.Looked looked;
  private final List<ColumnTally> columns = new ArrayList<>();
  private final boolean[] isContent;
  private final PlaceTally ofFile = new PlaceTally();
  private final Map<Pair, PlaceTally> ofPairs = new LinkedHashMap<>();
  private final Map<Integer, TextPlaces> ofTexts = new LinkedHashMap<>();
  private final Wkb wkb = new Wkb();
  private final Numbers numbers;
  private final FilePlan plan;
  private final RawRecord record;
  private long rows;

  /** Two columns with coordinates. */
  private record Pair(int x, int y) {}

  /** Places in a column with geometries. */
  private static final class TextPlaces {
    private final PlaceTally tally = new PlaceTally();
    private int srid;
  }

  FirstRows(Opening.Looked looked, ZoneId zone) {
    this.looked = looked;
    Contents contents = looked.contents();
    numbers = new Numbers(contents.dialect().decimal(), contents.dialect().grouped());
    List<String> names = contents.columns();
    boolean[] isId = AnyKind.named(names, true);
    // Rows that share an id must not differ in what a job could map.
    isContent = AnyKind.named(names, false);
    for (int i = 0; i < names.size(); i++) {
      columns.add(new ColumnTally(names.get(i), isId[i], contents.dialect(), zone));
    }
    plan = plan(looked, zone);
    record = new RawRecord(plan);
    if (!contents.geometry()) {
      findPlaces(new Names(names));
    }
  }

  /** A plan that reads every column. */
  private static FilePlan plan(Opening.Looked looked, ZoneId zone) {
    Contents contents = looked.contents();
    List<String> names = contents.columns();
    List<Columns.Wanted> wanted =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Columns.Wanted(names.get(i), i))
            .toList();
    Columns.From from = contents.geometry() ? Columns.From.FILE : Columns.From.NOWHERE;
    Columns.Place place = new Columns.Place(from, -1, -1, false, 7);
    return new FilePlan(
        looked.in().source(),
        looked.in().file(),
        looked.format().name(),
        contents.dialect(),
        contents.table(),
        new Columns(wanted, List.of(), List.of(), place, List.of(), names.size()),
        new Placing("", false, (xy, n) -> {}, NOWHERE, List.of()),
        zone,
        contents.cuts());
  }

  private void findPlaces(Names names) {
    Field x = SourceKeys.PLACE.get(0);
    Field y = SourceKeys.PLACE.get(1);
    List<String> east = Names.of(x);
    List<String> north = Names.of(y);
    for (int i = 0; i < east.size(); i++) {
      Optional<Integer> first = names.find(east.get(i));
      Optional<Integer> second = names.find(north.get(i));
      if (first.isPresent() && second.isPresent()) {
        ofPairs.putIfAbsent(new Pair(first.get(), second.get()), new PlaceTally());
      }
    }
    Names.of(SourceKeys.PLACE.get(2)).stream()
        .flatMap(name -> names.find(name).stream())
        .forEach(column -> ofTexts.putIfAbsent(column, new TextPlaces()));
  }

  /** Reads all rows; returns why it couldn't read to the end. */
  Optional<Format.Fault> read() throws IOException {
    for (Split split : plan.splits()) {
      Optional<Format.Fault> fault = looked.format().read(split, this);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  @Override
  public RawRecord begin(long position) {
    record.begin(position);
    return record;
  }

  @Override
  public void end() {
    if (record.isRagged()) {
      return;
    }
    rows++;
    long content = takeGeometry();
    for (int slot = 0; slot < columns.size(); slot++) {
      content = isContent[slot] ? hash(content, record.text(slot)) : content;
    }
    for (int slot = 0; slot < columns.size(); slot++) {
      columns.get(slot).take(record.text(slot), content);
    }
    ofPairs.forEach(this::takePair);
    ofTexts.forEach(this::takeText);
  }

  /** Takes the geometry of the format, and gives a hash of it. */
  private long takeGeometry() {
    switch (record.place()) {
      case POINT -> ofFile.point(record.x(), record.y());
      case SHAPE -> ofFile.shape(record.shape());
      case BROKEN -> ofFile.wrong();
      case NONE -> {
        return 0;
      }
    }
    boolean point = record.place() == RawRecord.Place.POINT;
    return point
        ? Double.hashCode(record.x()) * 31L + Double.hashCode(record.y())
        : record.shape().hashCode();
  }

  private void takePair(Pair pair, PlaceTally tally) {
    String first = record.text(pair.x());
    String second = record.text(pair.y());
    if (first.isEmpty() && second.isEmpty()) {
      return;
    }
    double x = numbers.parse(first);
    double y = numbers.parse(second);
    if (Double.isNaN(x + y)) {
      tally.wrong();
    } else {
      tally.point(x, y);
    }
  }

  private void takeText(int column, TextPlaces places) {
    String text = record.text(column);
    if (text.isEmpty()) {
      return;
    }
    Optional<Geometry> geometry = wkb.read(text);
    geometry.ifPresentOrElse(places.tally::shape, places.tally::wrong);
    places.srid = places.srid > 0 ? places.srid : HexSrid.srid(text);
  }

  /** A hash of 64 bits (FNV-1a) of a text, after what came before. */
  static long hash(long before, String text) {
    long hash = before ^ 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return (hash ^ text.length()) * 0x100000001b3L;
  }

  long rows() {
    return rows;
  }

  List<ColumnFacts> columns() {
    return columns.stream().map(ColumnTally::facts).toList();
  }

  /** {@return how the rows tell their places: the surest way that there is} */
  Placed place() {
    Contents contents = looked.contents();
    if (contents.geometry()) {
      boolean told = !contents.crs().isEmpty();
      return placed(Map.of(), ofFile, told ? contents.crs() : "", contents.crsDeclared());
    }
    List<Placed> ways = new ArrayList<>();
    ofPairs.forEach((pair, tally) -> pairs(ways, pair, tally));
    ofTexts.forEach((column, places) -> texts(ways, column, places));
    return ways.stream()
        .filter(way -> way.isSure() && way.isHere())
        .findFirst()
        .or(() -> ways.stream().filter(Placed::isSure).findFirst())
        .or(() -> ways.stream().findFirst())
        .orElseGet(this::cells);
  }

  private void pairs(List<Placed> ways, Pair pair, PlaceTally tally) {
    if (!tally.isUsable()) {
      return;
    }
    String x = looked.contents().columns().get(pair.x());
    String y = looked.contents().columns().get(pair.y());
    boolean swapped = tally.systems(false).isEmpty() && !tally.systems(true).isEmpty();
    List<String> systems = tally.systems(swapped);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("x", swapped ? y : x);
    fields.put("y", swapped ? x : y);
    String crs = systems.isEmpty() ? "" : systems.get(0);
    boolean sure = systems.size() == 1 && !swapped;
    ways.add(new Placed(fields, crs, sure, !systems.isEmpty(), 0, Optional.empty()));
  }

  private void texts(List<Placed> ways, int column, TextPlaces places) {
    if (places.tally.isUsable()) {
      String told = places.srid > 0 ? "EPSG:" + places.srid : "";
      String name = looked.contents().columns().get(column);
      ways.add(placed(Map.of("geometry", name), places.tally, told, places.srid > 0));
    }
  }

  /** What a file tells is believed unless it is a format's default that its places contradict. */
  private static Placed placed(
      Map<String, String> fields, PlaceTally tally, String told, boolean declared) {
    int dimension = tally.dimension();
    if (!told.isEmpty() && (declared || tally.fits(told, false))) {
      boolean here = tally.fits(told, false);
      Optional<String> abroad = here ? Optional.empty() : tally.zone(told);
      return new Placed(fields, "", true, here, dimension, abroad);
    }
    List<String> systems = tally.systems(false);
    boolean sure = systems.size() == 1 || systems.isEmpty() && !told.isEmpty();
    String crs = systems.isEmpty() ? "" : systems.get(0);
    Optional<String> abroad = systems.isEmpty() ? tally.zone(told) : Optional.empty();
    return new Placed(fields, crs, sure, !systems.isEmpty(), dimension, abroad);
  }

  private Placed cells() {
    return columns().stream()
        .filter(ColumnFacts::isCell)
        .findFirst()
        .map(c -> new Placed(Map.of("cell", c.name()), "", true, true, 2, Optional.empty()))
        .orElse(Placed.NOWHERE);
  }
}
