/**
 * The gate between evidence on people and what anyone may see.
 *
 * <p>{@link nl.nachtwacht.release.ReleaseSpec} is what the job says of it; its floors can't be
 * lowered.
 *
 * <p>Uses problem, job, table, grid, stat.
 */
package nl.nachtwacht.release;
