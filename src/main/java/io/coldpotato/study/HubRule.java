package io.coldpotato.study;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.latency.ExchangeHubs;

/**
 * Whose row of {@code hubs.csv} a country takes: how much of the accuracy hangs on rows that were
 * written by people who could see the places they are scored on.
 */
public enum HubRule {
  /** Its own. */
  OWN(""),
  /** That of the nearest other country, as if nobody had looked at its own places. */
  NEIGHBOUR(", each country by the hubs of the nearest other country"),
  /** None: all countries meet directly. */
  NONE(", without hubs");

  private final String suffix;

  HubRule(String suffix) {
    this.suffix = suffix;
  }

  /** Returns what a model by this rule adds to its name. */
  String suffix() {
    return suffix;
  }

  /** Returns the hubs by this rule. */
  ExchangeHubs of(ExchangeHubs hubs, CorridorGraph graph) {
    return switch (this) {
      case OWN -> hubs;
      case NEIGHBOUR -> hubs.ofNearestCountries(graph);
      case NONE -> hubs.without();
    };
  }
}
