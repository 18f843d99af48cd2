package nl.nachtwacht.plan;

/**
 * A priced proposal among all of them.
 *
 * @param position place among them, from 1
 * @param letter of its measure's id: L light, C camera
 * @param kind code of what is proposed
 * @param key number of the asset or site
 * @param xCm x in centimetres
 * @param yCm y in centimetres
 * @param costEuro price
 * @param cumulativeCostEuro price of all rows so far
 * @param scoreRemoved points of the score that it takes away beside the rows before it
 * @param cumulativeScoreRemoved points of all rows so far
 * @param isWithinBudget whether the purse pays for it; never for what takes nothing away
 */
public record PriorityRow(
    int position,
    char letter,
    String kind,
    String key,
    int xCm,
    int yCm,
    double costEuro,
    double cumulativeCostEuro,
    double scoreRemoved,
    double cumulativeScoreRemoved,
    boolean isWithinBudget) {}
