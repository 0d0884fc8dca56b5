package io.coldpotato.azure;

import io.coldpotato.topology.Asn;
import java.util.List;
import java.util.Optional;

/**
 * What a customer brings to a Peering Service partner.
 *
 * @param partner the provider
 * @param site the site's name, for messages
 * @param ownAsn the site's own AS number, when it has one; a prefix's stated origin counts too
 * @param prefixes the prefixes of the site that are to be carried
 */
public record PeeringServiceCustomer(
    Partner partner, String site, Optional<Asn> ownAsn, List<PrefixFacts> prefixes)
    implements RuleInput {
  /** Copies the list. */
  public PeeringServiceCustomer {
    prefixes = List.copyOf(prefixes);
  }
}
