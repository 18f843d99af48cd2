package nl.nachtwacht.load;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.IdSpan;
import nl.nachtwacht.burn.Identities;
import nl.nachtwacht.burn.Occupied;
import nl.nachtwacht.burn.Spread;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.Grouped;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.read.FileReport;
import nl.nachtwacht.read.ReadRow;
import nl.nachtwacht.read.RowReader;
import nl.nachtwacht.read.Split;

/**
 * What one task made of one split: features of a layer, and where each row went.
 *
 * @param number the block's place in the order of files and splits
 * @param layer the layer's position in the job
 * @param file the file's position among all files of the job
 * @param groups what rows say of groups, where the layer names any
 * @param rows features, and what is needed to find rows that repeat others
 * @param facts which geometries they have
 * @param occupied the cells with a feature, where the layer measures distances
 * @param report where the rows went
 */
public record Block(
    int number,
    int layer,
    int file,
    GroupRows groups,
    Identities.Rows rows,
    Facts facts,
    Occupied occupied,
    FileReport report)
    implements Serializable {
  /** Rows of which the driver may be told each one, 16 bytes. */
  private static final int FEW_ROWS = 1 << 13;

  /**
   * A split to be read.
   *
   * @param number its place in the order of files and splits
   * @param layer the layer's position in the job
   * @param source the source's position in the layer
   * @param file the file's position among all files of the job
   * @param hasGroups whether some file of the layer names groups of people
   * @param split what to read
   */
  public record Task(int number, int layer, int source, int file, boolean hasGroups, Split split)
      implements Serializable {}

  /**
   * What the driver must know of a block.
   *
   * @param groups what its rows say of groups
   * @param ids what shows whether its rows can repeat others
   * @param few its rows as they are compared, where they are few; else none
   * @param spread where its points stand
   */
  public record Told(
      int layer,
      int file,
      Facts facts,
      Occupied occupied,
      FileReport report,
      GroupSums groups,
      IdSpan ids,
      List<byte[]> few,
      Spread spread)
      implements Serializable {}

  /** {@return what the driver must know} */
  Told told() {
    Spread spread = Spread.of(rows.features(), new BitSet());
    GroupSums sums = groups.sums(new BitSet());
    IdSpan ids = rows.span();
    List<byte[]> few = ids.rows() <= FEW_ROWS ? rows.entries(number, 1) : List.of();
    return new Told(layer, file, facts, occupied, report, sums, ids, few, spread);
  }

  /** {@return what the driver must know when some rows are not to be used after all} */
  public Told toldWithout(LeftOut leftOut, Layer ofBlock, Grid grid) {
    Features all = rows.features();
    BitSet unused = leftOut.features(this);
    Occupied cells = ofBlock.measuresDistance() ? occupied(all, grid, unused) : occupied;
    return new Told(
        layer,
        file,
        facts(all, unused),
        cells,
        leftOut.moved(this, report),
        groups.sums(leftOut.rows(this)),
        rows.span(),
        List.of(),
        Spread.of(all, unused));
  }

  /** Reads a split as rows of a layer. */
  public static Block read(Task task, Layer layer, Domain domain) {
    Features.Builder features = new Features.Builder(layer.width());
    Identities.Rows.Builder identities =
        new Identities.Rows.Builder(task.layer() << 16 | task.source());
    GroupRows.Builder groups = new GroupRows.Builder();
    FileReport report =
        RowReader.read(
            task.split(),
            row -> {
              int before = features.count();
              Reason reason = layer.take(task.source(), row, domain, features);
              if (task.hasGroups() && (reason == Reason.USED || reason == Reason.OUTSIDE_GROUP)) {
                int area = domain.areaAt(domain.grid().cellAt(row.xCm(), row.yCm()));
                int idRow = row.hasId() ? identities.count() : GroupRows.WITHOUT_ID;
                Optional<Grouped> said = layer.grouped(task.source(), row);
                said.ifPresent(grouped -> groups.add(area, grouped, idRow));
              }
              note(row, reason, features.count() > before ? before : -1, identities);
              return reason;
            });
    Features all = features.build();
    return new Block(
        task.number(),
        task.layer(),
        task.file(),
        groups.build(),
        identities.build(all),
        facts(all, new BitSet()),
        layer.measuresDistance() ? occupied(all, domain.grid(), new BitSet()) : new Occupied(),
        report);
  }

  private static void note(
      ReadRow row, Reason reason, int feature, Identities.Rows.Builder identities) {
    if (row.hasId()) {
      identities.add(row.idNumber(), row.contentHash(), feature, reason);
    } else if (reason == Reason.USED) {
      identities.addNameless(row.contentHash());
    }
  }

  private static Facts facts(Features features, BitSet leftOut) {
    long[] byDimension = new long[3];
    for (int i = leftOut.nextClearBit(0); i < features.count(); i = leftOut.nextClearBit(i + 1)) {
      int dimension = features.hasShape(i) ? features.shape(i).getDimension() : 0;
      if (dimension >= 0) {
        // What was done everywhere has no geometry at all.
        byDimension[dimension]++;
      }
    }
    return new Facts(byDimension[0], byDimension[1], byDimension[2]);
  }

  private static Occupied occupied(Features features, Grid grid, BitSet leftOut) {
    Occupied occupied = new Occupied();
    for (int i = leftOut.nextClearBit(0); i < features.count(); i = leftOut.nextClearBit(i + 1)) {
      occupied.add(grid.cellAt(features.xCm(i), features.yCm(i)));
    }
    return occupied;
  }
}
