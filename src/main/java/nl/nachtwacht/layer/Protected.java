package nl.nachtwacht.layer;

/**
 * Holds a person's data. Whatever implements this writes its own {@code toString}, which tells
 * counts or file and row, never a place, a time or a text; a test sees to it.
 */
public interface Protected {}
