package io.coldpotato.azure;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.Asn;
import java.util.List;
import java.util.Optional;

/**
 * A Peering Service partner.
 *
 * @param name its name in the catalogue
 * @param asn its network (public knowledge, not part of the published list)
 * @param kind what it is
 * @param markets the areas it is listed for
 * @param metros where it is listed, in the published order; none for an unlisted one
 * @param basis how the row is known
 */
public record Partner(
    String name, Asn asn, Kind kind, List<String> markets, List<Presence> metros, RowBasis basis) {

  /** Copies the lists. */
  public Partner {
    markets = List.copyOf(markets);
    metros = List.copyOf(metros);
  }

  /** What a partner is, and so what it asks of a customer. */
  public enum Kind {
    /** An Internet or cloud-interconnect provider: the customer brings an address range. */
    ISP,
    /** An exchange: the customer brings an AS number. */
    IXP,
    /** Named in the list of markets only; neither its kind nor a metro is published. */
    UNLISTED
  }

  /**
   * A metro where a partner hands traffic to the cloud.
   *
   * @param name the metro's name for people
   * @param country ISO 3166-1 alpha-2 code
   * @param metro the metro in the world's tables
   * @param coordinates of the city
   */
  public record Presence(String name, String country, MetroId metro, Coordinates coordinates) {}

  /**
   * Returns the partner's presence in a metro, empty when it is not listed there.
   *
   * @param metro the metro's name or id, in any case
   */
  public Optional<Presence> presenceIn(String metro) {
    String key = NameIndex.key(metro);
    for (Presence each : metros) {
      if (NameIndex.key(each.name()).equals(key)
          || NameIndex.key(each.metro().value()).equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
