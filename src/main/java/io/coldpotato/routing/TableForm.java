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
    long[] rows = new long[RouteRows.words(layout, hasAll()) + RouteRows.ALIGNED];
    return new RouteRows(layout, rows, RouteRows.ALIGNED, hasAll());
  }
}
