package io.coldpotato.connectivity;

import io.coldpotato.azure.PrefixAnnouncement;
import io.coldpotato.azure.PrefixFacts;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A prefix of a site; a fact that is not stated is taken as in order and listed as assumed.
 *
 * @param prefix in CIDR form with its host bits zero
 * @param originAsn the network that originates it, when stated
 * @param key the Peering Service prefix key, when stated
 * @param communities BGP communities it carries, when stated
 * @param registered whether the partner has registered it, when stated
 * @param activated whether it is activated with its key, when stated
 * @param asPath the AS path it comes with, origin last, when stated
 * @param announcedAt the locations on whose sessions it is announced, when stated
 */
public record SitePrefix(
    Ipv4Prefix prefix,
    Optional<Asn> originAsn,
    Optional<String> key,
    Optional<List<String>> communities,
    Optional<Boolean> registered,
    Optional<Boolean> activated,
    Optional<List<Asn>> asPath,
    Optional<Set<PrefixAnnouncement.Role>> announcedAt) {

  /** Copies the list. */
  public SitePrefix {
    communities = communities.map(List::copyOf);
    asPath = asPath.map(List::copyOf);
    announcedAt = announcedAt.map(Set::copyOf);
  }

  /** Returns a prefix of which nothing else is stated. */
  public static SitePrefix of(Ipv4Prefix prefix) {
    return new SitePrefix(
        prefix,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns what is stated about it as product rules ask. */
  PrefixFacts facts() {
    return new PrefixFacts(prefix, originAsn, key, communities, registered, activated, asPath);
  }
}
