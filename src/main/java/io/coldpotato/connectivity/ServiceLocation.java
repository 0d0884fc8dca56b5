package io.coldpotato.connectivity;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.Limit;
import io.coldpotato.azure.Partner;
import io.coldpotato.azure.PrefixAnnouncement.Role;
import io.coldpotato.azure.SessionAvailability;
import io.coldpotato.geo.MetroId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A peering location of a Peering Service connection and its sessions.
 *
 * @param option the option's key
 * @param connection the connection's key
 * @param role the part it plays
 * @param presence where the partner hands over
 * @param sessions how many it has
 * @param isStated whether the scenario states that number; else it is the least required
 */
record ServiceLocation(
    String option,
    String connection,
    Role role,
    Partner.Presence presence,
    int sessions,
    boolean isStated) {

  /** Returns the locations of a connection that the catalogue knows, the primary one first. */
  static List<ServiceLocation> of(
      Catalogue catalogue, String option, PeeringServiceConnection connection) {
    List<ServiceLocation> all = new ArrayList<>();
    Partner partner = catalogue.partner(connection.partner()).orElseThrow();
    for (Role role : Role.values()) {
      Optional<String> name =
          role == Role.PRIMARY ? Optional.of(connection.primary()) : connection.backup();
      Optional<Integer> stated =
          role == Role.PRIMARY ? connection.primarySessions() : connection.backupSessions();
      name.flatMap(partner::presenceIn)
          .ifPresent(
              presence ->
                  all.add(
                      new ServiceLocation(
                          option,
                          connection.id(),
                          role,
                          presence,
                          stated.orElseGet(() -> least(catalogue, role)),
                          stated.isPresent())));
    }
    return all;
  }

  private static int least(Catalogue catalogue, Role role) {
    return (int)
        (long)
            catalogue
                .limit("peering-service-sessions-least", word(role))
                .map(Limit::value)
                .orElse(1L);
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  MetroId metro() {
    return presence.metro();
  }

  /** Returns how many sessions are up when some parts have failed. */
  int up(Failures failed) {
    if (failed.has(Failure.part(option, connection))
        || failed.has(Failure.part(option, connection, word(role)))
        || failed.has(Failure.location(presence.name()))) {
      return 0;
    }
    int up = 0;
    for (int i = 1; i <= sessions; i++) {
      if (!failed.has(Failure.session(option, connection, word(role), i))) {
        up++;
      }
    }
    return up;
  }

  /** Returns its sessions as telemetry reports them. */
  SessionAvailability availability(int up) {
    return new SessionAvailability(role, presence.name(), up, sessions, isStated);
  }

  /** Returns what of it can fail. */
  List<Failure> failures() {
    List<Failure> all = new ArrayList<>();
    String where = word(role) + " location of connection " + connection;
    all.add(
        new Failure.Part(
            Failure.part(option, connection, word(role)),
            Failure.Kind.SESSIONS,
            "sessions at the " + where,
            Optional.of(metro())));
    for (int i = 1; i <= sessions; i++) {
      all.add(
          new Failure.Part(
              Failure.session(option, connection, word(role), i),
              Failure.Kind.SESSION,
              "session " + i + " at the " + where,
              Optional.of(metro())));
    }
    all.add(Failure.at(presence.name(), metro()));
    return all;
  }
}
