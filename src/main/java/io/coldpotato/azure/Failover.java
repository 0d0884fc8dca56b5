package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a design when something of it fails, and how long it takes.
 *
 * @param event what fails
 * @param survives whether traffic goes on over something else
 * @param typicalSeconds as a document gives it, when one does
 * @param parts of the longest time until it goes on; none when it does not survive
 * @param remark for people; may be empty
 */
public record Failover(
    Event event,
    boolean survives,
    Optional<Double> typicalSeconds,
    List<Part> parts,
    String remark) {

  private static final String BFD = "expressroute/expressroute-bfd.md (2025-11 to 2026-04)";
  private static final String VALIDATION =
      "expressroute/resiliency-validation.md (2025-11 to 2026-04)";
  private static final String MAINTENANCE =
      "expressroute/planned-maintenance.md (2025-11 to 2026-04)";
  private static final String VPN =
      "expressroute/use-s2s-vpn-as-backup-for-expressroute-privatepeering.md (2025-11 to 2026-04)";
  private static final String VPN_GATEWAY = "vpn-gateway/vpn-gateway-highlyavailable.md";

  /** Seconds a hold timer runs at least, whatever the customer's router asks for. */
  private static final double LEAST_HOLD_S = 10;

  /** Microsoft's own hold time; the lower of both sides' is used. */
  private static final double HOLD_S = 180;

  private static final double GATEWAY_S = 60;
  private static final double LOCATION_TYPICAL_S = 15;
  private static final double VPN_TYPICAL_S = 10;

  /** BFD's interval at the Microsoft edge, and how many may be missed. */
  private static final double BFD_INTERVAL_S = 0.3;

  private static final double SLOW_BFD_INTERVAL_S = 0.75;
  private static final int BFD_MULTIPLIER = 3;

  /** What may fail. */
  public enum Event {
    /** One of a circuit's two links, or the edge router it ends at. */
    LINK,
    /** The peering location; of a Metro circuit one of its two. */
    LOCATION,
    /** Nothing: planned work on one link after the other. */
    MAINTENANCE,
    /** All circuits at once. */
    ALL_CIRCUITS,
    /** The active instance of a VPN gateway. */
    VPN_GATEWAY
  }

  /**
   * A part of a time.
   *
   * @param what sets it
   * @param seconds at most
   * @param source the document
   */
  public record Part(String what, double seconds, String source) {}

  /** Copies the list. */
  public Failover {
    parts = List.copyOf(parts);
  }

  /** Returns the longest time until traffic goes on; empty when it does not. */
  public Optional<Double> upToSeconds() {
    return survives
        ? Optional.of(parts.stream().mapToDouble(Part::seconds).sum())
        : Optional.empty();
  }

  /** Returns how long BFD takes to notice a dead link: 3 intervals of 300 ms, 0.9 s. */
  public static Part bfd() {
    return new Part("BFD misses 3 times 300 ms", BFD_INTERVAL_S * BFD_MULTIPLIER, BFD);
  }

  /** Returns the same at the interval that is sometimes used: 3 of 750 ms, 2.25 s. */
  public static Part slowBfd() {
    return new Part("BFD misses 3 times 750 ms", SLOW_BFD_INTERVAL_S * BFD_MULTIPLIER, BFD);
  }

  /** Returns how long BGP alone takes to notice: Microsoft's hold time, 180 s. */
  public static Part hold() {
    return hold(HOLD_S);
  }

  /**
   * Returns how long BGP alone takes with a customer's own hold time, of which the lower is used.
   *
   * @param customerSeconds what the customer's router asks for; below 10 s counts as 10 s
   */
  public static Part hold(double customerSeconds) {
    double used = Math.min(HOLD_S, Math.max(LEAST_HOLD_S, customerSeconds));
    return new Part("BGP hold time, without BFD", used, BFD);
  }

  /** Returns what the gateway and the edge routers need to agree on the new way: up to 60 s. */
  public static Part gateway() {
    return new Part("gateway and edge routers converge", GATEWAY_S, BFD);
  }

  /**
   * Returns what a failed link does: the circuit's other one goes on.
   *
   * @param throughGateway whether private peering is used, which a gateway ends
   */
  public static Failover link(boolean bfd, boolean throughGateway) {
    return new Failover(
        Event.LINK,
        true,
        Optional.empty(),
        detected(bfd, throughGateway),
        "the other link goes on");
  }

  /**
   * Returns what a failed location does.
   *
   * @param circuits of the site, the one in use first, at least one
   * @param throughGateway whether private peering is used
   * @param vpn whether a VPN stands by
   */
  public static Failover location(List<CircuitEnd> circuits, boolean throughGateway, boolean vpn) {
    CircuitEnd first = circuits.get(0);
    boolean elsewhere =
        circuits.stream().anyMatch(c -> !c.location().name().equals(first.location().name()));
    if (!elsewhere && !first.isMetro() && vpn) {
      return overVpn(
          Event.LOCATION, first.bfd(), "all links end at " + first.location().name() + ": ");
    }
    if (!elsewhere && !first.isMetro()) {
      return new Failover(
          Event.LOCATION,
          false,
          Optional.empty(),
          List.of(),
          "all links end at " + first.location().name() + ": down until that is repaired");
    }
    List<Part> parts = detected(first.bfd(), throughGateway);
    return elsewhere
        ? new Failover(
            Event.LOCATION,
            true,
            Optional.of(LOCATION_TYPICAL_S),
            parts,
            "a circuit at another location goes on; typical time of a validation test, "
                + VALIDATION)
        : new Failover(
            Event.LOCATION,
            true,
            Optional.empty(),
            parts,
            "the link at the other building of " + first.location().metroName() + " goes on");
  }

  /** Returns what planned maintenance does: traffic is moved first, by prepending. */
  public static Failover maintenance() {
    return new Failover(
        Event.MAINTENANCE,
        true,
        Optional.of(0.0),
        List.of(
            new Part(
                "AS12076 is prepended 8 times, one link after the other; a router that ignores AS"
                    + " path length loses traffic",
                0,
                MAINTENANCE)),
        "no outage where the customer's routers honour AS path length");
  }

  /**
   * Returns what the loss of all circuits does where a VPN stands by.
   *
   * @param bfd whether the circuit in use runs BFD
   */
  public static Failover toVpn(boolean bfd) {
    return overVpn(Event.ALL_CIRCUITS, bfd, "");
  }

  private static Failover overVpn(Event event, boolean bfd, String why) {
    return new Failover(
        event,
        true,
        Optional.of(VPN_TYPICAL_S),
        detected(bfd, true),
        why
            + "the VPN goes on, at its own bandwidth over the Internet; typical time of"
            + " Microsoft's lab, under 10 s, "
            + VPN);
  }

  /** Returns what the loss of an active-standby VPN gateway's instance does. */
  public static Failover vpnGateway(boolean planned) {
    return new Failover(
        Event.VPN_GATEWAY,
        true,
        Optional.empty(),
        List.of(
            planned
                ? new Part("standby takes over, planned: 10 to 15 s", 15, VPN_GATEWAY)
                : new Part("standby takes over, unplanned: 1 to 3 min", 180, VPN_GATEWAY)),
        "active-standby");
  }

  private static List<Part> detected(boolean bfd, boolean throughGateway) {
    List<Part> parts = new ArrayList<>();
    parts.add(bfd ? bfd() : hold());
    if (throughGateway) {
      parts.add(gateway());
    }
    return parts;
  }
}
