package io.coldpotato.azure;

/**
 * A prefix within a Peering Service connection.
 *
 * @param connection the connection's name, for messages
 * @param partner the connection's provider
 * @param prefix the prefix
 */
public record PrefixAssignment(String connection, Partner partner, PrefixFacts prefix) {}
