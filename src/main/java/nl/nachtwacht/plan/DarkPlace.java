package nl.nachtwacht.plan;

import java.io.Serializable;

/**
 * A cell that is too dark for the risk in it.
 *
 * @param cell the cell
 * @param xCm x of the place that is meant: the centre, or where a lamp was not proposed
 * @param yCm y of that place
 * @param darkShare share of the cell without light
 * @param darkShareAfter the same when repairs and all that the budget pays for are done
 * @param riskWeightedM2 dark surface times the score of the slice, by hundredths
 */
public record DarkPlace(
    long cell, int xCm, int yCm, double darkShare, double darkShareAfter, double riskWeightedM2)
    implements Serializable {}
