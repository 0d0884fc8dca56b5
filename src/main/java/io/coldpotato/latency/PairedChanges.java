package io.coldpotato.latency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far several paths are off in one draw, what they have in common being drawn once.
 *
 * <p>Each path's change is the sum of its parts' {@link Uncertainty.Part#changeMillis}, to the bit.
 * O(distinct names) normal deviates for each draw. For one thread at a time.
 */
public final class PairedChanges {

  private final long[] names;
  private final double[] deviates;
  private final List<Path> paths;

  /** The parts of a path and, for each, where its names' deviates stand. */
  private record Path(List<Uncertainty.Part> parts, List<int[]> at) {
    Path {
      parts = List.copyOf(parts);
      at = List.copyOf(at);
    }
  }

  private PairedChanges(long[] names, List<Path> paths) {
    this.names = names;
    this.deviates = new double[names.length];
    this.paths = paths;
  }

  /** Takes the uncertain parts of each path. */
  public static PairedChanges of(List<List<Uncertainty.Part>> parts) {
    Map<Long, Integer> places = new LinkedHashMap<>();
    List<Path> paths =
        parts.stream()
            .map(
                path ->
                    new Path(
                        path,
                        path.stream()
                            .map(
                                part ->
                                    part.names().stream()
                                        .mapToInt(
                                            name ->
                                                places.computeIfAbsent(name, n -> places.size()))
                                        .toArray())
                            .toList()))
            .toList();
    return new PairedChanges(places.keySet().stream().mapToLong(Long::longValue).toArray(), paths);
  }

  /** Returns each path's change for one draw, in milliseconds. */
  public double[] changesMillis(long draw) {
    for (int i = 0; i < names.length; i++) {
      deviates[i] = Uncertainty.normal(draw ^ names[i]);
    }
    double[] changes = new double[paths.size()];
    for (int p = 0; p < changes.length; p++) {
      Path path = paths.get(p);
      for (int i = 0; i < path.parts().size(); i++) {
        changes[p] += path.parts().get(i).changeMillis(deviates, path.at().get(i));
      }
    }
    return changes;
  }
}
