package io.coldpotato.topology;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.NearestMetro;
import io.coldpotato.topology.Findings.Kind;
import io.coldpotato.units.DataRate;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.nio.ImportException;
import org.jgrapht.nio.graphml.SimpleGraphMLEventDrivenImporter;

/** Makes a map of the data that JGraphT finds in a file whose outline is in order. */
final class NetworkMapData {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]{1,30}([eE][+-]?[0-9]{1,3})?");

  private final XmlText text;
  private final GraphMlOutline outline;
  private final NearestMetro nearest;
  private final Findings findings;
  private final Map<String, String> graph = new HashMap<>();
  private final List<Item> nodes = new ArrayList<>();
  private final List<Item> links = new ArrayList<>();

  /** A node or a link, and its data by names in lower case. */
  private record Item(String a, String b, Map<String, String> data) {

    String get(String name) {
      return data.getOrDefault(name, "").strip();
    }
  }

  NetworkMapData(XmlText text, GraphMlOutline outline, CorridorGraph places, Findings findings) {
    this.text = text;
    this.outline = outline;
    this.nearest = NearestMetro.of(places, NetworkMapReader.REACH);
    this.findings = findings;
  }

  /** Returns the map; what is wrong with it stands in the findings. */
  NetworkMap map() {
    try {
      load();
    } catch (ImportException e) {
      findings.stop(0, "is not GraphML as JGraphT reads it", "export as plain GraphML");
      return new NetworkMap("", List.of(), List.of(), List.of());
    }
    List<NetworkMap.Node> read = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      read.add(node(nodes.get(node), outline.nodePlace(node)));
    }
    List<NetworkMap.Link> joined = new ArrayList<>();
    for (int link = 0; link < links.size(); link++) {
      link(links.get(link), outline.linkPlace(link)).ifPresent(joined::add);
    }
    String name = graph.getOrDefault("network", graph.getOrDefault("label", "")).strip();
    return new NetworkMap(name, read, joined, findings.warnings());
  }

  /** The importer tells a node or a link, then its data, then the next: the last one is meant. */
  private void load() {
    SimpleGraphMLEventDrivenImporter importer = new SimpleGraphMLEventDrivenImporter();
    // Its schema knows neither the Zoo's files nor anybody's extensions.
    importer.setSchemaValidation(false);
    importer.addVertexConsumer(id -> nodes.add(new Item(id, id, new HashMap<>())));
    importer.addVertexAttributeConsumer(
        (name, value) -> put(last(nodes).data(), name.getSecond(), value.getValue()));
    importer.addEdgeConsumer(
        (Triple<String, String, Double> ends) ->
            links.add(new Item(ends.getFirst(), ends.getSecond(), new HashMap<>())));
    importer.addEdgeAttributeConsumer(
        (name, value) -> put(last(links).data(), name.getSecond(), value.getValue()));
    importer.addGraphAttributeConsumer((name, value) -> put(graph, name, value.getValue()));
    importer.importInput(new StringReader(text.toString()));
  }

  private static Item last(List<Item> items) {
    return items.get(items.size() - 1);
  }

  private static void put(Map<String, String> data, String name, String value) {
    data.put(name.toLowerCase(Locale.ROOT), value);
  }

  private NetworkMap.Node node(Item node, int at) {
    Optional<Coordinates> place = place(node, at);
    Optional<MetroId> metro = place.flatMap(p -> metro(node, p, at));
    boolean isInternal = !node.get("internal").equals("0");
    return new NetworkMap.Node(
        node.a(), node.get("label"), node.get("country"), isInternal, place, metro);
  }

  private Optional<Coordinates> place(Item node, int at) {
    if (node.get("latitude").isEmpty() || node.get("longitude").isEmpty()) {
      warn(Kind.NO_COORDINATES, at, named(node) + " has no coordinates and is in no metro");
      return Optional.empty();
    }
    OptionalDouble north = number(node, "latitude", -90, 90, at);
    OptionalDouble east = number(node, "longitude", -180, 180, at);
    return north.isPresent() && east.isPresent()
        ? Optional.of(new Coordinates(north.getAsDouble(), east.getAsDouble()))
        : Optional.empty();
  }

  private Optional<MetroId> metro(Item node, Coordinates place, int at) {
    Optional<Metro> metro = nearest.to(place, node.get("country"));
    if (metro.isEmpty()) {
      long km = Math.round(NetworkMapReader.REACH.kilometres());
      warn(Kind.FAR, at, "no metro is within " + km + " km of " + named(node));
    }
    return metro.map(Metro::id);
  }

  private static String named(Item node) {
    String label = node.get("label");
    String id = "node '" + XmlText.printable(node.a()) + "'";
    return label.isEmpty() ? id : id + " (" + XmlText.printable(label) + ")";
  }

  private Optional<NetworkMap.Link> link(Item link, int at) {
    Optional<DataRate> speed = Optional.empty();
    if (!link.get("linkspeedraw").isEmpty()) {
      OptionalDouble bits = number(link, "linkspeedraw", 0, 1e18, at);
      if (bits.orElse(0) > 0) {
        speed = Optional.of(DataRate.ofMegabitsPerSecond(bits.getAsDouble() / 1e6));
      }
    }
    if (link.a().equals(link.b())) {
      String id = XmlText.printable(link.a());
      warn(Kind.LOOP, at, "a link joins node '" + id + "' to itself and is left out");
      return Optional.empty();
    }
    return Optional.of(new NetworkMap.Link(link.a(), link.b(), link.get("linklabel"), speed));
  }

  private OptionalDouble number(Item item, String name, double least, double most, int at) {
    String value = item.get(name);
    if (NUMBER.matcher(value).matches()) {
      try {
        double number = Double.parseDouble(value);
        if (number >= least && number <= most) {
          return OptionalDouble.of(number);
        }
      } catch (NumberFormatException e) {
        // Told below, as any other text that is no number.
      }
    }
    String range = String.format(Locale.ROOT, "%.0f to %.0f", least, most);
    String shown = XmlText.printable(value);
    text.tell(findings, at, name + " '" + shown + "' is not a number from " + range, "");
    return OptionalDouble.empty();
  }

  private void warn(Kind kind, int at, String message) {
    if (findings.count(kind)) {
      findings.add(kind, text.line(at), 0, message, "");
    }
  }
}
