package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maps of ways, an option a map, all of the same part of the world. */
final class WayMaps {

  /** More sites than these on one map hide each other's ways. */
  static final int MOST_SITES = 4;

  private final MapPlaces places;
  private final OptionNames names;
  private final WorldFacts facts;
  private final Map<String, Hue> hues;

  WayMaps(MapPlaces places, OptionNames names, WorldFacts facts, Map<String, Hue> hues) {
    this.places = places;
    this.names = names;
    this.facts = facts;
    this.hues = hues;
  }

  /**
   * Returns the maps of some results; empty when none of them arrives.
   *
   * @param id starts the ids of all maps
   */
  Optional<Chart> chart(String id, List<Comparison.Result> results) {
    List<Comparison.Result> reached =
        results.stream().filter(r -> r.journey() instanceof Journey.Reached).toList();
    if (reached.isEmpty()) {
      return Optional.empty();
    }
    MapFrame frame = MapFrame.around(places.shown(results), places.middle(results));
    WayTable ways = new WayTable(names, facts);
    List<Chart.Panel> panels = new ArrayList<>();
    List<String> nothing = new ArrayList<>();
    hues.forEach(
        (option, hue) -> {
          List<Comparison.Result> own =
              results.stream().filter(r -> r.option().equals(option)).toList();
          String title = names.title(option);
          if (own.stream().anyMatch(r -> r.journey() instanceof Journey.Reached)) {
            panels.add(
                new Chart.Panel(
                    hue.sign() + " " + title,
                    hue.look(),
                    List.of(
                        WayMap.draw(id + "m" + panels.size(), title, hue, own, places, frame))));
          } else if (!own.isEmpty()) {
            nothing.add(names.inSentence(option));
          }
        });
    return Optional.of(
        new Chart(
            ways.finding(reached),
            "Thick: request. Thin: reply. Solid: in the cloud’s network; dashed: in carriers’. Disc:"
                + " site, square: destination, ring: hand-off. Along the metros of the corridors;"
                + " Equal Earth projection."
                + (nothing.isEmpty() ? "" : " No way: " + String.join(", ", nothing) + "."),
            new Chart.Panels(panels),
            ways.table(reached)));
  }
}
