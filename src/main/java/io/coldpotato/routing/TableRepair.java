package io.coldpotato.routing;

import io.coldpotato.routing.LayoutEdit.Ends;
import java.util.List;
import java.util.Optional;

/**
 * Brings a table's blocks up to date after a change of links, word by word where little changes,
 * block by block where much does.
 */
final class TableRepair {

  /** Rows looked at, for one block, beyond which finding its routes anew is faster. */
  private static final int MOST_LOOKS = 40_000;

  private AsLayout layout;
  private CustomerRows customers;
  private final TableForm form;
  private final RepairStages repair;
  private final RepairedWord stubWord;
  private final AsKernel kernel;
  private final int destinations;
  private final LabelSet stubs;

  /**
   * Prepares for a table.
   *
   * @param layout any of those that it will be asked for
   * @param destinations of the table
   */
  TableRepair(AsLayout layout, TableForm form, AsKernel kernel, int destinations) {
    this.layout = layout;
    this.customers = new CustomerRows(layout);
    this.form = form;
    this.kernel = kernel;
    this.destinations = destinations;
    this.repair = kernel.repair(layout, destinations);
    this.stubWord = new RepairedWord(layout, repair.changed);
    this.stubs = new LabelSet(layout.nodes.length);
  }

  /**
   * Repairs blocks, which stand in the layout before an edit that only removes or only adds.
   *
   * @param changed the layout that the edit gave
   */
  void run(RouteRows[] blocks, LayoutEdit edit, AsLayout changed) {
    boolean areGone = edit.added().isEmpty();
    List<Ends> links = areGone ? edit.removed() : edit.added();
    serve(changed, links, areGone);
    Optional<BlockKernel> sweep = Optional.empty();
    for (RouteRows block : blocks) {
      boolean isDone = !block.hasSpare() && repair(block, links, areGone);
      block.layout(changed);
      if (!isDone) {
        BlockKernel again = sweep.orElseGet(() -> kernel.make(changed, destinations));
        sweep = Optional.of(again);
        block.routeAgain(again, areGone);
      }
    }
  }

  private void serve(AsLayout changed, List<Ends> links, boolean areGone) {
    layout = changed;
    for (Ends link : links) {
      if (link.isSale() && areGone) {
        customers.remove(link.a(), link.b());
      } else if (link.isSale() && !customers.add(link.a(), link.b())) {
        customers = new CustomerRows(changed);
      }
    }
    repair.serve(changed, customers);
    stubWord.layout(changed);
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
