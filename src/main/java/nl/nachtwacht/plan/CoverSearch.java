package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import nl.nachtwacht.stat.Ranking;

/**
 * Finds items that cover much within a budget.
 *
 * <p>Greedy by worth per cost, skipping what no longer fits; once from nothing and once from the
 * item that is worth most by itself. Each time follow rounds in which every item that promises
 * something is pushed in, whatever is worth least goes out until the budget holds, and the exchange
 * stays if it is better. A plan of few items is sought from more beginnings, and each item is left
 * out once, in case others fit better. Guarantee: the budget holds; covers at least (1 − 1/e)/2 of
 * what the best plan does, with equal costs 1 − 1/e; without overlap a half; ties go to the earlier
 * item. Source: Church and ReVelle 1974; Nemhauser, Wolsey and Fisher 1978; Leskovec and others
 * 2007 for costs; Minoux 1978 for asking again only the item in front.
 */
final class CoverSearch {
  /** An exchange must be better by this share, or rounding would decide. */
  private static final double BETTER = 1e-12;

  /** What costs nothing counts as if it cost this, so that it comes first, the best of it first. */
  private static final double FREE = 1e-3;

  /** A plan of so few items is worth trying harder: one wrong item weighs more. */
  private static final int FEW = 10;

  private static final int STARTS = 16;

  private static final int ROUNDS = 5;

  /** What an item was worth when it was last asked: it can only have become less. */
  private record Offer(double rate, int item) {
    static final Comparator<Offer> BEST_FIRST =
        Comparator.comparingDouble(Offer::rate).reversed().thenComparingInt(Offer::item);
  }

  private final Cover cover;
  private final long budget;

  /** What items are worth by themselves, which is the most that they can ever add. */
  private final PriorityQueue<Offer> alone = new PriorityQueue<>(Offer.BEST_FIRST);

  /** With less than this left nothing more fits. */
  private final long cheapest;

  private CoverSearch(Cover cover, long budget, int... among) {
    this.cover = cover;
    this.budget = budget;
    cheapest = IntStream.of(among).mapToLong(cover::cost).min().orElse(0);
    for (int item : among) {
      double worth = cover.worth(item);
      if (worth > 0 && cover.cost(item) <= budget) {
        alone.add(new Offer(rate(worth, cover.cost(item)), item));
      }
    }
  }

  private CoverSearch(Cover cover, long budget) {
    this(cover, budget, IntStream.range(0, cover.items()).toArray());
  }

  /** {@return the best items that are found within a budget, as {@link #order} puts them} */
  static int[] best(Cover cover, long budget) {
    return order(cover, new CoverSearch(cover, budget).best().items());
  }

  /** {@return items by worth per cost within a budget, what is worth nothing left out} */
  static int[] greedy(Cover cover, long budget) {
    return more(cover, new int[0], budget);
  }

  /** {@return all of some items by worth per cost, asked again after each; in the end as given} */
  static int[] order(Cover cover, int[] items) {
    return orderAfter(cover, new int[0], items);
  }

  /** {@return the same when some items are there already} */
  static int[] orderAfter(Cover cover, int[] there, int[] items) {
    Selection selection = new CoverSearch(cover, Long.MAX_VALUE, items).filled(there);
    IntStream.of(items).filter(item -> !selection.has(item)).forEach(selection::add);
    return IntStream.of(selection.items()).skip(there.length).toArray();
  }

  /** {@return what a larger budget would add to a plan, by worth per cost} */
  static int[] more(Cover cover, int[] plan, long budget) {
    int[] all = new CoverSearch(cover, budget).filled(plan).items();
    return IntStream.of(all).skip(plan.length).toArray();
  }

  private Selection best() {
    Selection best = improved();
    boolean isSmall = best.size() <= FEW;
    for (int first : starts(isSmall ? STARTS : 1)) {
      best = better(best, improved(first));
    }
    return isSmall ? split(best) : best;
  }

  private static Selection better(Selection best, Selection other) {
    return other.value() > best.value() * (1 + BETTER) ? other : best;
  }

  private Selection improved(int... first) {
    Selection selection = filled(first);
    for (int round = 0; round < ROUNDS && exchange(selection); round++) {
      fill(selection, new PriorityQueue<>(alone));
    }
    return selection;
  }

  /** Leaves out each item once and fills up with others, if that is better. */
  private Selection split(Selection selection) {
    Selection best = selection;
    for (int left : selection.items()) {
      Selection other = new Selection(cover);
      IntStream.of(best.items()).filter(item -> item != left).forEach(other::add);
      PriorityQueue<Offer> others = new PriorityQueue<>(alone);
      others.removeIf(offer -> offer.item == left);
      fill(other, others);
      best = better(best, other);
    }
    return best;
  }

  /** The affordable items that cover most by themselves. */
  private int[] starts(int count) {
    double[] worths =
        IntStream.range(0, cover.items())
            .mapToDouble(item -> cover.cost(item) <= budget ? cover.worth(item) : 0)
            .toArray();
    return IntStream.of(Ranking.descending(worths))
        .filter(item -> worths[item] > 0)
        .limit(count)
        .toArray();
  }

  private Selection filled(int... first) {
    Selection selection = new Selection(cover);
    IntStream.of(first).forEach(selection::add);
    fill(selection, new PriorityQueue<>(alone));
    return selection;
  }

  /** Adds items by worth per cost as long as they fit and add something. */
  private void fill(Selection selection, PriorityQueue<Offer> offers) {
    while (!offers.isEmpty() && cheapest <= budget - selection.spent()) {
      Offer first = offers.remove();
      if (!selection.has(first.item) && fits(selection, first.item)) {
        double rate = rate(selection.gain(first.item), cover.cost(first.item));
        if (rate == first.rate) {
          selection.add(first.item);
        } else if (rate > 0) {
          offers.add(new Offer(rate, first.item));
        }
      }
    }
  }

  private boolean fits(Selection selection, int item) {
    return cover.cost(item) <= budget - selection.spent();
  }

  private static double rate(double worth, long cost) {
    return worth / Math.max(FREE, cost);
  }

  /** One round of exchanges, the most promising item first; returns whether any was better. */
  private boolean exchange(Selection selection) {
    double[] promises =
        IntStream.range(0, cover.items())
            .mapToDouble(item -> selection.has(item) ? -1 : selection.promise(item))
            .toArray();
    double least = leastLoss(selection);
    boolean isBetter = false;
    for (int item : Ranking.descending(promises)) {
      boolean mayHelp = promises[item] > 0 && !selection.has(item) && cover.cost(item) <= budget;
      if (mayHelp && selection.promise(item) > least && isPushed(selection, item)) {
        least = leastLoss(selection);
        isBetter = true;
      }
    }
    return isBetter;
  }

  private boolean isPushed(Selection selection, int item) {
    return push(selection, item, true) || push(selection, item, false);
  }

  private static double leastLoss(Selection selection) {
    return IntStream.of(selection.items()).mapToDouble(selection::loss).min().orElse(0);
  }

  /** Adds an item and takes out the least worthy until the budget holds, if that is better. */
  private boolean push(Selection selection, int item, boolean isPerCost) {
    double gain = selection.gain(item);
    double lost = 0;
    List<Integer> out = new ArrayList<>();
    selection.add(item);
    while (gain > lost * (1 + BETTER) && selection.spent() > budget) {
      int least = least(selection, item, isPerCost);
      lost += selection.loss(least);
      selection.remove(least);
      out.add(least);
    }
    if (gain > lost * (1 + BETTER)) {
      return true;
    }
    selection.remove(item);
    out.forEach(selection::add);
    return false;
  }

  private int least(Selection selection, int but, boolean isPerCost) {
    int least = -1;
    double lowest = Double.POSITIVE_INFINITY;
    for (int item : selection.items()) {
      double loss = selection.loss(item);
      double rate = isPerCost ? rate(loss, cover.cost(item)) : loss;
      if (item != but && rate < lowest) {
        least = item;
        lowest = rate;
      }
    }
    return least;
  }
}
