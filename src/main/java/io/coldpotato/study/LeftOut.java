package io.coldpotato.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How many rows of a file were not scored, by reason. */
public final class LeftOut {

  /** Why a row is not scored. */
  public enum Reason {
    /** The geodesic between its ends is under 60 km. */
    NEAR("under 60 km apart"),
    /** The round trip is shorter than that of light in fibre along the geodesic. */
    FASTER_THAN_LIGHT("faster than light in fibre over the great circle"),
    /** The file does not say where an end is. */
    NO_PLACE("place not given"),
    /** The file gives no round trip. */
    NO_ROUND_TRIP("no round trip given"),
    /** The world does not know a region, or an access technology. */
    UNKNOWN("region or technology not known"),
    /** The other file has nothing between the same two metros. */
    NO_PARTNER("nothing in the other file between the same metros"),
    /** No way of the model joins its ends. */
    NO_WAY("no way in the model");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** Returns the reason for people. */
    public String words() {
      return words;
    }

    /** Returns the reason as a key. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A place that many round trips would have to be faster than light for.
   *
   * @param name as the file calls it
   * @param fasterThanLight how many of its rows are
   * @param rows how many it has
   */
  public record Doubtful(String name, int fasterThanLight, int rows) {}

  /** So many names tell what is meant. */
  private static final int MOST_NAMES = 3;

  private final Map<Reason, Integer> rows = new EnumMap<>(Reason.class);
  private final TreeSet<String> unknown = new TreeSet<>();
  private final List<Doubtful> doubtful = new ArrayList<>();

  /** Takes places that are probably elsewhere. */
  void doubt(List<Doubtful> places) {
    doubtful.addAll(places);
  }

  /**
   * Returns places that are probably not where the file says, the worst first. What is left of
   * their rows was scored.
   */
  public List<Doubtful> doubtful() {
    return List.copyOf(doubtful);
  }

  void add(Reason reason, int number) {
    rows.merge(reason, number, Integer::sum);
  }

  /** Counts a row that names something unknown. */
  void addUnknown(String name) {
    add(Reason.UNKNOWN, 1);
    unknown.add(name);
  }

  /** Takes the names and doubts of another and no rows. */
  void addNames(LeftOut other) {
    unknown.addAll(other.unknown);
    doubtful.addAll(other.doubtful);
  }

  /** Counts the same rows as another. */
  void addAll(LeftOut other) {
    other.rows.forEach(this::add);
    addNames(other);
  }

  /** Returns the first few names that are not known, in alphabetical order. */
  public List<String> unknownNames() {
    return unknown.stream().limit(MOST_NAMES).toList();
  }

  /** Returns the numbers of rows by reason. */
  public Map<Reason, Integer> rows() {
    return java.util.Collections.unmodifiableMap(rows);
  }

  /** Returns how many rows were left out in all. */
  public int total() {
    return rows.values().stream().mapToInt(Integer::intValue).sum();
  }
}
