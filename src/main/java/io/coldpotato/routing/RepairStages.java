package io.coldpotato.routing;

import io.coldpotato.routing.LayoutEdit.Ends;
import java.util.Arrays;
import java.util.List;

/**
 * Brings routes up to date after links of one kind of change, all gone or all new, whatever the
 * number of destinations taken together.
 *
 * <p>Up: a provider that had a customer's route over a link that is gone, or over a customer whose
 * route became longer, keeps it when another customer offers one as short, else takes the best that
 * is left; customers before providers, so that each is visited once. A new link is told upwards as
 * far as it improves anything. Across: the same among peers. Down: whoever hears of a provider
 * whose length changed asks all its providers again, providers before customers.
 *
 * <p>Routes are unique, so the result is that of finding them anew. Not for networks in provider
 * cycles, whose members may seem to back each other, nor for lengths that do not fit, nor where
 * finding them anew is faster: then {@link #repair} says so.
 */
abstract class RepairStages {

  /** Who buys from whom, and who are peers. */
  AsLayout layout;

  /** Who sells to whom. */
  CustomerRows customers;

  /** Networks whose routes were changed. */
  final LabelSet changed;

  private final Visit askCustomers = this::askCustomers;
  private final Visit tellProvidersGone = this::tellProvidersGone;
  private final Visit tellProvidersNew = this::tellProvidersNew;
  private final Visit askPeersOf = this::askPeersOf;
  private final Visit askPeers = this::askPeers;
  private final Visit tellPeers = this::tellPeers;
  private final Visit askProviders = this::askProviders;
  private final Visit tellCustomers = this::tellCustomers;
  private final boolean[] cyclic;
  private final LabelSet up;
  private final LabelSet across;
  private final LabelSet down;
  private boolean isStuck;

  /** Rows looked at. */
  int looks;

  /** Who may have something to tell providers and peers; see {@link RouteRows#sellers}. */
  private long[] sellers = new long[0];

  /** What is done at one network. */
  private interface Visit {
    void at(int label);
  }

  RepairStages(AsLayout layout) {
    int transit = layout.transit;
    this.layout = layout;
    this.customers = CustomerRows.NONE;
    this.changed = new LabelSet(transit);
    this.cyclic = new boolean[transit];
    for (int i = 0; i < layout.cycles.length; i += 2) {
      Arrays.fill(cyclic, layout.cycles[i], layout.cycles[i + 1], true);
    }
    this.up = new LabelSet(transit);
    this.across = new LabelSet(transit);
    this.down = new LabelSet(transit);
  }

  /** From this one place, so that each is compiled on its own; see {@link LaneSweep}. */
  private static void visit(Visit visit, int label) {
    visit.at(label);
  }

  /**
   * Works for a layout of the same places from now on.
   *
   * @param rows in step with it
   */
  void serve(AsLayout changedLayout, CustomerRows rows) {
    layout = changedLayout;
    customers = rows;
  }

  /**
   * Repairs the routes that were taken up.
   *
   * @param most rows that may be looked at
   * @return whether it is done; if not, the routes have to be found anew
   */
  final boolean repair(List<Ends> links, boolean areGone, int most) {
    isStuck = false;
    looks = 0;
    for (Ends link : links) {
      if (areGone) {
        noticeGone(link);
      } else {
        noticeNew(link);
      }
    }
    if (up.isEmpty() && across.isEmpty() && down.isEmpty() && changed.isEmpty()) {
      return true;
    }
    climb(areGone, most);
    cross(areGone, most);
    descend(most);
    boolean isDone = goesOn(most) && fits();
    if (!isDone) {
      up.clear();
      across.clear();
      down.clear();
      forget();
    }
    return isDone;
  }

  private boolean goesOn(int most) {
    return !isStuck && looks <= most;
  }

  private void climb(boolean areGone, int most) {
    for (int label = up.takeLast(); label >= 0 && goesOn(most); label = up.takeLast()) {
      isStuck |= cyclic[label];
      if (areGone) {
        visit(askCustomers, label);
      }
      visit(areGone ? tellProvidersGone : tellProvidersNew, label);
    }
  }

  private void cross(boolean areGone, int most) {
    for (int label = changed.next(0); label >= 0 && goesOn(most); label = changed.next(label + 1)) {
      if (areGone) {
        visit(askPeersOf, label);
      } else if (tellsUpOther(label)) {
        across.add(label);
      }
    }
    for (int label = across.takeFirst(); label >= 0 && goesOn(most); label = across.takeFirst()) {
      visit(areGone ? askPeers : tellPeers, label);
    }
  }

  private void descend(int most) {
    for (int label = changed.next(0); label >= 0; label = changed.next(label + 1)) {
      down.add(label);
    }
    for (int label = down.takeFirst(); label >= 0 && goesOn(most); label = down.takeFirst()) {
      isStuck |= cyclic[label];
      visit(askProviders, label);
      if (changed.has(label)) {
        visit(tellCustomers, label);
      }
    }
  }

  /** Takes up a block. */
  final void takeUp(RouteRows block) {
    sellers = block.sellers();
  }

  /** Returns whether a network may have something to tell providers and peers. */
  final boolean sells(int label) {
    return label < layout.transit && (sellers[label >>> 6] >>> label & 1) != 0;
  }

  /** From now on a network has something to tell providers and peers. */
  final void letSell(int label) {
    sellers[label >>> 6] |= 1L << label;
  }

  /** Lets a provider choose among its customers' routes again. */
  final void visitUp(int label) {
    up.add(label);
  }

  /** Lets a network choose among its peers' routes again, or tell them of its own. */
  final void visitAcross(int label) {
    across.add(label);
  }

  /** Lets a network choose among its providers' routes again. */
  final void visitDown(int label) {
    down.add(label);
  }

  /** Returns how many words of a row it takes together. */
  abstract int width();

  /** Takes up the words of a block from one on; nothing is changed yet. */
  abstract void start(RouteRows block, int word);

  /** Notes who has a route over a link that is gone. */
  abstract void noticeGone(Ends link);

  /** Tells the ends of a new link of each other. */
  abstract void noticeNew(Ends link);

  /** Chooses customers' routes again; those that back what a network has are enough. */
  abstract void askCustomers(int label);

  /** Lets providers choose again where a customer's route became longer, or is gone. */
  abstract void tellProvidersGone(int label);

  /** Tells providers of a customer's route that became better. */
  abstract void tellProvidersNew(int label);

  /** Whether a network tells providers and peers something else than before. */
  abstract boolean tellsUpOther(int label);

  /** Those that heard of a network what it no longer tells choose again; so does itself. */
  abstract void askPeersOf(int label);

  /** Chooses peers' routes again. */
  abstract void askPeers(int label);

  /** Tells peers of a customer's route. */
  abstract void tellPeers(int label);

  /** Chooses providers' routes again. */
  abstract void askProviders(int label);

  /**
   * Lets customers choose again that had a length which is no more, or hear of a lesser one; right
   * after {@link #askProviders} of the same network, if it changed.
   */
  abstract void tellCustomers(int label);

  /** Whether all lengths of changed routes fit. */
  abstract boolean fits();

  /** Forgets what is under way. */
  abstract void forget();
}
