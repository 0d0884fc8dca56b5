package io.coldpotato.latency;

/**
 * Draws instead of a convolution: how many, and of which seed.
 *
 * <p>Draw i of a part of the path depends on (seed, site, destination, part, i) and on nothing
 * else, so that results depend neither on the order of work nor on other options, and options that
 * share a part share its draws.
 *
 * @param draws from {@value #LEAST} to {@value #MOST}
 * @param seed of all draws
 */
public record Sampling(int draws, long seed) {

  /** A percentile is taken from a hundred draws beyond it at least; the outermost is P99.9. */
  public static final int LEAST = 100_000;

  /** What fits into memory with several workers. */
  public static final int MOST = 10_000_000;

  /** Checks the range. */
  public Sampling {
    if (draws < LEAST || draws > MOST) {
      throw new IllegalArgumentException(
          "draws (" + draws + ") must lie from " + LEAST + " to " + MOST);
    }
  }

  /** Returns the same number of draws for one site and destination. */
  public Sampling of(String site, String destination) {
    return new Sampling(draws, mix(seed ^ mix(Names.hash(site + "\u0000" + destination))));
  }

  /** Returns the seed of the draws of one part of the path. */
  long seedOf(String part) {
    return mix(seed ^ Names.hash(part));
  }

  /** Output function of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
