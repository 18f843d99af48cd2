package nl.nachtwacht.layer;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.problem.Reason;

/** Places that plans need and that no cell counts: homes, mounts, sites of lamps, streets. */
final class Sites implements KeptLayer {
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
}
