package io.coldpotato.report;

import io.coldpotato.study.AsAnswer;
import io.coldpotato.topology.Asn;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Routes to one or several networks as JSON. */
public final class RoutesJson {

  private RoutesJson() {}

  /**
   * What was asked and found.
   *
   * @param to the destination
   * @param answers of the networks asked about, with their candidates
   */
  public record Destination(long to, List<AsAnswer> answers) {
    /** Copies the list. */
    public Destination {
      answers = List.copyOf(answers);
    }
  }

  /** Returns an object for one destination, an array of them for several. */
  public static String render(List<Destination> destinations) {
    if (destinations.size() == 1) {
      return Json.text(object(destinations.get(0)));
    }
    ArrayNode array = Json.array();
    destinations.forEach(d -> array.add(object(d)));
    return Json.text(array);
  }

  private static ObjectNode object(Destination destination) {
    ObjectNode object = Json.object();
    object.put("to", destination.to());
    ObjectNode routes = object.putObject("routes");
    for (AsAnswer answer : destination.answers()) {
      routes.set(Long.toString(answer.asn().number()), route(answer));
    }
    return object;
  }

  private static ObjectNode route(AsAnswer answer) {
    ObjectNode route = Json.object();
    route.put("relationship", RouteSentences.relation(answer));
    if (answer.relation().isPresent()) {
      route.put("length", answer.length());
    }
    route.set("as_path", numbers(answer.asPath()));
    route.set("tied_next_hops", numbers(answer.tiedNextHops()));
    route.put("reason", RouteSentences.why(answer));
    ArrayNode candidates = route.putArray("candidates");
    for (AsAnswer.Candidate candidate : answer.candidates()) {
      candidates
          .addObject()
          .put("next_hop", candidate.neighbour().number())
          .put("relationship", RouteSentences.word(candidate.relation()))
          .put("length", candidate.length());
    }
    return route;
  }

  private static ArrayNode numbers(List<Asn> asns) {
    ArrayNode array = Json.array();
    asns.forEach(a -> array.add(a.number()));
    return array;
  }
}
