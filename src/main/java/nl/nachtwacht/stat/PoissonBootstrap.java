package nl.nachtwacht.stat;

/**
 * Weights of a Poisson bootstrap: how often a row occurs in a replicate of the data.
 *
 * <p>Every row of every replicate gets an independent weight with a Poisson distribution of mean 1.
 * It depends on nothing but the seed, the row's key and the number of the replicate: not on the
 * order of rows, on files, partitions or cores. Two rows with one key move together, so rows that
 * occur twice must be gone before. Immutable.
 *
 * <p>Source: Chamandy, Muralidharan, Najmi and Naidu 2012, Estimating uncertainty for massive data
 * streams (Poisson bootstrap); Steele, Lea and Flood 2014, Fast splittable pseudorandom number
 * generators (the SplitMix64 sequence, the same as {@link java.util.SplittableRandom}).
 */
public final class PoissonBootstrap {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final int BITS_DROPPED = 11;

  /** ⌊2⁵³ · P(weight ≤ k)⌋ for k = 0, 1, …: as whole numbers, so that no machine's exp matters. */
  private static final long[] THRESHOLDS = {
    3313563428353947L,
    6627126856707895L,
    8283908570884869L,
    8836169142277194L,
    8974234285125275L,
    9001847313694891L,
    9006449485123161L,
    9007106938184342L,
    9007189119816990L,
    9007198251109506L,
    9007199164238758L,
    9007199247250508L,
    9007199254168154L,
    9007199254700280L,
    9007199254738289L,
    9007199254740823L,
    9007199254740982L,
    9007199254740991L,
  };

  private final long mixedSeed;

  /** The weights of a seed. */
  public PoissonBootstrap(long seed) {
    mixedSeed = mix(seed);
  }

  /**
   * {@return how often a row occurs in a replicate, 0 to 18}
   *
   * @param rowKey the row's key, spread over all 64 bits or not
   * @param replicate number of the replicate, from 0
   */
  public int draw(long rowKey, int replicate) {
    long uniform = bits(rowKey, replicate) >>> BITS_DROPPED;
    int weight = 0;
    while (weight < THRESHOLDS.length && uniform >= THRESHOLDS[weight]) {
      weight++;
    }
    return weight;
  }

  /** {@return a number from 0 to below 1 for a key in a replicate, each as likely as another} */
  public double even(long rowKey, int replicate) {
    return (bits(rowKey, replicate) >>> BITS_DROPPED) * 0x1.0p-53;
  }

  /** {@return the 64 random bits that decide on a row's weight in a replicate, from 0} */
  long bits(long rowKey, int replicate) {
    return mix(mix(rowKey ^ mixedSeed) + (replicate + 1L) * GOLDEN_GAMMA);
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
