package nl.nachtwacht.layer;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Brush;

/** Places that plans need and that no cell counts: homes, mounts, sites of lamps, streets. */
final class Sites implements Layer {
  private static final long serialVersionUID = 1L;

  private final Context.Spec spec;
  private final Terms terms;

  Sites(Context.Spec spec, Terms terms) {
    this.spec = spec;
    this.terms = terms;
  }

  @Override
  public List<Source> sources() {
    return List.of(spec.source());
  }

  @Override
  public int width() {
    return 0;
  }

  @Override
  public boolean isEvidence() {
    return false;
  }

  @Override
  public Reason take(int source, Row row, Places places, Features.Builder out) {
    Reason standing = terms.period().standing(row, Context.FROM, Context.UNTIL);
    if (standing == Reason.USED) {
      if (row.isPoint()) {
        out.point(row.xCm(), row.yCm());
      } else {
        out.shape(row.shape());
      }
      out.label(terms.named(row.text(Context.NAME)));
    }
    return standing;
  }

  @Override
  public Optional<PlaceKind> placeKind() {
    return spec.use().placeKind();
  }

  @Override
  public List<Band> bands() {
    return List.of();
  }

  @Override
  public void mark(Features features, int feature, Brush brush) {
    throw new IllegalStateException("no cell counts them");
  }

  @Override
  public Table finish(Ground ground) {
    return Table.ofRows(ground.rows());
  }
}
