package io.coldpotato.routing;

/** Which networks' routes are kept, one byte for each and destination. */
public enum TableForm {

  /**
   * Those of networks with customers, one in six of the Internet's. Others are asked for on demand:
   * one minimum over their providers and peers.
   */
  TRANSIT,

  /** Those of all networks. */
  FULL;

  boolean hasAll() {
    return this == FULL;
  }

  RouteRows newRows(AsLayout layout) {
    return new RouteRows(layout, new long[RouteRows.words(layout, hasAll())], 0, hasAll());
  }
}
