package io.coldpotato.azure;

import io.coldpotato.latency.WanAnchors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The published round trips between regions as anchors of the WAN model. */
public final class RegionAnchors implements WanAnchors {

  private final Catalogue catalogue;

  /** Makes the anchors of a catalogue; its round trips are read when they are first asked for. */
  public RegionAnchors(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<Anchor> anchors() {
    PublishedRoundTrips published = catalogue.roundTrips();
    List<Anchor> anchors = new ArrayList<>();
    List<Region> regions =
        published.regions().stream().flatMap(name -> catalogue.region(name).stream()).toList();
    for (int i = 0; i < regions.size(); i++) {
      for (int j = i + 1; j < regions.size(); j++) {
        Region a = regions.get(i);
        Region b = regions.get(j);
        Optional<RoundTrip> mean = published.mean(a.name(), b.name());
        if (mean.isPresent() && !a.metro().equals(b.metro())) {
          anchors.add(new Anchor(a.metro(), b.metro(), mean.get().p50().millis()));
        }
      }
    }
    return anchors;
  }
}
