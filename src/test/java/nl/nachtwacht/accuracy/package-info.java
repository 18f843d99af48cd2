/**
 * How good the product's answers are, measured: on open data of others and on simulated cities
 * whose truth is known.
 *
 * <p>Each test is a campaign in short: few seeds, and the aims with room for them. {@code
 * -Dnachtwacht.accuracy=full} runs it whole and writes its table to {@code target/accuracy/}; the
 * figures stand in docs/developer/accuracy.md.
 */
package nl.nachtwacht.accuracy;
