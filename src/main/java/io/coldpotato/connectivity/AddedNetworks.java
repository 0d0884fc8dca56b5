package io.coldpotato.connectivity;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.MetroId;
import io.coldpotato.topology.Asn;

/**
 * The AS numbers of networks that are in no table: circuits' carriers and typical networks of
 * places. All are for private use (RFC 6996), so that none can be mistaken for a real network.
 */
public final class AddedNetworks {

  private static final long FIRST_CARRIER = 4_200_000_000L;
  private static final long FIRST_TYPICAL = 4_200_500_000L;
  private static final long END = 4_201_000_000L;

  private AddedNetworks() {}

  /** Returns whether a number is one of these. */
  public static boolean isOne(Asn asn) {
    return asn.number() >= FIRST_CARRIER && asn.number() < END;
  }

  /** Returns the number of a circuit's carrier; no view of a world holds two of them. */
  static Asn carrierOf(String circuit) {
    return new Asn(
        FIRST_CARRIER + Math.floorMod(circuit.hashCode(), FIRST_TYPICAL - FIRST_CARRIER));
  }

  /** Returns the number of a metro's typical network; another for each metro. */
  static Asn typicalOf(CorridorGraph graph, MetroId metro) {
    long index = graph.metros().keySet().stream().takeWhile(m -> !m.equals(metro)).count();
    return new Asn(FIRST_TYPICAL + index);
  }
}
