package io.coldpotato.connectivity;

import io.coldpotato.azure.RouteSelection;
import io.coldpotato.azure.RouteSelection.Choice;
import io.coldpotato.azure.RouteSelection.Route;
import io.coldpotato.azure.RouteSelection.Step;
import io.coldpotato.azure.RouteSelection.Via;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of a site's usable circuits carries its traffic: each direction chooses by its own rules,
 * all circuits leading to the same prefixes; of equal ones the first given is taken.
 *
 * @param out the circuit that requests take
 * @param whyOut why, in words; empty when there is one circuit only
 * @param back the circuit that replies take
 * @param whyBack why, in words; empty when there is one circuit only
 * @param remarks what the model leaves out, and that directions differ
 */
record CircuitChoice(
    Circuit out, String whyOut, Circuit back, String whyBack, List<String> remarks) {

  /** Any one will do: all circuits announce the same prefixes. */
  private static final Ipv4Prefix SHARED = new Ipv4Prefix(0x0A000000L, 16);

  private static final Ipv4Prefix ADDRESS = new Ipv4Prefix(0x0A000001L, 32);

  CircuitChoice {
    remarks = List.copyOf(remarks);
  }

  /**
   * Chooses.
   *
   * @param site the site's name
   * @param usable circuits that keep the rules and stand, the nearest location first; at least one
   * @param gateway whose connections have weights
   */
  static CircuitChoice of(String site, List<Circuit> usable, Gateway gateway) {
    if (usable.size() == 1) {
      return new CircuitChoice(usable.get(0), "", usable.get(0), "", List.of());
    }
    List<Route> routes = usable.stream().map(c -> route(c, gateway)).toList();
    Choice out = RouteSelection.fromSite(routes, ADDRESS);
    Choice back = RouteSelection.fromVirtualNetwork(routes, ADDRESS);
    Circuit there = first(usable, out);
    Circuit here = first(usable, back);
    List<String> remarks = new ArrayList<>();
    if (out.step() == Step.EQUAL || back.step() == Step.EQUAL) {
      remarks.add(
          "of its circuits "
              + String.join(", ", usable.stream().map(Circuit::id).toList())
              + ", "
              + site
              + " uses the first that stands, the nearest location first;"
              + " load sharing over several is not modelled");
    }
    if (!there.equals(here)) {
      remarks.add(
          "ASYMMETRIC: requests of "
              + site
              + " take circuit "
              + there.id()
              + " and replies "
              + here.id()
              + "; a stateful device that sees one direction only drops them");
    }
    String of = "of " + usable.size() + " circuits ";
    return new CircuitChoice(
        there,
        of + "requests take " + there.id() + ": " + words(out),
        here,
        of + "replies take " + here.id() + ": " + words(back),
        remarks);
  }

  private static String words(Choice choice) {
    return choice.step() == Step.EQUAL
        ? "several are equal, and the nearest location is shown"
        : choice.step().words();
  }

  private static Circuit first(List<Circuit> usable, Choice choice) {
    List<String> chosen = choice.routes().stream().map(Route::name).toList();
    return usable.stream().filter(c -> chosen.contains(c.id())).findFirst().orElseThrow();
  }

  private static Route route(Circuit circuit, Gateway gateway) {
    Circuit.Terms terms = circuit.terms();
    return new Route(
        circuit.id(),
        SHARED,
        Via.EXPRESSROUTE,
        gateway.weight(circuit.id()),
        terms.localPreference(),
        1 + terms.prepends(),
        false);
  }
}
