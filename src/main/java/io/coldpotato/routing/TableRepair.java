package io.coldpotato.routing;

import io.coldpotato.routing.LayoutEdit.Ends;
import java.util.List;

/**
 * Brings a table's blocks up to date after a change of links, word by word where little changes,
 * block by block where much does.
 */
final class TableRepair {

  /** Rows looked at, for one block, beyond which finding its routes anew is faster. */
  private static final int MOST_LOOKS = 20_000;

  private final AsLayout layout;
  private final CustomerRows customers;
  private final TableForm form;
  private final RepairStages repair;
  private final RepairedWord stubWord;
  private final BlockKernel kernel;
  private final LabelSet stubs;

  TableRepair(
      AsLayout layout,
      CustomerRows customers,
      TableForm form,
      BlockKernel kernel,
      RepairStages repair) {
    this.layout = layout;
    this.customers = customers;
    this.form = form;
    this.repair = repair;
    this.stubWord = new RepairedWord(layout, repair.changed);
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
    for (int word = 0; word < RouteBytes.WORDS; word += repair.width()) {
      repair.start(block, word);
      if (!repair.repair(links, areGone, left)) {
        return false;
      }
      left -= repair.looks;
      if (form.hasAll()) {
        repairStubs(block, word, links);
      }
    }
    return true;
  }

  private void repairStubs(RouteRows block, int first, List<Ends> links) {
    for (Ends link : links) {
      addStub(link.a());
      addStub(link.b());
    }
    LabelSet changed = repair.changed;
    for (int label = changed.next(0); label >= 0; label = changed.next(label + 1)) {
      for (int i = customers.starts[label]; i < customers.starts[label + 1]; i++) {
        addStub(customers.customers[i]);
      }
      for (int i = layout.transitPeerEnds[label]; i < layout.peerStarts[label + 1]; i++) {
        addStub(layout.peers[i]);
      }
    }
    for (int word = first; word < first + repair.width(); word++) {
      stubWord.look(block, word);
      for (int stub = stubs.next(0); stub >= 0; stub = stubs.next(stub + 1)) {
        stubWord.chooseStub(stub);
      }
    }
    stubs.clear();
  }

  private void addStub(int label) {
    if (label >= layout.transit) {
      stubs.add(label);
    }
  }
}
