package io.coldpotato.routing;

import java.util.Arrays;

/** Labels below a bound, taken out in order; emptied at a cost of what it holds. */
final class LabelSet {

  private final long[] words;

  /** Words between which all labels lie; {@code from} beyond {@code to} when there are none. */
  private int from = Integer.MAX_VALUE;

  private int to = -1;

  LabelSet(int bound) {
    this.words = new long[(bound + 63) >>> 6];
  }

  void add(int label) {
    int word = label >>> 6;
    words[word] |= 1L << label;
    from = Math.min(from, word);
    to = Math.max(to, word);
  }

  boolean has(int label) {
    return (words[label >>> 6] >>> label & 1) != 0;
  }

  boolean isEmpty() {
    return to < from;
  }

  /** Takes out the greatest label; −1 when there is none. Greater ones may not be added again. */
  int takeLast() {
    while (to >= from) {
      long word = words[to];
      if (word != 0) {
        int bit = 63 - Long.numberOfLeadingZeros(word);
        words[to] = word & ~(1L << bit);
        return to << 6 | bit;
      }
      to--;
    }
    clear();
    return -1;
  }

  /** Takes out the least label; −1 when there is none. */
  int takeFirst() {
    while (from <= to) {
      long word = words[from];
      if (word != 0) {
        words[from] = word & word - 1;
        return from << 6 | Long.numberOfTrailingZeros(word);
      }
      from++;
    }
    clear();
    return -1;
  }

  /** Returns the least label that is no less than another; −1 when there is none. */
  int next(int label) {
    int word = Math.max(label >>> 6, from);
    if (word > to) {
      return -1;
    }
    long left = word == label >>> 6 ? words[word] & -1L << label : words[word];
    while (left == 0) {
      word++;
      if (word > to) {
        return -1;
      }
      left = words[word];
    }
    return word << 6 | Long.numberOfTrailingZeros(left);
  }

  void clear() {
    if (to >= from) {
      Arrays.fill(words, from, to + 1, 0);
    }
    from = Integer.MAX_VALUE;
    to = -1;
  }
}
