package nl.nachtwacht.plan;

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

  private CoverSearch() {}

  /** {@return the best items that are found within a budget, as {@link #order} puts them} */
  static int[] best(Cover cover, long budget) {
    Selection best = improved(cover, budget, new int[0]);
    boolean isSmall = best.size() <= FEW;
    for (int first : starts(cover, budget, isSmall ? STARTS : 1)) {
      Selection other = improved(cover, budget, new int[] {first});
      best = other.value() > best.value() * (1 + BETTER) ? other : best;
    }
    return order(cover, (isSmall ? split(best, budget) : best).items());
  }

  private static Selection improved(Cover cover, long budget, int[] first) {
    Selection selection = new Selection(cover);
    IntStream.of(first).forEach(selection::add);
    fill(selection, budget);
    for (int round = 0; round < ROUNDS && exchange(selection, budget); round++) {
      fill(selection, budget);
    }
    return selection;
  }

  /** Leaves out each item once and fills up with others, if that is better. */
  private static Selection split(Selection selection, long budget) {
    Selection best = selection;
    int[] all = IntStream.range(0, selection.cover().items()).toArray();
    for (int left : selection.items()) {
      Selection other = new Selection(selection.cover());
      IntStream.of(best.items()).filter(item -> item != left).forEach(other::add);
      fill(other, budget, IntStream.of(all).filter(item -> item != left).toArray());
      best = other.value() > best.value() * (1 + BETTER) ? other : best;
    }
    return best;
  }

  /** The affordable items that cover most by themselves. */
  private static int[] starts(Cover cover, long budget, int count) {
    Selection none = new Selection(cover);
    double[] alone =
        IntStream.range(0, cover.items())
            .mapToDouble(item -> cover.cost(item) <= budget ? none.gain(item) : 0)
            .toArray();
    return IntStream.of(Ranking.descending(alone))
        .filter(item -> alone[item] > 0)
        .limit(count)
        .toArray();
  }

  /** {@return items by worth per cost within a budget, what is worth nothing left out} */
  static int[] greedy(Cover cover, long budget) {
    Selection selection = new Selection(cover);
    fill(selection, budget);
    return selection.items();
  }

  /** {@return all of some items by worth per cost, asked again after each; in the end as given} */
  static int[] order(Cover cover, int[] items) {
    return orderAfter(cover, new int[0], items);
  }

  /** {@return the same when some items are there already} */
  static int[] orderAfter(Cover cover, int[] there, int[] items) {
    Selection selection = new Selection(cover);
    IntStream.of(there).forEach(selection::add);
    fill(selection, Long.MAX_VALUE, items);
    IntStream.of(items).filter(item -> !selection.has(item)).forEach(selection::add);
    return IntStream.of(selection.items()).skip(there.length).toArray();
  }

  /** {@return what a larger budget would add to a plan, by worth per cost} */
  static int[] more(Cover cover, int[] plan, long budget) {
    Selection selection = new Selection(cover);
    IntStream.of(plan).forEach(selection::add);
    fill(selection, budget);
    return IntStream.of(selection.items()).skip(plan.length).toArray();
  }

  /** Adds items by worth per cost as long as they fit and add something. */
  static void fill(Selection selection, long budget) {
    fill(selection, budget, IntStream.range(0, selection.cover().items()).toArray());
  }

  private static void fill(Selection selection, long budget, int[] among) {
    PriorityQueue<Offer> offers = new PriorityQueue<>(Offer.BEST_FIRST);
    for (int item : among) {
      if (!selection.has(item)) {
        offer(selection, budget, item, offers);
      }
    }
    while (!offers.isEmpty()) {
      Offer first = offers.remove();
      double rate = rate(selection.gain(first.item), selection.cover().cost(first.item));
      if (rate == first.rate && fits(selection, budget, first.item)) {
        selection.add(first.item);
      } else {
        offer(selection, budget, first.item, offers);
      }
    }
  }

  private static void offer(
      Selection selection, long budget, int item, PriorityQueue<Offer> offers) {
    double gain = selection.gain(item);
    if (gain > 0 && fits(selection, budget, item)) {
      offers.add(new Offer(rate(gain, selection.cover().cost(item)), item));
    }
  }

  private static boolean fits(Selection selection, long budget, int item) {
    return selection.cover().cost(item) <= budget - selection.spent();
  }

  private static double rate(double worth, long cost) {
    return worth / Math.max(FREE, cost);
  }

  /** One round of exchanges, the most promising item first; returns whether any was better. */
  static boolean exchange(Selection selection, long budget) {
    Cover cover = selection.cover();
    double[] promises =
        IntStream.range(0, cover.items())
            .mapToDouble(item -> selection.has(item) ? -1 : selection.promise(item))
            .toArray();
    double least = leastLoss(selection);
    boolean isBetter = false;
    for (int item : Ranking.descending(promises)) {
      boolean mayHelp = promises[item] > 0 && !selection.has(item) && cover.cost(item) <= budget;
      if (mayHelp && selection.promise(item) > least && isPushed(selection, budget, item)) {
        least = leastLoss(selection);
        isBetter = true;
      }
    }
    return isBetter;
  }

  private static boolean isPushed(Selection selection, long budget, int item) {
    return push(selection, budget, item, true) || push(selection, budget, item, false);
  }

  private static double leastLoss(Selection selection) {
    return IntStream.of(selection.items()).mapToDouble(selection::loss).min().orElse(0);
  }

  /** Adds an item and takes out the least worthy until the budget holds, if that is better. */
  private static boolean push(Selection selection, long budget, int item, boolean isPerCost) {
    double before = selection.value();
    int[] old = selection.items();
    selection.add(item);
    while (selection.spent() > budget) {
      selection.remove(least(selection, item, isPerCost));
    }
    if (selection.value() > before * (1 + BETTER)) {
      return true;
    }
    selection.remove(item);
    List<Integer> kept = IntStream.of(selection.items()).boxed().toList();
    IntStream.of(old).filter(was -> !kept.contains(was)).forEach(selection::add);
    return false;
  }

  private static int least(Selection selection, int but, boolean isPerCost) {
    int least = -1;
    double lowest = 0;
    for (int item : selection.items()) {
      double loss = selection.loss(item);
      double rate = isPerCost ? rate(loss, selection.cover().cost(item)) : loss;
      if (item != but && (least < 0 || rate < lowest)) {
        least = item;
        lowest = rate;
      }
    }
    return least;
  }
}
