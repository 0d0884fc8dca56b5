package io.coldpotato.routing;

import io.coldpotato.routing.LayoutEdit.Ends;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Repairs the routes to as many destinations at once as fit in a vector; with 64 bytes, all of a
 * row. Loaded by name where the Vector API is there.
 */
final class VectorRepair extends RepairStages {

  private static final VectorSpecies<Byte> BYTES =
      ByteVector.SPECIES_PREFERRED.length() > RouteBytes.LANES
          ? ByteVector.SPECIES_512
          : ByteVector.SPECIES_PREFERRED;

  private static final VectorSpecies<Long> LONGS =
      VectorSpecies.of(long.class, BYTES.vectorShape());

  private static final int WORDS = RouteBytes.WORDS;
  private static final int PART = BYTES.length() / Long.BYTES;
  private static final byte NONE = RouteBytes.NONE;
  private static final byte PEER = RouteBytes.PEER;

  private final long[] before;

  /** All ones where a network's route has to be chosen again, while a stage goes on. */
  private final long[] hurt;

  /** All ones where a network has lost a customer's route and has none yet. */
  private final long[] lost;

  private final long[] scratch = new long[PART];
  private final int[] origins = new int[BYTES.length()];
  private final LabelSet heardByCustomers;
  private final LabelSet heardByPeers;
  private boolean isPrepared;
  private long[] rows = new long[0];
  private int at;
  private boolean fits;

  VectorRepair(AsLayout layout) {
    super(layout);
    int words = layout.transit * PART;
    this.before = new long[words];
    this.hurt = new long[words];
    this.lost = new long[words];
    this.heardByCustomers = new LabelSet(layout.nodes.length);
    this.heardByPeers = new LabelSet(layout.nodes.length);
  }

  @Override
  int width() {
    return PART;
  }

  @Override
  void start(RouteRows block, int word) {
    rows = block.rows;
    at = block.at + word;
    fits = true;
    isPrepared = false;
    changed.clear();
    for (int i = 0; i < origins.length; i++) {
      origins[i] = block.originLabel(word * Long.BYTES + i);
    }
  }

  @Override
  boolean fits() {
    return fits;
  }

  @Override
  void forget() {
    Arrays.fill(hurt, 0);
    Arrays.fill(lost, 0);
  }

  private static ByteVector load(long[] from, int word) {
    return LongVector.fromArray(LONGS, from, word).reinterpretAsBytes();
  }

  private static void store(ByteVector routes, long[] to, int word) {
    routes.reinterpretAsLongs().intoArray(to, word);
  }

  private ByteVector row(int label) {
    return load(rows, at + label * WORDS);
  }

  private void put(int label, ByteVector old, ByteVector fresh) {
    if (!old.compare(VectorOperators.NE, fresh).anyTrue()) {
      return;
    }
    if (!changed.has(label)) {
      changed.add(label);
      store(old, before, label * PART);
    }
    fits &= !fresh.and(NONE).eq((byte) RouteBytes.LONGEST).anyTrue();
    store(fresh, rows, at + label * WORDS);
  }

  private ByteVector first(int label) {
    return changed.has(label) ? load(before, label * PART) : row(label);
  }

  /** The lengths that customers hear of. */
  private static ByteVector told(ByteVector row) {
    return row.and(NONE).add((byte) 1).min(NONE);
  }

  /** The lengths that providers and peers hear of. */
  private static ByteVector toldUp(ByteVector row) {
    // One more than what is above −128.
    return ByteVector.broadcast(BYTES, NONE).blend(row.add((byte) -127), row.lt(PEER));
  }

  private static ByteVector asCustomers(ByteVector lengths) {
    return lengths.blend(
        lengths.add((byte) RouteBytes.CUSTOMER), lengths.compare(VectorOperators.NE, NONE));
  }

  private static ByteVector asPeers(ByteVector lengths) {
    return lengths.blend(lengths.add(PEER), lengths.compare(VectorOperators.NE, NONE));
  }

  private ByteVector toldUp(int label) {
    return label < layout.transit ? toldUp(row(label)) : own(label);
  }

  /** Where a network without customers is the destination, 1. */
  private ByteVector own(int label) {
    Arrays.fill(scratch, RouteBytes.EACH * NONE);
    for (int lane = 0; lane < origins.length; lane++) {
      if (origins[lane] == label) {
        RouteBytes.put(scratch, 0, lane, 1);
      }
    }
    return load(scratch, 0);
  }

  /** 1 where a destination without customers is a customer, or a peer. */
  private ByteVector toldByStubs(int label, boolean fromCustomers) {
    prepare();
    if (!(fromCustomers ? heardByCustomers : heardByPeers).has(label)) {
      return ByteVector.broadcast(BYTES, NONE);
    }
    int[] starts = fromCustomers ? layout.providerStarts : layout.peerStarts;
    int[] others = fromCustomers ? layout.providers : layout.peers;
    Arrays.fill(scratch, RouteBytes.EACH * NONE);
    for (int lane = 0; lane < origins.length; lane++) {
      int origin = origins[lane];
      if (origin >= layout.transit) {
        for (int i = starts[origin]; i < starts[origin + 1]; i++) {
          if (others[i] == label) {
            RouteBytes.put(scratch, 0, lane, 1);
          }
        }
      }
    }
    return load(scratch, 0);
  }

  private void prepare() {
    if (isPrepared) {
      return;
    }
    isPrepared = true;
    heardByCustomers.clear();
    heardByPeers.clear();
    for (int origin : origins) {
      if (origin >= layout.transit) {
        for (int i = layout.providerStarts[origin]; i < layout.providerStarts[origin + 1]; i++) {
          heardByCustomers.add(layout.providers[i]);
        }
        for (int i = layout.peerStarts[origin]; i < layout.transitPeerEnds[origin]; i++) {
          heardByPeers.add(layout.peers[i]);
        }
      }
    }
  }

  private boolean hurts(int label, VectorMask<Byte> mask) {
    if (!mask.anyTrue()) {
      return false;
    }
    store(load(hurt, label * PART).blend((byte) -1, mask), hurt, label * PART);
    return true;
  }

  private VectorMask<Byte> taken(long[] masks, int label) {
    ByteVector taken = load(masks, label * PART);
    store(ByteVector.zero(BYTES), masks, label * PART);
    return taken.lt((byte) 0);
  }

  @Override
  void noticeGone(Ends link) {
    if (!link.isSale()) {
      noticeGonePeer(link.a(), link.b());
      noticeGonePeer(link.b(), link.a());
      return;
    }
    ByteVector provider = row(link.a());
    VectorMask<Byte> mask = provider.lt(PEER).and(provider.and(NONE).eq(toldUp(link.b())));
    if (hurts(link.a(), mask)) {
      visitUp(link.a());
    }
    if (link.b() < layout.transit) {
      ByteVector customer = row(link.b());
      ByteVector heard = told(provider);
      VectorMask<Byte> open = customer.compare(VectorOperators.GE, (byte) 0);
      if (hurts(link.b(), open.and(customer.eq(heard)))) {
        visitDown(link.b());
      }
    }
  }

  private void noticeGonePeer(int label, int peer) {
    if (label < layout.transit) {
      VectorMask<Byte> mask = row(label).eq(asPeers(toldUp(peer))).and(row(label).lt((byte) 0));
      if (hurts(label, mask)) {
        visitAcross(label);
      }
    }
  }

  @Override
  void noticeNew(Ends link) {
    if (!link.isSale()) {
      offerAcross(asPeers(toldUp(link.a())), link.b());
      offerAcross(asPeers(toldUp(link.b())), link.a());
      return;
    }
    offerUp(asCustomers(toldUp(link.b())), link.a());
    if (link.b() < layout.transit && hurts(link.b(), told(row(link.a())).lt(row(link.b())))) {
      visitDown(link.b());
    }
  }

  @Override
  void askCustomers(int label) {
    ByteVector row = row(label);
    ByteVector lengths = row.and(NONE);
    ByteVector best = toldByStubs(label, true);
    VectorMask<Byte> left = taken(hurt, label).andNot(best.eq(lengths));
    int end = customers.starts[label + 1];
    for (int i = customers.starts[label]; i < end && left.anyTrue(); i++) {
      int customer = customers.customers[i];
      if (customer < layout.transit && customer != label) {
        ByteVector told = toldUp(row(customer));
        best = best.min(told);
        left = left.andNot(told.eq(lengths));
        looks++;
      }
    }
    if (left.anyTrue()) {
      VectorMask<Byte> isLost = left.and(best.eq(NONE));
      store(load(lost, label * PART).blend((byte) -1, isLost), lost, label * PART);
      put(label, row, row.blend(asCustomers(best), left));
    }
  }

  @Override
  boolean tellsUpOther(int label) {
    return toldUp(first(label)).compare(VectorOperators.NE, toldUp(row(label))).anyTrue();
  }

  @Override
  void tellUp(int label, boolean areGone) {
    ByteVector was = toldUp(first(label));
    ByteVector is = toldUp(row(label));
    VectorMask<Byte> changes = was.compare(VectorOperators.NE, is);
    if (!changes.anyTrue()) {
      return;
    }
    ByteVector old = asCustomers(was);
    ByteVector offer = asCustomers(is);
    for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
      int provider = layout.providers[i];
      looks++;
      if (provider == label) {
        continue;
      }
      if (!areGone) {
        offerUp(offer, provider);
      } else if (hurts(provider, changes.and(row(provider).eq(old)).and(old.lt(PEER)))) {
        visitUp(provider);
      }
    }
  }

  private void offerUp(ByteVector offer, int provider) {
    ByteVector row = row(provider);
    ByteVector best = row.min(offer);
    if (row.compare(VectorOperators.NE, best).anyTrue()) {
      put(provider, row, best);
      visitUp(provider);
    }
  }

  @Override
  void askPeersOf(int label) {
    ByteVector was = toldUp(first(label));
    VectorMask<Byte> changes = was.compare(VectorOperators.NE, toldUp(row(label)));
    if (!changes.anyTrue()) {
      return;
    }
    ByteVector old = asPeers(was);
    VectorMask<Byte> gone = changes.and(old.lt((byte) 0));
    for (int i = layout.peerStarts[label]; i < layout.transitPeerEnds[label]; i++) {
      int peer = layout.peers[i];
      if (peer != label && hurts(peer, gone.and(row(peer).eq(old)))) {
        visitAcross(peer);
      }
    }
    looks += layout.transitPeerEnds[label] - layout.peerStarts[label];
    if (load(lost, label * PART).lt((byte) 0).anyTrue()) {
      visitAcross(label);
    }
  }

  @Override
  void askPeers(int label) {
    VectorMask<Byte> gone = taken(lost, label);
    VectorMask<Byte> mask = taken(hurt, label).or(gone);
    ByteVector row = row(label);
    ByteVector lengths = row.and(NONE);
    ByteVector best = toldByStubs(label, false);
    // What was lost is not backed by anyone as long as before.
    VectorMask<Byte> left = mask.andNot(best.eq(lengths).andNot(gone));
    int end = layout.transitPeerEnds[label];
    for (int i = layout.peerStarts[label]; i < end && left.anyTrue(); i++) {
      int peer = layout.peers[i];
      if (peer != label) {
        ByteVector told = toldUp(row(peer));
        best = best.min(told);
        left = left.andNot(told.eq(lengths).andNot(gone));
        looks++;
      }
    }
    if (left.anyTrue()) {
      put(label, row, row.blend(asPeers(best), left));
      if (hurts(label, left.and(best.eq(NONE)))) {
        visitDown(label);
      }
    }
  }

  @Override
  void tellPeers(int label) {
    ByteVector offer = asPeers(toldUp(row(label)));
    for (int i = layout.peerStarts[label]; i < layout.transitPeerEnds[label]; i++) {
      offerAcross(offer, layout.peers[i]);
    }
    looks += layout.transitPeerEnds[label] - layout.peerStarts[label];
  }

  private void offerAcross(ByteVector offer, int peer) {
    if (peer < layout.transit) {
      ByteVector row = row(peer);
      put(peer, row, row.min(offer));
    }
  }

  @Override
  void askProviders(int label) {
    ByteVector row = row(label);
    VectorMask<Byte> open = taken(hurt, label).and(row.compare(VectorOperators.GE, (byte) 0));
    if (!open.anyTrue()) {
      return;
    }
    ByteVector best = ByteVector.broadcast(BYTES, NONE);
    for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
      int provider = layout.providers[i];
      if (provider != label) {
        best = best.min(told(row(provider)));
      }
    }
    looks += layout.providerStarts[label + 1] - layout.providerStarts[label];
    put(label, row, row.blend(best, open));
  }

  @Override
  void tellDown(int label) {
    VectorMask<Byte> changes = told(first(label)).compare(VectorOperators.NE, told(row(label)));
    if (!changes.anyTrue()) {
      return;
    }
    for (int i = customers.starts[label]; i < customers.starts[label + 1]; i++) {
      int customer = customers.customers[i];
      if (customer < layout.transit && customer != label) {
        VectorMask<Byte> open = row(customer).compare(VectorOperators.GE, (byte) 0);
        looks++;
        if (hurts(customer, changes.and(open))) {
          visitDown(customer);
        }
      }
    }
  }
}
