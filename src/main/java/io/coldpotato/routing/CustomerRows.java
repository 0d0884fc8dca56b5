package io.coldpotato.routing;

/**
 * The customers of each network of a layout, as labels, kept in step with changes: a customer that
 * is gone leaves its place to the network itself.
 */
final class CustomerRows {

  /** Of no networks. */
  static final CustomerRows NONE = new CustomerRows();

  final int[] starts;
  final int[] customers;

  /** Where in a row of customers those that have customers themselves end. */
  final int[] transitEnds;

  private CustomerRows() {
    this.starts = new int[1];
    this.customers = new int[0];
    this.transitEnds = new int[0];
  }

  CustomerRows(AsLayout layout) {
    int size = layout.nodes.length;
    this.starts = new int[size + 1];
    this.customers = new int[layout.providerStarts[size]];
    for (int i = 0; i < customers.length; i++) {
      starts[layout.providers[i] + 1]++;
    }
    for (int label = 0; label < size; label++) {
      starts[label + 1] += starts[label];
    }
    int[] next = starts.clone();
    this.transitEnds = new int[layout.transit];
    for (int label = 0; label < size; label++) {
      if (label == layout.transit) {
        System.arraycopy(next, 0, transitEnds, 0, layout.transit);
      }
      for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
        customers[next[layout.providers[i]]++] = label;
      }
    }
    if (size == layout.transit) {
      System.arraycopy(next, 0, transitEnds, 0, size);
    }
  }

  void remove(int provider, int customer) {
    for (int i = starts[provider]; i < starts[provider + 1]; i++) {
      customers[i] = customers[i] == customer ? provider : customers[i];
    }
  }

  /** Returns whether there was a place for it. */
  boolean add(int provider, int customer) {
    boolean isTransit = customer < transitEnds.length;
    int from = isTransit ? starts[provider] : transitEnds[provider];
    int end = isTransit ? transitEnds[provider] : starts[provider + 1];
    for (int i = from; i < end; i++) {
      if (customers[i] == provider) {
        customers[i] = customer;
        return true;
      }
    }
    return false;
  }
}
