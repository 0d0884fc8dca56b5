package io.coldpotato.azure;

import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Which of several routes carries traffic between a site and the cloud, in both directions.
 *
 * <p>Pure functions of azure-docs (CC-BY-4.0): {@code
 * expressroute/expressroute-optimize-routing.md}, {@code expressroute/expressroute-routing.md},
 * {@code expressroute/use-s2s-vpn-as-backup-for-expressroute-privatepeering.md} and {@code
 * virtual-wan/about-virtual-hub-routing-preference.md}, all read in 2026-04. Each narrows the
 * routes that cover a destination step by step; the step that decided is told.
 */
public final class RouteSelection {

  /**
   * Circuits over which a virtual network spreads flows at once (expressroute-faqs.md, 2026-04).
   */
  public static final int MOST_EQUAL_CIRCUITS = 4;

  /** Local preference of a route where none is set (expressroute-optimize-routing.md). */
  public static final int DEFAULT_LOCAL_PREFERENCE = 100;

  /** How often the cloud prepends its number during maintenance (planned-maintenance.md). */
  public static final int MAINTENANCE_PREPENDS = 8;

  private RouteSelection() {}

  /** By what a route was learned. */
  public enum Via {
    /** An ExpressRoute circuit. */
    EXPRESSROUTE,
    /** A site-to-site VPN. */
    VPN,
    /** The Internet. */
    INTERNET,
    /** A route that someone set in the hub. */
    STATIC
  }

  /** What a Virtual WAN hub prefers among routes of one prefix. */
  public enum HubPreference {
    /** Circuits; the default. */
    EXPRESSROUTE,
    /** VPNs. */
    VPN,
    /** The shortest AS path. */
    AS_PATH
  }

  /** The step at which one route, or several equal ones, were left. */
  public enum Step {
    /** No route covers the destination. */
    NONE("no route covers it"),
    /** There was one only. */
    ONLY("it is the only one"),
    /** The longest prefix. */
    LONGEST_PREFIX("its prefix is the longest"),
    /** A static route. */
    STATIC_ROUTE("it is a static route of the hub"),
    /** A circuit before a VPN or the Internet. */
    EXPRESSROUTE_FIRST("ExpressRoute goes before the others at equal prefix"),
    /** A VPN before a circuit. */
    VPN_FIRST("the VPN goes first here"),
    /** A hub's own connections before those of others. */
    LOCAL_HUB("it is of the hub's own connections"),
    /** The highest weight of the connection. */
    WEIGHT("its connection has the highest weight"),
    /** The highest local preference. */
    LOCAL_PREFERENCE("its local preference is the highest"),
    /** The shortest AS path. */
    AS_PATH("its AS path is the shortest"),
    /** Several are equal, and flows are spread over them. */
    EQUAL("all are equal, and flows are spread over them");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    /** Returns the reason in words. */
    public String words() {
      return words;
    }
  }

  /**
   * A route for a prefix.
   *
   * @param name for people; ties are told in the order of names
   * @param prefix what it leads to
   * @param via by what it was learned
   * @param weight of the connection in the cloud, 0 where none is set; higher wins
   * @param localPreference at the site, {@value #DEFAULT_LOCAL_PREFERENCE} where none is set
   * @param asPathLength numbers in its AS path, prepends counted
   * @param isRemote whether it comes over another hub
   */
  public record Route(
      String name,
      Ipv4Prefix prefix,
      Via via,
      int weight,
      long localPreference,
      int asPathLength,
      boolean isRemote) {

    /** Returns the route as it is while the cloud's side is being maintained. */
    public Route inMaintenance() {
      return new Route(
          name,
          prefix,
          via,
          weight,
          localPreference,
          asPathLength + MAINTENANCE_PREPENDS,
          isRemote);
    }
  }

  /**
   * What was chosen.
   *
   * @param routes the chosen ones, several when flows are spread; in the order of names
   * @param step what decided
   */
  public record Choice(List<Route> routes, Step step) {
    /** Copies the list. */
    public Choice {
      routes = List.copyOf(routes);
    }
  }

  /**
   * Chooses in a virtual network, towards a site: longest prefix, ExpressRoute before VPN, highest
   * weight, shortest AS path, then at most {@value #MOST_EQUAL_CIRCUITS} at once.
   *
   * @param destination an address as a prefix of 32 bits
   */
  public static Choice fromVirtualNetwork(List<Route> routes, Ipv4Prefix destination) {
    return new Narrowing(routes)
        .covering(destination)
        .preferring(Step.EXPRESSROUTE_FIRST, r -> r.via() == Via.EXPRESSROUTE)
        .highest(Step.WEIGHT, Route::weight)
        .highest(Step.AS_PATH, r -> -r.asPathLength())
        .choice(MOST_EQUAL_CIRCUITS);
  }

  /**
   * Chooses at a site, towards the cloud: longest prefix, highest local preference, shortest AS
   * path; what is still equal is shared.
   *
   * @param destination an address as a prefix of 32 bits
   */
  public static Choice fromSite(List<Route> routes, Ipv4Prefix destination) {
    return new Narrowing(routes)
        .covering(destination)
        .highest(Step.LOCAL_PREFERENCE, Route::localPreference)
        .highest(Step.AS_PATH, r -> -r.asPathLength())
        .choice(Integer.MAX_VALUE);
  }

  /**
   * Chooses for public addresses of a customer, as the cloud sees them over Microsoft peering and
   * the Internet: longest prefix, ExpressRoute before the Internet, shortest AS path.
   *
   * @param routes AS paths without private numbers, which the cloud strips
   * @param destination an address as a prefix of 32 bits
   */
  public static Choice fromPublicEndpoints(List<Route> routes, Ipv4Prefix destination) {
    return new Narrowing(routes)
        .covering(destination)
        .preferring(Step.EXPRESSROUTE_FIRST, r -> r.via() == Via.EXPRESSROUTE)
        .highest(Step.AS_PATH, r -> -r.asPathLength())
        .choice(MOST_EQUAL_CIRCUITS);
  }

  /**
   * Chooses in a Virtual WAN hub: longest prefix, static routes, then by the hub's preference.
   *
   * <p>Preference for circuits: the hub's own connections before those of other hubs; of its own,
   * circuits before VPNs; where all come over other hubs, VPNs before circuits. For VPNs: the hub's
   * own connections, then VPNs. For AS paths: the shortest, then as for circuits.
   *
   * @param destination an address as a prefix of 32 bits
   */
  public static Choice fromHub(
      List<Route> routes, Ipv4Prefix destination, HubPreference preference) {
    Narrowing left =
        new Narrowing(routes)
            .covering(destination)
            .preferring(Step.STATIC_ROUTE, r -> r.via() == Via.STATIC);
    if (preference == HubPreference.AS_PATH) {
      left = left.highest(Step.AS_PATH, r -> -r.asPathLength());
    }
    left = left.preferring(Step.LOCAL_HUB, r -> !r.isRemote());
    boolean vpnFirst = preference == HubPreference.VPN || left.all(Route::isRemote);
    return left.preferring(
            vpnFirst ? Step.VPN_FIRST : Step.EXPRESSROUTE_FIRST,
            r -> r.via() == (vpnFirst ? Via.VPN : Via.EXPRESSROUTE))
        .highest(Step.AS_PATH, r -> -r.asPathLength())
        .choice(MOST_EQUAL_CIRCUITS);
  }

  /** Routes that are still left, and the step that last left some behind. */
  private record Narrowing(List<Route> left, Step decided) {

    Narrowing(List<Route> routes) {
      this(routes, Step.ONLY);
    }

    Narrowing covering(Ipv4Prefix destination) {
      List<Route> covering =
          left.stream()
              .filter(r -> r.prefix().length() <= destination.length())
              .filter(r -> r.prefix().overlaps(destination))
              .toList();
      return new Narrowing(covering, Step.ONLY)
          .highest(Step.LONGEST_PREFIX, r -> r.prefix().length());
    }

    /** Keeps those that pass a test, all when none does. */
    Narrowing preferring(Step step, Predicate<Route> test) {
      return highest(step, r -> test.test(r) ? 1 : 0);
    }

    Narrowing highest(Step step, ToLongFunction<Route> rank) {
      long best = left.stream().mapToLong(rank).max().orElse(0);
      List<Route> kept = left.stream().filter(r -> rank.applyAsLong(r) == best).toList();
      return new Narrowing(kept, kept.size() < left.size() ? step : decided);
    }

    boolean all(Predicate<Route> test) {
      return left.stream().allMatch(test);
    }

    Choice choice(int most) {
      if (left.isEmpty()) {
        return new Choice(List.of(), Step.NONE);
      }
      List<Route> sorted = new ArrayList<>(left);
      sorted.sort(Comparator.comparing(Route::name));
      return new Choice(
          sorted.subList(0, Math.min(most, sorted.size())),
          sorted.size() > 1 ? Step.EQUAL : decided);
    }
  }
}
