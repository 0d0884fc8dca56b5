package io.coldpotato.topology;

import io.coldpotato.geo.RowBasis;

/**
 * A network of its own policy (an AS).
 *
 * @param asn its number
 * @param name for people
 * @param kind what it is for
 * @param country ISO 3166-1 alpha-2 code of its home, empty when it has none
 * @param basis how the row is known
 */
public record Network(Asn asn, String name, NetworkKind kind, String country, RowBasis basis) {}
