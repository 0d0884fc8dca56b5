package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.topology.AsPresence;
import io.coldpotato.topology.NetworkMap;
import io.coldpotato.topology.PlacesFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file of places tells, as text with its figures or as CSV: of networks' places {@code
 * asn,metro}, a row for each pair; of a network's map {@code
 * id,label,metro,latitude,longitude,country,internal} or, of its links, {@code
 * a,b,metro_a,metro_b,speed_mbps,label}.
 */
public final class PlacesTables {

  private PlacesTables() {}

  /** Returns the figures and the table for people. */
  public static String text(PlacesFile file, boolean links) {
    return figures(file) + "\n" + printable(table(file, links)).text();
  }

  /** Returns the table as CSV; what is not known is empty. */
  public static String csv(PlacesFile file, boolean links) {
    return table(file, links).csv();
  }

  private static Table table(PlacesFile file, boolean links) {
    if (file instanceof NetworkMap map) {
      return links ? links(map) : nodes(map);
    }
    return presence((AsPresence) file);
  }

  private static String figures(PlacesFile file) {
    if (file instanceof NetworkMap map) {
      long inMetros = map.nodes().stream().filter(n -> n.metro().isPresent()).count();
      return String.format(
          Locale.ROOT,
          "%s: %s, %d of them in metros; %s\n",
          map.name().isEmpty() ? "a network without a name" : printable(map.name()),
          count(map.nodes().size(), "node"),
          inMetros,
          count(map.links().size(), "link"));
    }
    AsPresence presence = (AsPresence) file;
    Set<MetroId> metros = new HashSet<>();
    presence.metros().values().forEach(metros::addAll);
    AsPresence.Rows rows = presence.rows();
    return String.format(
        Locale.ROOT,
        "%s in %s; %s, of which %d too far from every metro, %d without a"
            + " place, %d without an ASN\n",
        count(presence.metros().size(), "network"),
        count(metros.size(), "metro"),
        count(rows.read(), "row"),
        rows.far(),
        rows.withoutPlace(),
        rows.outOfRange());
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static Table presence(AsPresence presence) {
    List<List<String>> rows = new ArrayList<>();
    presence
        .metros()
        .forEach(
            (asn, metros) ->
                metros.forEach(
                    metro -> rows.add(List.of(Long.toString(asn.number()), metro.value()))));
    return new Table(List.of("asn", "metro"), rows);
  }

  private static Table nodes(NetworkMap map) {
    List<List<String>> rows = new ArrayList<>();
    for (NetworkMap.Node node : map.nodes()) {
      rows.add(
          List.of(
              node.id(),
              node.label(),
              metro(node.metro()),
              node.place().map(Coordinates::latitude).map(PlacesTables::number).orElse(""),
              node.place().map(Coordinates::longitude).map(PlacesTables::number).orElse(""),
              node.country(),
              node.isInternal() ? "yes" : "no"));
    }
    return new Table(
        List.of("id", "label", "metro", "latitude", "longitude", "country", "internal"), rows);
  }

  private static Table links(NetworkMap map) {
    Map<String, String> metros = new HashMap<>();
    map.nodes().forEach(node -> metros.put(node.id(), metro(node.metro())));
    List<List<String>> rows = new ArrayList<>();
    for (NetworkMap.Link link : map.links()) {
      rows.add(
          List.of(
              link.a(),
              link.b(),
              metros.getOrDefault(link.a(), ""),
              metros.getOrDefault(link.b(), ""),
              link.speed().map(s -> number(s.megabitsPerSecond())).orElse(""),
              link.label()));
    }
    return new Table(List.of("a", "b", "metro_a", "metro_b", "speed_mbps", "label"), rows);
  }

  private static String metro(Optional<MetroId> metro) {
    return metro.map(MetroId::value).orElse("");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static Table printable(Table table) {
    return new Table(
        table.heads(),
        table.rows().stream()
            .map(row -> row.stream().map(PlacesTables::printable).toList())
            .toList());
  }

  /** Names of a stranger's file must not steer the terminal. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "·");
  }
}
