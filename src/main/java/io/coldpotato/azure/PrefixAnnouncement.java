package io.coldpotato.azure;

import io.coldpotato.topology.Ipv4Prefix;
import java.util.Optional;
import java.util.Set;

/**
 * Where a prefix of a Peering Service connection is announced.
 *
 * @param prefix the prefix
 * @param connection the connection's name, for messages
 * @param hasBackup whether the connection has a backup location
 * @param at the locations on whose sessions it is announced, when stated
 */
public record PrefixAnnouncement(
    Ipv4Prefix prefix, String connection, boolean hasBackup, Optional<Set<Role>> at)
    implements RuleInput {

  /** The part a location plays in a connection. */
  public enum Role {
    /** The primary location. */
    PRIMARY,
    /** The backup location. */
    BACKUP
  }

  /** Copies the set. */
  public PrefixAnnouncement {
    at = at.map(Set::copyOf);
  }
}
