/**
 * The public side of a run: what is counted for the gate, and what is written of what passed.
 *
 * <p>{@link nl.nachtwacht.disclose.Releasing} brings rows on people to package release, which alone
 * decides what may be seen, and holds the history of releases until the run is published. {@link
 * nl.nachtwacht.disclose.PublicFacts} opens the one door for what stands beside the gate's numbers.
 * {@link nl.nachtwacht.disclose.PublicOutputs} lists the outputs; a class called Public… takes no
 * bare table.
 *
 * <p>Called by flow alone. A new public output is one class and one line in {@code PublicOutputs}.
 */
package nl.nachtwacht.disclose;
