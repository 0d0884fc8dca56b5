package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a plan does not state and rules therefore take to be in order. Pure functions; each sentence
 * belongs among the assumptions of a result.
 */
public final class Unstated {

  private Unstated() {}

  /** Returns what is not stated about the sessions of a connection. */
  public static List<String> connection(Catalogue catalogue, PeeringServiceOrder order) {
    List<String> assumptions = new ArrayList<>();
    sessions(catalogue, order, "primary", order.primarySessions(), assumptions);
    if (order.backup().isPresent()) {
      sessions(catalogue, order, "backup", order.backupSessions(), assumptions);
    }
    return List.copyOf(assumptions);
  }

  private static void sessions(
      Catalogue catalogue,
      PeeringServiceOrder order,
      String role,
      Optional<Integer> stated,
      List<String> assumptions) {
    if (stated.isEmpty()) {
      assumptions.add(
          "connection '"
              + order.id()
              + "': sessions at the "
              + role
              + " location not stated, taken to be at least "
              + PeeringSessionRules.neededSessions(catalogue, role));
    }
  }

  /** Returns what is not stated about a prefix. */
  public static List<String> prefix(PrefixFacts facts) {
    List<String> assumptions = new ArrayList<>();
    String label = facts.prefix().toString();
    assume(facts.registered(), label, "registration", "be done by the partner", assumptions);
    assume(facts.activated(), label, "activation", "be done with its key", assumptions);
    assume(facts.key(), label, "key", "be the one the partner issued", assumptions);
    assume(facts.originAsn(), label, "origin ASN", "be in a routing registry", assumptions);
    assume(
        facts.communities(), label, "communities", "include " + PrefixRules.COMMUNITY, assumptions);
    assume(facts.asPath(), label, "AS path", "be short and without prepending", assumptions);
    return List.copyOf(assumptions);
  }

  /** Returns what is not stated about where a prefix is announced. */
  public static List<String> announcement(PrefixAnnouncement announcement) {
    return announcement.at().isPresent()
        ? List.of()
        : List.of(
            "prefix "
                + announcement.prefix()
                + ": taken to be announced on every session of both locations");
  }

  private static void assume(
      Optional<?> fact, String prefix, String what, String taken, List<String> assumptions) {
    if (fact.isEmpty()) {
      assumptions.add("prefix " + prefix + ": " + what + " not stated, taken to " + taken);
    }
  }
}
