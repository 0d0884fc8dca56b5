package io.coldpotato.connectivity;

import io.coldpotato.azure.FastPathFeature;
import io.coldpotato.azure.GatewayDemand;
import io.coldpotato.azure.GatewayOrder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ExpressRoute gateway of a destination's virtual network.
 *
 * @param sku its name in the catalogue
 * @param scaleUnits scale units of ErGwScale, 1 for the others
 * @param fastPath whether data bypasses it
 * @param stated whether the scenario names it; else it is assumed
 * @param demand what the scenario says is asked of it
 * @param fastPathTo what FastPath is to bypass it for beside plain machines
 * @param fastPathAddresses how many IP addresses FastPath is to reach, when stated
 * @param weights of its connections, by circuit; 0 where none is stated
 */
public record Gateway(
    String sku,
    int scaleUnits,
    boolean fastPath,
    boolean stated,
    GatewayDemand demand,
    Set<FastPathFeature> fastPathTo,
    Optional<Integer> fastPathAddresses,
    Map<String, Integer> weights) {

  /** What is taken when a scenario states none. */
  public static final Gateway ASSUMED = new Gateway("ErGw1Az", 1, false, false);

  /** Copies the collections. */
  public Gateway {
    fastPathTo = Set.copyOf(fastPathTo);
    weights = Map.copyOf(weights);
  }

  /** Makes a gateway of which nothing else is stated. */
  public Gateway(String sku, int scaleUnits, boolean fastPath, boolean stated) {
    this(
        sku,
        scaleUnits,
        fastPath,
        stated,
        GatewayDemand.NONE,
        Set.of(),
        Optional.empty(),
        Map.of());
  }

  /** Returns it as product rules know it. */
  GatewayOrder order() {
    return new GatewayOrder(sku, scaleUnits, fastPath);
  }

  /** Returns the weight of its connection to a circuit. */
  public int weight(String circuit) {
    return weights.getOrDefault(circuit, 0);
  }
}
