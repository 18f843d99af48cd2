package nl.nachtwacht.house.broken.layer;

/** Holds a person's data. */
public interface Protected {}
