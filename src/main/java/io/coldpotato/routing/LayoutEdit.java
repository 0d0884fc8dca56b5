package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import io.coldpotato.topology.AsLink;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A layout in which some links are gone, or back, without a new order of networks.
 *
 * <p>The place of a link that is gone stays in its rows. In a stub's row of providers another
 * provider stands there once more; elsewhere the network itself, from whom it hears nothing new. An
 * added link takes such a place, so that what was removed can be added again; where there is none,
 * or the order would not hold, a new layout has to be made.
 */
final class LayoutEdit {

  /** Two ends of a link, as labels: provider and customer, or peers. */
  record Ends(int a, int b, boolean isSale) {}

  private final AsLayout base;
  private final AsGraphChange change;
  private final int[] providers;
  private final int[] peers;
  private final TreeSet<Integer> orphans = new TreeSet<>();
  private final List<Ends> removed = new ArrayList<>();
  private final List<Ends> added = new ArrayList<>();
  private final boolean fits;

  /**
   * Prepares a change.
   *
   * @throws IllegalArgumentException if the graph lacks a link to be removed, or has one to be
   *     added
   */
  LayoutEdit(AsLayout base, AsGraphChange change) {
    this.base = base;
    this.change = change;
    boolean hasPeerings =
        change.removed().stream().anyMatch(link -> !link.isSale())
            || change.added().stream().anyMatch(link -> !link.isSale());
    this.providers = base.providers.clone();
    this.peers = hasPeerings ? base.peers.clone() : base.peers;
    Arrays.stream(base.orphans).forEach(orphans::add);
    for (AsLink link : change.removed()) {
      remove(ends(link).orElseThrow(() -> new IllegalArgumentException("no link " + link)));
    }
    this.fits = change.added().stream().allMatch(this::add);
  }

  /** Returns the links that are gone, as labels. */
  List<Ends> removed() {
    return removed;
  }

  /** Returns the links that are new, as labels; only if {@link #layout} returns one. */
  List<Ends> added() {
    return added;
  }

  /** Returns the layout; empty when the links to be added have no place in it. */
  Optional<AsLayout> layout() {
    if (!fits) {
      return Optional.empty();
    }
    return Optional.of(
        new AsLayout(
            base,
            base.graph.with(change),
            providers,
            peers,
            orphans.stream().mapToInt(i -> i).toArray(),
            added.isEmpty()));
  }

  private Optional<Ends> ends(AsLink link) {
    int a = label(link.a());
    int b = label(link.b());
    return a < 0 || b < 0 ? Optional.empty() : Optional.of(new Ends(a, b, link.isSale()));
  }

  private int label(Asn asn) {
    AsGraph numbered = base.graph.numbered();
    int node = numbered.node(asn.number()).orElse(-1);
    return node < 0 ? node : base.labels[node];
  }

  private void remove(Ends link) {
    int[] array = link.isSale() ? providers : peers;
    int[] starts = link.isSale() ? base.providerStarts : base.peerStarts;
    take(array, starts, link.b(), link.a());
    if (!link.isSale()) {
      take(array, starts, link.a(), link.b());
    } else if (link.b() >= base.transit) {
      keepFilled(link.b());
    }
    removed.add(link);
  }

  private void take(int[] array, int[] starts, int label, int gone) {
    boolean isThere = false;
    for (int i = starts[label]; i < starts[label + 1]; i++) {
      if (array[i] == gone) {
        array[i] = label;
        isThere = true;
      }
    }
    if (!isThere) {
      throw new IllegalArgumentException(
          "AS" + asn(label) + " and AS" + asn(gone) + " have no such link");
    }
  }

  private long asn(int label) {
    return base.graph.numbered().asn(base.nodes[label]);
  }

  /** Puts another provider of a stub where it stands itself; if there is none it is an orphan. */
  private void keepFilled(int stub) {
    int from = base.providerStarts[stub];
    int end = base.providerStarts[stub + 1];
    int other = stub;
    for (int i = from; i < end; i++) {
      other = providers[i] == stub ? other : providers[i];
    }
    for (int i = from; i < end; i++) {
      providers[i] = providers[i] == stub ? other : providers[i];
    }
    if (other == stub) {
      orphans.add(stub);
    }
  }

  private boolean add(AsLink link) {
    Optional<Ends> ends = ends(link);
    if (ends.isEmpty()) {
      return false;
    }
    Ends place = ends.get();
    if (has(place)) {
      throw new IllegalArgumentException("the graph has the link " + link + " already");
    }
    added.add(place);
    if (place.isSale()) {
      boolean isInOrder = place.a() < base.transit && place.a() < place.b();
      orphans.remove(place.b());
      return isInOrder && give(providers, base.providerStarts, place.b(), place.a(), 0);
    }
    return give(peers, base.peerStarts, place.a(), place.b(), place.b() < base.transit ? 1 : 2)
        && give(peers, base.peerStarts, place.b(), place.a(), place.a() < base.transit ? 1 : 2);
  }

  private boolean has(Ends link) {
    int[] array = link.isSale() ? providers : peers;
    int[] starts = link.isSale() ? base.providerStarts : base.peerStarts;
    for (int i = starts[link.b()]; i < starts[link.b() + 1]; i++) {
      if (array[i] == link.a()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Puts an entry in a free place of a row.
   *
   * @param part 0 for the whole row, 1 for peers with customers, 2 for peers without
   */
  private boolean give(int[] array, int[] starts, int label, int entry, int part) {
    int from = part == 2 ? base.transitPeerEnds[label] : starts[label];
    int end = part == 1 ? base.transitPeerEnds[label] : starts[label + 1];
    for (int i = from; i < end; i++) {
      boolean isFree = array[i] == label;
      for (int j = from; j < i; j++) {
        isFree |= array[j] == array[i];
      }
      if (isFree) {
        array[i] = entry;
        return true;
      }
    }
    return false;
  }
}
