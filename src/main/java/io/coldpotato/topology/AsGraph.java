package io.coldpotato.topology;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Networks and their business relationships as compact integer arrays, for graphs of the whole
 * Internet.
 *
 * <p>Nodes are numbered from 0 by ascending ASN, so that the lowest node is the lowest ASN. Each
 * node's providers, customers and peers stand in ascending order in one array each, from {@code
 * …Start(node)} to {@code …Start(node + 1)}. Immutable and safe for several threads; 8 bytes for
 * each link and 20 for each node.
 */
public final class AsGraph {

  private final long[] asns;
  private final int[] providerStarts;
  private final int[] providers;
  private final int[] customerStarts;
  private final int[] customers;
  private final int[] peerStarts;
  private final int[] peers;

  private AsGraph(long[] asns, int[] provider, int[] customer, int[] a, int[] b) {
    this.asns = asns;
    int nodes = asns.length;
    this.providerStarts = starts(nodes, customer);
    this.customerStarts = starts(nodes, provider);
    this.providers = fill(providerStarts, customer, provider);
    this.customers = fill(customerStarts, provider, customer);
    int[] from = concat(a, b);
    int[] to = concat(b, a);
    this.peerStarts = starts(nodes, from);
    this.peers = fill(peerStarts, from, to);
  }

  private AsGraph(long[] asns, Adjacency providers, Adjacency customers, Adjacency peers) {
    this.asns = asns;
    this.providerStarts = providers.starts();
    this.providers = providers.ends();
    this.customerStarts = customers.starts();
    this.customers = customers.ends();
    this.peerStarts = peers.starts();
    this.peers = peers.ends();
  }

  /**
   * The links of one role as they lie in memory.
   *
   * @param starts where each node's ends begin; one entry more than there are nodes
   * @param ends nodes, ascending for each node
   */
  @SuppressWarnings("ArrayRecordComponent") // handed from file to graph and back, never compared
  record Adjacency(int[] starts, int[] ends) {

    private void check(int nodes) {
      int last = 0;
      boolean sound = starts.length == nodes + 1 && starts[0] == 0 && starts[nodes] == ends.length;
      for (int start : starts) {
        sound &= start >= last;
        last = start;
      }
      for (int end : ends) {
        sound &= end >= 0 && end < nodes;
      }
      if (!sound) {
        throw new IllegalArgumentException("no graph of " + nodes + " nodes has these links");
      }
    }
  }

  /**
   * Returns a graph of arrays that another graph gave out; keeps them without copying.
   *
   * @throws IllegalArgumentException if ASNs do not ascend or links point outside of the graph
   */
  static AsGraph of(long[] asns, Adjacency providers, Adjacency customers, Adjacency peers) {
    checkAscending(asns);
    providers.check(asns.length);
    customers.check(asns.length);
    peers.check(asns.length);
    return new AsGraph(asns, providers, customers, peers);
  }

  /** Returns all ASNs, not to be changed. */
  long[] asns() {
    return asns;
  }

  /** Returns the links to providers, not to be changed. */
  Adjacency providers() {
    return new Adjacency(providerStarts, providers);
  }

  /** Returns the links to customers, not to be changed. */
  Adjacency customers() {
    return new Adjacency(customerStarts, customers);
  }

  /** Returns the links to peers, not to be changed. */
  Adjacency peers() {
    return new Adjacency(peerStarts, peers);
  }

  /**
   * Returns a graph.
   *
   * @param asns of all networks, ascending and without repetition
   * @param provider node of each provider–customer link's provider
   * @param customer node of its customer, at the same index
   * @param peerA node of each peering's one end
   * @param peerB node of its other end, at the same index
   * @throws IllegalArgumentException if ASNs do not ascend, arrays that belong together differ in
   *     length, or a link's end is no node or both its ends are one
   */
  public static AsGraph of(long[] asns, int[] provider, int[] customer, int[] peerA, int[] peerB) {
    checkAscending(asns);
    check(asns.length, provider, customer);
    check(asns.length, peerA, peerB);
    return new AsGraph(asns.clone(), provider, customer, peerA, peerB);
  }

  private static void checkAscending(long[] asns) {
    for (int i = 1; i < asns.length; i++) {
      if (asns[i] <= asns[i - 1]) {
        throw new IllegalArgumentException("ASNs must ascend: " + asns[i - 1] + ", " + asns[i]);
      }
    }
  }

  /**
   * Returns this graph with a change made; O(networks + links).
   *
   * @throws IllegalArgumentException if it lacks a link to be removed, or has one to be added
   */
  public AsGraph with(AsGraphChange change) {
    return new GraphEdit(this, change).graph();
  }

  /** Returns whether it has a link. O(log networks + links of one end). */
  public boolean has(AsLink link) {
    int a = Arrays.binarySearch(asns, link.a().number());
    int b = Arrays.binarySearch(asns, link.b().number());
    if (a < 0 || b < 0) {
      return false;
    }
    return link.isSale()
        ? Arrays.binarySearch(providers, providerStarts[b], providerStarts[b + 1], a) >= 0
        : Arrays.binarySearch(peers, peerStarts[a], peerStarts[a + 1], b) >= 0;
  }

  private static void check(int nodes, int[] from, int[] to) {
    if (from.length != to.length) {
      throw new IllegalArgumentException(from.length + " ends cannot face " + to.length);
    }
    for (int i = 0; i < from.length; i++) {
      if (from[i] < 0 || from[i] >= nodes || to[i] < 0 || to[i] >= nodes || from[i] == to[i]) {
        throw new IllegalArgumentException("no link joins nodes " + from[i] + " and " + to[i]);
      }
    }
  }

  private static int[] starts(int nodes, int[] from) {
    int[] starts = new int[nodes + 1];
    for (int node : from) {
      starts[node + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  private static int[] fill(int[] starts, int[] from, int[] to) {
    int[] next = starts.clone();
    int[] ends = new int[to.length];
    for (int i = 0; i < from.length; i++) {
      ends[next[from[i]]++] = to[i];
    }
    for (int node = 0; node + 1 < starts.length; node++) {
      Arrays.sort(ends, starts[node], starts[node + 1]);
    }
    return ends;
  }

  private static int[] concat(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  /** Returns how many networks there are. */
  public int size() {
    return asns.length;
  }

  /** Returns how many provider–customer links there are. */
  public int providerLinks() {
    return providers.length;
  }

  /** Returns how many peerings there are. */
  public int peerLinks() {
    return peers.length / 2;
  }

  /** Returns a node's ASN. */
  public long asn(int node) {
    return asns[node];
  }

  /** Returns the node of an ASN; empty when the graph does not hold it. O(log n). */
  public OptionalInt node(long asn) {
    int node = Arrays.binarySearch(asns, asn);
    return node < 0 ? OptionalInt.empty() : OptionalInt.of(node);
  }

  /** Returns where a node's providers begin; those of the last node end at {@code size()}. */
  public int providerStart(int node) {
    return providerStarts[node];
  }

  /** Returns the provider at an index. */
  public int provider(int index) {
    return providers[index];
  }

  /** Returns where a node's customers begin. */
  public int customerStart(int node) {
    return customerStarts[node];
  }

  /** Returns the customer at an index. */
  public int customer(int index) {
    return customers[index];
  }

  /** Returns where a node's peers begin. */
  public int peerStart(int node) {
    return peerStarts[node];
  }

  /** Returns the peer at an index. */
  public int peer(int index) {
    return peers[index];
  }

  /**
   * Copies a node's peers, ascending, and returns how many there are; cheaper than to ask for each.
   *
   * @param into at least as long as the node has peers
   */
  public int peers(int node, int[] into) {
    int count = peerStarts[node + 1] - peerStarts[node];
    System.arraycopy(peers, peerStarts[node], into, 0, count);
    return count;
  }

  /** Returns the most peers that any node has. */
  public int mostPeers() {
    int most = 0;
    for (int node = 0; node + 1 < peerStarts.length; node++) {
      most = Math.max(most, peerStarts[node + 1] - peerStarts[node]);
    }
    return most;
  }
}
