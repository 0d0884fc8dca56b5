package io.coldpotato.routing;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows of 16 routes, each an {@code int} as {@link AsLayout} has it, whose minimum is the whole
 * decision, next hop included. With 64 bytes a row is one vector; narrower machines take it in two
 * or four parts, part by part over all networks.
 *
 * <p>Loops repeat themselves rather than share a method that returns a vector: one that is not
 * inlined makes an object of it.
 */
final class VectorHopKernel extends LaneSweep implements HopKernel {

  private static final int LANES = 16;

  private static final VectorSpecies<Integer> INTS =
      IntVector.SPECIES_PREFERRED.length() > LANES
          ? IntVector.SPECIES_512
          : IntVector.SPECIES_PREFERRED;

  /** Routes that fit in a vector. */
  private static final int PART = INTS.length();

  /** Length and next hop of none, and more than any other. */
  private static final int UNKNOWN = AsLayout.NONE - AsLayout.PROVIDER;

  private final int[] rows;
  private int[] kept = new int[0];
  private final int oneLink;
  private final int lengthMask;

  VectorHopKernel(AsLayout layout) {
    super(layout);
    this.rows = new int[Math.multiplyExact(layout.nodes.length, LANES)];
    this.oneLink = 1 << layout.lengthShift;
    this.lengthMask = layout.lengthMask;
  }

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void route(int[] origins, int first, int count) {
    sweep(origins, first, count, true);
  }

  @Override
  public int key(int lane, int label) {
    return rows[label * LANES + lane];
  }

  @Override
  void announce(int label, int lane) {
    rows[label * LANES + lane] = AsLayout.OWN | layout.nodes[label];
  }

  @Override
  void offerAsCustomer(int label, int lane, int origin) {
    offer(label, lane, AsLayout.CUSTOMER | oneLink | layout.nodes[origin]);
  }

  @Override
  void offerAsPeer(int label, int lane, int origin) {
    offer(label, lane, AsLayout.PEER | oneLink | layout.nodes[origin]);
  }

  private void offer(int label, int lane, int key) {
    int at = label * LANES + lane;
    rows[at] = Math.min(rows[at], key);
  }

  @Override
  void clear(int from, int to) {
    Arrays.fill(rows, from * LANES, to * LANES, AsLayout.NONE);
  }

  @Override
  void climb(int from, int to) {
    for (int label = to - 1; label >= from; label--) {
      if (active[label]) {
        for (int part = 0; part < LANES; part += PART) {
          tellProviders(label, part);
        }
      }
    }
  }

  private void tellProviders(int label, int part) {
    int[] rows = this.rows;
    int[] providers = layout.providers;
    int end = layout.providerStarts[label + 1];
    IntVector row = IntVector.fromArray(INTS, rows, label * LANES + part);
    IntVector told = row.and(lengthMask).add(AsLayout.CUSTOMER + oneLink + layout.nodes[label]);
    IntVector offer =
        IntVector.broadcast(INTS, AsLayout.NONE)
            .blend(told, row.compare(VectorOperators.LT, AsLayout.PEER));
    for (int i = layout.providerStarts[label]; i < end; i++) {
      active[providers[i]] = true;
      int at = providers[i] * LANES + part;
      IntVector.fromArray(INTS, rows, at).min(offer).intoArray(rows, at);
    }
  }

  @Override
  void cross() {
    for (int label = 0; label < layout.transit; label++) {
      if (active[label]) {
        tellPeers(label, layout.peerStarts[label], layout.transitPeerEnds[label]);
      }
    }
  }

  @Override
  void crossToStubs() {
    for (int label = 0; label < layout.transit; label++) {
      if (active[label]) {
        tellPeers(label, layout.transitPeerEnds[label], layout.peerStarts[label + 1]);
      }
    }
  }

  /** Tells customers' routes and its own; others are kept back. */
  private void tellPeers(int label, int first, int end) {
    int[] rows = this.rows;
    int[] peers = layout.peers;
    for (int part = 0; part < LANES; part += PART) {
      IntVector row = IntVector.fromArray(INTS, rows, label * LANES + part);
      IntVector told = row.and(lengthMask).add(AsLayout.PEER + oneLink + layout.nodes[label]);
      IntVector offer =
          IntVector.broadcast(INTS, AsLayout.NONE)
              .blend(told, row.compare(VectorOperators.LT, AsLayout.PEER));
      for (int i = first; i < end; i++) {
        int at = peers[i] * LANES + part;
        IntVector.fromArray(INTS, rows, at).min(offer).intoArray(rows, at);
      }
    }
  }

  /** The least that providers tell; a length beyond all says that there is none. */
  @Override
  void descend(int from, int to) {
    int[] rows = this.rows;
    int[] providers = layout.providers;
    int[] nodes = layout.nodes;
    for (int part = 0; part < LANES; part += PART) {
      int next = layout.providerStarts[from];
      for (int label = from; label < to; label++) {
        IntVector heard = IntVector.broadcast(INTS, UNKNOWN);
        for (int end = layout.providerStarts[label + 1]; next < end; next++) {
          int provider = providers[next];
          IntVector row = IntVector.fromArray(INTS, rows, provider * LANES + part);
          heard = heard.min(row.and(lengthMask).add(nodes[provider]));
        }
        heard = heard.add(oneLink).min(UNKNOWN).add(AsLayout.PROVIDER);
        int at = label * LANES + part;
        IntVector.fromArray(INTS, rows, at).min(heard).intoArray(rows, at);
      }
    }
  }

  @Override
  void keep(int from, int to) {
    kept = Arrays.copyOfRange(rows, from * LANES, to * LANES);
  }

  @Override
  boolean isAsKept(int from, int to) {
    return Arrays.equals(kept, 0, kept.length, rows, from * LANES, to * LANES);
  }

  @Override
  void open(int from, int to) {}

  @Override
  void settle(int from, int to) {
    descend(from, to);
  }

  @Override
  void close(int from, int to) {}

  /** As going down, but over what stood there before. */
  @Override
  void descendToStubs(int count) {
    for (int part = 0; part < LANES; part += PART) {
      write(count, part);
    }
  }

  private void write(int count, int part) {
    int[] rows = this.rows;
    int[] providers = layout.providers;
    int[] nodes = layout.nodes;
    int next = layout.providerStarts[layout.groups[count]];
    for (int label = layout.groups[count]; label < layout.peered[count]; label++) {
      IntVector heard = IntVector.broadcast(INTS, UNKNOWN);
      for (int end = next + count; next < end; next++) {
        int provider = providers[next];
        IntVector row = IntVector.fromArray(INTS, rows, provider * LANES + part);
        heard = heard.min(row.and(lengthMask).add(nodes[provider]));
      }
      heard = heard.add(oneLink).min(UNKNOWN).add(AsLayout.PROVIDER);
      heard.intoArray(rows, label * LANES + part);
    }
  }
}
