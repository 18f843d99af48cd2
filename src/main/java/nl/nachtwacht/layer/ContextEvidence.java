package nl.nachtwacht.layer;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Brush;
import org.locationtech.jts.geom.Point;

/**
 * A context layer as evidence: points are counted, polygons cover, all have a distance; people are
 * summed in the cell of their place.
 */
final class ContextEvidence implements Layer {
  private static final long serialVersionUID = 1L;
  private static final double MOST = 1e7;

  // Numbers of a feature and bands alike.
  private static final int AMOUNT = 0;

  /** Band only: how many features told an amount. */
  private static final int TOLD = 1;

  private final Context.Spec spec;
  private final Terms terms;
  private final Facts facts;

  ContextEvidence(Context.Spec spec, Terms terms, Facts facts) {
    this.spec = spec;
    this.terms = terms;
    this.facts = facts;
  }

  @Override
  public List<Source> sources() {
    return List.of(spec.source());
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public Reason take(int source, Row row, Places places, Features.Builder out) {
    Reason standing = terms.period().standing(row, Context.FROM, Context.UNTIL);
    if (standing != Reason.USED) {
      return standing;
    }
    if (spec.use().isPeople()) {
      return takePeople(row, out);
    }
    if (row.isPoint()) {
      out.point(row.xCm(), row.yCm(), 1);
    } else {
      out.shape(row.shape(), 1);
    }
    out.label(terms.named(row.text(Context.NAME)));
    return Reason.USED;
  }

  /** A square without a number is known not to be told: it is used, and adds nothing. */
  private static Reason takePeople(Row row, Features.Builder out) {
    if (row.text(Context.VALUE).isEmpty()) {
      return Reason.USED;
    }
    double people = row.numberOr(Context.VALUE, 0);
    if (!(people >= 0 && people <= MOST)) {
      return Reason.VALUE;
    }
    Point place = row.isPoint() ? null : row.shape().getCentroid();
    int x = place == null ? row.xCm() : Grid.cm(place.getX());
    int y = place == null ? row.yCm() : Grid.cm(place.getY());
    out.point(x, y, Math.round(people));
    return Reason.USED;
  }

  @Override
  public Optional<PlaceKind> placeKind() {
    return spec.use().placeKind();
  }

  @Override
  public List<Band> bands() {
    return List.of(Band.sum("amount"), Band.sum("told"));
  }

  @Override
  public boolean measuresDistance() {
    return spec.use().isFactor();
  }

  @Override
  public void mark(Features features, int feature, Brush brush) {
    if (!features.hasShape(feature)) {
      int x = features.xCm(feature);
      int y = features.yCm(feature);
      brush.cell(AMOUNT, x, y, features.number(feature, AMOUNT));
      brush.cell(TOLD, x, y, 1);
    }
  }

  @Override
  public Layer settled(Facts found, Settled known) {
    return new ContextEvidence(spec, terms, found);
  }

  @Override
  public Optional<Mass> mass() {
    String name = spec.source().name();
    boolean isPeople = spec.use().isPeople() || spec.use() == Context.Use.STOP;
    return spec.isSource()
        ? Optional.of(new Mass(name, Column.reals("mass_" + name, "", 4).working(), isPeople))
        : Optional.empty();
  }

  @Override
  public Table finish(Ground ground) {
    return spec.use().isPeople() ? people(ground) : surroundings(ground);
  }

  private Table people(Ground ground) {
    Table table = withMass(ground, row -> ground.at(AMOUNT, row));
    return spec.use() == Context.Use.INHABITANTS
        ? table.and(
            ground.ints(
                Context.INHABITANT_COUNT,
                row ->
                    ground.at(TOLD, row) == 0
                        ? Table.NO_INT
                        : Math.toIntExact(ground.at(AMOUNT, row))))
        : table;
  }

  private Table surroundings(Ground ground) {
    String name = spec.source().name();
    Table table = ground.metres(Context.distance(name), ground.nearestCm());
    if (facts.points() > 0) {
      table = table.and(ground.counts(Context.count(name), AMOUNT));
    }
    if (facts.polygons() == 0) {
      return table.and(withMass(ground, row -> ground.at(AMOUNT, row)));
    }
    table = table.and(ground.cover(Context.share(name), ground.features().shapes()));
    Table.Reals share = table.reals(Context.share(name).name());
    return table.and(withMass(ground, row -> ground.at(AMOUNT, row) + share.at(row)));
  }

  private Table withMass(Ground ground, java.util.function.IntToDoubleFunction amount) {
    return mass()
        .map(mass -> ground.reals(mass.column(), amount))
        .orElse(Table.ofRows(ground.rows()));
  }
}
