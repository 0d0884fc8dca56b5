package io.coldpotato.report;

import io.coldpotato.routing.RouteClass;
import io.coldpotato.study.AsAnswer;
import java.util.List;
import java.util.Locale;

/** Says in a sentence why a network has the route it has. */
final class RouteSentences {

  private RouteSentences() {}

  static String relation(AsAnswer answer) {
    return answer.relation().map(RouteSentences::word).orElse("none");
  }

  static String word(RouteClass relation) {
    return relation == RouteClass.OWN ? "origin" : relation.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the rule that decided and the best that lost; the answer must list its candidates. */
  static String why(AsAnswer answer) {
    if (answer.relation().isEmpty()) {
      return "no neighbour offers it a route";
    }
    RouteClass relation = answer.relation().orElseThrow();
    if (relation == RouteClass.OWN) {
      return answer.asn() + " originates the prefix";
    }
    List<AsAnswer.Candidate> offers = answer.candidates();
    AsAnswer.Candidate best = offers.get(0);
    if (offers.size() == 1) {
      return best.neighbour() + " alone offers a route";
    }
    if (answer.tiedNextHops().size() > 1) {
      return "lowest of "
          + answer.tiedNextHops().size()
          + " neighbours with equally good routes: "
          + best.neighbour()
          + ", then "
          + offers.get(1).neighbour();
    }
    AsAnswer.Candidate next = offers.get(1);
    if (next.relation() != relation) {
      return "a "
          + word(relation)
          + "'s route goes before a "
          + word(next.relation())
          + "'s: by "
          + best.neighbour()
          + ", not by "
          + next.neighbour();
    }
    return "fewer networks on the way: "
        + best.length()
        + " links by "
        + best.neighbour()
        + ", not "
        + next.length()
        + " by "
        + next.neighbour();
  }
}
