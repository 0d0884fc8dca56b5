package io.coldpotato.connectivity;

/** A public address's routing preference. */
public enum RoutingPreference {
  /** Announced at every edge PoP; replies are carried to the PoP nearest the user. */
  MICROSOFT_NETWORK,
  /** Announced near the region only; replies leave there. */
  INTERNET
}
