package nl.nachtwacht.sample;

import nl.nachtwacht.problem.Reason;

/**
 * A row of a text file and what should become of it.
 *
 * @param text the row without its line end
 * @param fate what a run should say of it
 */
record Line(String text, Reason fate) {}
