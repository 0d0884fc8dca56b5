package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;

/**
 * Which meridians the legs of ways cross, so that a map can be cut where none does. Not safe for
 * several threads.
 */
final class Meridians {

  private static final int ALL = 360;

  /** A map whose ways stay off its edge needs no other middle. */
  private static final int GREENWICH = 0;

  /** Middles are as few as can be, since each needs an outline of the land. */
  private static final int STEP = 30;

  /** How many legs lie over each degree of longitude, from 180 degrees west. */
  private final int[] legs = new int[ALL];

  /** Adds a leg, which goes the shorter way around. */
  void add(Coordinates from, Coordinates to) {
    double across = across(from.longitude(), to.longitude());
    double west = across >= 0 ? from.longitude() : to.longitude();
    int first = (int) Math.floor(west + 180);
    int last = (int) Math.floor(west + 180 + Math.abs(across));
    for (int i = first; i <= last; i++) {
      legs[Math.floorMod(i, ALL)]++;
    }
  }

  /** Returns the degrees from one meridian to another by the shorter way, east above zero. */
  static double across(double from, double to) {
    double across = (to - from) % ALL;
    return across > 180 ? across - ALL : across <= -180 ? across + ALL : across;
  }

  /**
   * Returns the middle meridian of a map whose edge the fewest legs cross: Greenwich where that is
   * one of them, else the one with most room around its edge.
   */
  int middle() {
    int best = GREENWICH;
    int least = crossings(GREENWICH);
    int room = Integer.MAX_VALUE;
    for (int middle = -180 + STEP; middle <= 180; middle += STEP) {
      int crossings = crossings(middle);
      int free = room(middle);
      if (crossings < least || (crossings == least && free > room)) {
        best = middle;
        least = crossings;
        room = free;
      }
    }
    return best;
  }

  private int edge(int middle) {
    return Math.floorMod(middle + ALL, ALL);
  }

  /** Legs over either of the degrees at the edge. */
  private int crossings(int middle) {
    int edge = edge(middle);
    return Math.max(legs[edge], legs[Math.floorMod(edge - 1, ALL)]);
  }

  private int room(int middle) {
    int free = 0;
    while (free < ALL / 2
        && legs[Math.floorMod(edge(middle) + free, ALL)] == 0
        && legs[Math.floorMod(edge(middle) - 1 - free, ALL)] == 0) {
      free++;
    }
    return free;
  }
}
