package nl.nachtwacht.read;

import java.util.Optional;
import nl.nachtwacht.layer.When;
import nl.nachtwacht.problem.Reason;
import org.locationtech.jts.geom.Geometry;

/** A record as a kind sees it; moves from record to record. */
final class RowView implements ReadRow {
  private static final int FILTERED = 1;
  private static final int RAGGED = 2;

  private final RawRecord record;
  private final int[] slotOfField;
  private final Columns.Kept[] where;
  private final int idSlot;
  private final Numbers numbers;
  private final TimeReader times;
  private final Places places;
  private final RowHash hash;
  private final FileReport.Tally tally;
  private long contentHash;
  private boolean ambiguous;
  private boolean rolledOver;
  private boolean unknown;
  private boolean longRange;

  RowView(FilePlan plan, RawRecord record, FileReport.Tally tally) {
    Columns columns = plan.columns();
    this.record = record;
    this.tally = tally;
    slotOfField = columns.slotOfField().stream().mapToInt(Integer::intValue).toArray();
    where = columns.where().toArray(new Columns.Kept[0]);
    idSlot =
        columns.content().stream()
            .filter(c -> c.name().equals("id"))
            .mapToInt(Columns.Named::slot)
            .findFirst()
            .orElse(-1);
    numbers = new Numbers(plan.dialect().decimal(), plan.dialect().grouped());
    times = new TimeReader(plan.source().timePatterns(), plan.source().timeLenient(), plan.zone());
    places = new Places(plan, tally);
    hash = new RowHash(plan);
  }

  /** {@return {@link Reason#USED} when a kind may see the record, else why not} */
  Reason examine() {
    ambiguous = false;
    rolledOver = false;
    unknown = false;
    longRange = false;
    Reason first = record.isRagged() ? Reason.COLUMNS : isKept() ? Reason.USED : Reason.FILTERED;
    hash.take(record);
    int fate = first == Reason.USED ? 0 : first == Reason.FILTERED ? FILTERED : RAGGED;
    byte[] sha256 = hash.digest(fate);
    tally.add(sha256);
    contentHash = ContentDigest.at(sha256, 0);
    if (first != Reason.USED) {
      return first;
    }
    if (record.isDamaged()) {
      tally.count(Remark.DAMAGED_TEXT);
      return Reason.ENCODING;
    }
    return record.isTooLong() ? Reason.TEXT : places.take(record);
  }

  private boolean isKept() {
    for (Columns.Kept condition : where) {
      if (!condition.values().contains(record.text(condition.slot()))) {
        return false;
      }
    }
    return true;
  }

  /** Counts what was remarkable about a row that was used. */
  void remark() {
    if (ambiguous) {
      tally.count(Remark.AMBIGUOUS_TIME);
    }
    if (rolledOver) {
      tally.count(Remark.SECOND_60);
    }
    if (unknown) {
      tally.count(Remark.UNKNOWN_WORD);
    }
    if (longRange) {
      tally.count(Remark.LONG_RANGE);
    }
  }

  @Override
  public String text(int field) {
    int slot = slotOfField[field];
    return slot < 0 ? "" : record.text(slot);
  }

  @Override
  public boolean isNumber(int field) {
    return !Double.isNaN(number(field));
  }

  @Override
  public double number(int field) {
    int slot = slotOfField[field];
    return slot < 0
        ? Double.NaN
        : numbers.parse(record.chars(), record.from(slot), record.to(slot));
  }

  @Override
  public Optional<When> time(int field) {
    int slot = slotOfField[field];
    if (slot < 0) {
      return Optional.empty();
    }
    Optional<When> when = times.read(record.chars(), record.from(slot), record.to(slot));
    ambiguous |= when.isPresent() && when.get().ambiguous();
    rolledOver |= when.isPresent() && times.rolledOver();
    return when;
  }

  @Override
  public void unknownWord() {
    unknown = true;
  }

  @Override
  public void longRange() {
    longRange = true;
  }

  @Override
  public boolean isPoint() {
    return places.isPoint();
  }

  @Override
  public int xCm() {
    return places.xCm();
  }

  @Override
  public int yCm() {
    return places.yCm();
  }

  @Override
  public Geometry shape() {
    return places.shape();
  }

  @Override
  public boolean hasId() {
    return idSlot >= 0 && !record.isEmpty(idSlot);
  }

  @Override
  public long key() {
    return hasId() ? hash.idKey(record.text(idSlot)) : hash.contentKey();
  }

  @Override
  public long idNumber() {
    return RowHash.idNumber(record.chars(), record.from(idSlot), record.to(idSlot));
  }

  @Override
  public long contentHash() {
    return contentHash;
  }

  @Override
  public long position() {
    return record.position();
  }

  @Override
  public String toString() {
    return "row " + position();
  }
}
