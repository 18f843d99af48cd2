package nl.nachtwacht.read;

import java.io.Serializable;

/**
 * A part of a file that one task reads: whole records.
 *
 * @param plan how to read the file
 * @param from first byte
 * @param to first byte after it
 * @param firstLine line number of the first byte, from 1; text formats only
 */
public record Split(FilePlan plan, long from, long to, long firstLine) implements Serializable {}
