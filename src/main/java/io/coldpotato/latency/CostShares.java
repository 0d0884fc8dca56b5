package io.coldpotato.latency;

import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.Place;
import io.coldpotato.geo.Terrain;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A round trip as a sum of the parameters of {@code delay.csv}, on one way.
 *
 * <p>RTT = Σ share · parameter: for a stretch the share is what light takes there and back along
 * the corridors that it stretches, unstretched; for a hop the number of corridors, for an end the
 * number of ends.
 *
 * @param shares by name of the parameter; one that does not count is absent
 */
public record CostShares(Map<String, Double> shares) {

  /** Copies the map. */
  public CostShares {
    shares = Map.copyOf(shares);
  }

  /** Returns how often a parameter counts, 0 when it does not. */
  public double of(String parameter) {
    return shares.getOrDefault(parameter, 0.0);
  }

  /** Adds up the parts of a round trip over one kind of network. */
  static final class Sum {
    private final CorridorGraph graph;
    private final String network;
    private final Map<String, Double> shares = new TreeMap<>();

    /**
     * Begins with nothing.
     *
     * @param network with which its parameters' names begin: carrier or cloud
     */
    Sum(CorridorGraph graph, String network) {
      this.graph = graph;
      this.network = network;
    }

    void add(String parameter, double share) {
      shares.merge(parameter, share, Double::sum);
    }

    void addWay(FibreWay way) {
      for (Corridor corridor : way.corridors()) {
        String stretch =
            corridor.medium() == Corridor.Medium.SEA
                ? network + "_stretch_sea"
                : onLand(graph.terrain(corridor));
        add(stretch, FibreFloor.roundTripMillis(corridor.length().kilometres()));
        add(network + "_hop_rtt", 1);
      }
    }

    /** Adds the line from a place to the metro where it joins. */
    void addTail(Place place, double kilometres) {
      if (kilometres > 0) {
        add(onLand(graph.terrain(place.country())), FibreFloor.roundTripMillis(kilometres));
      }
    }

    /** The cloud's land stretch is one for all terrains; see {@code delay.csv}. */
    private String onLand(Terrain terrain) {
      return network.equals("cloud")
          ? "cloud_stretch_land"
          : network + "_stretch_land_" + terrain.name().toLowerCase(Locale.ROOT);
    }

    CostShares shares() {
      return new CostShares(shares);
    }
  }
}
