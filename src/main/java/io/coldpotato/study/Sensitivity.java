package io.coldpotato.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a verdict's gain rests on: assumptions by how far they move it, the largest first.
 *
 * @param site site key
 * @param destination destination key
 * @param best the option that is best as things are; empty when none reaches
 * @param over what it is compared with; empty when no second option reaches
 * @param gainMillis what the best gains over that at the 95th percentile
 * @param effects of all assumptions; none when there is no gain to move
 */
public record Sensitivity(
    String site,
    String destination,
    Optional<String> best,
    Optional<String> over,
    double gainMillis,
    List<Effect> effects) {

  /** Copies the list. */
  public Sensitivity {
    effects = List.copyOf(effects);
  }

  /**
   * One end of an assumption.
   *
   * @param setting the value there, for people
   * @param gainMillis what the best (as things are) then gains over the same other; infinite, up or
   *     down, where one of them no longer arrives
   * @param best the option that is then best; empty when none arrives
   */
  public record End(String setting, double gainMillis, Optional<String> best) {}

  /**
   * What an assumption moves.
   *
   * @param assumption its name
   * @param setting its value as things are, for people
   * @param low with the low value, or without the meeting that is assumed
   * @param high with the high value; for a meeting as things are
   */
  public record Effect(String assumption, String setting, End low, End high) {

    /** Returns how far the gain moves between the ends and where it is. */
    public double swingMillis(double gainMillis) {
      double most = Math.max(gainMillis, Math.max(low.gainMillis(), high.gainMillis()));
      double least = Math.min(gainMillis, Math.min(low.gainMillis(), high.gainMillis()));
      return most - least;
    }

    /** Returns whether another option is best at either end. */
    public boolean turns(Optional<String> best) {
      return !low.best().equals(best) || !high.best().equals(best);
    }
  }

  /** Returns the same with the largest swing first; those alike by name. */
  Sensitivity ranked() {
    List<Effect> sorted =
        effects.stream()
            .sorted(
                Comparator.comparingDouble((Effect e) -> -e.swingMillis(gainMillis))
                    .thenComparing(Effect::assumption))
            .toList();
    return new Sensitivity(site, destination, best, over, gainMillis, sorted);
  }
}
