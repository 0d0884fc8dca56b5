package io.coldpotato.topology;

import java.util.Arrays;

/**
 * Relationships while they are read: each pair of networks once, in arrays that grow.
 *
 * <p>Networks get numbers in the order in which they first appear; {@link #graph} sorts them. Both
 * look-ups are hash tables with linear probing, at most half full. 21 to 29 bytes for each link and
 * 12 to 20 for each network, twice as many while an array grows. Not safe for several threads.
 */
final class LinkTable {

  private int[] asns = new int[1 << 10];
  private int[] asnSlots = new int[1 << 11];
  private int networks;

  private int[] from = new int[1 << 12];
  private int[] to = new int[1 << 12];
  private int[] lines = new int[1 << 12];
  private boolean[] peers = new boolean[1 << 12];
  private int[] pairSlots = new int[1 << 13];
  private int links;

  private int recentAsn;
  private int recentNetwork = -1;

  /** Returns how many links there are. */
  int size() {
    return links;
  }

  /**
   * Adds a link unless its pair has one, in either direction; returns that one, or -1 when added.
   *
   * @param a provider or peer, the ASN's 32 bits
   * @param b customer or peer, another one
   */
  int add(int a, int b, boolean peer, int line) {
    int source = a == recentAsn && recentNetwork >= 0 ? recentNetwork : network(a);
    recentAsn = a;
    recentNetwork = source;
    int target = network(b);
    int slot = slotOf(source, target);
    if (pairSlots[slot] != 0) {
      return pairSlots[slot] - 1;
    }
    if (links == from.length) {
      from = Arrays.copyOf(from, 2 * links);
      to = Arrays.copyOf(to, 2 * links);
      lines = Arrays.copyOf(lines, 2 * links);
      peers = Arrays.copyOf(peers, 2 * links);
    }
    from[links] = source;
    to[links] = target;
    lines[links] = line;
    peers[links] = peer;
    pairSlots[slot] = ++links;
    if (2 * links > pairSlots.length) {
      growPairSlots();
    }
    return -1;
  }

  private int slotOf(int source, int target) {
    int mask = pairSlots.length - 1;
    int slot = hash(Math.min(source, target), Math.max(source, target)) & mask;
    while (pairSlots[slot] != 0) {
      int link = pairSlots[slot] - 1;
      if ((from[link] == source && to[link] == target)
          || (from[link] == target && to[link] == source)) {
        break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void growPairSlots() {
    pairSlots = new int[2 * pairSlots.length];
    for (int link = 0; link < links; link++) {
      pairSlots[slotOf(from[link], to[link])] = link + 1;
    }
  }

  private int network(int asn) {
    int slot = slotOf(asn);
    if (asnSlots[slot] != 0) {
      return asnSlots[slot] - 1;
    }
    if (networks == asns.length) {
      asns = Arrays.copyOf(asns, 2 * networks);
    }
    asns[networks] = asn;
    asnSlots[slot] = ++networks;
    if (2 * networks > asnSlots.length) {
      asnSlots = new int[2 * asnSlots.length];
      for (int network = 0; network < networks; network++) {
        asnSlots[slotOf(asns[network])] = network + 1;
      }
    }
    return networks - 1;
  }

  private int slotOf(int asn) {
    int mask = asnSlots.length - 1;
    int slot = hash(asn, 0) & mask;
    while (asnSlots[slot] != 0 && asns[asnSlots[slot] - 1] != asn) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The finisher of SplitMix64 (Steele, Lea and Flood, 2014): every bit moves every other. */
  private static int hash(int low, int high) {
    long mixed = ((long) high << 32 | (low & 0xffff_ffffL)) * 0x9e37_79b9_7f4a_7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d0_49bb_1331_11ebL;
    return (int) (mixed ^ (mixed >>> 31));
  }

  /** Returns whether a link is a peering. */
  boolean isPeering(int link) {
    return peers[link];
  }

  /** Returns the first end's ASN: the provider's, or a peer's. */
  long firstAsn(int link) {
    return Integer.toUnsignedLong(asns[from[link]]);
  }

  /** Returns the second end's ASN: the customer's, or a peer's. */
  long secondAsn(int link) {
    return Integer.toUnsignedLong(asns[to[link]]);
  }

  /** Returns the line on which a link stands. */
  int line(int link) {
    return lines[link];
  }

  /** Returns the graph of all links. O(n log n + m). */
  AsGraph graph() {
    long[] sorted = new long[networks];
    for (int network = 0; network < networks; network++) {
      sorted[network] = Integer.toUnsignedLong(asns[network]);
    }
    Arrays.sort(sorted);
    int[] nodes = new int[networks];
    for (int network = 0; network < networks; network++) {
      nodes[network] = Arrays.binarySearch(sorted, Integer.toUnsignedLong(asns[network]));
    }
    int peerings = 0;
    for (int link = 0; link < links; link++) {
      peerings += peers[link] ? 1 : 0;
    }
    return AsGraph.of(
        sorted,
        ends(from, nodes, false, links - peerings),
        ends(to, nodes, false, links - peerings),
        ends(from, nodes, true, peerings),
        ends(to, nodes, true, peerings));
  }

  private int[] ends(int[] of, int[] nodes, boolean peering, int count) {
    int[] ends = new int[count];
    int next = 0;
    for (int link = 0; link < links; link++) {
      if (peers[link] == peering) {
        ends[next++] = nodes[of[link]];
      }
    }
    return ends;
  }
}
