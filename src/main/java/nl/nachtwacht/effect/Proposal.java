package nl.nachtwacht.effect;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What a plan proposes, before it is done.
 *
 * @param id its id
 * @param name what people call it
 * @param where it would treat the cells whose centre lies within, in metres of the working
 *     reference system
 */
public record Proposal(String id, String name, Geometry where) {
  /**
   * The reports of a municipality's cells in a run.
   *
   * @param cells ascending
   * @param cellMetres the side of a cell
   * @param reports by cell
   * @param months in which they came
   */
  public record Counts(long[] cells, double cellMetres, int[] reports, double months) {
    private double monthly(int... some) {
      return Arrays.stream(some).map(cell -> reports[cell]).sum() / months;
    }

    /** {@return reports a month in all cells} */
    public double monthly() {
      return Arrays.stream(reports).sum() / months;
    }
  }

  /** {@return which falls would show of proposals in a municipality, in their order} */
  public static List<Detectable> detectable(List<Proposal> proposals, Counts counts) {
    return proposals.stream()
        .map(
            proposal ->
                Detectable.against(
                    Detectable.Unit.PROPOSAL,
                    proposal.id,
                    proposal.name,
                    counts.monthly(Zones.within(counts.cells, counts.cellMetres, proposal.where)),
                    counts.monthly()))
        .toList();
  }
}
