package io.coldpotato.azure;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import java.util.List;
import java.util.Optional;

/**
 * A facility, or for a Metro location a pair of them, where ExpressRoute circuits meet the
 * Microsoft edge.
 *
 * @param name its name in the catalogue, {@code "Amsterdam2"} or {@code "Amsterdam Metro"}
 * @param cloud the cloud whose circuits end there; names repeat between clouds
 * @param metroName the metro's name for people
 * @param country ISO 3166-1 alpha-2 code
 * @param metro the metro in the world's tables
 * @param coordinates of the city
 * @param facilities the buildings, each named by its operator: one, or two for a Metro location
 * @param zone the pricing zone, when published (not for the national clouds)
 * @param localRegions the regions that a Local circuit reaches; none when Local is not offered
 * @param erDirect whether ports (ExpressRoute Direct) are sold there
 * @param providers the connectivity providers, by their catalogue names
 * @param geopoliticalRegion the area whose regions a Standard circuit reaches
 * @param basis how the row is known
 */
public record PeeringLocation(
    String name,
    Cloud cloud,
    String metroName,
    String country,
    MetroId metro,
    Coordinates coordinates,
    List<String> facilities,
    Optional<Integer> zone,
    List<String> localRegions,
    boolean erDirect,
    List<String> providers,
    String geopoliticalRegion,
    RowBasis basis) {

  private static final String METRO = " Metro";

  /** Copies the lists. */
  public PeeringLocation {
    facilities = List.copyOf(facilities);
    localRegions = List.copyOf(localRegions);
    providers = List.copyOf(providers);
  }

  /** Returns the location with other regions for Local circuits. */
  public PeeringLocation withLocalRegions(List<String> regions) {
    return new PeeringLocation(
        name,
        cloud,
        metroName,
        country,
        metro,
        coordinates,
        facilities,
        zone,
        regions,
        erDirect,
        providers,
        geopoliticalRegion,
        basis);
  }

  /**
   * Returns the sites that its circuits' links end in: itself, or for {@code X Metro} both {@code
   * X} and {@code X2} (azure-docs, expressroute/metro.md, CC-BY-4.0, 2026-04).
   */
  public List<String> sites() {
    if (facilities.size() < 2 || !name.endsWith(METRO)) {
      return List.of(name);
    }
    String first = name.substring(0, name.length() - METRO.length());
    return List.of(first, first + "2");
  }

  /** Returns whether circuits of SKU Local are sold there. */
  public boolean offersLocal() {
    return !localRegions.isEmpty();
  }

  /**
   * Returns whether circuits can be ordered there from a provider, {@link Catalogue#DIRECT}
   * included.
   *
   * @param provider in any case
   */
  public boolean hasProvider(String provider) {
    if (NameIndex.key(provider).equals(NameIndex.key(Catalogue.DIRECT))) {
      return erDirect;
    }
    for (String each : providers) {
      if (NameIndex.key(each).equals(NameIndex.key(provider))) {
        return true;
      }
    }
    return false;
  }
}
