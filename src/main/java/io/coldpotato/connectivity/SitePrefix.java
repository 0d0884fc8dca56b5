package io.coldpotato.connectivity;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.List;
import java.util.Optional;

/**
 * A prefix of a site; a fact that is not stated is taken as in order and listed as assumed.
 *
 * @param prefix in CIDR form with its host bits zero
 * @param originAsn the network that originates it, when stated
 * @param key the Peering Service prefix key, when stated
 * @param communities BGP communities it carries, when stated
 * @param registered whether the partner has registered it, when stated
 */
public record SitePrefix(
    Ipv4Prefix prefix,
    Optional<Asn> originAsn,
    Optional<String> key,
    Optional<List<String>> communities,
    Optional<Boolean> registered) {

  /** Copies the list. */
  public SitePrefix {
    communities = communities.map(List::copyOf);
  }
}
