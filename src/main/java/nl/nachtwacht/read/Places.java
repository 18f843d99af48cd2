package nl.nachtwacht.read;

import java.util.regex.Pattern;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.read.Columns.From;
import nl.nachtwacht.read.Placing.Suspect;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.util.AssertionFailedException;

/**
 * Takes the place of a record to the working system, and refuses what is no place.
 *
 * <p>Units: points in centimetres, shapes in metres of the working system. A polygon that isn't
 * valid is repaired and counted; one whose area changes by more than 1 % is refused. Not
 * thread-safe.
 */
final class Places {
  private static final double MOST_CHANGE = 0.01;

  private static final int LONGEST_PAIR = 60;

  /** Such as {@code 52.37,4.89} or {@code (52,37 4,89)}. */
  private static final Pattern TWO_IN_ONE =
      Pattern.compile("[(\\[]?-?\\d{1,7}[.,]\\d+(?:[,;] ?| )-?\\d{1,7}[.,]\\d+[)\\]]?");

  private final Columns.Place columns;
  private final Placing placing;
  private final Numbers numbers;
  private final Numbers otherNumbers;
  private final FileReport.Tally tally;
  private final GeometryFactory factory = new GeometryFactory();
  private final Wkb wkb = new Wkb();
  private final double[] xy = new double[2];
  private boolean point;
  private int xCm;
  private int yCm;
  private final Geometry nothing = factory.createGeometryCollection();
  private Geometry shape = nothing;

  Places(FilePlan plan, FileReport.Tally tally) {
    this.columns = plan.columns().place();
    this.placing = plan.placing();
    char decimal = plan.dialect().decimal();
    this.numbers = new Numbers(decimal, plan.dialect().grouped());
    this.otherNumbers = new Numbers(Dialect.other(decimal), false);
    this.tally = tally;
  }

  boolean isPoint() {
    return point;
  }

  int xCm() {
    return xCm;
  }

  int yCm() {
    return yCm;
  }

  Geometry shape() {
    return point ? factory.createPoint(new Coordinate(xCm / 100.0, yCm / 100.0)) : shape;
  }

  /** {@return {@link Reason#USED} when the record has a place that can be used, else why not} */
  Reason take(RawRecord record) {
    point = false;
    shape = nothing;
    switch (columns.from()) {
      case X_Y:
        return coordinates(record);
      case CELL:
        return cell(record);
      case TEXT:
        return text(record);
      case FILE:
        return geometry(record);
      case NOWHERE:
        return columns.required() ? Reason.PLACE : Reason.USED;
    }
    throw new IllegalStateException("place from " + columns.from());
  }

  private Reason absent(Reason reason) {
    return columns.required() ? reason : Reason.USED;
  }

  private Reason coordinates(RawRecord record) {
    if (record.place() == RawRecord.Place.POINT) {
      boolean finite = Double.isFinite(record.x()) && Double.isFinite(record.y());
      return finite ? point(record.x(), record.y()) : Reason.PLACE;
    }
    if (record.isEmpty(columns.first()) && record.isEmpty(columns.second())) {
      return absent(Reason.PLACE);
    }
    double x = number(numbers, record, columns.first());
    double y = number(numbers, record, columns.second());
    if (Double.isNaN(x + y)) {
      remarkTwoInOne(record, columns.first());
      remarkOtherDecimal(record);
      return Reason.PLACE;
    }
    return point(x, y);
  }

  /** Counts a text that holds both coordinates of a place. */
  private void remarkTwoInOne(RawRecord record, int slot) {
    int length = record.to(slot) - record.from(slot);
    if (length <= LONGEST_PAIR && TWO_IN_ONE.matcher(record.text(slot)).matches()) {
      tally.count(Remark.TWO_IN_ONE);
    }
  }

  private void remarkOtherDecimal(RawRecord record) {
    double x = number(otherNumbers, record, columns.first());
    double y = number(otherNumbers, record, columns.second());
    if (!Double.isNaN(x + y)) {
      tally.count(Remark.OTHER_DECIMAL);
    }
  }

  private static double number(Numbers numbers, RawRecord record, int slot) {
    return numbers.parse(record.chars(), record.from(slot), record.to(slot));
  }

  private Reason cell(RawRecord record) {
    if (record.isEmpty(columns.first())) {
      return absent(Reason.PLACE);
    }
    return CellCode.centre(record.text(columns.first()), placing.crs(), xy)
        ? point(xy[0], xy[1])
        : Reason.PLACE;
  }

  private Reason text(RawRecord record) {
    int slot = columns.first();
    if (record.isEmpty(slot)) {
      return absent(Reason.PLACE);
    }
    String value = record.text(slot);
    int srid = HexSrid.srid(value);
    if (srid > 0 && !Systems.same("EPSG:" + srid, placing.crs())) {
      return Reason.GEOMETRY;
    }
    Wkb.place(record, wkb.read(value));
    if (record.place() == RawRecord.Place.BROKEN) {
      remarkTwoInOne(record, slot);
    }
    return geometry(record);
  }

  private Reason geometry(RawRecord record) {
    return switch (record.place()) {
      case NONE -> absent(Reason.GEOMETRY);
      case BROKEN -> Reason.GEOMETRY;
      case POINT ->
          Double.isFinite(record.x()) && Double.isFinite(record.y())
              ? point(record.x(), record.y())
              : Reason.GEOMETRY;
      case SHAPE -> shape(record.shape(), record.isRepaired());
    };
  }

  private Reason point(double x, double y) {
    if (!accepts(0)) {
      return Reason.GEOMETRY;
    }
    if (!fits(x, y, placing.degrees(), placing.toWorking()) || x == 0 && y == 0) {
      return beyond(x, y);
    }
    point = true;
    xCm = Grid.cm(xy[0]);
    yCm = Grid.cm(xy[1]);
    if (isCoarse(x, y)) {
      tally.count(Remark.COARSE_PLACE);
    }
    return Reason.USED;
  }

  /** Whether both coordinates are multiples of a thousandth of a degree, or of a hectometre. */
  private boolean isCoarse(double x, double y) {
    double steps = placing.degrees() ? 1000 : 0.01;
    return columns.from() != From.CELL && isWhole(x * steps) && isWhole(y * steps);
  }

  private static boolean isWhole(double value) {
    double beyond = Math.abs(value - (long) value);
    return beyond < 1e-7 || beyond > 1 - 1e-7;
  }

  private boolean accepts(int dimension) {
    if ((columns.dimensions() >> dimension & 1) == 0) {
      tally.count(Remark.WRONG_DIMENSION);
      return false;
    }
    return true;
  }

  /** Whether a place is plausible when read in a way; leaves it in {@code xy} as it then is. */
  private boolean fits(double x, double y, boolean degrees, nl.nachtwacht.grid.Transform way) {
    if (degrees && !(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
      return false;
    }
    xy[0] = x;
    xy[1] = y;
    way.apply(xy, 1);
    return placing.extent().contains(xy[0], xy[1]);
  }

  /** Counts a place beyond the country, and what would have brought it into it. */
  private Reason beyond(double x, double y) {
    tally.count(Remark.BEYOND);
    for (Suspect suspect : placing.suspects()) {
      double first = suspect.swapped() ? y : x;
      double second = suspect.swapped() ? x : y;
      if ((x != 0 || y != 0) && fits(first, second, suspect.degrees(), suspect.toWorking())) {
        tally.count(suspect.remark());
      }
    }
    return Reason.OUTSIDE_COUNTRY;
  }

  private Reason shape(Geometry geometry, boolean closed) {
    if (geometry.getNumGeometries() == 1 && geometry.getGeometryN(0) instanceof Point only) {
      return point(only.getX(), only.getY());
    }
    boolean mixed = geometry.getClass() == GeometryCollection.class;
    boolean several = geometry.getDimension() == 0 && (columns.dimensions() >> 1 & 1) == 0;
    if (mixed || !accepts(geometry.getDimension()) || several) {
      return Reason.GEOMETRY;
    }
    Envelope around = geometry.getEnvelopeInternal();
    Geometry moved = geometry.copy();
    Move move = new Move();
    moved.apply(move);
    if (!move.finite) {
      return Reason.GEOMETRY;
    }
    if (!move.plausible) {
      return beyond(around.centre().x, around.centre().y);
    }
    return sound(moved, closed);
  }

  private Reason sound(Geometry moved, boolean closed) {
    Geometry fixed = moved;
    boolean repaired = closed;
    if (!moved.isValid()) {
      fixed = fix(moved);
      repaired = true;
      double change = Math.abs(fixed.getArea() - moved.getArea());
      if (fixed.getDimension() != moved.getDimension() || change > MOST_CHANGE * moved.getArea()) {
        return Reason.GEOMETRY;
      }
    }
    if (fixed.isEmpty() || fixed.getDimension() == 2 && fixed.getArea() == 0) {
      return Reason.GEOMETRY;
    }
    if (repaired) {
      tally.count(Remark.REPAIRED);
    }
    shape = fixed;
    return Reason.USED;
  }

  /** A repaired geometry, an empty one where there is no repair. */
  private Geometry fix(Geometry broken) {
    try {
      return GeometryFixer.fix(broken);
    } catch (TopologyException | AssertionFailedException | IllegalArgumentException e) {
      // Their messages hold coordinates.
      return factory.createEmpty(-1);
    }
  }

  /** Moves coordinates to the working system, and notes whether all are plausible there. */
  private final class Move implements CoordinateSequenceFilter {
    private boolean plausible = true;
    private boolean finite = true;

    @Override
    public void filter(CoordinateSequence sequence, int i) {
      finite = Double.isFinite(sequence.getX(i)) && Double.isFinite(sequence.getY(i));
      plausible = fits(sequence.getX(i), sequence.getY(i), placing.degrees(), placing.toWorking());
      sequence.setOrdinate(i, 0, xy[0]);
      sequence.setOrdinate(i, 1, xy[1]);
    }

    @Override
    public boolean isDone() {
      return !plausible;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
