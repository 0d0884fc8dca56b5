package io.coldpotato.topology;

import java.util.random.RandomGenerator;

/**
 * Draws members with a chance proportional to their weight, in constant time.
 *
 * <p>Alias method: M. D. Vose, A linear algorithm for generating random numbers with a given
 * distribution, IEEE Trans. Software Engineering 17 (1991).
 */
final class WeightedPick {

  private final int[] members;
  private final int[] alias;
  private final double[] keep;

  /** Makes a sampler of the members; the weight of member m is {@code weights[m]}, positive. */
  WeightedPick(int[] members, double[] weights) {
    int size = members.length;
    this.members = members.clone();
    this.alias = new int[size];
    this.keep = new double[size];
    double sum = 0;
    for (int member : members) {
      sum += weights[member];
    }
    int[] order = new int[size];
    int light = 0;
    int heavy = size;
    for (int i = 0; i < size; i++) {
      keep[i] = weights[members[i]] * size / sum;
      alias[i] = i;
      if (keep[i] < 1) {
        order[light++] = i;
      } else {
        order[--heavy] = i;
      }
    }
    pair(order, light, heavy);
  }

  /** Fills up each light slot from a heavy one; what is left by rounding keeps its own. */
  private void pair(int[] order, int lightEnd, int heavyStart) {
    int light = 0;
    int heavy = heavyStart;
    int end = lightEnd;
    while (light < end && heavy < order.length) {
      int small = order[light++];
      int large = order[heavy];
      alias[small] = large;
      keep[large] -= 1 - keep[small];
      if (keep[large] < 1) {
        heavy++;
        order[end++] = large; // light and heavy slots fill the array, so this place is used up
      }
    }
    while (light < end) {
      keep[order[light++]] = 1;
    }
  }

  int draw(RandomGenerator random) {
    int slot = random.nextInt(members.length);
    return members[random.nextDouble() < keep[slot] ? slot : alias[slot]];
  }
}
