package nl.nachtwacht.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * What a plan proposes, before it is done.
 *
 * @param id its id
 * @param name what people call it
 * @param where it would treat the cells whose centre lies within, in metres of the working
 *     reference system
 */
public record Proposal(String id, String name, Geometry where) {
  /** Between a number and what it counts. */
  public static final String TIMES = " × ";

  private static final double REACH_METRES = 100;

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

  /**
   * {@return a proposal at each place that has a name, in the order of the names; it would treat
   * what a measure at a point or along a line treats}
   *
   * @param places by id
   * @param names by id
   */
  public static List<Proposal> near(Map<String, Geometry> places, Map<String, String> names) {
    return names.entrySet().stream()
        .map(
            named ->
                new Proposal(
                    named.getKey(),
                    named.getValue(),
                    places.get(named.getKey()).buffer(REACH_METRES)))
        .toList();
  }

  /** {@return all of some proposals as one, named after the first} */
  public static Proposal together(String id, List<Proposal> some) {
    return new Proposal(
        id,
        some.size() + TIMES + some.get(0).name,
        UnaryUnionOp.union(some.stream().map(Proposal::where).toList()));
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
