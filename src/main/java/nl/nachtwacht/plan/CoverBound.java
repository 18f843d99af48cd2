package nl.nachtwacht.plan;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.nachtwacht.stat.Ranking;

/**
 * How much any items within a budget can cover at most.
 *
 * <p>Every point e of worth w gets a price λ between 0 and w. Whoever covers it earns λ, the rest w
 * − λ is given away; so no plan covers more than Σ (w − λ) and what the items of a budget earn at
 * most, the last of them in part. That holds for any prices. Prices w where the first items of a
 * plan left a point open, and 0 elsewhere, give the bound that follows from diminishing returns;
 * from there prices fall where many items earn and rise where none does, a subgradient with the
 * step of Polyak 1969, over the prices that aren't stuck at an end. Items that are worth little by
 * themselves count as filler that is to be had in any amount at the rate of the best of them, which
 * can only raise the bound; they are most of the items, and none of them is likely to be chosen.
 *
 * <p>Source: Nemhauser, Wolsey and Fisher 1978; Galvão and ReVelle 1996 for the relaxation of this
 * problem. Limits: can't come below what parts of items would cover, so it may stay above the best
 * plan.
 */
final class CoverBound {
  private static final int ROUNDS = 80;
  private static final int PREFIXES = 20;

  /** After so many rounds without a better bound steps are halved. */
  private static final int PATIENCE = 8;

  private static final double CLOSE = 1e-9;

  /** Nearer to the plan by this share a bound tells nothing more. */
  private static final double ENOUGH = 1e-4;

  /** Items that by themselves give less than this share of the margin are filler. */
  private static final double FILLER = 0.5;

  private final Cover cover;
  private final long[] budgets;
  private final double[] bounds;

  /** What all but these items earn per cost at most. */
  private final double floor;

  private final int[] items;

  private final CoverPoints points;

  /** Worth and price of each point, and how often it is covered by the items that earn most. */
  private final double[] weights;

  private final double[] prices;
  private final double[] covered;

  /**
   * @param budgets ascending
   */
  private CoverBound(Cover cover, double floor, long... budgets) {
    this.cover = cover;
    this.floor = floor;
    this.budgets = budgets;
    items =
        IntStream.range(0, cover.items())
            .filter(item -> rate(cover.worth(item), cover.cost(item)) > floor)
            .toArray();
    bounds = new double[budgets.length];
    Arrays.fill(bounds, Double.POSITIVE_INFINITY);
    points = CoverPoints.of(cover, items);
    weights = new double[points.count()];
    Arrays.setAll(weights, point -> cover.weight(points.cell(point)));
    prices = new double[weights.length];
    covered = new double[weights.length];
  }

  /**
   * {@return the bounds of some budgets}
   *
   * @param plan items within the last budget, in their order
   * @param budgets ascending, at least one
   */
  static double[] of(Cover cover, int[] plan, long... budgets) {
    Selection all = new Selection(cover);
    IntStream.of(plan).forEach(all::add);
    CoverBound bound = new CoverBound(cover, FILLER * margin(all), budgets);
    bound.diminish(plan);
    bound.improve(all.value());
    for (int b = 0; b < budgets.length; b++) {
      // Rounding must not put a bound below a plan that reaches it.
      bound.bounds[b] *= 1 + CLOSE;
    }
    bound.bounds[budgets.length - 1] = Math.max(bound.bounds[budgets.length - 1], all.value());
    return bound.bounds;
  }

  /** {@return the bound that follows from diminishing returns after some items} */
  static double after(Cover cover, int[] items, long budget) {
    CoverBound bound = new CoverBound(cover, 0, budget);
    Selection selection = new Selection(cover);
    IntStream.of(items).forEach(selection::add);
    bound.price(selection.free());
    return bound.evaluate();
  }

  /** What the next item would add per cost or the last one does, whichever is less. */
  private static double margin(Selection plan) {
    Cover cover = plan.cover();
    double least = Double.POSITIVE_INFINITY;
    double next = 0;
    for (int item = 0; item < cover.items(); item++) {
      if (plan.has(item)) {
        least = Math.min(least, rate(plan.loss(item), cover.cost(item)));
      } else if (cover.cost(item) > 0) {
        next = Math.max(next, rate(plan.gain(item), cover.cost(item)));
      }
    }
    return Math.min(least, next);
  }

  private static double rate(double worth, long cost) {
    return worth == 0 ? 0 : worth / cost;
  }

  private void diminish(int[] plan) {
    int step = Math.max(1, (plan.length + PREFIXES - 1) / PREFIXES);
    double[] best = new double[prices.length];
    double least = Double.POSITIVE_INFINITY;
    Selection selection = new Selection(cover);
    for (int size = 0; size <= plan.length; size++) {
      if (size % step == 0 || size == plan.length) {
        price(selection.free());
        double bound = evaluate();
        if (bound < least) {
          least = bound;
          System.arraycopy(prices, 0, best, 0, best.length);
        }
      }
      if (size < plan.length) {
        selection.add(plan[size]);
      }
    }
    System.arraycopy(best, 0, prices, 0, best.length);
  }

  private void price(long[] free) {
    for (int point = 0; point < prices.length; point++) {
      prices[point] = points.isIn(free, point) ? weights[point] : 0;
    }
  }

  private void improve(double reached) {
    double least = Double.POSITIVE_INFINITY;
    double pace = 1;
    int waited = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double bound = evaluate();
      if (bound < least) {
        least = bound;
        waited = 0;
      } else if (++waited == PATIENCE) {
        pace /= 2;
        waited = 0;
      }
      if (least - reached <= ENOUGH * reached) {
        return;
      }
      follow(pace * (bound - reached));
    }
  }

  /** Moves prices against what they cost the bound. */
  private void follow(double length) {
    double square = 0;
    for (int point = 0; point < prices.length; point++) {
      double slope = covered[point] - 1;
      boolean isStuck = slope < 0 ? prices[point] >= weights[point] : prices[point] <= 0;
      square += isStuck ? 0 : slope * slope;
    }
    if (square == 0) {
      return;
    }
    for (int point = 0; point < prices.length; point++) {
      double moved = prices[point] - length / square * (covered[point] - 1);
      prices[point] = Math.max(0, Math.min(weights[point], moved));
    }
  }

  /** Lowers the bounds to what the prices prove; returns that of the last budget. */
  private double evaluate() {
    double[] earned = new double[items.length];
    double[] rates = new double[items.length];
    for (int i = 0; i < items.length; i++) {
      earned[i] = points.sum(i, prices);
      rates[i] = rate(earned[i], cover.cost(items[i]));
    }
    Arrays.fill(covered, 0);
    int[] order = IntStream.of(Ranking.descending(rates)).filter(i -> rates[i] >= floor).toArray();
    return spend(given(), earned, order);
  }

  /** Spends the budgets on the items that earn most per cost, then on filler. */
  private double spend(double given, double[] earned, int[] order) {
    double most = given;
    long spent = 0;
    int budget = 0;
    for (int i : order) {
      long cost = cover.cost(items[i]);
      while (budget < budgets.length && cost > budgets[budget] - spent) {
        double part = (budgets[budget] - spent) / (double) cost;
        lower(budget, most + part * earned[i]);
        if (++budget == budgets.length) {
          points.add(i, covered, part);
          return most + part * earned[i];
        }
      }
      spent += cost;
      most += earned[i];
      points.add(i, covered, 1);
    }
    for (; budget < budgets.length; budget++) {
      lower(budget, most + floor * (budgets[budget] - spent));
    }
    return most + floor * (budgets[budgets.length - 1] - spent);
  }

  private void lower(int budget, double bound) {
    bounds[budget] = Math.min(bounds[budget], bound);
  }

  private double given() {
    double sum = 0;
    for (int point = 0; point < prices.length; point++) {
      sum += weights[point] - prices[point];
    }
    return sum;
  }
}
