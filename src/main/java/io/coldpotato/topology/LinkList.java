package io.coldpotato.topology;

import java.util.Arrays;

/** Two ends of each link in growing arrays. */
final class LinkList {

  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private int size;

  void add(int a, int b) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
    }
    from[size] = a;
    to[size++] = b;
  }

  int size() {
    return size;
  }

  /** Returns the first ends, each network under its new number. */
  int[] from(int[] numbers) {
    return renumbered(from, numbers);
  }

  /** Returns the second ends, each network under its new number. */
  int[] to(int[] numbers) {
    return renumbered(to, numbers);
  }

  private int[] renumbered(int[] ends, int[] numbers) {
    int[] result = new int[size];
    for (int i = 0; i < size; i++) {
      result[i] = numbers[ends[i]];
    }
    return result;
  }
}
