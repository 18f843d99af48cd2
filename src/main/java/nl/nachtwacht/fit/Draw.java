package nl.nachtwacht.fit;

/** How often a row occurs in a replicate, as {@link nl.nachtwacht.stat.PoissonBootstrap} says. */
@FunctionalInterface
interface Draw {
  /** Every row once in every replicate: the data as they are. */
  Draw ONCE = (rowKey, replicate) -> 1;

  /** {@return 0 or more} */
  int of(long rowKey, int replicate);
}
