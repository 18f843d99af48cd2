/**
 * From the files of a job to rows that tasks hold, every one accounted for.
 *
 * <p>{@link nl.nachtwacht.load.Opened} finds and understands the files, {@link
 * nl.nachtwacht.load.DomainReading} makes the cells that count, {@code Loading} reads a split per
 * task into a {@code Block} and finds what repeats or contradicts ({@code LeftOut}); {@link
 * nl.nachtwacht.load.Loaded} is what passes on, with the {@link nl.nachtwacht.load.Accounts} of all
 * rows. {@code Forecast} and {@link nl.nachtwacht.load.MemoryNeed} refuse what the memory can't
 * hold. {@link nl.nachtwacht.load.LayerPart} and {@link nl.nachtwacht.load.CityPlaces} bring rows
 * to the municipality that they lie around.
 *
 * <p>Uses read and burn for what a row and a cell are. Called by assess and by flow; all later
 * packages take from {@code Loaded}.
 */
package nl.nachtwacht.load;
