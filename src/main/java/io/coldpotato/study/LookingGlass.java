package io.coldpotato.study;

import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.Site;
import io.coldpotato.input.Spelling;
import io.coldpotato.routing.Announcement;
import io.coldpotato.routing.Choice;
import io.coldpotato.routing.Decision;
import io.coldpotato.routing.RouteTable;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.PopId;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The routes of one network to a prefix of a scenario: the destination's, as an option has it
 * announced, or the site's, towards which replies go.
 *
 * @param network whose routes
 * @param target the prefix
 * @param option by which option it is announced
 * @param routes what the network knows; empty when nothing is announced
 * @param reasons why nothing is announced; empty when something is
 */
public record LookingGlass(
    Network network, Target target, String option, Optional<Routes> routes, List<String> reasons) {

  private static final Pattern NUMBER = Pattern.compile("(?:[aA][sS])?\\s*(\\d{1,10})");

  /** Copies the list. */
  public LookingGlass {
    reasons = List.copyOf(reasons);
  }

  /**
   * Which prefix is asked for.
   *
   * @param key a destination's key, or the site's
   * @param ofSite whether it is the site's
   */
  public record Target(String key, boolean ofSite) {}

  /**
   * What a network knows of a prefix.
   *
   * @param origin who announces it
   * @param parts one for each joined part of the network
   * @param pops one for each PoP, in ascending order
   */
  public record Routes(Asn origin, List<Part> parts, List<PopRoute> pops) {
    /** Copies the lists. */
    public Routes {
      parts = List.copyOf(parts);
      pops = List.copyOf(pops);
    }
  }

  /**
   * A part of a network inside which all PoPs know the same routes.
   *
   * @param choice what the first of its PoPs could choose among
   * @param offers distances included; nothing is tried
   */
  public record Part(Choice choice, List<Explanation.NetworkCandidate> offers) {
    /** Copies the list. */
    public Part {
      offers = List.copyOf(offers);
    }
  }

  /**
   * What one PoP does.
   *
   * @param pop which
   * @param decision its decision; empty when it has no route
   * @param asPath the AS path of its route, its own network left out
   * @param distance of the fibre way to its exit; empty when it has none
   */
  public record PopRoute(
      PopId pop, Optional<Decision> decision, List<Asn> asPath, Optional<Distance> distance) {
    /** Copies the list. */
    public PopRoute {
      asPath = List.copyOf(asPath);
    }
  }

  /**
   * Looks into a network.
   *
   * @param compare holds the scenario and its world
   * @param site site key, which must exist
   * @param destination destination key, which must exist
   * @param option option key, which must exist
   * @param network a number, with or without {@code AS}, or a full name
   * @param to a destination's key, the site's key, or one of the site's prefixes; empty for {@code
   *     destination}
   * @throws UnknownNameException if the network or the target is not there
   */
  public static LookingGlass of(
      Compare compare, String site, String destination, String option, String network, String to) {
    Target target = target(compare.scenario(), site, destination, to);
    String of = target.ofSite() ? destination : target.key();
    Question question = new Question(compare, site, of, option);
    if (question.plan(question.world()) instanceof Plan.Feasible plan) {
      Network found = network(plan.network().topology(), network);
      Announcement announced = target.ofSite() ? plan.toSite() : plan.toCloud();
      boolean isServed = announced.servedAt().stream().allMatch(plan.network().topology()::has);
      return isServed
          ? new LookingGlass(
              found, target, option, Optional.of(routes(plan, target, found)), List.of())
          : notAnnounced(question, found, target);
    }
    return notAnnounced(question, network(question.world().topology(), network), target);
  }

  private static LookingGlass notAnnounced(Question question, Network network, Target target) {
    Journey journey = question.journey(question.world());
    List<String> reasons =
        journey instanceof Journey.Invalid invalid
            ? invalid.violations().stream().map(v -> v.message()).toList()
            : List.of(((Journey.Unreachable) journey).reason());
    return new LookingGlass(network, target, question.option(), Optional.empty(), reasons);
  }

  private static Routes routes(Plan.Feasible plan, Target target, Network network) {
    RouteTable table = Question.routes(plan, !target.ofSite());
    Map<Integer, Part> parts = new LinkedHashMap<>();
    List<PopRoute> pops = new ArrayList<>();
    for (PopId pop : plan.network().topology().pops(network.asn())) {
      int island = plan.network().interior().island(pop);
      if (!parts.containsKey(island)) {
        parts.put(island, part(plan, table.choice(pop)));
      }
      Optional<Decision> decision = table.decision(pop);
      pops.add(
          new PopRoute(
              pop,
              decision,
              table.asPath(pop).orElse(List.of()),
              decision.flatMap(d -> ExplanationSearch.distance(plan, pop, d.target()))));
    }
    Asn origin = (target.ofSite() ? plan.toSite() : plan.toCloud()).origin();
    return new Routes(origin, List.copyOf(parts.values()), pops);
  }

  private static Part part(Plan.Feasible plan, Choice choice) {
    return new Part(
        choice,
        choice.offers().stream()
            .map(
                offer ->
                    new Explanation.NetworkCandidate(
                        offer,
                        ExplanationSearch.distance(
                            plan, choice.at(), offer.meetings().get(0).endOf(choice.at().asn())),
                        Explanation.Tried.NOT))
            .toList());
  }

  private static Target target(Scenario scenario, String site, String destination, String to) {
    String wanted = to.strip();
    if (wanted.isEmpty()) {
      return new Target(destination, false);
    }
    if (scenario.destinations().containsKey(wanted)) {
      return new Target(wanted, false);
    }
    Site from = scenario.site(site);
    List<String> prefixes = from.prefixes().stream().map(p -> p.prefix().toString()).toList();
    if (wanted.equals(site) || prefixes.contains(wanted)) {
      return new Target(site, true);
    }
    List<String> known = new ArrayList<>(scenario.destinations().keySet());
    known.add(site);
    known.addAll(prefixes);
    throw UnknownNameException.of(
        "to",
        to,
        "is no destination, nor the site " + site + " or one of its prefixes",
        Spelling.hint(wanted, known),
        "use one of " + String.join(", ", known));
  }

  private static Network network(InternetTopology topology, String text) {
    Matcher number = NUMBER.matcher(text.strip());
    List<Network> all = List.copyOf(topology.networks().values());
    Optional<Network> found =
        number.matches()
            ? all.stream()
                .filter(n -> n.asn().number() == Long.parseLong(number.group(1)))
                .findFirst()
            : all.stream()
                .filter(n -> Spelling.fold(n.name()).equals(Spelling.fold(text)))
                .findFirst();
    return found.orElseThrow(
        () -> {
          List<String> names = new ArrayList<>();
          for (Network each : all) {
            names.add(number.matches() ? each.asn().toString() : each.name());
          }
          String asked = number.matches() ? "AS" + number.group(1) : text;
          return UnknownNameException.of(
              "network",
              text,
              "is no network of this world",
              Spelling.hint(asked, names),
              "give a number such as AS8075, or a full name");
        });
  }
}
