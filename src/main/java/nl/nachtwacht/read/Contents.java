package nl.nachtwacht.read;

import java.util.List;
import nl.nachtwacht.read.FilePlan.Cut;

/**
 * What a format found in a file when it was opened.
 *
 * @param dialect how texts and numbers are written
 * @param table table or layer that is read; empty for formats with one
 * @param columns names of all columns, in the order of the file
 * @param geometry whether records have a geometry of the format
 * @param crs code of the reference system that the file itself tells; empty when it tells none
 * @param crsDeclared whether that code stands in the file, rather than being the format's default
 * @param cuts where splits begin
 * @param empty whether the file holds no record
 */
record Contents(
    Dialect dialect,
    Table table,
    List<String> columns,
    boolean geometry,
    String crs,
    boolean crsDeclared,
    List<Cut> cuts,
    boolean empty) {}
