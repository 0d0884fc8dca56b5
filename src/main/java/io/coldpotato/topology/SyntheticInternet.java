package io.coldpotato.topology;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Parameters of a made-up internet whose statistics are near those of the real one.
 *
 * <p>Networks stand in one order, each above all that buy from it, so that no provider cycle can
 * arise: the clique, which sells to all and peers with itself; an upper spine, whose rungs make the
 * provider graph deep; wholesalers; one <em>gatherer</em>, which buys from many of them; a lower
 * spine beneath it; other sellers; stubs. In the real graph of 2025-09 one network has 201
 * providers and 41 % of all networks below it. A network has 232 direct and indirect providers in
 * the mean, but 98 were that one's customers cut off. A generator with preferential attachment
 * alone gave 9. See {@code docs/synthetic.md} for what is mimicked and what is not.
 *
 * <p>Source of all defaults: statistics of The CAIDA AS Relationships Dataset, 2025-09-01,
 * https://www.caida.org/catalog/datasets/as-relationships/, unless a parameter says otherwise.
 *
 * @param networks how many networks there are, from 2
 * @param hierarchy the shape of the provider graph
 * @param buying how many providers networks have and whom they choose
 * @param peering who peers with whom
 * @param seed equal parameters and seeds give equal graphs, on every machine
 */
public record SyntheticInternet(
    int networks, Hierarchy hierarchy, Buying buying, Peering peering, long seed) {

  /** Size of the real graph of 2025-09, which the defaults mimic. */
  public static final int REAL_SIZE = 78_643;

  /** The largest size: 33 million links at the default density, within one table of 2³⁰ slots. */
  public static final int LARGEST_SIZE = 4_000_000;

  /** Checks sizes against each other; each part checks its own. */
  public SyntheticInternet {
    SyntheticRules.require(
        networks >= 2 && networks <= LARGEST_SIZE,
        "networks (" + networks + ") must lie from 2 to " + LARGEST_SIZE);
    int transit = hierarchy.transit(networks);
    SyntheticRules.require(
        hierarchy.cliqueSize() <= transit,
        "cliqueSize (%d) must not exceed the %d networks with customers"
            .formatted(hierarchy.cliqueSize(), transit));
    double pairs = networks * (networks - 1.0) / 2;
    SyntheticRules.require(
        peering.perNetwork() * networks <= pairs,
        "perNetwork (%s) asks for more peerings than %d networks have pairs"
            .formatted(peering.perNetwork(), networks));
  }

  /**
   * Returns the defaults for a size. Below about 480 networks the clique shrinks, and below 1,000
   * the peering density, so that small graphs stay an internet rather than a mesh.
   */
  public static SyntheticInternet ofSize(int networks, long seed) {
    Hierarchy full = Hierarchy.DEFAULT;
    int clique = Math.max(1, Math.min(full.cliqueSize(), full.transit(networks) / 4));
    double density = Peering.DEFAULT.perNetwork() * Math.min(1, networks / 1_000.0);
    return new SyntheticInternet(
        networks,
        full.withClique(clique),
        Buying.DEFAULT,
        Peering.DEFAULT.withPerNetwork(density),
        seed);
  }

  /**
   * Generates the graph. ASNs run from 1 to the number of networks and say nothing of a network's
   * place. Time and memory are linear in the number of links, about 60 bytes a link.
   */
  public AsGraph generate() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    SyntheticNetworks order = new SyntheticNetworks(this, random);
    long expected = (long) (networks * (peering.perNetwork() + buying.mostMean() + 1));
    PairSet pairs = new PairSet(expected + (long) order.clique() * order.clique());
    LinkList sold = new SyntheticProviders(this, order, pairs, random).links();
    LinkList peered = new SyntheticPeerings(this, order, pairs, random).links();
    int[] numbers = SyntheticRules.shuffled(networks, random);
    long[] asns = new long[networks];
    for (int i = 0; i < networks; i++) {
      asns[i] = i + 1L;
    }
    return AsGraph.of(
        asns, sold.from(numbers), sold.to(numbers), peered.from(numbers), peered.to(numbers));
  }

  /**
   * The shape of the provider graph.
   *
   * @param cliqueSize networks without a provider, all of which peer with each other: 19
   * @param transitShare share of networks that have customers, at most a half: 12,400 of 78,643
   * @param wholesaleShare share of networks with customers that the gatherer can buy from; set so
   *     that, with the share it buys from, about as many lie above it as in the real graph (463)
   * @param gathererProviders share of wholesalers that the gatherer buys from, about 201 of them
   * @param belowGatherer share of networks below the gatherer, direct or not: 32,481 of 78,643; 0
   *     for none
   * @param depth links of the longest chain from a customer up to its last provider: 66. Small
   *     graphs are shallower, as the spine takes at most a quarter of the networks with customers
   * @param spineWidth networks on each rung of the spine: direct and indirect providers grow by 3 a
   *     rung above the gatherer and by 5 below
   */
  public record Hierarchy(
      int cliqueSize,
      double transitShare,
      double wholesaleShare,
      double gathererProviders,
      double belowGatherer,
      int depth,
      int spineWidth) {

    /** The real graph's figures. */
    public static final Hierarchy DEFAULT = new Hierarchy(19, 0.15767, 0.0480, 0.32, 0.413, 66, 5);

    /** Checks each figure. */
    public Hierarchy {
      SyntheticRules.require(cliqueSize >= 1, "cliqueSize (" + cliqueSize + ") must be positive");
      SyntheticRules.require(
          transitShare > 0 && transitShare <= 0.5,
          "transitShare (" + transitShare + ") must lie above 0 and up to 0.5");
      SyntheticRules.share("wholesaleShare", wholesaleShare);
      SyntheticRules.share("gathererProviders", gathererProviders);
      SyntheticRules.share("belowGatherer", belowGatherer);
      SyntheticRules.require(
          depth >= 2 && depth <= 1_000, "depth (" + depth + ") must lie from 2 to 1000");
      SyntheticRules.require(spineWidth >= 1, "spineWidth (" + spineWidth + ") must be positive");
    }

    /** Returns the same shape with another clique. */
    public Hierarchy withClique(int size) {
      return new Hierarchy(
          size, transitShare, wholesaleShare, gathererProviders, belowGatherer, depth, spineWidth);
    }

    int transit(int networks) {
      return (int) Math.max(1, Math.round(transitShare * networks));
    }
  }

  /**
   * How many providers networks have and whom they choose.
   *
   * @param meanOfStubs mean providers of a network without customers: 1.854
   * @param meanOfTransit mean providers of a network with customers: 3.09
   * @param tailOfStubs exponent β of the log-logistic distribution of a stub's providers, fitted to
   *     the shares with at least 2 (0.53) and 3 (0.176)
   * @param tailOfTransit the same of a network with customers (0.775 and 0.479)
   * @param customerExponent how fast a seller's draw falls with its rank, rank^−x, fitted to the
   *     ranks 10 (1,169 customers) and 100 (193)
   * @param cutoff rank, as a share of all sellers, beyond which it falls faster: by the factor e
   *     every that many ranks
   * @param home chance that a provider is sought in the buyer's own region; assumed
   */
  public record Buying(
      double meanOfStubs,
      double meanOfTransit,
      double tailOfStubs,
      double tailOfTransit,
      double customerExponent,
      double cutoff,
      double home) {

    /** The real graph's figures. */
    public static final Buying DEFAULT = new Buying(1.854, 3.09, 4.1, 3.26, 0.78, 0.25, 0.5);

    /** Checks each figure. */
    public Buying {
      SyntheticRules.between("meanOfStubs", meanOfStubs, 1, 100);
      SyntheticRules.between("meanOfTransit", meanOfTransit, 1, 100);
      SyntheticRules.between("tailOfStubs", tailOfStubs, 1.5, 100);
      SyntheticRules.between("tailOfTransit", tailOfTransit, 1.5, 100);
      SyntheticRules.between("customerExponent", customerExponent, 0, 5);
      SyntheticRules.between("cutoff", cutoff, 0.001, 1_000);
      SyntheticRules.share("home", home);
    }

    double mostMean() {
      return Math.max(meanOfStubs, meanOfTransit);
    }
  }

  /**
   * Who peers with whom.
   *
   * @param perNetwork peerings divided by networks: 409,530 / 78,643
   * @param shareOfTransit share of networks with customers that peer at all: 0.585
   * @param shareOfStubs share of networks without customers that peer at all: 0.136
   * @param headExponent how fast the wish to peer falls with the rank, (1 + rank)^−x
   * @param bodyExponent how much faster beyond the knee, (1 + rank / knee)^−x
   * @param knee rank of that bend as a share of the networks that peer; the three are set so that
   *     the graph made comes near the peers of ranks 10 (3,972), 100 (1,174), 1,000 (145) and 8,000
   *     (9), after pairs drawn twice are dropped
   * @param transitLead how many times likelier than a stub a seller of mean draw stands in front of
   *     the ranks; set so that, as in the real graph, 26 % of all ends of peerings are stubs
   * @param regions in how many regions networks lie; region r is 1 / (r + 1) as large as the first.
   *     Five, after the five registries; sizes assumed
   * @param home chance that a peer is sought in the same region; assumed
   */
  public record Peering(
      double perNetwork,
      double shareOfTransit,
      double shareOfStubs,
      double headExponent,
      double bodyExponent,
      double knee,
      double transitLead,
      int regions,
      double home) {

    /** The real graph's figures. */
    public static final Peering DEFAULT =
        new Peering(5.2075, 0.585, 0.136, 0.78, 1.0, 0.016, 10, 5, 0.5);

    /** Checks each figure. */
    public Peering {
      SyntheticRules.between("perNetwork", perNetwork, 0, 1_000);
      SyntheticRules.share("shareOfTransit", shareOfTransit);
      SyntheticRules.share("shareOfStubs", shareOfStubs);
      SyntheticRules.between("headExponent", headExponent, 0, 5);
      SyntheticRules.between("bodyExponent", bodyExponent, 0, 5);
      SyntheticRules.between("knee", knee, 1e-6, 1);
      SyntheticRules.between("transitLead", transitLead, 0.001, 1_000);
      SyntheticRules.require(
          regions >= 1 && regions <= 1_000, "regions (" + regions + ") must lie from 1 to 1000");
      SyntheticRules.share("home", home);
    }

    /** Returns the same peering at another density. */
    public Peering withPerNetwork(double density) {
      return new Peering(
          density,
          shareOfTransit,
          shareOfStubs,
          headExponent,
          bodyExponent,
          knee,
          transitLead,
          regions,
          home);
    }
  }
}
