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

  /** A row without routes, read in place of one that has nothing to tell. */
  private final long[] nobody = new long[PART];

  private final long[] scratch = new long[PART];

  /** The row, before it was chosen again, of the network that is visited on the way down. */
  private final long[] last = new long[PART];

  private final int[] origins = new int[BYTES.length()];
  private final LabelSet heardByCustomers;
  private final LabelSet heardByPeers;
  private boolean isPrepared;

  /** Whether that network was changed on the way up or across, and its first row is kept. */
  private boolean isKept;

  private long[] rows = new long[0];
  private int at;

  VectorRepair(AsLayout layout) {
    super(layout);
    int words = layout.transit * PART;
    this.before = new long[words];
    this.hurt = new long[words];
    this.lost = new long[words];
    Arrays.fill(nobody, RouteBytes.EACH * NONE);
    this.heardByCustomers = new LabelSet(layout.nodes.length);
    this.heardByPeers = new LabelSet(layout.nodes.length);
  }

  @Override
  int width() {
    return PART;
  }

  @Override
  void start(RouteRows block, int word) {
    takeUp(block);
    rows = block.rows;
    at = block.at + word;
    isPrepared = false;
    changed.clear();
    block.originLabels(word * Long.BYTES, origins);
  }

  @Override
  boolean fits() {
    for (int label = changed.next(0); label >= 0; label = changed.next(label + 1)) {
      if (row(label).and(NONE).eq((byte) RouteBytes.LONGEST).anyTrue()) {
        return false;
      }
    }
    return true;
  }

  @Override
  void forget() {
    Arrays.fill(hurt, 0);
    Arrays.fill(lost, 0);
  }

  private static ByteVector load(long[] from, int word) {
    return LongVector.fromArray(LONGS, from, word).reinterpretAsBytes();
  }

  private ByteVector row(int label) {
    return load(rows, at + label * WORDS);
  }

  /** Before a row is changed. Vectors are not handed to what may not be inlined. */
  private void keep(int label) {
    if (!changed.has(label)) {
      changed.add(label);
      System.arraycopy(rows, at + label * WORDS, before, label * PART, PART);
    }
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

  private static ByteVector taken(long[] masks, int label) {
    ByteVector taken = load(masks, label * PART);
    ByteVector.zero(BYTES).reinterpretAsLongs().intoArray(masks, label * PART);
    return taken;
  }

  private static boolean isAny(ByteVector mask) {
    return mask.lt((byte) 0).anyTrue();
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
    if (mask.anyTrue()) {
      load(hurt, link.a() * PART)
          .blend((byte) -1, mask)
          .reinterpretAsLongs()
          .intoArray(hurt, link.a() * PART);
      visitUp(link.a());
    }
    if (link.b() < layout.transit) {
      ByteVector customer = row(link.b());
      VectorMask<Byte> open = customer.compare(VectorOperators.GE, (byte) 0);
      VectorMask<Byte> heard = open.and(customer.eq(told(provider)));
      if (heard.anyTrue()) {
        visitDown(link.b());
      }
    }
  }

  private void noticeGonePeer(int label, int peer) {
    if (label < layout.transit) {
      ByteVector row = row(label);
      VectorMask<Byte> mask = row.eq(asPeers(toldUp(peer))).and(row.lt((byte) 0));
      if (mask.anyTrue()) {
        load(hurt, label * PART)
            .blend((byte) -1, mask)
            .reinterpretAsLongs()
            .intoArray(hurt, label * PART);
        visitAcross(label);
      }
    }
  }

  @Override
  void noticeNew(Ends link) {
    if (!link.isSale()) {
      noticeNewPeer(link.a(), link.b());
      noticeNewPeer(link.b(), link.a());
      return;
    }
    ByteVector provider = row(link.a());
    ByteVector best = provider.min(asCustomers(toldUp(link.b())));
    if (provider.compare(VectorOperators.NE, best).anyTrue()) {
      keep(link.a());
      best.reinterpretAsLongs().intoArray(rows, at + link.a() * WORDS);
      letSell(link.a());
      visitUp(link.a());
    }
    if (link.b() < layout.transit) {
      VectorMask<Byte> better = told(provider).lt(row(link.b()));
      if (better.anyTrue()) {
        visitDown(link.b());
      }
    }
  }

  private void noticeNewPeer(int label, int peer) {
    if (label < layout.transit) {
      ByteVector row = row(label);
      ByteVector best = row.min(asPeers(toldUp(peer)));
      if (row.compare(VectorOperators.NE, best).anyTrue()) {
        keep(label);
        best.reinterpretAsLongs().intoArray(rows, at + label * WORDS);
      }
    }
  }

  /** Returns the place of the next of some networks that may have something to tell. */
  private int seller(int[] networks, int from, int end, int label) {
    int i = from;
    while (i < end && (networks[i] == label || !sells(networks[i]))) {
      i++;
    }
    return i;
  }

  @Override
  void askCustomers(int label) {
    int[] sellers = customers.customers;
    ByteVector row = row(label);
    ByteVector lengths = row.and(NONE);
    ByteVector best = toldByStubs(label, true);
    ByteVector left = taken(hurt, label).blend((byte) 0, best.eq(lengths));
    int end = customers.transitEnds[label];
    int i = seller(sellers, customers.starts[label], end, label);
    while (i < end && isAny(left)) {
      ByteVector told = toldUp(row(sellers[i]));
      best = best.min(told);
      left = left.blend((byte) 0, told.eq(lengths));
      looks++;
      i = seller(sellers, i + 1, end, label);
    }
    if (isAny(left)) {
      VectorMask<Byte> isLeft = left.lt((byte) 0);
      ByteVector gone = load(lost, label * PART).blend((byte) -1, isLeft.and(best.eq(NONE)));
      gone.reinterpretAsLongs().intoArray(lost, label * PART);
      keep(label);
      row.blend(asCustomers(best), isLeft).reinterpretAsLongs().intoArray(rows, at + label * WORDS);
    }
  }

  @Override
  boolean tellsUpOther(int label) {
    return toldUp(first(label)).compare(VectorOperators.NE, toldUp(row(label))).anyTrue();
  }

  @Override
  void tellProvidersGone(int label) {
    ByteVector was = toldUp(first(label));
    ByteVector is = toldUp(row(label));
    // What providers had of it; where nothing changed, what nobody has.
    ByteVector old = asCustomers(was).blend(NONE, was.eq(is));
    int end = tellsUpOther(label) ? layout.providerStarts[label + 1] : 0;
    for (int i = layout.providerStarts[label]; i < end; i++) {
      int provider = layout.providers[i];
      ByteVector row = row(provider);
      VectorMask<Byte> mask = row.eq(old).and(row.lt(PEER));
      if (provider != label && mask.anyTrue()) {
        load(hurt, provider * PART)
            .blend((byte) -1, mask)
            .reinterpretAsLongs()
            .intoArray(hurt, provider * PART);
        visitUp(provider);
      }
      looks++;
    }
  }

  @Override
  void tellProvidersNew(int label) {
    ByteVector offer = asCustomers(toldUp(row(label)));
    int end = tellsUpOther(label) ? layout.providerStarts[label + 1] : 0;
    for (int i = layout.providerStarts[label]; i < end; i++) {
      int provider = layout.providers[i];
      ByteVector row = row(provider);
      ByteVector best = row.min(offer);
      if (row.compare(VectorOperators.NE, best).anyTrue()) {
        keep(provider);
        best.reinterpretAsLongs().intoArray(rows, at + provider * WORDS);
        letSell(provider);
        visitUp(provider);
      }
      looks++;
    }
  }

  @Override
  void askPeersOf(int label) {
    int[] peers = layout.peers;
    ByteVector was = toldUp(first(label));
    ByteVector is = toldUp(row(label));
    ByteVector old = asPeers(was).blend(NONE, was.eq(is));
    int end = tellsUpOther(label) ? layout.transitPeerEnds[label] : 0;
    for (int i = layout.peerStarts[label]; i < end; i++) {
      int peer = peers[i];
      ByteVector row = row(peer);
      VectorMask<Byte> mask = row.eq(old).and(row.lt((byte) 0));
      if (mask.anyTrue()) {
        load(hurt, peer * PART)
            .blend((byte) -1, mask)
            .reinterpretAsLongs()
            .intoArray(hurt, peer * PART);
        visitAcross(peer);
      }
      looks++;
    }
    if (isAny(load(lost, label * PART))) {
      visitAcross(label);
    }
  }

  @Override
  void askPeers(int label) {
    int[] peers = layout.peers;
    ByteVector gone = taken(lost, label);
    ByteVector row = row(label);
    // What was lost is not backed by anyone as long as before: no length is equal to −1.
    ByteVector lengths = row.and(NONE).or(gone);
    ByteVector best = toldByStubs(label, false);
    ByteVector left = taken(hurt, label).or(gone).blend((byte) 0, best.eq(lengths));
    int end = layout.transitPeerEnds[label];
    int i = seller(peers, layout.peerStarts[label], end, label);
    while (i < end && isAny(left)) {
      ByteVector told = toldUp(row(peers[i]));
      best = best.min(told);
      left = left.blend((byte) 0, told.eq(lengths));
      looks++;
      i = seller(peers, i + 1, end, label);
    }
    if (isAny(left)) {
      VectorMask<Byte> isLeft = left.lt((byte) 0);
      keep(label);
      row.blend(asPeers(best), isLeft).reinterpretAsLongs().intoArray(rows, at + label * WORDS);
      VectorMask<Byte> isOpen = isLeft.and(best.eq(NONE));
      if (isOpen.anyTrue()) {
        visitDown(label);
      }
    }
  }

  @Override
  void tellPeers(int label) {
    int[] peers = layout.peers;
    ByteVector offer = asPeers(toldUp(row(label)));
    for (int i = layout.peerStarts[label]; i < layout.transitPeerEnds[label]; i++) {
      ByteVector row = row(peers[i]);
      ByteVector best = row.min(offer);
      if (row.compare(VectorOperators.NE, best).anyTrue()) {
        keep(peers[i]);
        best.reinterpretAsLongs().intoArray(rows, at + peers[i] * WORDS);
      }
      looks++;
    }
  }

  /**
   * Chooses in all lanes without a customer's or peer's route, whether or not one is hurt: to keep
   * account of those would touch a row more for each customer told.
   */
  @Override
  void askProviders(int label) {
    int[] providers = layout.providers;
    ByteVector row = row(label);
    ByteVector best = ByteVector.broadcast(BYTES, NONE);
    int end = layout.providerStarts[label + 1];
    for (int i = layout.providerStarts[label]; i < end; i++) {
      boolean isQuiet = providers[i] == label;
      ByteVector heard = load(isQuiet ? nobody : rows, isQuiet ? 0 : at + providers[i] * WORDS);
      best = best.min(heard.and(NONE));
    }
    looks += end - layout.providerStarts[label];
    ByteVector fresh = best.add((byte) 1).min(NONE).blend(row, row.lt((byte) 0));
    isKept = changed.has(label);
    if (row.compare(VectorOperators.NE, fresh).anyTrue()) {
      changed.add(label);
      row.reinterpretAsLongs().intoArray(last, 0);
      fresh.reinterpretAsLongs().intoArray(rows, at + label * WORDS);
    }
  }

  @Override
  void tellCustomers(int label) {
    int[] buyers = customers.customers;
    ByteVector was = told(load(isKept ? before : last, isKept ? label * PART : 0));
    ByteVector is = told(row(label));
    // Beyond all lengths where nothing changed, so that it concerns nobody.
    ByteVector old = was.blend((byte) 127, was.eq(is));
    ByteVector fresh = is.blend((byte) 127, was.eq(is));
    int from = customers.starts[label];
    int end = was.compare(VectorOperators.NE, is).anyTrue() ? customers.transitEnds[label] : from;
    for (int i = from; i < end; i++) {
      int customer = buyers[i];
      ByteVector row = row(customer);
      if (row.eq(old).or(fresh.lt(row)).anyTrue() && customer != label) {
        visitDown(customer);
      }
    }
    looks += end - from;
  }
}
