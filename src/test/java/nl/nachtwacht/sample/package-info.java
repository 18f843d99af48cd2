/**
 * The sample cities: an invented city and an invented town with all the layers of a job, and the
 * truth behind them.
 *
 * <p>{@link nl.nachtwacht.sample.CityPlan} says what a city is like ({@code Veldstad}, {@code
 * Kleinvoort}); from it follow borders, streets, lamps, the {@code Surface} of expected reports,
 * and from that the reports and answers. {@code Mess} spoils rows in known numbers, {@code
 * SampleWriter} writes the files. Chance comes from {@code Dice} alone, so every run gives the same
 * bytes. A new layer of the sample: a class that makes its features, and a line in {@code
 * SampleWriter}.
 */
package nl.nachtwacht.sample;
