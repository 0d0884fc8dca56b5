package io.coldpotato.geo;

/**
 * Where a site stands.
 *
 * @param label as printed, {@code "Lyon, FR"} or {@code "45.75, 4.85"}
 * @param country ISO 3166-1 alpha-2 code
 * @param coordinates its point
 */
public record Place(String label, String country, Coordinates coordinates) {}
