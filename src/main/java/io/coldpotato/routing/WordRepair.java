package io.coldpotato.routing;

import io.coldpotato.routing.LayoutEdit.Ends;
import java.util.Arrays;

/** Repairs the routes to eight destinations, in plain {@code long} arithmetic. */
final class WordRepair extends RepairStages {

  private final RepairedWord word;

  /** Where a network's route has to be chosen again, while one of the stages goes on. */
  private final long[] hurt;

  /** Where a network has lost a customer's route and has none yet. */
  private final long[] lost;

  WordRepair(AsLayout layout) {
    super(layout);
    this.word = new RepairedWord(layout, changed);
    this.hurt = new long[layout.transit];
    this.lost = new long[layout.transit];
  }

  @Override
  void serve(AsLayout changedLayout, CustomerRows rows) {
    super.serve(changedLayout, rows);
    word.layout(changedLayout);
  }

  @Override
  int width() {
    return 1;
  }

  @Override
  void start(RouteRows block, int index) {
    takeUp(block);
    word.start(block, index);
  }

  @Override
  boolean fits() {
    return word.fits();
  }

  @Override
  void forget() {
    Arrays.fill(hurt, 0);
    Arrays.fill(lost, 0);
  }

  @Override
  void noticeGone(Ends link) {
    if (link.isSale()) {
      long told = word.toldUp(link.b());
      askUp(link.a(), RouteWord.customers(word.get(link.a())) & isTold(link.a(), told));
      if (link.b() < layout.transit) {
        long heard = RouteWord.told(word.get(link.a()));
        askDown(link.b(), RouteWord.open(word.get(link.b())) & isTold(link.b(), heard));
      }
    } else {
      noticeGonePeer(link.a(), link.b());
      noticeGonePeer(link.b(), link.a());
    }
  }

  private void noticeGonePeer(int label, int peer) {
    if (label < layout.transit) {
      long mask = RouteWord.peers(word.get(label)) & isTold(label, word.toldUp(peer));
      askAcross(label, mask);
    }
  }

  /** Where a network's length is one that it is told. */
  private long isTold(int label, long told) {
    return RouteWord.equal(word.get(label) & RouteWord.NONE, told);
  }

  @Override
  void noticeNew(Ends link) {
    if (link.isSale()) {
      offerUp(link.b(), link.a());
      if (link.b() < layout.transit) {
        long heard = RouteWord.told(word.get(link.a()));
        askDown(link.b(), RouteWord.open(word.get(link.b())) & isLess(heard, link.b()));
      }
    } else {
      offerAcross(word.toldUp(link.a()), link.b());
      offerAcross(word.toldUp(link.b()), link.a());
    }
  }

  /** Where lengths are less than a network's own. */
  private long isLess(long lengths, int label) {
    long own = word.get(label) & RouteWord.NONE;
    return RouteWord.equal(RouteWord.least(lengths, own), lengths) & ~RouteWord.equal(lengths, own);
  }

  private void askUp(int label, long mask) {
    if (mask != 0) {
      hurt[label] |= mask;
      visitUp(label);
    }
  }

  private void askAcross(int label, long mask) {
    if (mask != 0) {
      hurt[label] |= mask;
      visitAcross(label);
    }
  }

  private void askDown(int label, long mask) {
    if (mask != 0) {
      hurt[label] |= mask;
      visitDown(label);
    }
  }

  @Override
  void tellProvidersGone(int label) {
    long was = word.toldUpBefore(label);
    long changes = ~RouteWord.equal(was, word.toldUp(label)) & RouteWord.HIGHS;
    int end = changes == 0 ? 0 : layout.providerStarts[label + 1];
    for (int i = layout.providerStarts[label]; i < end; i++) {
      int provider = layout.providers[i];
      looks++;
      if (provider != label) {
        long mask = changes & RouteWord.customers(word.get(provider));
        askUp(provider, mask & isTold(provider, was));
      }
    }
  }

  @Override
  void tellProvidersNew(int label) {
    int end = tellsUpOther(label) ? layout.providerStarts[label + 1] : 0;
    for (int i = layout.providerStarts[label]; i < end; i++) {
      looks++;
      if (layout.providers[i] != label) {
        offerUp(label, layout.providers[i]);
      }
    }
  }

  private void offerUp(int customer, int provider) {
    long told = word.toldUp(customer);
    long row = word.get(provider);
    long isNew = ~RouteWord.customers(row) & RouteWord.HIGHS;
    long better =
        ~RouteWord.equal(told, RouteWord.NONE) & (isNew | isLess(told, provider)) & RouteWord.HIGHS;
    if (better != 0) {
      word.put(provider, RouteWord.mixed(row, RouteWord.asCustomers(told), better));
      letSell(provider);
      visitUp(provider);
    }
  }

  @Override
  void askCustomers(int label) {
    long mask = hurt[label];
    hurt[label] = 0;
    long row = word.get(label);
    long lengths = row & RouteWord.NONE;
    long best = word.toldByStubs(label, true);
    long left = mask & ~RouteWord.equal(best, lengths);
    int end = customers.transitEnds[label];
    for (int i = customers.starts[label]; i < end && left != 0; i++) {
      int customer = customers.customers[i];
      if (sells(customer) && customer != label) {
        long told = word.toldUp(customer);
        best = RouteWord.least(best, told);
        left &= ~RouteWord.equal(told, lengths);
        looks++;
      }
    }
    if (left != 0) {
      lost[label] |= left & RouteWord.equal(best, RouteWord.NONE);
      word.put(label, RouteWord.mixed(row, RouteWord.asCustomers(best), left));
    }
  }

  @Override
  boolean tellsUpOther(int label) {
    return word.toldUpBefore(label) != word.toldUp(label);
  }

  @Override
  void askPeersOf(int label) {
    long was = word.toldUpBefore(label);
    long mask = ~RouteWord.equal(was, word.toldUp(label)) & RouteWord.HIGHS;
    if (mask == 0) {
      return;
    }
    for (int i = layout.peerStarts[label]; i < layout.transitPeerEnds[label]; i++) {
      int peer = layout.peers[i];
      looks++;
      if (peer != label) {
        askAcross(peer, mask & RouteWord.peers(word.get(peer)) & isTold(peer, was));
      }
    }
    if (lost[label] != 0) {
      visitAcross(label);
    }
  }

  @Override
  void askPeers(int label) {
    long gone = lost[label];
    long mask = hurt[label] | gone;
    hurt[label] = 0;
    lost[label] = 0;
    long row = word.get(label);
    long lengths = row & RouteWord.NONE;
    long best = word.toldByStubs(label, false);
    // What was lost is not backed by anyone as long as before.
    long left = mask & (gone | ~RouteWord.equal(best, lengths));
    for (int i = layout.peerStarts[label]; i < layout.transitPeerEnds[label] && left != 0; i++) {
      int peer = layout.peers[i];
      if (sells(peer) && peer != label) {
        long told = word.toldUp(peer);
        best = RouteWord.least(best, told);
        left &= gone | ~RouteWord.equal(told, lengths);
        looks++;
      }
    }
    if (left != 0) {
      word.put(label, RouteWord.mixed(row, RouteWord.asPeers(best), left));
      askDown(label, left & RouteWord.equal(best, RouteWord.NONE));
    }
  }

  @Override
  void tellPeers(int label) {
    long told = word.toldUp(label);
    for (int i = layout.peerStarts[label]; i < layout.transitPeerEnds[label]; i++) {
      looks++;
      offerAcross(told, layout.peers[i]);
    }
  }

  private void offerAcross(long told, int peer) {
    if (peer >= layout.transit) {
      return;
    }
    long row = word.get(peer);
    long open = RouteWord.open(row) | (RouteWord.peers(row) & isLess(told, peer));
    long better = ~RouteWord.equal(told, RouteWord.NONE) & open & RouteWord.HIGHS;
    if (better != 0) {
      word.put(peer, RouteWord.mixed(row, RouteWord.asPeers(told), better));
    }
  }

  @Override
  void tellCustomers(int label) {
    long was = RouteWord.told(word.before(label));
    long is = RouteWord.told(word.get(label));
    long changes = ~RouteWord.equal(was, is) & RouteWord.HIGHS;
    int end = changes == 0 ? 0 : customers.transitEnds[label];
    for (int i = customers.starts[label]; i < end; i++) {
      int customer = customers.customers[i];
      if (customer != label) {
        looks++;
        long concerned = isTold(customer, was) | isLess(is, customer);
        askDown(customer, changes & RouteWord.open(word.get(customer)) & concerned);
      }
    }
  }

  @Override
  void askProviders(int label) {
    long mask = hurt[label];
    hurt[label] = 0;
    long row = word.get(label);
    long open = mask & RouteWord.open(row);
    if (open == 0) {
      return;
    }
    long best = RouteWord.NONE;
    for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
      int provider = layout.providers[i];
      looks++;
      if (provider != label) {
        best = RouteWord.least(best, RouteWord.told(word.get(provider)));
      }
    }
    word.put(label, RouteWord.mixed(row, best, open));
  }
}
