package io.coldpotato.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One fit of cross-validation by place: the rows that it may see, and those that it then predicts.
 *
 * @param seen rows of which no end lies in a group held back
 * @param unseen rows with an end in every group held back and in no other; each row in one fold
 * @param partly rows of two ends, once for each end that lies in the group held back; empty where
 *     two groups are. One with both ends in it counts twice, so that all rows weigh alike
 */
record Fold(List<Measurement> seen, List<Measurement> unseen, List<Measurement> partly) {

  /** Copies the lists. */
  Fold {
    seen = List.copyOf(seen);
    unseen = List.copyOf(unseen);
    partly = List.copyOf(partly);
  }

  /**
   * Returns the folds of each group and of each two, without those that predict nothing.
   *
   * @param groupsOf the groups of a row's ends, one or two, of {@link PlaceGroups#GROUPS}
   */
  static List<Fold> all(List<Measurement> rows, Function<Measurement, List<Integer>> groupsOf) {
    List<List<Integer>> ends = rows.stream().map(groupsOf).toList();
    List<Fold> folds = new ArrayList<>();
    for (int g = 0; g < PlaceGroups.GROUPS; g++) {
      for (int h = g; h < PlaceGroups.GROUPS; h++) {
        Fold fold = of(rows, ends, new TreeSet<>(List.of(g, h)));
        if (!fold.unseen.isEmpty() || !fold.partly.isEmpty()) {
          folds.add(fold);
        }
      }
    }
    return folds;
  }

  private static Fold of(List<Measurement> rows, List<List<Integer>> ends, Set<Integer> held) {
    List<Measurement> seen = new ArrayList<>();
    List<Measurement> unseen = new ArrayList<>();
    List<Measurement> partly = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Measurement row = rows.get(i);
      List<Integer> of = ends.get(i);
      long inside = of.stream().filter(held::contains).count();
      if (inside == 0) {
        seen.add(row);
      } else if (held.equals(Set.copyOf(new TreeSet<>(of)))) {
        unseen.add(row);
      }
      if (held.size() == 1 && of.size() == 2) {
        for (int end = 0; end < inside; end++) {
          partly.add(row);
        }
      }
    }
    return new Fold(seen, unseen, partly);
  }
}
