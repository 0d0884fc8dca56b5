package io.coldpotato.topology;

import java.util.random.RandomGenerator;

/**
 * Draws the provider links of a made-up internet.
 *
 * <p>Who buys stands after whom it buys from in the order of {@link SyntheticNetworks}, and the
 * first provider of each network leads to the clique, so that the graph has no cycle and all reach
 * the clique.
 */
final class SyntheticProviders {

  /** After so many unlucky draws a network goes without one more provider. */
  private static final int ATTEMPTS = 24;

  private final SyntheticNetworks order;
  private final PairSet pairs;
  private final RandomGenerator random;
  private final double home;
  private final double gathererProviders;
  private final ProviderCount ofTransit;
  private final ProviderCount ofStubs;
  private final int deepestSeller;
  private final int[] depth;
  private final LinkList links = new LinkList();
  private final SellerPicks upper;
  private final SellerPicks lower;
  private final SellerPicks all;

  SyntheticProviders(
      SyntheticInternet wanted, SyntheticNetworks order, PairSet pairs, RandomGenerator random) {
    this.order = order;
    this.pairs = pairs;
    this.random = random;
    SyntheticInternet.Buying buying = wanted.buying();
    this.home = buying.home();
    this.gathererProviders = wanted.hierarchy().gathererProviders();
    this.ofTransit = new ProviderCount(buying.meanOfTransit(), buying.tailOfTransit());
    this.ofStubs = new ProviderCount(buying.meanOfStubs(), buying.tailOfStubs());
    this.deepestSeller = wanted.hierarchy().depth() - 1;
    this.depth = new int[order.transit()];
    int regions = wanted.peering().regions();
    this.upper = new SellerPicks(order, regions, i -> !order.leadsToGatherer(i));
    this.lower = new SellerPicks(order, regions, order::leadsToGatherer);
    this.all = new SellerPicks(order, regions, i -> true);
  }

  /** Draws all links, from provider to customer. */
  LinkList links() {
    spine(order.clique(), order.upperRungs(), 0, order.clique());
    wholesalers();
    if (order.isGatherer(order.wholesaleEnd())) {
      gatherer(order.wholesaleEnd());
      int first = order.wholesaleEnd() + 1;
      spine(first, order.lowerRungs(), order.wholesaleEnd(), first);
    }
    for (int buyer = order.lowerEnd(); buyer < order.transit(); buyer++) {
      buy(buyer, ofTransit.draw(random));
    }
    for (int buyer = order.transit(); buyer < order.size(); buyer++) {
      int wanted = ofStubs.draw(random);
      int seller = buyer - order.transit();
      boolean given = seller < order.transit() && link(seller, buyer);
      buy(buyer, given ? wanted - 1 : wanted);
    }
    return links;
  }

  /** Builds rungs: each network buys from the rung before and from whoever stands above that. */
  private void spine(int first, int rungs, int rungBefore, int rungBeforeEnd) {
    int from = rungBefore;
    int to = rungBeforeEnd;
    for (int rung = 0; rung < rungs; rung++) {
      int start = first + rung * order.rungWidth();
      for (int buyer = start; buyer < start + order.rungWidth(); buyer++) {
        link(random.nextInt(from, to), buyer);
        int more = ofTransit.draw(random) - 1;
        for (int i = 0; i < more; i++) {
          link(random.nextInt(to), buyer);
        }
      }
      from = start;
      to = start + order.rungWidth();
    }
  }

  private void wholesalers() {
    int end = order.wholesaleEnd();
    for (int buyer = order.upperEnd(); buyer < end; buyer++) {
      link(random.nextInt(order.clique()), buyer);
      int lowest = random.nextInt(order.clique(), buyer + 1); // so that depths spread evenly
      int more = ofTransit.draw(random) - 1;
      for (int i = 0; i < more; i++) {
        int seller = random.nextInt(lowest);
        if (depth[seller] < order.upperRungs()) {
          link(seller, buyer);
        }
      }
    }
  }

  private void gatherer(int buyer) {
    link(order.upperEnd() - 1, buyer); // the last rung, so that depth goes on below
    for (int seller = order.upperEnd(); seller < order.wholesaleEnd(); seller++) {
      if (random.nextDouble() < gathererProviders) {
        link(seller, buyer);
      }
    }
  }

  /** Finds providers; the first of a network below the gatherer lies there too. */
  private void buy(int buyer, int wanted) {
    boolean needsLower =
        order.isBelow(buyer) && (buyer < order.transit() || buyer >= 2 * order.transit());
    for (int i = 0; i < Math.min(wanted, order.transit()); i++) {
      boolean mustLeadDown = i == 0 && needsLower;
      SellerPicks picks = !order.isBelow(buyer) ? upper : mustLeadDown ? lower : all;
      boolean found = false;
      for (int attempt = 0; attempt < ATTEMPTS && !found; attempt++) {
        found = tryBuying(buyer, picks);
      }
      if (!found && i == 0 && buyer < order.transit()) {
        link(mustLeadDown ? order.wholesaleEnd() : random.nextInt(order.clique()), buyer);
      }
    }
  }

  private boolean tryBuying(int buyer, SellerPicks picks) {
    boolean near = random.nextDouble() < home;
    int seller = near ? picks.draw(order.region(buyer), random) : picks.draw(random);
    boolean above = seller < buyer;
    boolean shallow = buyer >= order.transit() || depth[seller] < deepestSeller;
    return above && shallow && link(seller, buyer);
  }

  private boolean link(int seller, int buyer) {
    if (!pairs.add(seller, buyer)) {
      return false;
    }
    links.add(seller, buyer);
    if (buyer < order.transit()) {
      depth[buyer] = Math.max(depth[buyer], depth[seller] + 1);
    }
    return true;
  }
}
