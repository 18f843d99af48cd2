package nl.nachtwacht.stat;

/**
 * Lots drawn by name: the same seed, name and number of the draw give the same lot, in any order
 * and on any machine.
 *
 * <p>Source: 64 bits of FNV-1a (Fowler, Noll and Vo) over the name, spread by the SplitMix64
 * sequence of {@link PoissonBootstrap}. Limits: for choosing, not for secrets. Immutable.
 */
public final class Lot {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int BITS_DROPPED = 11;
  private static final double UNIT = 0x1.0p-53;

  private final PoissonBootstrap draws;

  /** The lots of a seed. */
  public Lot(long seed) {
    draws = new PoissonBootstrap(seed);
  }

  /**
   * {@return a number from 0 to below 1}
   *
   * @param name what is drawn for
   * @param draw number of the draw, from 0
   */
  public double share(String name, int draw) {
    long hash = OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    return (draws.bits(hash, draw) >>> BITS_DROPPED) * UNIT;
  }
}
