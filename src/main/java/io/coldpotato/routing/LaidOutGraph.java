package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import java.util.Optional;

/**
 * The graph of a layout, made only when asked for where the layout was changed. Its nodes keep the
 * numbers of the graph that the layout was made of. Safe for several threads.
 */
final class LaidOutGraph {

  private final AsGraph numbered;
  private final Optional<LaidOutGraph> base;
  private final Optional<AsGraphChange> change;
  private Optional<AsGraph> made;

  LaidOutGraph(AsGraph graph) {
    this.numbered = graph;
    this.base = Optional.empty();
    this.change = Optional.empty();
    this.made = Optional.of(graph);
  }

  private LaidOutGraph(LaidOutGraph base, AsGraphChange change) {
    this.numbered = base.numbered;
    this.base = Optional.of(base);
    this.change = Optional.of(change);
    this.made = Optional.empty();
  }

  /** Returns the graph after a change that adds no network. */
  LaidOutGraph with(AsGraphChange more) {
    return new LaidOutGraph(this, more);
  }

  /** Returns a graph with the same networks and numbers, whose links may differ. */
  AsGraph numbered() {
    return numbered;
  }

  /** Returns the graph. O(1), or O(networks + links) once after each change. */
  synchronized AsGraph get() {
    if (made.isEmpty()) {
      made = Optional.of(base.orElseThrow().get().with(change.orElseThrow()));
    }
    return made.orElseThrow();
  }
}
