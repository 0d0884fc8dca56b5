package io.coldpotato.azure;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import java.util.List;
import java.util.Optional;

/**
 * A metro in which the cloud's network (AS8075) has a public edge presence.
 *
 * @param name the metro's name for people
 * @param country ISO 3166-1 alpha-2 code
 * @param metro the metro in the world's tables
 * @param coordinates of the city
 * @param frontDoorSites how many Front Door sites are listed there, when a number is published
 * @param codes Front Door's abbreviations
 * @param aliases other names under which documents list sites of this metro
 * @param listedIn the public lists that name it: {@code afd-by-abbreviation}, {@code
 *     afd-by-region}, {@code expressroute-location}, {@code peering-service-isp}, {@code
 *     peering-service-ixp}
 * @param basis how the row is known
 */
public record EdgePop(
    String name,
    String country,
    MetroId metro,
    Coordinates coordinates,
    Optional<Integer> frontDoorSites,
    List<String> codes,
    List<String> aliases,
    List<String> listedIn,
    RowBasis basis) {

  /** Copies the lists. */
  public EdgePop {
    codes = List.copyOf(codes);
    aliases = List.copyOf(aliases);
    listedIn = List.copyOf(listedIn);
  }
}
