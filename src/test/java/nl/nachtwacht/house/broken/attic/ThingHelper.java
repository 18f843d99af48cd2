package nl.nachtwacht.house.broken.attic;

/** In a package that no map shows, with a name that says nothing. */
public final class ThingHelper {}
