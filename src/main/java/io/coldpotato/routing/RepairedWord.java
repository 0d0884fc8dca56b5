package io.coldpotato.routing;

/**
 * The routes of all networks to eight destinations while a repair changes them: what they are, what
 * they were, and what destinations without customers announce.
 */
final class RepairedWord {

  private static final int WORDS = RouteBytes.WORDS;
  private static final long LONGEST = RouteBytes.EACH * RouteBytes.LONGEST;

  private AsLayout layout;

  private final LabelSet changed;

  private final long[] before;
  private long[] rows = new long[0];
  private int at;
  private final int[] origins = new int[Long.BYTES];
  private boolean fits;

  /**
   * Prepares nothing yet.
   *
   * @param changed where networks are added whose routes change
   */
  RepairedWord(AsLayout layout, LabelSet changed) {
    this.layout = layout;
    this.changed = changed;
    this.before = new long[layout.transit];
  }

  /** Reads links from another layout of the same places from now on. */
  void layout(AsLayout other) {
    layout = other;
  }

  /** Takes up one word of a block; nothing is changed yet. */
  void start(RouteRows block, int word) {
    changed.clear();
    look(block, word);
  }

  /** Takes up one word of a block, whatever is changed already. */
  void look(RouteRows block, int word) {
    rows = block.rows;
    at = block.at + word;
    fits = true;
    block.originLabels(word * Long.BYTES, origins);
  }

  /** Returns a network's routes. */
  long get(int label) {
    return rows[at + label * WORDS];
  }

  /** Returns what a network's routes were at first. */
  long before(int label) {
    return changed.has(label) ? before[label] : get(label);
  }

  /** Puts the routes of a network with customers. */
  void put(int label, long routes) {
    long old = get(label);
    if (old == routes) {
      return;
    }
    if (!changed.has(label)) {
      changed.add(label);
      before[label] = old;
    }
    fits &= (RouteWord.equal(routes & RouteWord.NONE, LONGEST) == 0);
    rows[at + label * WORDS] = routes;
  }

  /** Chooses the routes of a network without customers again, all of them. */
  void chooseStub(int label) {
    long fromProviders = RouteWord.NONE;
    for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
      if (layout.providers[i] != label) {
        long told = RouteWord.told(get(layout.providers[i]));
        fromProviders = RouteWord.least(fromProviders, told);
      }
    }
    long fromPeers = toldByStubs(label, false);
    for (int i = layout.peerStarts[label]; i < layout.transitPeerEnds[label]; i++) {
      if (layout.peers[i] != label) {
        fromPeers = RouteWord.least(fromPeers, toldUp(layout.peers[i]));
      }
    }
    long hasPeers = ~RouteWord.equal(fromPeers, RouteWord.NONE) & RouteWord.HIGHS;
    long routes = RouteWord.mixed(fromProviders, RouteWord.asPeers(fromPeers), hasPeers);
    rows[at + label * WORDS] = RouteWord.mixed(routes, RouteWord.HIGHS, own(label));
  }

  /** Returns whether every length put so far fits. */
  boolean fits() {
    return fits;
  }

  /** Where a network is the destination. */
  long own(int label) {
    long mask = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      mask |= origins[i] == label ? 0x80L << (i * 8) : 0;
    }
    return mask;
  }

  /** The lengths that a network tells providers and peers. */
  long toldUp(int label) {
    return label < layout.transit
        ? RouteWord.toldUp(get(label))
        : RouteWord.mixed(RouteWord.NONE, RouteBytes.EACH, own(label));
  }

  /** The same before any change. */
  long toldUpBefore(int label) {
    return label < layout.transit ? RouteWord.toldUp(before(label)) : toldUp(label);
  }

  /**
   * The lengths that a network hears of directly from destinations without customers: 1 from its
   * customers, or from its peers.
   */
  long toldByStubs(int label, boolean fromCustomers) {
    int[] starts = fromCustomers ? layout.providerStarts : layout.peerStarts;
    int[] others = fromCustomers ? layout.providers : layout.peers;
    long mask = 0;
    for (int lane = 0; lane < Long.BYTES; lane++) {
      int origin = origins[lane];
      if (origin >= layout.transit && origin != label) {
        for (int i = starts[origin]; i < starts[origin + 1]; i++) {
          mask |= others[i] == label ? 0x80L << (lane * 8) : 0;
        }
      }
    }
    return RouteWord.mixed(RouteWord.NONE, RouteBytes.EACH, mask);
  }
}
