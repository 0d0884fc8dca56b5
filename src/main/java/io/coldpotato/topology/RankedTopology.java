package io.coldpotato.topology;

/**
 * The networks of a world as read from its tables.
 *
 * @param topology who is connected to whom
 * @param ranking who sells access where
 */
public record RankedTopology(InternetTopology topology, AccessRanking ranking) {}
