package io.coldpotato.azure;

import java.util.List;
import java.util.Optional;

/** What the BGP sessions of a Peering Service connection must keep. */
final class PeeringSessionRules {

  private static final String SESSIONS = "peering-service-sessions-least";

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
                  "peering-service-primary-sessions",
                  Product.PEERING_SERVICE,
                  PeeringServiceOrder.class,
                  "The primary location has at least two sessions, on two different routers"
                      + " (PrimaryHasFewerThanTwoSessions).",
                  Sources.PS_PREFIX,
                  (catalogue, order) -> sessions(catalogue, order, "primary"))
              .limitedBy(SESSIONS + ":primary"),
          Rule.of(
                  "peering-service-backup-sessions",
                  Product.PEERING_SERVICE,
                  PeeringServiceOrder.class,
                  "The backup location, when one is chosen, has at least one session"
                      + " (BackupHasNoSession).",
                  Sources.PS_PREFIX,
                  (catalogue, order) ->
                      order.backup().isPresent()
                          ? sessions(catalogue, order, "backup")
                          : Breach.none())
              .limitedBy(SESSIONS + ":backup"),
          Rule.of(
              "peering-service-primary-routers",
              Product.PEERING_SERVICE,
              PeeringServiceOrder.class,
              "The sessions of the primary location end on two different routers.",
              Sources.PS_PREFIX,
              (catalogue, order) ->
                  Breach.when(
                      order.primaryRouters().filter(n -> n < 2).isPresent(),
                      () ->
                          new Breach(
                              "PrimaryHasFewerThanTwoSessions: the primary sessions of connection '"
                                  + order.id()
                                  + "' end on "
                                  + Phrases.count(order.primaryRouters().orElse(0), "router")
                                  + ", two different ones needed",
                              "have the partner move one session to a second router"))),
          Rule.of(
              "peering-service-voice-bfd",
              Product.PEERING_SERVICE,
              PeeringServiceOrder.class,
              "Sessions for voice run BGP over BFD, so that they converge in less than a second.",
              Sources.PS_VOICE,
              (catalogue, order) ->
                  Breach.when(
                      order.variant() == PeeringServiceOrder.Variant.VOICE
                          && order.bfd().filter(on -> !on).isPresent(),
                      () ->
                          new Breach(
                              "connection '"
                                  + order.id()
                                  + "' is of variant voice and its sessions do not run BFD",
                              "have the partner run BFD, or use variant plain"))),
          Rule.of(
              "peering-service-route-server-exchange",
              Product.PEERING_SERVICE,
              PeeringServiceOrder.class,
              "Route-server sessions are those of an exchange, on behalf of its members.",
              Sources.PS_ROUTE_SERVER,
              (catalogue, order) ->
                  Breach.when(
                      order.variant() == PeeringServiceOrder.Variant.ROUTE_SERVER
                          && order.partner().kind() == Partner.Kind.ISP,
                      () ->
                          new Breach(
                              "connection '"
                                  + order.id()
                                  + "' is of variant route-server, but "
                                  + order.partner().name()
                                  + " is no exchange",
                              "use an exchange as partner, such as DE-CIX or Equinix IX, or variant"
                                  + " plain"))));

  private PeeringSessionRules() {}

  private static List<Breach> sessions(
      Catalogue catalogue, PeeringServiceOrder order, String role) {
    boolean primary = role.equals("primary");
    Optional<Integer> stated = primary ? order.primarySessions() : order.backupSessions();
    long least = catalogue.limit(SESSIONS, role).map(Limit::value).orElse(0L);
    if (stated.filter(s -> s < least).isEmpty()) {
      return Breach.none();
    }
    String needed = neededSessions(catalogue, role);
    return List.of(
        new Breach(
            (primary ? "PrimaryHasFewerThanTwoSessions" : "BackupHasNoSession")
                + ": connection '"
                + order.id()
                + "' has "
                + Phrases.count(stated.get(), "session")
                + " at the "
                + role
                + " location, at least "
                + least
                + " needed",
            primary
                ? "have the partner set up " + needed
                : "have the partner set up " + needed + ", or use backup none"));
  }

  /** Returns {@code "2 sessions on different routers"}. */
  static String neededSessions(Catalogue catalogue, String role) {
    long least = catalogue.limit(SESSIONS, role).map(Limit::value).orElse(0L);
    return Phrases.count(least, "session")
        + (role.equals("primary") && least > 1 ? " on different routers" : "");
  }
}
