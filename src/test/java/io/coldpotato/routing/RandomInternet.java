package io.coldpotato.routing;

import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A small internet drawn from a seed: 3 to 12 networks of 1 to 5 PoPs, no cycle of providers, small
 * whole distances (so that there are ties), some networks in parts, one announcement.
 *
 * @param topology its networks
 * @param interior the ways inside them
 * @param announcement one prefix, often served at several PoPs and announced at some places only
 * @param egress a cold potato for about a third of the networks
 */
record RandomInternet(
    InternetTopology topology,
    MatrixInterior interior,
    Announcement announcement,
    Map<Asn, EgressPolicy> egress) {

  private static final Interconnection.Kind[] KINDS = {
    Interconnection.Kind.TRANSIT, Interconnection.Kind.PNI, Interconnection.Kind.EXCHANGE
  };

  /** Returns the internet of a seed. */
  static RandomInternet of(long seed) {
    return new Draw(seed, true).internet();
  }

  /** Returns the internet of a seed in which no network is in parts. */
  static RandomInternet whole(long seed) {
    return new Draw(seed, false).internet();
  }

  RouteTable routes() {
    return new Routing(topology, interior).routes(announcement, egress);
  }

  /** Returns this internet without one interconnection. */
  RandomInternet without(Interconnection gone) {
    InternetTopology changed = topology.edit().removeInterconnections(gone::equals).build();
    return new RandomInternet(changed, interior, announcement, egress);
  }

  List<PopId> pops() {
    return topology.networks().keySet().stream().flatMap(a -> topology.pops(a).stream()).toList();
  }

  List<Interconnection> interconnections() {
    return topology.networks().keySet().stream()
        .flatMap(a -> topology.interconnections(a).stream())
        .distinct()
        .toList();
  }

  boolean isWhole(Asn asn) {
    return topology.pops(asn).stream().map(interior::island).distinct().count() == 1;
  }

  private static final class Draw {
    private final Random random;
    private final boolean mayBeInParts;
    private final InternetTopology.Editor editor = InternetTopology.empty();
    private final List<Asn> networks = new ArrayList<>();
    private final Map<Asn, List<PopId>> pops = new HashMap<>();
    private final MatrixInterior interior = new MatrixInterior();
    private final Map<Asn, EgressPolicy> egress = new HashMap<>();

    Draw(long seed, boolean mayBeInParts) {
      this.random = new Random(seed);
      this.mayBeInParts = mayBeInParts;
    }

    RandomInternet internet() {
      int size = 3 + random.nextInt(10);
      for (int i = 0; i < size; i++) {
        networks.add(new Asn(100 + i));
      }
      // Whoever stands earlier may be a provider; numbers say nothing about rank.
      Collections.shuffle(networks, random);
      networks.forEach(this::network);
      double density = 0.15 + 0.5 * random.nextDouble();
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          if (random.nextDouble() < density) {
            relate(networks.get(i), networks.get(j));
          }
        }
      }
      InternetTopology topology = editor.build();
      return new RandomInternet(
          topology, interior.settled(), announcement(topology), Map.copyOf(egress));
    }

    private void network(Asn asn) {
      editor.add(new Network(asn, asn.toString(), NetworkKind.TRANSIT, "", RowBasis.ASSUMED));
      int count = 1 + random.nextInt(5);
      List<PopId> own = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        PopId pop = new PopId(asn, new MetroId("m" + i));
        own.add(pop);
        editor.add(pop);
        interior.add(pop);
      }
      boolean inParts = mayBeInParts && random.nextInt(3) == 0;
      for (int i = 1; i < count; i++) {
        if (!inParts || random.nextBoolean()) {
          interior.join(own.get(random.nextInt(i)), own.get(i), distance());
        }
        if (!inParts && random.nextInt(3) == 0) {
          interior.join(own.get(random.nextInt(i)), own.get(i), distance());
        }
      }
      pops.put(asn, own);
      if (random.nextInt(3) == 0) {
        egress.put(asn, coldPotato(own));
      }
    }

    private EgressPolicy coldPotato(List<PopId> own) {
      Map<PopId, Double> remaining = new HashMap<>();
      own.forEach(
          p -> remaining.put(p, random.nextInt(6) == 0 ? Double.POSITIVE_INFINITY : distance()));
      return new EgressPolicy.ColdPotato(remaining::get);
    }

    private double distance() {
      return 1 + random.nextInt(4);
    }

    private void relate(Asn a, Asn b) {
      Relationship.Kind kind =
          random.nextInt(3) == 0 ? Relationship.Kind.PEER : Relationship.Kind.PROVIDER;
      editor.add(new Relationship(a, b, kind, RowBasis.ASSUMED));
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        PopId one = any(pops.get(a));
        PopId other = any(pops.get(b));
        Interconnection.Kind how = KINDS[random.nextInt(KINDS.length)];
        editor.add(new Interconnection(one, other, how, RowBasis.ASSUMED));
      }
    }

    private Announcement announcement(InternetTopology topology) {
      Asn origin = any(networks);
      List<PopId> own = pops.get(origin);
      Set<PopId> servedAt = new HashSet<>(List.of(any(own)));
      if (random.nextInt(3) == 0) {
        own.stream().filter(p -> random.nextBoolean()).forEach(servedAt::add);
      }
      if (random.nextBoolean()) {
        return new Announcement(origin, List.copyOf(servedAt), Announcement.Scope.EVERYWHERE);
      }
      Set<Interconnection> scope = new HashSet<>();
      topology.interconnections(origin).stream()
          .filter(i -> random.nextInt(3) > 0)
          .forEach(scope::add);
      return new Announcement(origin, List.copyOf(servedAt), scope::contains);
    }

    private <T> T any(List<T> among) {
      return among.get(random.nextInt(among.size()));
    }
  }
}
