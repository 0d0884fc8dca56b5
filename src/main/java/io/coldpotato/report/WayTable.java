package io.coldpotato.report;

import io.coldpotato.geo.MetroId;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways of results in words. */
final class WayTable {

  private final OptionNames names;
  private final WorldFacts facts;

  WayTable(OptionNames names, WorldFacts facts) {
    this.names = names;
    this.facts = facts;
  }

  /** Returns what is to be seen of requests and replies. */
  String finding(List<Comparison.Result> reached) {
    int all = 0;
    int other = 0;
    for (Comparison.Result result : reached) {
      if (result.journey() instanceof Journey.Reached way) {
        all++;
        List<MetroId> back = metros(way.reverse());
        Collections.reverse(back);
        other += back.equals(metros(way.forward())) ? 0 : 1;
      }
    }
    return other == 0
        ? "Replies come back the way that requests went"
        : other == all
            ? "Replies take another way than requests"
            : "Replies take another way than requests in " + other + " of " + all + " results";
  }

  /** Returns a row for each option and way there and back, sites and destinations together. */
  HtmlTable table(List<Comparison.Result> reached) {
    Map<List<String>, List<String>> rows = new LinkedHashMap<>();
    for (Comparison.Result result : reached) {
      if (result.journey() instanceof Journey.Reached way) {
        rows.computeIfAbsent(
                List.of(
                    result.site(),
                    names.title(result.option()),
                    words(way.forward()),
                    words(way.reverse())),
                w -> new ArrayList<>())
            .add(result.destination());
      }
    }
    List<List<HtmlTable.Cell>> cells = new ArrayList<>();
    rows.forEach(
        (way, destinations) ->
            cells.add(
                HtmlTable.cells(
                    way.get(0) + " → " + String.join(", ", destinations),
                    way.get(1),
                    way.get(2),
                    way.get(3))));
    return new HtmlTable(
        "Ways by metro; the network hands over at ‖",
        HtmlTable.columns("site and destination", "option", "request", "reply"),
        cells);
  }

  private String words(List<Hop> hops) {
    List<String> parts = new ArrayList<>();
    for (Hop hop : hops) {
      List<MetroId> metros = WayMap.metros(hop);
      if (!metros.isEmpty()) {
        parts.add(metros.stream().map(facts::metro).collect(Collectors.joining(" – ")));
      }
    }
    return parts.isEmpty() ? Figures.UNKNOWN : String.join(" ‖ ", parts);
  }

  private static List<MetroId> metros(List<Hop> hops) {
    List<MetroId> all = new ArrayList<>();
    for (Hop hop : hops) {
      for (MetroId metro : WayMap.metros(hop)) {
        if (all.isEmpty() || !all.get(all.size() - 1).equals(metro)) {
          all.add(metro);
        }
      }
    }
    return all;
  }
}
