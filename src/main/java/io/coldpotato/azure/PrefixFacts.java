package io.coldpotato.azure;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.List;
import java.util.Optional;

/**
 * What is stated about a prefix that Peering Service is to carry. A fact that is not stated is
 * taken to be in order and listed as an assumption.
 *
 * @param prefix the prefix
 * @param originAsn the network that originates it
 * @param key the prefix key that the partner handed out
 * @param communities the BGP communities it is announced with
 * @param registered whether the partner has registered it
 * @param activated whether the customer has activated it with its key
 * @param asPath the AS path it is announced with, origin last
 */
public record PrefixFacts(
    Ipv4Prefix prefix,
    Optional<Asn> originAsn,
    Optional<String> key,
    Optional<List<String>> communities,
    Optional<Boolean> registered,
    Optional<Boolean> activated,
    Optional<List<Asn>> asPath)
    implements RuleInput {

  /** Copies the lists. */
  public PrefixFacts {
    communities = communities.map(List::copyOf);
    asPath = asPath.map(List::copyOf);
  }

  /** Returns the network that announces it: the last of its AS path, when that is stated. */
  public Optional<Asn> announcedOrigin() {
    return asPath.filter(path -> !path.isEmpty()).map(path -> path.get(path.size() - 1));
  }

  /** Returns a prefix of which nothing else is stated. */
  public static PrefixFacts of(Ipv4Prefix prefix) {
    return new PrefixFacts(
        prefix,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
