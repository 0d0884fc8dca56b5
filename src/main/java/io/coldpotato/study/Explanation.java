package io.coldpotato.study;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.routing.Choice;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why packets take one step of a journey: the candidates that the network had there, the rule that
 * decided between them, and what would have to change for another to win.
 */
public sealed interface Explanation {

  /**
   * A step of a journey.
   *
   * @param hop the step
   * @param forward whether it is on the way there, else on the way back
   * @param index from 0, in its direction
   * @param count of steps in that direction
   */
  record Step(Hop hop, boolean forward, int index, int count) {}

  /**
   * Routing decided.
   *
   * @param step which
   * @param choice what the PoP at its start could choose among, and what it chose
   * @param networks what neighbours offer, in the order of the choice
   * @param exits the exits, in the order of the choice
   * @param ways the fibre way inside the network and the next best one; none where packets stay in
   *     one metro
   * @param closed where this network meets others in the world, but not under this option
   * @param hierarchy the networks of the direction's way and of the offers
   */
  record Chosen(
      Step step,
      Choice choice,
      List<NetworkCandidate> networks,
      List<ExitCandidate> exits,
      List<WayCandidate> ways,
      List<MeetingPoint> closed,
      Hierarchy hierarchy)
      implements Explanation {
    /** Copies the lists. */
    public Chosen {
      networks = List.copyOf(networks);
      exits = List.copyOf(exits);
      ways = List.copyOf(ways);
      closed = List.copyOf(closed);
    }
  }

  /**
   * The scenario or the place decided: there was no choice between networks.
   *
   * @param step which
   * @param why in one sentence, lower case
   * @param ways the fibre way and the next best one, where the step is carried over some
   * @param hierarchy the networks of the direction's way
   */
  record Given(Step step, String why, List<WayCandidate> ways, Hierarchy hierarchy)
      implements Explanation {
    /** Copies the list. */
    public Given {
      ways = List.copyOf(ways);
    }
  }

  /**
   * Packets are dropped.
   *
   * @param reason in one sentence, lower case
   * @param forward whether they are requests, else replies
   * @param choice what the PoP that drops them had, its neighbours' silence included
   * @param closed where its network meets others in the world, but not under this option
   * @param hierarchy its network and the neighbours that keep a route back
   */
  record Dropped(
      String reason, boolean forward, Choice choice, List<MeetingPoint> closed, Hierarchy hierarchy)
      implements Explanation {
    /** Copies the list. */
    public Dropped {
      closed = List.copyOf(closed);
    }
  }

  /**
   * Packets do not arrive, and no route is the reason.
   *
   * @param reason in one sentence, lower case
   */
  record Nowhere(String reason) implements Explanation {}

  /**
   * Product rules forbid the option.
   *
   * @param violations at least one
   */
  record Forbidden(List<RuleViolation> violations) implements Explanation {
    /** Copies the list. */
    public Forbidden {
      violations = List.copyOf(violations);
    }
  }

  /**
   * What a neighbour offers.
   *
   * @param offer the route
   * @param distance of the fibre way to the best place where it can be taken; empty when none is
   * @param toWin changes that make the best exit to it win; empty for the chosen one
   */
  record NetworkCandidate(Choice.Offer offer, Optional<Distance> distance, Tried toWin) {}

  /**
   * An exit, or a PoP that serves the prefix.
   *
   * @param exit which
   * @param distance of the fibre way to it; empty when there is none
   * @param toWin changes that make it win; empty for the chosen one
   */
  record ExitCandidate(Choice.Exit exit, Optional<Distance> distance, Tried toWin) {}

  /**
   * A fibre way inside a network.
   *
   * @param way the corridors
   * @param cost what the network counts for it: fibre, and a sum for each corridor
   * @param toWin changes that make it win; empty for the chosen one
   */
  record WayCandidate(FibreWay way, Distance cost, Tried toWin) {}

  /**
   * What was tried to make a candidate win.
   *
   * @param winning the changes that did
   * @param isComplete whether it was tried at all: of many losers the first few are
   * @param tooFar the geodesic over which it would have to be shorter, when fibre along it would
   *     still cost too much: no cable can bring it about
   */
  record Tried(List<WhatIf> winning, boolean isComplete, Optional<Distance> tooFar) {
    /** It has won already. */
    static final Tried NOTHING = new Tried(List.of(), true, Optional.empty());

    /** There are many others before it. */
    static final Tried NOT = new Tried(List.of(), false, Optional.empty());

    /** Copies the list. */
    public Tried {
      winning = List.copyOf(winning);
    }
  }

  /**
   * Explains one step.
   *
   * @param compare holds the scenario and its world
   * @param site site key, which must exist
   * @param destination destination key, which must exist
   * @param option option key, which must exist
   * @param forward whether the step is on the way there, else on the way back
   * @param step its index in that direction; of a journey that does not arrive any
   * @throws IndexOutOfBoundsException if the direction has no such step
   */
  static Explanation of(
      Compare compare, String site, String destination, String option, boolean forward, int step) {
    return new ExplanationSearch(new Question(compare, site, destination, option))
        .explain(forward, step);
  }

  /**
   * Explains every step of a journey, those of the way there first; one explanation of a journey
   * that does not arrive.
   */
  static List<Explanation> all(Compare compare, String site, String destination, String option) {
    Journey journey = compare.journey(site, destination, option);
    if (!(journey instanceof Journey.Reached reached)) {
      return List.of(of(compare, site, destination, option, true, 0));
    }
    List<Explanation> all = new ArrayList<>();
    for (boolean forward : new boolean[] {true, false}) {
      int steps = (forward ? reached.forward() : reached.reverse()).size();
      for (int step = 0; step < steps; step++) {
        all.add(of(compare, site, destination, option, forward, step));
      }
    }
    return all;
  }
}
