package io.coldpotato.routing;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows of 16 routes, each an {@code int} as {@link AsLayout} has it, whose minimum is the whole
 * decision, next hop included. With 64 bytes a row is one vector; narrower machines take it in two
 * or four parts, part by part over all networks.
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

  /** What a customer, or a peer, offers: nothing but customers' routes and its own. */
  private IntVector told(int label, int relation, int part) {
    IntVector row = IntVector.fromArray(INTS, rows, label * LANES + part);
    IntVector told = row.and(lengthMask).add(relation + oneLink + layout.nodes[label]);
    return IntVector.broadcast(INTS, AsLayout.NONE)
        .blend(told, row.compare(VectorOperators.LT, AsLayout.PEER));
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
    IntVector offer = told(label, AsLayout.CUSTOMER, part);
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

  private void tellPeers(int label, int first, int end) {
    int[] rows = this.rows;
    int[] peers = layout.peers;
    for (int part = 0; part < LANES; part += PART) {
      IntVector offer = told(label, AsLayout.PEER, part);
      for (int i = first; i < end; i++) {
        int at = peers[i] * LANES + part;
        IntVector.fromArray(INTS, rows, at).min(offer).intoArray(rows, at);
      }
    }
  }

  @Override
  void descend(int from, int to) {
    for (int part = 0; part < LANES; part += PART) {
      int next = layout.providerStarts[from];
      for (int label = from; label < to; label++) {
        int end = layout.providerStarts[label + 1];
        IntVector heard = heard(next, end, part);
        next = end;
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

  /** The least that some providers tell; a length beyond all says that there is none. */
  private IntVector heard(int first, int end, int part) {
    int[] rows = this.rows;
    int[] providers = layout.providers;
    int[] nodes = layout.nodes;
    IntVector heard = IntVector.broadcast(INTS, UNKNOWN);
    for (int i = first; i < end; i++) {
      int provider = providers[i];
      IntVector row = IntVector.fromArray(INTS, rows, provider * LANES + part);
      heard = heard.min(row.and(lengthMask).add(nodes[provider]));
    }
    return heard.add(oneLink).min(UNKNOWN).add(AsLayout.PROVIDER);
  }

  @Override
  void descendToStubs(int count) {
    int from = layout.groups[count];
    int peered = layout.peered[count];
    for (int part = 0; part < LANES; part += PART) {
      int next = layout.providerStarts[from];
      for (int label = from; label < peered; label++, next += count) {
        heard(next, next + count, part).intoArray(rows, label * LANES + part);
      }
      for (int label = peered; label < layout.groups[count + 1]; label++, next += count) {
        int at = label * LANES + part;
        IntVector heard = heard(next, next + count, part);
        IntVector.fromArray(INTS, rows, at).min(heard).intoArray(rows, at);
      }
    }
  }
}
