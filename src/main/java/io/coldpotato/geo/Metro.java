package io.coldpotato.geo;

/**
 * A city region in which networks meet and fibre ways end.
 *
 * @param id its name in tables
 * @param name its name for people
 * @param country ISO 3166-1 alpha-2 code
 * @param coordinates of its centre
 * @param basis how the row is known
 */
public record Metro(
    MetroId id, String name, String country, Coordinates coordinates, RowBasis basis) {}
