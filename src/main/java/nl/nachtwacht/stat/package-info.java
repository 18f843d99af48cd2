/**
 * Statistics that know no city: sums, quantiles, tests, intervals, kernels, rounding.
 *
 * <p>Every class is one method of the literature or one rule of arithmetic, works on numbers alone
 * and gives the same result on every machine and for every order of its input, unless it says
 * otherwise. Special functions come from Apache Commons Numbers and Commons Statistics.
 *
 * <p>Uses none of our packages. A new method is one file, with a reference case made by other
 * software.
 */
package nl.nachtwacht.stat;
