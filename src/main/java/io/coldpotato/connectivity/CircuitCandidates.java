package io.coldpotato.connectivity;

import io.coldpotato.azure.Billing;
import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.CircuitSku;
import io.coldpotato.azure.MetroLocation;
import io.coldpotato.azure.PeeringKind;
import io.coldpotato.azure.PeeringLocation;
import io.coldpotato.connectivity.CircuitCandidate.Ends;
import io.coldpotato.connectivity.CircuitCandidate.Level;
import io.coldpotato.connectivity.CircuitCandidate.Size;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Designs of ExpressRoute: one circuit (resiliency level standard), one at a Metro location (high),
 * two at two locations (maximum), of one SKU, billing and bandwidth.
 *
 * <p>In order: level, bandwidth, SKU, billing, gateway, locations with the nearest first, two
 * providers before one. Providers of a location have the same figures, so that one stands for all:
 * the first by name; of a pair the first two that differ, and the first that serves both. Locations
 * are those of the region's cloud within the extent. Left out: ports of one's own.
 */
final class CircuitCandidates {

  private final Planning planning;
  private final Candidates.Extent extent;
  private final Catalogue catalogue;
  private final CircuitCandidate.Use use;
  private final List<Ends> ends = new ArrayList<>();

  CircuitCandidates(Planning planning, Candidates.Extent extent) {
    this.planning = planning;
    this.extent = extent;
    this.catalogue = planning.world().catalogue();
    this.use =
        new CircuitCandidate.Use(
            planning.site().id(),
            planning.destination().id(),
            planning.isPrivate() ? PeeringKind.PRIVATE : PeeringKind.MICROSOFT);
  }

  List<Candidate> candidates() {
    findEnds();
    List<Size> sizes = sizes();
    List<Candidate> all = new ArrayList<>();
    for (Level level : Level.values()) {
      List<Ends> here = ends.stream().filter(e -> e.level() == level).toList();
      for (Size size : sizes) {
        here.forEach(e -> all.add(new CircuitCandidate(use, e, size)));
      }
    }
    return all;
  }

  private void findEnds() {
    List<PeeringLocation> single = near(catalogue.peeringLocations().stream());
    List<PeeringLocation> metros =
        near(catalogue.metroLocations().stream().map(MetroLocation::location));
    single.forEach(l -> one(Level.STANDARD, l));
    metros.forEach(l -> one(Level.HIGH, l));
    for (int i = 0; i < single.size(); i++) {
      for (int j = i + 1; j < single.size(); j++) {
        two(single.get(i), single.get(j));
      }
    }
  }

  private List<PeeringLocation> near(Stream<PeeringLocation> locations) {
    return locations
        .filter(l -> planning.region().map(r -> r.cloud() == l.cloud()).orElse(true))
        .filter(l -> !l.providers().isEmpty() && way(l) <= extent.fibreKilometres())
        .sorted(
            Comparator.comparingDouble(this::way)
                .thenComparing(PeeringLocation::name)
                .thenComparing(PeeringLocation::cloud))
        .toList();
  }

  private double way(PeeringLocation location) {
    return planning
        .world()
        .carrierWays()
        .cost(new SiteJoiner(planning).metro(planning.site()).id(), location.metro());
  }

  private void one(Level level, PeeringLocation location) {
    List<String> providers = providers(location);
    ends.add(Ends.of(level, List.of(location), List.of(providers.get(0)), providers.size() - 1L));
  }

  private void two(PeeringLocation first, PeeringLocation second) {
    List<PeeringLocation> both = List.of(first, second);
    List<String> here = providers(first);
    List<String> there = providers(second);
    List<String> shared = here.stream().filter(there::contains).toList();
    long different = (long) here.size() * there.size() - shared.size();
    if (different > 0) {
      String one = here.get(0);
      Optional<String> other = there.stream().filter(p -> !p.equals(one)).findFirst();
      List<String> pair =
          other
              .map(p -> List.of(one, p))
              .orElseGet(() -> List.of(here.get(here.size() - 1), there.get(0)));
      ends.add(Ends.of(Level.MAXIMUM, both, pair, different - 1));
    }
    if (!shared.isEmpty()) {
      String one = shared.get(0);
      ends.add(Ends.of(Level.MAXIMUM, both, List.of(one, one), shared.size() - 1L));
    }
  }

  private static List<String> providers(PeeringLocation location) {
    return location.providers().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  /** Local is unlimited whatever is ordered. */
  private List<Size> sizes() {
    List<Optional<Gateway>> gateways = gateways();
    List<Size> sizes = new ArrayList<>();
    for (DataRate bandwidth : catalogue.bandwidths("")) {
      if (isEnough(bandwidth)) {
        for (CircuitSku sku : CircuitSku.values()) {
          for (Billing billing : Billing.values()) {
            if (sku != CircuitSku.LOCAL || billing == Billing.UNLIMITED) {
              gateways.forEach(g -> sizes.add(Size.of(bandwidth, sku, billing, g)));
            }
          }
        }
      }
    }
    return sizes;
  }

  private boolean isEnough(DataRate rate) {
    return rate.megabitsPerSecond() >= extent.leastMegabits();
  }

  /** Each SKU in its least number of units that carries the traffic, and with FastPath. */
  private List<Optional<Gateway>> gateways() {
    if (!planning.isPrivate()) {
      return List.of(Optional.empty());
    }
    List<Optional<Gateway>> gateways = new ArrayList<>();
    catalogue
        .gateways()
        .forEach(
            sku -> {
              int units = 1;
              while (units < sku.mostUnits() && !isEnough(sku.throughput(units))) {
                units++;
              }
              if (isEnough(sku.throughput(units))) {
                gateways.add(Optional.of(new Gateway(sku.name(), units, false, true)));
              }
              sku.fastPathFromUnits()
                  .ifPresent(
                      least ->
                          gateways.add(Optional.of(new Gateway(sku.name(), least, true, true))));
            });
    return gateways;
  }
}
