package io.coldpotato.study;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.EdgePop;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Continents;
import io.coldpotato.geo.CountryIndex;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.latency.ExchangeHubs;
import io.coldpotato.latency.MeetingMetros;
import io.coldpotato.latency.PublicPaths;
import io.coldpotato.latency.WanPaths;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.InternetTopology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A world's models of round trips between places, and what is needed to judge them.
 *
 * @param world whose they are
 * @param continents of countries
 * @param countries of points
 * @param hubs where countries' networks meet
 * @param internet between places over the public Internet
 * @param wan between regions over a cloud's own network
 */
public record PathModels(
    World world,
    Continents continents,
    CountryIndex countries,
    ExchangeHubs hubs,
    PublicPaths internet,
    WanPaths wan) {

  /**
   * Where so many of a world's networks are, round trips are no more uncertain than between
   * countries that exchange at home; 15 and 25 tell as much (21,868 pairs, 2018 and 2020).
   */
  private static final int MANY_NETWORKS = 20;

  /**
   * Reads what a world's models need beyond it.
   *
   * @param source the tables that the world was read from
   * @throws NotValidException with all that is wrong in them
   */
  public static PathModels of(World world, TableSource source) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Continents continents = Continents.load(source, diagnostics);
    ExchangeHubs hubs = ExchangeHubs.load(source, world.graph(), continents, diagnostics);
    if (!diagnostics.isEmpty()) {
      throw new NotValidException(diagnostics);
    }
    return of(world, continents, CountryIndex.of(source), hubs);
  }

  /** Returns the same models with other hubs. */
  public PathModels with(HubRule rule) {
    return of(world, continents, countries, rule.of(hubs, world.graph()));
  }

  /** Returns the same models with other parameters of delay. */
  PathModels with(DelayParameters parameters) {
    return of(world.with(parameters), continents, countries, hubs);
  }

  private static PathModels of(
      World world, Continents continents, CountryIndex countries, ExchangeHubs hubs) {
    return new PathModels(
        world,
        continents,
        countries,
        hubs,
        new PublicPaths(
            world.graph(),
            world.parameters(),
            world.carrierWays(),
            hubs,
            new MeetingMetros(crowded(world.topology()), colocation(world.catalogue()))),
        new WanPaths(world.graph(), world.parameters(), world.cloudWays(), world.cloudWan()));
  }

  private static Set<MetroId> crowded(InternetTopology topology) {
    Map<MetroId, Integer> networks = new HashMap<>();
    for (Asn asn : topology.networks().keySet()) {
      topology.pops(asn).forEach(pop -> networks.merge(pop.metro(), 1, Integer::sum));
    }
    return networks.entrySet().stream()
        .filter(e -> e.getValue() >= MANY_NETWORKS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Set<MetroId> colocation(Catalogue catalogue) {
    return catalogue.edgePops().stream().map(EdgePop::metro).collect(Collectors.toSet());
  }
}
