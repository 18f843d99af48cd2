package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.nachtwacht.stat.CompensatedSum;

/**
 * Where new cameras would see most of the risk that no camera sees yet.
 *
 * <p>Maximal covering (Church and ReVelle 1974) over the 64 sample points of each cell, each of
 * which has a 64th of the cell's score. Ties go to the mount with fewer homes in view, then to the
 * smaller key. In the end cameras move to mounts that see fewer homes as long as the whole plan
 * loses no more than {@link #PRICE_OF_PRIVACY} of what it adds. Guarantee: the order of mounts and
 * cameras changes nothing. Limits: knows no walls and trees; says where a camera would see much,
 * not whether one is needed or allowed.
 */
public final class CameraPlan {
  /** Share of what new cameras add that is given up for homes out of view. */
  static final double PRICE_OF_PRIVACY = 0.005;

  /** Moving a camera must be worth this many times what only it sees. */
  private static final double WORTH_MOVING = 2;

  private static final double HALF = 0.5;

  private final PlanCells cells;
  private final List<Mount> mounts;
  private final int[] homes;
  private final Cover cover;
  private final int[] chosen;
  private final List<CameraRow> rows;

  private CameraPlan(CameraSpec spec, Situation now) {
    cells = now.cells;
    List<InView> free = sorted(spec, now);
    mounts = free.stream().map(InView::mount).toList();
    homes = free.stream().mapToInt(InView::homes).toArray();
    List<Sight> sights = mounts.stream().map(mount -> sight(spec, mount)).toList();
    List<Camera> hanging = now.cameras.stream().sorted(Comparator.comparing(Camera::key)).toList();
    Selection seen = new Selection(existing(hanging));
    IntStream.range(0, hanging.size()).forEach(seen::add);
    cover = Cover.of(cells, cells.perSample(cells::risk), seen.free(), sights, ones(sights.size()));
    chosen = withFewerHomes(CoverSearch.best(cover, spec.count()), now.homes.isPresent());
    rows = new Rows(spec, now).list(hanging, seen, sights);
  }

  /**
   * What is known before a plan is made.
   *
   * @param cells the municipality's cells with the score of the slice
   * @param mounts where cameras could hang; those outside the municipality are left out
   * @param cameras those that hang
   * @param homes addresses; empty: no such layer
   */
  public record Situation(
      PlanCells cells, List<Mount> mounts, List<Camera> cameras, Optional<PlaceIndex> homes) {
    /** Copies the lists. */
    public Situation {
      mounts = List.copyOf(mounts);
      cameras = List.copyOf(cameras);
    }
  }

  /** {@return the plan for one municipality} */
  public static CameraPlan of(CameraSpec spec, Situation now) {
    return new CameraPlan(spec, now);
  }

  private static long[] ones(int count) {
    return LongStream.range(0, count).map(i -> 1).toArray();
  }

  /** A mount, and how many homes a camera would see from it. */
  private record InView(Mount mount, int homes) {
    static final Comparator<InView> FEWEST_FIRST =
        Comparator.comparingInt(InView::homes).thenComparing(seen -> seen.mount.key());
  }

  private static List<InView> sorted(CameraSpec spec, Situation now) {
    return now.mounts.stream()
        .filter(mount -> now.cells.indexAt(mount.xCm(), mount.yCm()) >= 0)
        .map(m -> new InView(m, now.homes.map(h -> h.count(sight(spec, m))).orElse(0)))
        .sorted(InView.FEWEST_FIRST)
        .toList();
  }

  private static Sight sight(CameraSpec spec, Mount mount) {
    return View.disc(mount.xCm(), mount.yCm(), spec.radiusMetres() * 100);
  }

  private Cover existing(List<Camera> hanging) {
    long[] all = LongStream.range(0, cells.count()).map(c -> -1).toArray();
    List<Sight> sights = hanging.stream().map(Camera::sight).toList();
    return Cover.of(cells, cells.perSample(cells::risk), all, sights, ones(sights.size()));
  }

  /** Moves each camera, the one with most homes first, to where it sees fewest. */
  private int[] withFewerHomes(int[] plan, boolean isKnown) {
    Selection selection = new Selection(cover);
    IntStream.of(plan).forEach(selection::add);
    double floor = selection.value() * (1 - PRICE_OF_PRIVACY);
    List<Integer> most =
        IntStream.of(plan).boxed().sorted(Comparator.comparingInt(i -> -homes[i])).toList();
    for (int item : isKnown ? most : List.<Integer>of()) {
      selection.remove(item);
      double without = selection.value();
      // Mounts are in the order of their homes, so the first that will do sees fewest.
      selection.add(
          IntStream.range(0, item)
              .filter(other -> homes[other] < homes[item] && !selection.has(other))
              .filter(other -> without + selection.gain(other) >= floor)
              .findFirst()
              .orElse(item));
    }
    return CoverSearch.order(cover, selection.items());
  }

  /** {@return new cameras by what they add, then those that hang by what only they see} */
  public List<CameraRow> rows() {
    return rows;
  }

  /**
   * {@return the places of the new cameras when risk were otherwise: the priority that each row
   * would have among them}
   *
   * @param risk score by cell, as when the plan was made
   */
  public int[] positions(double[] risk) {
    Cover other = cover.weighing(cells.perSample(cell -> risk[cell]));
    return places(CoverSearch.order(other, chosen), chosen);
  }

  /** {@return for each of the items its place in an order of them, from 1} */
  static int[] places(int[] order, int[] items) {
    int[] places = new int[1 + IntStream.of(order).max().orElse(0)];
    for (int place = 1; place <= order.length; place++) {
      places[order[place - 1]] = place;
    }
    return IntStream.of(items).map(item -> places[item]).toArray();
  }

  /**
   * {@return what a row sees of other figures, such as the risk at other hours}
   *
   * @param figures by cell, as when the plan was made
   */
  public double inView(CameraRow row, double[] figures) {
    return inView(row.sight(), cell -> figures[cell]);
  }

  /**
   * {@return whether a camera is needed in the slice of the plan only: at other hours less than
   * half of the risk is in its view}
   *
   * @param otherHours risk by cell at other hours, in the unit of the plan's risk
   */
  public boolean isNightOnly(CameraRow row, double[] otherHours) {
    return inView(row, otherHours) < HALF * inView(row.sight(), cells::risk);
  }

  private double inView(Sight sight, IntToDoubleFunction figure) {
    CompensatedSum sum = new CompensatedSum();
    Cover.eachCell(
        cells,
        sight,
        (cell, mask) -> sum.add(figure.applyAsDouble(cell) * Long.bitCount(mask) / Long.SIZE));
    return sum.value();
  }

  /** {@return the rows of new cameras} */
  List<CameraRow> proposedRows() {
    return rows.subList(0, chosen.length);
  }

  /** {@return these as a problem of the points that the score would lose, costs in cents} */
  Cover proposals() {
    long[] costs =
        proposedRows().stream().mapToLong(row -> LightingPlan.cents(row.costEuro())).toArray();
    return cover.weighing(cells.perSample(cells::viewPoints)).only(chosen, costs);
  }

  /** Writes the rows. */
  private final class Rows {
    private final CameraSpec spec;
    private final Situation now;
    private final double whole;
    private final List<CameraRow> made = new ArrayList<>();

    Rows(CameraSpec spec, Situation now) {
      this.spec = spec;
      this.now = now;
      CompensatedSum sum = new CompensatedSum();
      IntStream.range(0, cells.count()).forEach(c -> sum.add(cells.risk(c)));
      whole = sum.value();
    }

    private double share(double points) {
      return whole > 0 ? Math.min(1, points / whole) : 0;
    }

    List<CameraRow> list(List<Camera> hanging, Selection seen, List<Sight> sights) {
      double before = seen.value();
      double[] bounds = bounds(before);
      Selection placed = new Selection(cover);
      double last = 0;
      for (int item : chosen) {
        last = placed.gain(item);
        placed.add(item);
        double together = before + placed.value();
        made.add(placed(mounts.get(item), sights.get(item), last, together, bounds[made.size()]));
      }
      double next = IntStream.range(0, cover.items()).mapToDouble(placed::gain).max().orElse(0);
      double together = before + placed.value();
      for (int item : byLoss(seen)) {
        double only = seen.loss(item);
        made.add(hanging(hanging.get(item), kind(only, last, next), only, together, bounds));
      }
      return List.copyOf(made);
    }

    /** Bounds by the number of new cameras less one; where there are none, what is seen. */
    private double[] bounds(double before) {
      long[] sizes = LongStream.rangeClosed(Math.min(1, chosen.length), chosen.length).toArray();
      return DoubleStream.of(CoverBound.of(cover, chosen, sizes)).map(b -> before + b).toArray();
    }

    private CameraRow placed(Mount mount, Sight sight, double adds, double together, double bound) {
      int priority = made.size() + 1;
      return new CameraRow(
          CameraRow.Kind.NEW,
          mount.key(),
          mount.type(),
          mount.xCm(),
          mount.yCm(),
          sight,
          priority,
          spec.priceEuro(),
          spec.priceEuro() * priority,
          share(adds),
          share(together),
          overlap(adds, sight),
          share(bound),
          homesIn(sight));
    }

    private CameraRow hanging(
        Camera camera, CameraRow.Kind kind, double only, double together, double[] bounds) {
      return new CameraRow(
          kind,
          camera.key(),
          "",
          camera.xCm(),
          camera.yCm(),
          camera.sight(),
          made.size() + 1,
          0,
          spec.priceEuro() * chosen.length,
          share(only),
          share(together),
          overlap(only, camera.sight()),
          share(bounds[bounds.length - 1]),
          homesIn(camera.sight()));
    }

    private List<Integer> byLoss(Selection seen) {
      return IntStream.of(seen.items())
          .boxed()
          .sorted(Comparator.comparingDouble((Integer item) -> -seen.loss(item)))
          .toList();
    }

    private CameraRow.Kind kind(double only, double last, double next) {
      if (only > 0 && only >= last) {
        return CameraRow.Kind.KEEP;
      }
      return next > WORTH_MOVING * only ? CameraRow.Kind.MOVE : CameraRow.Kind.EXISTING;
    }

    private double overlap(double adds, Sight sight) {
      double all = inView(sight, cells::risk);
      return all > 0 ? Math.max(0, 1 - adds / all) : 0;
    }

    private OptionalInt homesIn(Sight sight) {
      return now.homes.map(h -> OptionalInt.of(h.count(sight))).orElse(OptionalInt.empty());
    }
  }
}
