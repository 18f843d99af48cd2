/**
 * How well maps made before a day say where reports fall after it.
 *
 * <p>Pure: {@link nl.nachtwacht.backtest.Cells} are the cells of one municipality with what each
 * {@link nl.nachtwacht.backtest.Method} said of them and what followed; {@link
 * nl.nachtwacht.backtest.Trial} is the outcome, which adds up over municipalities and folds; {@link
 * nl.nachtwacht.backtest.AccuracyTable} and {@link nl.nachtwacht.backtest.CalibrationTable} print
 * it, {@link nl.nachtwacht.backtest.Verdict} says it in a sentence. Source of all figures:
 * docs/methods.md, "Prediction accuracy".
 *
 * <p>Comes after {@code score}; may use job, table, stat, layer and score. A new method: one line
 * in {@link nl.nachtwacht.backtest.Method#ALL}.
 */
package nl.nachtwacht.backtest;
