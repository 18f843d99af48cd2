/**
 * From files to rows, every row accounted for.
 *
 * <p>On the driver {@link nl.nachtwacht.read.Opening} turns a layer's paths into {@link
 * nl.nachtwacht.read.FilePlan}s: format, dialect, encoding, columns and reference system, each
 * declared by the job, told by the file, or clear from it beyond doubt. A plan is cut into {@link
 * nl.nachtwacht.read.Split}s. In a task {@link nl.nachtwacht.read.RowReader} yields the sound rows
 * of a split to the kind's code and returns a {@link nl.nachtwacht.read.FileReport} of where all
 * went. {@link nl.nachtwacht.read.LayerCheck} then judges the layer as a whole.
 *
 * <p>For a file of which no job says anything, {@link nl.nachtwacht.read.FirstLook} does the same
 * for all columns, and {@link nl.nachtwacht.read.Guessing} tells what it probably is.
 *
 * <p>Formats read the streams of {@link nl.nachtwacht.read.FileFacts}, which unpack gzip and
 * entries of zip archives ({@link nl.nachtwacht.read.Packing}): no format knows how its file is
 * packed.
 *
 * <p>Uses problem, job, grid, layer; fastcsv, Jackson, SQLite, parquet-hadoop and JTS. A new format
 * is one file that implements {@link nl.nachtwacht.read.Format} and one line in {@link
 * nl.nachtwacht.read.Formats}.
 */
package nl.nachtwacht.read;
