package io.coldpotato.topology;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws the peerings of a made-up internet: the clique's mesh, then pairs whose ends are drawn by
 * their wish to peer, until there are enough.
 *
 * <p>Model with given expected degrees: F. Chung and L. Lu, Connected components in random graphs
 * with given expected degree sequences, Annals of Combinatorics 6 (2002).
 */
final class SyntheticPeerings {

  /** Where most pairs are taken, as in tiny or very dense graphs, the search ends with fewer. */
  private static final int ATTEMPTS_PER_LINK = 30;

  private final SyntheticInternet wanted;
  private final SyntheticNetworks order;
  private final PairSet pairs;
  private final RandomGenerator random;

  SyntheticPeerings(
      SyntheticInternet wanted, SyntheticNetworks order, PairSet pairs, RandomGenerator random) {
    this.wanted = wanted;
    this.order = order;
    this.pairs = pairs;
    this.random = random;
  }

  LinkList links() {
    LinkList links = new LinkList();
    for (int a = 0; a < order.clique(); a++) {
      for (int b = a + 1; b < order.clique(); b++) {
        pairs.add(a, b);
        links.add(a, b);
      }
    }
    int[] members = members();
    if (members.length > 1) {
      draw(members, links);
    }
    return links;
  }

  private int[] members() {
    SyntheticInternet.Peering peering = wanted.peering();
    return IntStream.range(0, order.size())
        .filter(
            i ->
                random.nextDouble()
                    < (i < order.transit() ? peering.shareOfTransit() : peering.shareOfStubs()))
        .toArray();
  }

  private void draw(int[] members, LinkList links) {
    SyntheticInternet.Peering peering = wanted.peering();
    double[] wishes = wishes(members);
    WeightedPick everywhere = new WeightedPick(members, wishes);
    WeightedPick[] near = SellerPicks.split(order, members, wishes, peering.regions());
    long target = Math.round(peering.perNetwork() * order.size());
    long attempts = target * ATTEMPTS_PER_LINK;
    while (links.size() < target && attempts-- > 0) {
      int a = everywhere.draw(random);
      boolean atHome = random.nextDouble() < peering.home();
      int b = (atHome ? near[order.region(a)] : everywhere).draw(random);
      if (pairs.add(a, b)) {
        links.add(a, b);
      }
    }
  }

  private double[] wishes(int[] members) {
    SyntheticInternet.Peering peering = wanted.peering();
    int[] ranked = SyntheticRules.ranked(members, leads(members), random);
    double knee = Math.max(1, peering.knee() * members.length);
    double[] wishes = new double[order.size()];
    for (int rank = 0; rank < ranked.length; rank++) {
      wishes[ranked[rank]] =
          StrictMath.pow(1 + rank, -peering.headExponent())
              * StrictMath.pow(1 + rank / knee, -peering.bodyExponent());
    }
    return wishes;
  }

  /** Large sellers lead, as the more customers the more peers; the clique sells instead. */
  private double[] leads(int[] members) {
    double[] draws = order.draws();
    double sum = 0; // a plain loop: a stream's sum may differ in the last bit between JDKs
    for (double draw : draws) {
      sum += draw;
    }
    double mean = sum / draws.length;
    double[] leads = new double[order.size()];
    for (int member : members) {
      if (member >= order.transit()) {
        leads[member] = 1;
      } else {
        double size = member < order.clique() ? 1 : StrictMath.sqrt(draws[member] / mean);
        leads[member] = wanted.peering().transitLead() * size;
      }
    }
    return leads;
  }
}
