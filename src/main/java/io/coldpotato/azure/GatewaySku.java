package io.coldpotato.azure;

import io.coldpotato.geo.RowBasis;
import io.coldpotato.units.DataRate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A size of ExpressRoute gateway. Figures of a scalable one are per scale unit; the methods give
 * them for a number of units.
 *
 * @param name its name in the catalogue, {@code "ErGw1Az"}
 * @param unitThroughput what it, or one unit of it, carries
 * @param unitPackets packets a second, of each of the first ten units
 * @param laterUnitPackets packets a second, of each unit from the eleventh on
 * @param unitFlows concurrent flows, of each unit
 * @param unitMachines virtual machines supported, of each of the first ten units
 * @param laterUnitMachines virtual machines supported, of each unit from the eleventh on
 * @param routes routes it can learn
 * @param circuitsFromUnits circuits that may join it, by the least number of units for that many
 * @param fastPathFromUnits the least number of units with FastPath; empty when it has none
 * @param zoneRedundant whether it can span availability zones
 * @param mostUnits the most scale units; 1 when it does not scale
 * @param unavailableRegions regions in which it cannot be made
 * @param basis how the row is known
 */
public record GatewaySku(
    String name,
    DataRate unitThroughput,
    long unitPackets,
    long laterUnitPackets,
    long unitFlows,
    int unitMachines,
    int laterUnitMachines,
    int routes,
    SortedMap<Integer, Integer> circuitsFromUnits,
    Optional<Integer> fastPathFromUnits,
    boolean zoneRedundant,
    int mostUnits,
    List<String> unavailableRegions,
    RowBasis basis) {

  /** Units up to this one carry the first pair of figures. */
  private static final int FIRST_UNITS = 10;

  /** Copies the collections. */
  public GatewaySku {
    circuitsFromUnits = Collections.unmodifiableSortedMap(new TreeMap<>(circuitsFromUnits));
    unavailableRegions = List.copyOf(unavailableRegions);
  }

  /** Returns whether it is sized in scale units. */
  public boolean isScalable() {
    return mostUnits > 1;
  }

  /**
   * Returns what so many units carry.
   *
   * @param units at least 1
   */
  public DataRate throughput(int units) {
    return DataRate.ofMegabitsPerSecond(unitThroughput.megabitsPerSecond() * units);
  }

  /**
   * Returns the packets a second of so many units.
   *
   * @param units at least 1
   */
  public long packetsPerSecond(int units) {
    return stepped(units, unitPackets, laterUnitPackets);
  }

  /**
   * Returns the concurrent flows of so many units.
   *
   * @param units at least 1
   */
  public long flows(int units) {
    return unitFlows * units;
  }

  /**
   * Returns the virtual machines that so many units support.
   *
   * @param units at least 1
   */
  public long virtualMachines(int units) {
    return stepped(units, unitMachines, laterUnitMachines);
  }

  private static long stepped(int units, long first, long later) {
    return first * Math.min(units, FIRST_UNITS) + later * Math.max(0, units - FIRST_UNITS);
  }

  /**
   * Returns how many circuits may join so many units.
   *
   * @param units at least 1
   */
  public int circuits(int units) {
    SortedMap<Integer, Integer> reached = circuitsFromUnits.headMap(units + 1);
    return reached.isEmpty() ? 0 : circuitsFromUnits.getOrDefault(reached.lastKey(), 0);
  }

  /** Returns whether so many units can be bypassed by FastPath. */
  public boolean supportsFastPath(int units) {
    return fastPathFromUnits.isPresent() && units >= fastPathFromUnits.get();
  }
}
