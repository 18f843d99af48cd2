/**
 * From evidence to scores: how risky a cell is, why, and how sure that is.
 *
 * <p>{@link nl.nachtwacht.score.ScoreSpec} is what the job says of it. A city is scored strip by
 * strip, so every {@link nl.nachtwacht.score.Score} has three steps: (1) what a strip of cells
 * tells about its municipalities, a small part that travels; (2) the constants that all parts
 * together give; (3) a pure function from a strip and the constants to new columns. {@code
 * Evidence} says whether a cell may have a score at all, {@code Index} is the weighted index,
 * {@code Hotspot} finds what chance does not explain; {@code RiskClass} and {@code TopFactor} read
 * their results. {@code Contributions} keeps the promise that printed contributions add up to the
 * printed score.
 *
 * <p>Comes from burn, goes to outline, plan and publish. Uses job, table, grid, stat, layer. A new
 * score is one file and one line of {@link nl.nachtwacht.score.Scores}.
 */
package nl.nachtwacht.score;
