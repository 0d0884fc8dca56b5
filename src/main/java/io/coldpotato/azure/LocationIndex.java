package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds peering locations and the providers that serve them by name. */
final class LocationIndex {

  private final List<PeeringLocation> all;
  private final NameIndex<PeeringLocation> byName = new NameIndex<>();
  private final NameIndex<PeeringLocation> byCloudAndName = new NameIndex<>();
  private final NameIndex<String> providerIndex = new NameIndex<>();
  private final List<String> providers;

  LocationIndex(List<PeeringLocation> locations, List<MetroLocation> metroLocations) {
    all = new ArrayList<>(locations);
    for (Cloud cloud : Cloud.values()) {
      for (PeeringLocation location : locations) {
        if (location.cloud() == cloud) {
          byName.add(location.name(), location);
          byCloudAndName.add(cloud + ":" + location.name(), location);
        }
      }
    }
    for (MetroLocation metro : metroLocations) {
      all.add(metro.location());
      byName.add(metro.location().name(), metro.location());
    }
    for (PeeringLocation location : locations) {
      int bracket = location.name().indexOf('(');
      if (bracket > 0) {
        byName.add(location.name().substring(0, bracket), location);
      }
    }
    providers = indexProviders();
  }

  private List<String> indexProviders() {
    List<String> names = new ArrayList<>();
    for (PeeringLocation location : all) {
      for (String provider : location.providers()) {
        if (!providerIndex.has(provider)) {
          providerIndex.add(provider, provider);
          names.add(provider);
        }
      }
    }
    names.sort(String.CASE_INSENSITIVE_ORDER);
    providerIndex.add(Catalogue.DIRECT, Catalogue.DIRECT);
    names.add(Catalogue.DIRECT);
    return List.copyOf(names);
  }

  Optional<PeeringLocation> find(String name) {
    return byName.find(name);
  }

  Optional<PeeringLocation> find(String name, Cloud cloud) {
    return byCloudAndName.find(cloud + ":" + name);
  }

  List<String> names() {
    return NameIndex.names(all, PeeringLocation::name);
  }

  Optional<String> provider(String name) {
    return providerIndex.find(name);
  }

  List<String> providers() {
    return providers;
  }
}
