package io.coldpotato.azure;

/**
 * Where a product rule is written.
 *
 * @param document by path in MicrosoftDocs/azure-docs (CC-BY-4.0), {@code articles/} left out;
 *     {@code "geometry"} for what needs no document
 * @param date of the version that was read, ISO 8601, year and month at least; empty for geometry
 */
public record RuleSource(String document, String date) {

  /** Returns {@code "expressroute/about-fastpath.md (2026-04)"}. */
  @Override
  public String toString() {
    return date.isEmpty() ? document : document + " (" + date + ")";
  }
}
