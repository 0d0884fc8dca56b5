package io.coldpotato.connectivity;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.PeeringLocation;
import io.coldpotato.azure.Region;
import io.coldpotato.geo.MetroId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What of ExpressRoute can fail, and what of a circuit then stands. */
final class CircuitFailures {

  /** Primary and secondary. */
  static final int LINKS = 2;

  private CircuitFailures() {}

  static List<Failure> of(
      ConnectivityOption.ExpressRoute option,
      Catalogue catalogue,
      Collection<Destination> destinations) {
    List<Failure> all = new ArrayList<>();
    for (Circuit circuit : option.circuits().values()) {
      PeeringLocation location = catalogue.peeringLocation(circuit.location()).orElseThrow();
      Optional<MetroId> metro = Optional.of(location.metro());
      all.add(
          new Failure.Part(
              Failure.part(option.id(), circuit.id()),
              Failure.Kind.CIRCUIT,
              "circuit " + circuit.id(),
              metro));
      for (int i = 1; i <= LINKS; i++) {
        all.add(
            new Failure.Part(
                link(option, circuit, i),
                Failure.Kind.LINK,
                "link " + i + " of circuit " + circuit.id(),
                metro));
      }
      all.add(Failure.at(location.name(), location.metro()));
      location.sites().forEach(s -> all.add(Failure.at(s, location.metro())));
    }
    for (Destination destination : destinations) {
      if (destination instanceof Destination.InRegion in
          && in.exposures().contains(Destination.Exposure.PRIVATE)) {
        all.add(
            new Failure.Part(
                Failure.gateway(destination.id()),
                Failure.Kind.GATEWAY,
                "gateway of " + destination.id(),
                catalogue.region(in.region()).map(Region::metro)));
      }
    }
    return all;
  }

  /** Returns which links of a circuit stand, counted from 1. */
  static List<Integer> standing(
      Failures failed,
      ConnectivityOption.ExpressRoute option,
      Circuit circuit,
      PeeringLocation location) {
    List<Integer> standing = new ArrayList<>();
    if (failed.has(Failure.part(option.id(), circuit.id()))
        || failed.has(Failure.location(location.name()))) {
      return standing;
    }
    List<String> sites = location.sites();
    for (int i = 1; i <= LINKS; i++) {
      if (!failed.has(link(option, circuit, i))
          && !failed.has(Failure.location(sites.get(Math.min(i, sites.size()) - 1)))) {
        standing.add(i);
      }
    }
    return standing;
  }

  /** Returns why nothing goes over a circuit whatever its networks; empty when something can. */
  static Optional<String> whyNot(
      Planning planning, Circuit circuit, List<Integer> links, boolean isThroughGateway) {
    String gateway = Failure.gateway(planning.destination().id());
    if (links.isEmpty()) {
      return Optional.of("circuit '" + circuit.id() + "' has no link left");
    }
    return isThroughGateway && planning.failed().has(gateway)
        ? Optional.of("the ExpressRoute gateway of " + planning.destination().id() + " is down")
        : Optional.empty();
  }

  private static String link(ConnectivityOption.ExpressRoute option, Circuit circuit, int number) {
    return Failure.part(option.id(), circuit.id(), "link-" + number);
  }
}
