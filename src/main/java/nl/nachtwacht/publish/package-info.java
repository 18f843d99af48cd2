/**
 * Tables to files, and the folder that holds a whole run or nothing.
 *
 * <p>{@link nl.nachtwacht.publish.Features} are the rows of a table with their {@link
 * nl.nachtwacht.publish.Shapes}. Small writers share them: {@link nl.nachtwacht.publish.GeoJson},
 * {@link nl.nachtwacht.publish.GeoParquet}, {@link nl.nachtwacht.publish.GeoPackage} and {@link
 * nl.nachtwacht.publish.Csv}. The first two write in parts, one per block of rows, which a finisher
 * joins without looking at them again, so that tasks can share the work. How an output looks in
 * QGIS is an entry of {@code Looks}. {@link nl.nachtwacht.publish.Manifest} tells the whole story
 * of a run; {@link nl.nachtwacht.publish.OutputPlace} makes it visible in one step; {@link
 * nl.nachtwacht.publish.FinishedRun} reads it back.
 *
 * <p>Uses problem, job, table, grid, release, JTS, Jackson, Parquet, SQLite and the Hadoop file
 * systems. A new output is one file here.
 */
package nl.nachtwacht.publish;
