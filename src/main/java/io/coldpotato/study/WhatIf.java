package io.coldpotato.study;

import io.coldpotato.connectivity.WorldEdit;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.connectivity.WorldEdit.MetroPair;
import io.coldpotato.geo.Corridor;
import io.coldpotato.topology.Relationship;
import java.util.List;

/**
 * One change of the world in which a candidate that lost would win. It was made, and the candidate
 * did win; see {@link Explanation}.
 *
 * @param change what would be otherwise
 * @param instead the journey in that world
 */
public record WhatIf(Change change, Journey instead) {

  /** What would be otherwise. */
  public sealed interface Change {

    /** Returns what makes it so, in a world that has the scenario's changes. */
    WorldEdit edit();

    /**
     * Networks do not meet in some metros.
     *
     * @param points at least one, in ascending order of the metro
     */
    record NoMeeting(List<MeetingPoint> points) implements Change {
      /** Copies the list. */
      public NoMeeting {
        points = List.copyOf(points);
      }

      @Override
      public WorldEdit edit() {
        return new WorldEdit(
            List.of(), List.of(), List.of(), List.of(), List.of(), points, List.of(), List.of());
      }
    }

    /**
     * Two networks have another relationship.
     *
     * @param relationship the other one
     */
    record Related(Relationship relationship) implements Change {
      @Override
      public WorldEdit edit() {
        return new WorldEdit(
            List.of(),
            List.of(),
            List.of(relationship),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
      }
    }

    /**
     * A corridor is cut.
     *
     * @param corridor which
     */
    record Cut(Corridor corridor) implements Change {
      @Override
      public WorldEdit edit() {
        return new WorldEdit(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new MetroPair(corridor.a(), corridor.b())),
            List.of());
      }
    }

    /**
     * A fibre way joins two metros directly, or the one that does is that short.
     *
     * @param corridor the way, as long as it may be at most, in whole kilometres
     * @param kilometresNow how long the way between them is
     */
    record Laid(Corridor corridor, double kilometresNow) implements Change {
      @Override
      public WorldEdit edit() {
        return new WorldEdit(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(corridor),
            List.of(),
            List.of(),
            List.of());
      }
    }
  }
}
