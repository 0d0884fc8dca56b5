package io.coldpotato.routing;

import java.util.Arrays;

/**
 * The three sweeps for 64 destinations at once ("The more the merrier", Then and others, 2015),
 * whatever the instructions that take the minimum of two rows.
 *
 * <p>The way up is a sweep too, customers before providers, over those that have something to tell.
 * Provider cycles are swept until nothing changes; lengths only ever fall. A network without
 * customers is passed by until the end: nobody but a destination tells others of it, and a
 * destination's first step is made lane by lane.
 */
abstract class BlockSweep implements BlockKernel {

  static final int WORDS = RouteBytes.WORDS;

  final AsLayout layout;

  /** Which networks with customers have a customer's route, or their own, in some lane. */
  final boolean[] active;

  /** For each word of a row, where some route's length is the longest that fits: not 0. */
  final long[] full = new long[WORDS];

  BlockSweep(AsLayout layout) {
    this.layout = layout;
    this.active = new boolean[layout.transit];
  }

  @Override
  public final long route(int[] origins, int first, int count, long[] rows, int at, boolean all) {
    Arrays.fill(active, false);
    Arrays.fill(full, 0);
    clear(rows, at, 0, layout.transit);
    for (int lane = 0; lane < count; lane++) {
      announceToProviders(origins[first + lane], lane, rows, at);
    }
    climb(rows, at);
    for (int lane = 0; lane < count; lane++) {
      announceToPeers(origins[first + lane], lane, rows, at);
    }
    cross(rows, at);
    descend(rows, at);
    if (all) {
      stubs(rows, at);
      for (int lane = 0; lane < count; lane++) {
        announceToStubs(origins[first + lane], lane, rows, at);
      }
    }
    return lanes();
  }

  private void announceToProviders(int origin, int lane, long[] rows, int at) {
    if (origin < layout.transit) {
      active[origin] = true;
      RouteBytes.put(rows, at + origin * WORDS, lane, RouteBytes.CUSTOMER);
      return;
    }
    for (int i = layout.providerStarts[origin]; i < layout.providerStarts[origin + 1]; i++) {
      int provider = layout.providers[i];
      if (provider != origin) {
        active[provider] = true;
        RouteBytes.offer(rows, at + provider * WORDS, lane, RouteBytes.CUSTOMER + 1);
      }
    }
  }

  /** After the way up, since a peer's route is not told to providers. */
  private void announceToPeers(int origin, int lane, long[] rows, int at) {
    if (origin >= layout.transit) {
      for (int i = layout.peerStarts[origin]; i < layout.transitPeerEnds[origin]; i++) {
        if (layout.peers[i] == origin) {
          continue;
        }
        RouteBytes.offer(rows, at + layout.peers[i] * WORDS, lane, RouteBytes.PEER + 1);
      }
    }
  }

  private void announceToStubs(int origin, int lane, long[] rows, int at) {
    if (origin >= layout.transit) {
      RouteBytes.put(rows, at + origin * WORDS, lane, RouteBytes.CUSTOMER);
      for (int i = layout.transitPeerEnds[origin]; i < layout.peerStarts[origin + 1]; i++) {
        RouteBytes.offer(rows, at + layout.peers[i] * WORDS, lane, RouteBytes.PEER + 1);
      }
    }
  }

  private void climb(long[] rows, int at) {
    int[] cycles = layout.cycles;
    int to = layout.transit;
    for (int i = cycles.length; i > 0; i -= 2) {
      climb(cycles[i - 1], to, rows, at);
      while (climb(cycles[i - 2], cycles[i - 1], rows, at)) {
        // Again: someone of the cycle has come to a shorter way.
      }
      to = cycles[i - 2];
    }
    climb(0, to, rows, at);
  }

  private void descend(long[] rows, int at) {
    int[] cycles = layout.cycles;
    int from = 0;
    for (int i = 0; i < cycles.length; i += 2) {
      descend(from, cycles[i], rows, at);
      boolean isChanged = settle(cycles[i], cycles[i + 1], true, rows, at);
      while (isChanged) {
        isChanged = settle(cycles[i], cycles[i + 1], false, rows, at);
      }
      noteFull(cycles[i], cycles[i + 1], rows, at);
      from = cycles[i + 1];
    }
    descend(from, layout.transit, rows, at);
  }

  private void stubs(long[] rows, int at) {
    for (int count = 0; count < layout.peered.length; count++) {
      clear(rows, at, layout.peered[count], layout.groups[count + 1]);
    }
    for (int orphan : layout.orphans) {
      clear(rows, at, orphan, orphan + 1);
    }
    crossToStubs(rows, at);
    for (int count = 0; count < layout.peered.length; count++) {
      descendToStubs(count, rows, at);
    }
  }

  private void noteFull(int from, int to, long[] rows, int at) {
    for (int word = at + from * WORDS; word < at + to * WORDS; word++) {
      full[(word - at) % WORDS] |= atLongest(rows[word]);
    }
  }

  /** The high bit of each byte whose length is the longest that fits. */
  static long atLongest(long row) {
    long other = (row & RouteBytes.EACH * RouteBytes.NONE) ^ RouteBytes.EACH * RouteBytes.LONGEST;
    return ~(other + RouteBytes.EACH * 0x7F) & RouteBytes.EACH << 7;
  }

  private long lanes() {
    long lanes = 0;
    for (int word = 0; word < WORDS; word++) {
      for (int lane = 0; lane < Long.BYTES; lane++) {
        boolean isFull = (full[word] >>> (lane * 8) & 0xFF) != 0;
        lanes |= (isFull ? 1L : 0) << (word * Long.BYTES + lane);
      }
    }
    return lanes;
  }

  /** Takes all routes from networks of some labels. */
  abstract void clear(long[] rows, int at, int from, int to);

  /** Tells providers, customers first; returns whether anyone was told something new. */
  abstract boolean climb(int from, int to, long[] rows, int at);

  /** Tells peers that have customers. */
  abstract void cross(long[] rows, int at);

  /** Hears from providers, providers first, and notes lengths in {@link #full}. */
  abstract void descend(int from, int to, long[] rows, int at);

  /** Hears from providers in a cycle, one round; returns whether any route changed. */
  abstract boolean settle(int from, int to, boolean isFirst, long[] rows, int at);

  /** Tells peers that have no customers, whose rows are clear. */
  abstract void crossToStubs(long[] rows, int at);

  /** Hears from providers; those of these stubs that have no peers may hold anything before. */
  abstract void descendToStubs(int providers, long[] rows, int at);
}
