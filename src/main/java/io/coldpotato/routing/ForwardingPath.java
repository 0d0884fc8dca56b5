package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way of packets from PoP to PoP, network by network.
 *
 * @param stretches one for each network crossed (more when PoPs inside it disagree), in order
 */
public record ForwardingPath(List<Stretch> stretches) {

  /**
   * The part of the way inside one network, and how it ends.
   *
   * @param pops the PoPs passed, at least one
   * @param decision what the first of them decided
   * @param crossing the interconnection over which packets leave; empty where they arrive or where
   *     another PoP of the same network decides anew
   */
  public record Stretch(List<PopId> pops, Decision decision, Optional<Interconnection> crossing) {
    /** Copies the list. */
    public Stretch {
      pops = List.copyOf(pops);
    }

    /** Returns the network. */
    public Asn network() {
      return pops.get(0).asn();
    }

    /** Returns where packets enter it. */
    public PopId from() {
      return pops.get(0);
    }

    /** Returns where they leave it or arrive. */
    public PopId to() {
      return pops.get(pops.size() - 1);
    }
  }

  /** Copies the list. */
  public ForwardingPath {
    stretches = List.copyOf(stretches);
  }

  /** Returns all PoPs in order, each once. */
  public List<PopId> pops() {
    List<PopId> all = new ArrayList<>();
    for (Stretch stretch : stretches) {
      for (PopId pop : stretch.pops()) {
        if (all.isEmpty() || !all.get(all.size() - 1).equals(pop)) {
          all.add(pop);
        }
      }
    }
    return all;
  }

  /** Returns the networks in order. */
  public List<Asn> networks() {
    List<Asn> all = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (all.isEmpty() || !all.get(all.size() - 1).equals(stretch.network())) {
        all.add(stretch.network());
      }
    }
    return all;
  }

  /** Returns the interconnections crossed, in order. */
  public List<Interconnection> crossings() {
    return stretches.stream().flatMap(s -> s.crossing().stream()).toList();
  }
}
