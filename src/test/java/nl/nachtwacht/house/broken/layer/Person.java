package nl.nachtwacht.house.broken.layer;

import nl.nachtwacht.house.broken.tile.Breaker;

/** A record whose generated text tells all. */
public record Person(String name, Breaker friend) implements Protected {}
