package io.coldpotato.routing;

import io.coldpotato.routing.LayoutEdit.Ends;
import java.util.Arrays;
import java.util.List;

/**
 * Brings the routes to eight destinations up to date after links of one kind of change: all gone,
 * or all new.
 *
 * <p>Up: a provider that had a customer's route over a link that is gone, or over a customer whose
 * route became longer, keeps it when another customer offers one as short, else takes the best that
 * is left; customers before providers, so that each is visited once. A new link is told upwards as
 * far as it improves anything. Across: the same among peers. Down: whoever hears of a provider
 * whose length changed asks all its providers again, providers before customers.
 *
 * <p>Routes are unique, so the result is that of finding them anew. Not for networks in provider
 * cycles, whose members may seem to back each other, nor for lengths that do not fit, nor where
 * finding them anew is faster: then {@link #run} says so.
 */
final class WordRepair {

  private final AsLayout layout;
  private final CustomerRows customers;
  private final RepairedWord word;
  private final boolean[] cyclic;
  private final LabelSet up;
  private final LabelSet across;
  private final LabelSet down;

  /** Where a network's route has to be chosen again, while one of the three goes on. */
  private final long[] hurt;

  /** Where a network has lost a customer's route and has none yet. */
  private final long[] lost;

  private boolean isStuck;
  private int looks;

  WordRepair(AsLayout layout, CustomerRows customers) {
    int transit = layout.transit;
    this.layout = layout;
    this.customers = customers;
    this.word = new RepairedWord(layout);
    this.cyclic = new boolean[transit];
    for (int i = 0; i < layout.cycles.length; i += 2) {
      Arrays.fill(cyclic, layout.cycles[i], layout.cycles[i + 1], true);
    }
    this.up = new LabelSet(transit);
    this.across = new LabelSet(transit);
    this.down = new LabelSet(transit);
    this.hurt = new long[transit];
    this.lost = new long[transit];
  }

  /**
   * Repairs one word of a block.
   *
   * @param most rows that may be looked at
   * @return how many were; negative when the block's routes have to be found anew
   */
  int run(RouteRows block, int index, List<Ends> links, boolean areGone, int most) {
    word.start(block, index);
    isStuck = false;
    looks = 0;
    if (areGone) {
      links.forEach(this::noticeGone);
    } else {
      links.forEach(this::noticeNew);
    }
    if (up.isEmpty() && across.isEmpty() && down.isEmpty() && word.changed.isEmpty()) {
      return 0;
    }
    climb(areGone, most);
    cross(areGone, most);
    descend(most);
    boolean isDone = !isStuck && looks <= most && word.fits();
    if (!isDone) {
      forget();
    }
    return isDone ? looks : -1;
  }

  /** Returns the word last repaired. */
  RepairedWord word() {
    return word;
  }

  private void forget() {
    up.clear();
    across.clear();
    down.clear();
    Arrays.fill(hurt, 0);
    Arrays.fill(lost, 0);
  }

  private void noticeGone(Ends link) {
    if (link.isSale()) {
      long told = word.toldUp(link.b());
      ask(up, link.a(), RouteWord.customers(word.get(link.a())) & isTold(link.a(), told));
      if (link.b() < layout.transit) {
        long heard = RouteWord.told(word.get(link.a()));
        ask(down, link.b(), RouteWord.open(word.get(link.b())) & isTold(link.b(), heard));
      }
    } else {
      noticeGonePeer(link.a(), link.b());
      noticeGonePeer(link.b(), link.a());
    }
  }

  private void noticeGonePeer(int label, int peer) {
    if (label < layout.transit) {
      long mask = RouteWord.peers(word.get(label)) & isTold(label, word.toldUp(peer));
      ask(across, label, mask);
    }
  }

  /** Where a network's length is one that it is told. */
  private long isTold(int label, long told) {
    return RouteWord.equal(word.get(label) & RouteWord.NONE, told);
  }

  private void noticeNew(Ends link) {
    if (link.isSale()) {
      offerUp(link.b(), link.a());
      if (link.b() < layout.transit) {
        long heard = RouteWord.told(word.get(link.a()));
        ask(down, link.b(), RouteWord.open(word.get(link.b())) & isLess(heard, link.b()));
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

  private void ask(LabelSet stage, int label, long mask) {
    if (mask != 0) {
      hurt[label] |= mask;
      stage.add(label);
    }
  }

  private void climb(boolean areGone, int most) {
    for (int label = up.takeLast(); label >= 0 && goesOn(most); label = up.takeLast()) {
      isStuck |= cyclic[label];
      long old = word.before(label);
      if (areGone) {
        askCustomers(label);
      }
      long was = RouteWord.toldUp(old);
      long is = word.toldUp(label);
      if (was == is) {
        continue;
      }
      for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
        int provider = layout.providers[i];
        looks++;
        if (provider == label) {
          continue;
        }
        if (areGone) {
          long mask = ~RouteWord.equal(was, is) & RouteWord.customers(word.get(provider));
          ask(up, provider, mask & isTold(provider, was));
        } else {
          offerUp(label, provider);
        }
      }
    }
  }

  private boolean goesOn(int most) {
    return !isStuck && looks <= most && word.fits();
  }

  private void offerUp(int customer, int provider) {
    long told = word.toldUp(customer);
    long row = word.get(provider);
    long isNew = ~RouteWord.customers(row) & RouteWord.HIGHS;
    long better =
        ~RouteWord.equal(told, RouteWord.NONE) & (isNew | isLess(told, provider)) & RouteWord.HIGHS;
    if (better != 0) {
      word.put(provider, RouteWord.mixed(row, RouteWord.asCustomers(told), better));
      up.add(provider);
    }
  }

  /** Chooses customers' routes again; those that back what a network has are enough. */
  private void askCustomers(int label) {
    long mask = hurt[label];
    hurt[label] = 0;
    long row = word.get(label);
    long lengths = row & RouteWord.NONE;
    long best = word.toldByStubs(label, true);
    long left = mask & ~RouteWord.equal(best, lengths);
    int end = customers.starts[label + 1];
    for (int i = customers.starts[label]; i < end && left != 0; i++) {
      int customer = customers.customers[i];
      if (customer < layout.transit && customer != label) {
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

  private void cross(boolean areGone, int most) {
    for (int label = word.changed.next(0); label >= 0; label = word.changed.next(label + 1)) {
      if (areGone) {
        askPeersOf(label);
      } else if (word.toldUpBefore(label) != word.toldUp(label)) {
        across.add(label);
      }
    }
    for (int label = across.takeFirst(); label >= 0 && goesOn(most); label = across.takeFirst()) {
      if (areGone) {
        askPeers(label);
      } else {
        tellPeers(label);
      }
    }
  }

  /** Those that heard of a network what it no longer tells choose again; so does itself. */
  private void askPeersOf(int label) {
    long was = word.toldUpBefore(label);
    long mask = ~RouteWord.equal(was, word.toldUp(label)) & RouteWord.HIGHS;
    if (mask == 0) {
      return;
    }
    for (int i = layout.peerStarts[label]; i < layout.transitPeerEnds[label]; i++) {
      int peer = layout.peers[i];
      looks++;
      if (peer != label) {
        ask(across, peer, mask & RouteWord.peers(word.get(peer)) & isTold(peer, was));
      }
    }
    if (lost[label] != 0) {
      across.add(label);
    }
  }

  private void askPeers(int label) {
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
      if (peer != label) {
        long told = word.toldUp(peer);
        best = RouteWord.least(best, told);
        left &= gone | ~RouteWord.equal(told, lengths);
        looks++;
      }
    }
    if (left != 0) {
      word.put(label, RouteWord.mixed(row, RouteWord.asPeers(best), left));
      ask(down, label, left & RouteWord.equal(best, RouteWord.NONE));
    }
  }

  private void tellPeers(int label) {
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
    long open = RouteWord.open(row) | RouteWord.peers(row) & isLess(told, peer);
    long better = ~RouteWord.equal(told, RouteWord.NONE) & open & RouteWord.HIGHS;
    if (better != 0) {
      word.put(peer, RouteWord.mixed(row, RouteWord.asPeers(told), better));
    }
  }

  private void descend(int most) {
    for (int label = word.changed.next(0); label >= 0; label = word.changed.next(label + 1)) {
      down.add(label);
    }
    for (int label = down.takeFirst(); label >= 0 && goesOn(most); label = down.takeFirst()) {
      isStuck |= cyclic[label];
      askProviders(label);
      long was = RouteWord.told(word.before(label));
      long changes = ~RouteWord.equal(was, RouteWord.told(word.get(label))) & RouteWord.HIGHS;
      int end = changes == 0 ? 0 : customers.starts[label + 1];
      for (int i = customers.starts[label]; i < end; i++) {
        int customer = customers.customers[i];
        if (customer < layout.transit && customer != label) {
          looks++;
          ask(down, customer, changes & RouteWord.open(word.get(customer)));
        }
      }
    }
  }

  private void askProviders(int label) {
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
