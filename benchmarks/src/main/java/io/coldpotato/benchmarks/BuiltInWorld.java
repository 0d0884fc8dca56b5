package io.coldpotato.benchmarks;

import io.coldpotato.connectivity.World;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.TableSource;
import io.coldpotato.routing.Announcement;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.PopId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What the benchmarks share: the built-in world and the data taken from it. */
final class BuiltInWorld {

  /** Where the benchmarked workload is served: the metro of West Europe. */
  static final PopId WORKLOAD = new PopId(Asn.MICROSOFT, new MetroId("amsterdam-nl"));

  private BuiltInWorld() {}

  static World load() {
    return World.load("built-in", TableSource.builtIn());
  }

  /** The cloud's prefix, announced everywhere and served in one region. */
  static Announcement announcement() {
    return Announcement.everywhere(WORKLOAD);
  }

  /** Returns the first PoP of every network that has one. */
  static List<PopId> onePopPerNetwork(InternetTopology topology) {
    return topology.networks().keySet().stream()
        .flatMap(asn -> topology.pops(asn).stream().limit(1))
        .toList();
  }

  /** Returns every PoP of the largest access network of each country. */
  static List<PopId> largestAccessNetworks(World world) {
    TreeSet<Asn> largest = new TreeSet<>();
    for (String country : new TreeSet<>(countries(world))) {
      world.accessNetworks(country).stream().limit(1).forEach(largest::add);
    }
    return largest.stream()
        .flatMap(asn -> world.topology().pops(asn).stream())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static List<String> countries(World world) {
    return world.graph().metros().values().stream().map(m -> m.country()).toList();
  }
}
