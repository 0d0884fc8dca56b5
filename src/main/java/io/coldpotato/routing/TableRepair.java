package io.coldpotato.routing;

import io.coldpotato.routing.LayoutEdit.Ends;
import java.util.List;

/**
 * Brings a table's blocks up to date after a change of links, word by word where little changes,
 * block by block where much does.
 */
final class TableRepair {

  /** Rows looked at, for one block, beyond which finding its routes anew is faster. */
  private static final int MOST_LOOKS = 50_000;

  private final AsLayout layout;
  private final CustomerRows customers;
  private final TableForm form;
  private final WordRepair repair;
  private final BlockKernel kernel;
  private final LabelSet stubs;

  TableRepair(AsLayout layout, CustomerRows customers, TableForm form, BlockKernel kernel) {
    this.layout = layout;
    this.customers = customers;
    this.form = form;
    this.repair = new WordRepair(layout, customers);
    this.kernel = kernel;
    this.stubs = new LabelSet(layout.nodes.length);
  }

  /**
   * Repairs some blocks, which stand in the layout before the change.
   *
   * @param areGone whether the links are gone; else they are new
   * @return how many blocks were found anew
   */
  int run(RouteRows[] blocks, List<Ends> links, boolean areGone) {
    int anew = 0;
    for (RouteRows block : blocks) {
      boolean isDone = !block.hasSpare() && repair(block, links, areGone);
      block.layout(layout);
      if (!isDone) {
        block.routeAgain(kernel);
        anew++;
      }
    }
    return anew;
  }

  private boolean repair(RouteRows block, List<Ends> links, boolean areGone) {
    int left = MOST_LOOKS;
    for (int word = 0; word < RouteBytes.WORDS; word++) {
      int looks = repair.run(block, word, links, areGone, left);
      if (looks < 0) {
        return false;
      }
      left -= looks;
      if (form.hasAll()) {
        repairStubs(links);
      }
    }
    return true;
  }

  private void repairStubs(List<Ends> links) {
    for (Ends link : links) {
      addStub(link.a());
      addStub(link.b());
    }
    RepairedWord word = repair.word();
    LabelSet changed = word.changed;
    for (int label = changed.next(0); label >= 0; label = changed.next(label + 1)) {
      for (int i = customers.starts[label]; i < customers.starts[label + 1]; i++) {
        addStub(customers.customers[i]);
      }
      for (int i = layout.transitPeerEnds[label]; i < layout.peerStarts[label + 1]; i++) {
        addStub(layout.peers[i]);
      }
    }
    for (int stub = stubs.takeFirst(); stub >= 0; stub = stubs.takeFirst()) {
      word.chooseStub(stub);
    }
  }

  private void addStub(int label) {
    if (label >= layout.transit) {
      stubs.add(label);
    }
  }
}
