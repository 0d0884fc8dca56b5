package io.coldpotato.routing;

import java.util.Arrays;

/**
 * The three sweeps that find routes: up to providers, across to peers, down to customers.
 *
 * <p>Up goes by increasing length, so that cycles do no harm. Down goes once over the transit
 * networks, providers before customers, and once over the stubs; a run of labels that is a provider
 * cycle is settled by increasing length when its turn comes. Since every length is final before
 * anyone uses it, a next hop's route is always one link shorter: no path has a loop.
 *
 * <p>Only the networks that an {@link ImportFilter} names ask whether they drop a route; that of
 * the next hop is final by then, and all that it rests on.
 */
final class AsSweep {

  private final AsLayout layout;
  private final AsRoutes routes;
  private final int[] keys;
  private final int[] told;
  private boolean isFiltered;

  AsSweep(AsRoutes routes) {
    this.layout = routes.layout;
    this.routes = routes;
    this.keys = routes.keys;
    this.told = routes.told;
  }

  void run() {
    isFiltered = routes.filtered.length > 0;
    Arrays.fill(keys, AsLayout.NONE);
    // A network that stands among its own providers, in place of one that is gone, tells nothing.
    Arrays.fill(told, 0, layout.transit, AsLayout.NONE);
    for (int i = 0; i < routes.seedCount; i++) {
      int node = routes.seeds[i];
      keys[layout.labels[node]] = AsLayout.OWN | routes.seedLengths[i] << layout.lengthShift | node;
    }
    int climbed = climb();
    for (int i = 0; i < routes.seedCount; i++) {
      cross(layout.labels[routes.seeds[i]]);
    }
    for (int i = 0; i < climbed; i++) {
      cross(routes.queue[i]);
    }
    if (isFiltered) {
      for (int node : routes.filtered) {
        crossAgain(node);
      }
    }
    descend();
  }

  /** Returns how many networks have customer routes; they stand in the queue. */
  private int climb() {
    int[] queue = routes.queue;
    int end = 0;
    int next = 0;
    int seed = 0;
    while (seed < routes.seedCount || next < end) {
      boolean isSeed =
          next == end
              || (seed < routes.seedCount
                  && routes.seedLengths[seed] <= layout.length(keys[queue[next]]));
      int from = isSeed ? layout.labels[routes.seeds[seed++]] : queue[next++];
      int offer = layout.told(keys[from], AsLayout.CUSTOMER, from);
      for (int i = layout.providerStarts[from]; i < layout.providerStarts[from + 1]; i++) {
        int to = layout.providers[i];
        if (isFiltered && drops(to, from)) {
          continue;
        }
        if (keys[to] == AsLayout.NONE) {
          queue[end++] = to;
        }
        keys[to] = Math.min(keys[to], offer);
      }
    }
    return end;
  }

  private void cross(int from) {
    int[] peers = layout.peers;
    int[] keys = this.keys;
    int end = layout.peerStarts[from + 1];
    int offer = layout.told(keys[from], AsLayout.PEER, from);
    for (int i = layout.peerStarts[from]; i < end; i++) {
      keys[peers[i]] = Math.min(keys[peers[i]], offer);
    }
  }

  /** Chooses a network's peer route from those that it does not drop. */
  private void crossAgain(int node) {
    int label = layout.labels[node];
    if (keys[label] < AsLayout.PEER) {
      return;
    }
    int best = AsLayout.NONE;
    for (int i = layout.peerStarts[label]; i < layout.peerStarts[label + 1]; i++) {
      int peer = layout.peers[i];
      if (keys[peer] < AsLayout.PEER && !drops(label, peer)) {
        best = Math.min(best, layout.told(keys[peer], AsLayout.PEER, peer));
      }
    }
    keys[label] = best;
  }

  private boolean drops(int label, int from) {
    return routes.drops(layout.nodes[label], layout.nodes[from]);
  }

  private void descend() {
    int from = 0;
    for (int i = 0; i < layout.cycles.length; i += 2) {
      descend(from, layout.cycles[i]);
      settle(layout.cycles[i], layout.cycles[i + 1]);
      from = layout.cycles[i + 1];
    }
    descend(from, layout.transit);
    for (int count = 1; count + 1 < layout.groups.length; count++) {
      descendToStubs(layout.groups[count], layout.groups[count + 1], count);
    }
    for (int node : routes.filtered) {
      int label = layout.labels[node];
      if (label >= layout.transit && keys[label] >= AsLayout.PROVIDER) {
        keys[label] = AsLayout.NONE;
        keys[label] = heard(label);
      }
    }
  }

  private void descend(int from, int to) {
    if (isFiltered) {
      for (int label = from; label < to; label++) {
        keys[label] = heard(label);
        told[label] = tell(label);
      }
      return;
    }
    int[] starts = layout.providerStarts;
    int[] providers = layout.providers;
    int[] told = this.told;
    int next = starts[from];
    for (int label = from; label < to; label++) {
      int best = keys[label];
      int end = starts[label + 1];
      for (; next < end; next++) {
        best = Math.min(best, told[providers[next]]);
      }
      keys[label] = best;
      told[label] = tell(label);
    }
  }

  private int tell(int label) {
    int key = keys[label];
    return key == AsLayout.NONE ? key : layout.told(key, AsLayout.PROVIDER, label);
  }

  /** The better of a network's route and what its providers tell, but for what it drops. */
  private int heard(int label) {
    int best = keys[label];
    for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
      int provider = layout.providers[i];
      if (told[provider] < best && !(isFiltered && drops(label, provider))) {
        best = told[provider];
      }
    }
    return best;
  }

  /** Settles a provider cycle by increasing length; rare and small, so searched from its start. */
  private void settle(int from, int to) {
    for (int label = from; label < to; label++) {
      told[label] = AsLayout.NONE;
    }
    int length;
    do {
      length = Integer.MAX_VALUE;
      for (int label = from; label < to; label++) {
        if (told[label] == AsLayout.NONE) {
          keys[label] = heard(label);
          boolean hasRoute = keys[label] != AsLayout.NONE;
          length = hasRoute ? Math.min(length, layout.length(keys[label])) : length;
        }
      }
      for (int label = from; label < to; label++) {
        boolean isOpen = told[label] == AsLayout.NONE && keys[label] != AsLayout.NONE;
        if (isOpen && layout.length(keys[label]) == length) {
          told[label] = tell(label);
        }
      }
    } while (length != Integer.MAX_VALUE);
  }

  /** Stubs of one number of providers: the inner loops have no end to guess. */
  private void descendToStubs(int from, int to, int count) {
    int[] providers = layout.providers;
    int[] keys = this.keys;
    int[] told = this.told;
    int next = layout.providerStarts[from];
    if (count == 1) {
      for (int label = from; label < to; label++) {
        keys[label] = Math.min(keys[label], told[providers[next++]]);
      }
    } else if (count == 2) {
      for (int label = from; label < to; label++, next += 2) {
        int best = Math.min(told[providers[next]], told[providers[next + 1]]);
        keys[label] = Math.min(keys[label], best);
      }
    } else {
      for (int label = from; label < to; label++) {
        int best = keys[label];
        for (int end = next + count; next < end; next++) {
          best = Math.min(best, told[providers[next]]);
        }
        keys[label] = best;
      }
    }
  }
}
