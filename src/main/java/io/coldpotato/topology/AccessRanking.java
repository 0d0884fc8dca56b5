package io.coldpotato.topology;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The networks that sell Internet access, by country, those with the most subscribers first.
 *
 * @param byCountry by ISO 3166-1 alpha-2 code, sorted; no list is empty
 */
public record AccessRanking(Map<String, List<Asn>> byCountry) {

  /** Copies the lists. */
  public AccessRanking {
    Map<String, List<Asn>> copy = new TreeMap<>();
    byCountry.forEach((country, networks) -> copy.put(country, List.copyOf(networks)));
    byCountry = Collections.unmodifiableMap(copy);
  }

  /** Returns a country's access networks, none when the world knows none there. */
  public List<Asn> in(String country) {
    return byCountry.getOrDefault(country, List.of());
  }
}
