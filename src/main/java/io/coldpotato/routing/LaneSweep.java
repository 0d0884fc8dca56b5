package io.coldpotato.routing;

import java.util.Arrays;

/**
 * The three sweeps for several destinations at once ("The more the merrier", Then and others,
 * 2015), whatever a row of lanes is and however the lesser of two rows is taken.
 *
 * <p>The way up is a sweep too, customers before providers, over those that have something to tell.
 * Provider cycles are swept until nothing changes; lengths only ever fall. A network without
 * customers is passed by until the end: nobody but a destination tells others of it, and a
 * destination's first step is made lane by lane. A network that stands in its own row, in place of
 * a link that is gone, hears and tells nothing new.
 */
abstract class LaneSweep {

  final AsLayout layout;

  /** Which networks with customers have a customer's route, or their own, in some lane. */
  final boolean[] active;

  private final Step clear = this::clear;
  private final Step climb = this::climb;
  private final Step cross = (from, to) -> cross();
  private final Step descend = this::descend;
  private final Step settle = this::settle;
  private final Step crossToStubs = (from, to) -> crossToStubs();
  private final Step descendToStubs = (from, to) -> descendToStubs(from);

  /** A loop over the networks of some labels. */
  interface Step {
    void run(int from, int to);
  }

  LaneSweep(AsLayout layout) {
    this.layout = layout;
    this.active = new boolean[layout.transit];
  }

  /**
   * Runs a loop from this one place, which the compiler sees call many: so it compiles each loop on
   * its own. All in one are too much for it, and then every vector becomes an object.
   */
  static void run(Step step, int from, int to) {
    step.run(from, to);
  }

  /**
   * Fills rows.
   *
   * @param origins labels of the destinations, from {@code first} on
   * @param count how many, a lane each
   * @param all whether networks without customers have rows too
   */
  final void sweep(int[] origins, int first, int count, boolean all) {
    Arrays.fill(active, false);
    run(clear, 0, layout.transit);
    for (int lane = 0; lane < count; lane++) {
      announceToProviders(origins[first + lane], lane);
    }
    climb();
    for (int lane = 0; lane < count; lane++) {
      announceToPeers(origins[first + lane], lane);
    }
    run(cross, 0, layout.transit);
    descend();
    if (all) {
      descendToStubs();
      for (int lane = 0; lane < count; lane++) {
        announceToStubs(origins[first + lane], lane);
      }
    }
  }

  private void announceToProviders(int origin, int lane) {
    if (origin < layout.transit) {
      active[origin] = true;
      announce(origin, lane);
      return;
    }
    for (int i = layout.providerStarts[origin]; i < layout.providerStarts[origin + 1]; i++) {
      int provider = layout.providers[i];
      if (provider != origin) {
        active[provider] = true;
        offerAsCustomer(provider, lane, origin);
      }
    }
  }

  /** After the way up, since a peer's route is not told to providers. */
  private void announceToPeers(int origin, int lane) {
    if (origin >= layout.transit) {
      for (int i = layout.peerStarts[origin]; i < layout.transitPeerEnds[origin]; i++) {
        if (layout.peers[i] != origin) {
          offerAsPeer(layout.peers[i], lane, origin);
        }
      }
    }
  }

  private void announceToStubs(int origin, int lane) {
    if (origin >= layout.transit) {
      announce(origin, lane);
      for (int i = layout.transitPeerEnds[origin]; i < layout.peerStarts[origin + 1]; i++) {
        offerAsPeer(layout.peers[i], lane, origin);
      }
    }
  }

  private void untilNothingChanges(Step step, int from, int to) {
    do {
      keep(from, to);
      run(step, from, to);
    } while (!isAsKept(from, to));
  }

  private void climb() {
    int[] cycles = layout.cycles;
    int to = layout.transit;
    for (int i = cycles.length; i > 0; i -= 2) {
      run(climb, cycles[i - 1], to);
      untilNothingChanges(climb, cycles[i - 2], cycles[i - 1]);
      to = cycles[i - 2];
    }
    run(climb, 0, to);
  }

  private void descend() {
    int[] cycles = layout.cycles;
    int from = 0;
    for (int i = 0; i < cycles.length; i += 2) {
      run(descend, from, cycles[i]);
      open(cycles[i], cycles[i + 1]);
      untilNothingChanges(settle, cycles[i], cycles[i + 1]);
      close(cycles[i], cycles[i + 1]);
      from = cycles[i + 1];
    }
    run(descend, from, layout.transit);
  }

  private void descendToStubs() {
    for (int count = 0; count < layout.peered.length; count++) {
      run(clear, layout.peered[count], layout.groups[count + 1]);
    }
    for (int orphan : layout.orphans) {
      run(clear, orphan, orphan + 1);
    }
    run(crossToStubs, layout.transit, layout.nodes.length);
    for (int count = 0; count < layout.peered.length; count++) {
      run(descendToStubs, count, count + 1);
      open(layout.peered[count], layout.groups[count + 1]);
      if (count > 0) {
        run(settle, layout.peered[count], layout.groups[count + 1]);
      }
    }
  }

  /** Takes all routes from networks of some labels. */
  abstract void clear(int from, int to);

  /** Gives a network its own route. */
  abstract void announce(int label, int lane);

  /** Gives a network the route of a customer that is the destination, if that is the better. */
  abstract void offerAsCustomer(int label, int lane, int origin);

  /** Gives a network the route of a peer that is the destination, if that is the better. */
  abstract void offerAsPeer(int label, int lane, int origin);

  /** Tells providers, customers first. */
  abstract void climb(int from, int to);

  /** Tells peers that have customers. */
  abstract void cross();

  /** Hears from providers, providers first. */
  abstract void descend(int from, int to);

  /** Copies rows, so that a change can be told. */
  abstract void keep(int from, int to);

  /** Returns whether rows equal their copies. */
  abstract boolean isAsKept(int from, int to);

  /** Before networks settle. */
  abstract void open(int from, int to);

  /** Hears from providers, one at least for each: in a cycle one round, or with peers heard. */
  abstract void settle(int from, int to);

  /** After the last round of a cycle. */
  abstract void close(int from, int to);

  /** Tells peers that have no customers, whose rows are clear. */
  abstract void crossToStubs();

  /** Hears from so many providers; for stubs without peers, whose rows may hold anything before. */
  abstract void descendToStubs(int providers);
}
