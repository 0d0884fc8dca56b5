package io.coldpotato.geo;

import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Metros and the corridors between them through the years, with the rules of passage of each: of a
 * year it makes the {@link CorridorGraph} that stood then.
 *
 * <p>A corridor stands in year Y when its {@link YearSpan} holds Y; one without years always did,
 * since its table does not know better. So does a no-transit block. Metros and terrain have no
 * years. Immutable and safe for several threads.
 */
public final class CorridorHistory {

  /**
   * The first year that may be asked for: the first fibre cable over an ocean, TAT-8, dates from
   * the end of 1988, and hardly any row of before has its year.
   */
  public static final Year EARLIEST = Year.of(1990);

  private final List<Metro> metros;
  private final List<Corridor> corridors;
  private final Map<String, Terrain> terrain;
  private final List<Block> blocks;
  private final Year tablesYear;

  /**
   * A country in a no-transit block.
   *
   * @param name the block's
   * @param country ISO 3166-1 alpha-2
   * @param years in which it is in the block
   */
  record Block(String name, String country, YearSpan years) {}

  CorridorHistory(
      Collection<Metro> metros,
      Collection<Corridor> corridors,
      Map<String, Terrain> terrain,
      Collection<Block> blocks,
      Year tablesYear) {
    this.metros = List.copyOf(metros);
    this.corridors = List.copyOf(corridors);
    this.terrain = Map.copyOf(terrain);
    this.blocks = List.copyOf(blocks);
    this.tablesYear = tablesYear;
  }

  /** Returns the year of the tables' date, the last that may be asked for. */
  public Year tablesYear() {
    return tablesYear;
  }

  /** Returns what stands in the year of the tables. */
  public CorridorGraph today() {
    return in(tablesYear);
  }

  /**
   * Returns what stood in a year.
   *
   * @param year from {@link #EARLIEST} to {@link #tablesYear}
   * @throws IllegalArgumentException if it is another
   */
  public CorridorGraph in(Year year) {
    if (!spans(year)) {
      throw new IllegalArgumentException(
          "year (" + year + ") must lie from " + EARLIEST + " to " + tablesYear);
    }
    Map<String, String> blocked = new HashMap<>();
    for (Block block : blocks) {
      if (block.years().holds(year)) {
        blocked.put(block.country(), block.name());
      }
    }
    return new CorridorGraph(
        metros, corridors.stream().filter(c -> c.years().holds(year)).toList(), terrain, blocked);
  }

  /** Returns whether a year may be asked for. */
  public boolean spans(Year year) {
    return !year.isBefore(EARLIEST) && !year.isAfter(tablesYear);
  }
}
