package io.coldpotato.study;

import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.topology.Asn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for an assumption that would turn a verdict: an assumed meeting with the cloud on the way
 * of the best option, without which another option would be best.
 */
final class TurnSearch {

  private final Compare compare;

  TurnSearch(Compare compare) {
    this.compare = compare;
  }

  Verdict search(Verdict verdict, List<Comparison.Result> results) {
    // Where it is too close to call there is no answer to turn.
    if (verdict.gain().filter(g -> !g.isTooCloseToCall()).isEmpty()) {
      return verdict;
    }
    String best = verdict.best().orElseThrow().option();
    for (MeetingPoint point : assumedOn(best, results)) {
      Optional<Verdict.Turn> turn = without(point, best, verdict);
      if (turn.isPresent()) {
        return new Verdict(
            verdict.site(), verdict.destination(), verdict.ranked(), verdict.gain(), turn);
      }
    }
    return verdict;
  }

  private static Set<MeetingPoint> assumedOn(String option, List<Comparison.Result> results) {
    Set<MeetingPoint> points = new LinkedHashSet<>();
    for (Comparison.Result result : results) {
      if (result.option().equals(option) && result.journey() instanceof Journey.Reached reached) {
        for (List<Hop> way : List.of(reached.forward(), reached.reverse())) {
          for (Hop hop : way) {
            hop.handOff()
                .filter(p -> hop.handOffIsAssumed() && isWithCloud(p))
                .ifPresent(points::add);
          }
        }
      }
    }
    return points;
  }

  private static boolean isWithCloud(MeetingPoint point) {
    return point.a().equals(Asn.MICROSOFT) || point.b().equals(Asn.MICROSOFT);
  }

  private Optional<Verdict.Turn> without(MeetingPoint point, String best, Verdict verdict) {
    World changed = compare.without(point);
    double own = p95(changed, verdict, best);
    String sooner = best;
    double least = own;
    for (Verdict.Ranked other : verdict.ranked()) {
      double theirs = p95(changed, verdict, other.option());
      if (theirs < least) {
        least = theirs;
        sooner = other.option();
      }
    }
    if (sooner.equals(best)) {
      return Optional.empty();
    }
    return Optional.of(
        new Verdict.Turn(
            point,
            sooner,
            own == Double.POSITIVE_INFINITY ? Optional.empty() : Optional.of(own - least)));
  }

  private double p95(World changed, Verdict verdict, String option) {
    return compare.journey(changed, verdict.site(), verdict.destination(), option)
            instanceof Journey.Reached reached
        ? reached.delay().p95Millis()
        : Double.POSITIVE_INFINITY;
  }
}
