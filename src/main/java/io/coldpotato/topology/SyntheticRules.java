package io.coldpotato.topology;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Checks and small draws that the generator's parts share. */
final class SyntheticRules {

  private SyntheticRules() {}

  static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Refuses what is not from 0 to 1; also refuses NaN. */
  static void share(String name, double value) {
    between(name, value, 0, 1);
  }

  static void between(String name, double value, double least, double most) {
    require(
        value >= least && value <= most,
        name + " (" + value + ") must lie from " + least + " to " + most);
  }

  /** Returns the numbers below a bound in random order (Fisher and Yates). */
  static int[] shuffled(int bound, RandomGenerator random) {
    int[] numbers = new int[bound];
    for (int i = 0; i < bound; i++) {
      int other = random.nextInt(i + 1);
      numbers[i] = numbers[other];
      numbers[other] = i;
    }
    return numbers;
  }

  /**
   * Returns networks by drawn rank, first first: at each rank the next network is drawn with a
   * chance proportional to its lead. Exponential races: P. S. Efraimidis and P. G. Spirakis,
   * Weighted random sampling with a reservoir, Information Processing Letters 97 (2006).
   */
  static int[] ranked(int[] members, double[] leads, RandomGenerator random) {
    long[] keys = new long[members.length];
    for (int i = 0; i < members.length; i++) {
      // StrictMath: its last bit is the same on every machine.
      double time = -StrictMath.log(1 - random.nextDouble()) / leads[members[i]];
      keys[i] = ((long) Float.floatToIntBits((float) time) << 32) | members[i];
    }
    Arrays.sort(keys); // bits of floats that are not negative ascend with their value
    int[] result = new int[members.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (int) keys[i];
    }
    return result;
  }
}
