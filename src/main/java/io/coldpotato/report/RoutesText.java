package io.coldpotato.report;

import io.coldpotato.routing.RouteClass;
import io.coldpotato.study.AsAnswer;
import io.coldpotato.study.AsAnswers;
import io.coldpotato.topology.AsGraphStatistics;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Routes in a graph of the whole Internet, and the graph itself, for people. */
public final class RoutesText {

  private static final int MOST_CANDIDATES = 10;

  private RoutesText() {}

  /** Returns how some networks reach one, and what they were offered. */
  public static String answers(long to, List<AsAnswer> answers) {
    StringBuilder text = new StringBuilder();
    for (AsAnswer answer : answers) {
      text.append(answer.asn()).append(" → AS").append(to).append(": ");
      if (answer.relation().isEmpty()) {
        text.append("no route; ").append(RouteSentences.why(answer)).append("\n\n");
        continue;
      }
      text.append(RouteSentences.relation(answer))
          .append(" route, ")
          .append(count(answer.length(), "link"))
          .append('\n');
      text.append("  path  ").append(join(answer.asPath())).append('\n');
      if (answer.tiedNextHops().size() > 1) {
        text.append("  tied  ").append(join(answer.tiedNextHops())).append('\n');
      }
      text.append("  because ").append(RouteSentences.why(answer)).append('\n');
      candidates(answer, text);
      text.append('\n');
    }
    return text.toString();
  }

  private static void candidates(AsAnswer answer, StringBuilder text) {
    List<AsAnswer.Candidate> offers = answer.candidates();
    if (offers.size() < 2) {
      return;
    }
    text.append("  offered\n");
    for (AsAnswer.Candidate offer : offers.subList(0, Math.min(MOST_CANDIDATES, offers.size()))) {
      text.append(
          String.format(
              Locale.ROOT,
              "    %-12s %-9s %s\n",
              offer.neighbour(),
              RouteSentences.word(offer.relation()),
              count(offer.length(), "link")));
    }
    if (offers.size() > MOST_CANDIDATES) {
      text.append("    … and ").append(offers.size() - MOST_CANDIDATES).append(" more\n");
    }
  }

  /** Returns how many networks reach a destination, by class and length. */
  public static String summary(AsAnswers routes) {
    long to = routes.destination();
    Map<RouteClass, Map<Integer, Integer>> counts = new EnumMap<>(RouteClass.class);
    int without = 0;
    int longest = 0;
    for (int node = 0; node < routes.graph().size(); node++) {
      if (routes.reaches(node)) {
        int length = routes.length(node);
        longest = Math.max(longest, length);
        counts
            .computeIfAbsent(routes.relation(node).orElseThrow(), c -> new TreeMap<>())
            .merge(length, 1, Integer::sum);
      } else {
        without++;
      }
    }
    StringBuilder text = new StringBuilder();
    text.append("routes of ")
        .append(count(routes.graph().size(), "network"))
        .append(" to AS")
        .append(to)
        .append("; ")
        .append(without)
        .append(" have none\n\n");
    List<String> heads = new ArrayList<>(List.of("links"));
    List<RouteClass> classes = List.of(RouteClass.CUSTOMER, RouteClass.PEER, RouteClass.PROVIDER);
    classes.forEach(c -> heads.add(RouteSentences.word(c)));
    line(heads, text);
    for (int length = 1; length <= longest; length++) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(length)));
      for (RouteClass relation : classes) {
        cells.add(
            Integer.toString(counts.getOrDefault(relation, Map.of()).getOrDefault(length, 0)));
      }
      line(cells, text);
    }
    return text.append('\n').toString();
  }

  /** Returns the figures of a graph. */
  public static String statistics(String file, AsGraphStatistics figures) {
    StringBuilder text = new StringBuilder(file).append('\n');
    text.append("networks             ").append(figures.networks()).append('\n');
    text.append("provider links       ").append(figures.providerLinks()).append('\n');
    text.append("peerings             ").append(figures.peerLinks()).append('\n');
    text.append("clique               ").append(figures.cliqueSize()).append('\n');
    text.append("with customers       ").append(figures.withCustomers()).append('\n');
    text.append("stubs                ").append(figures.stubs()).append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "degree               mean %.2f, median %.1f, most %d\n",
            figures.meanDegree(),
            figures.medianDegree(),
            figures.maxDegree()));
    text.append("provider chain       ").append(count(figures.depth(), "link")).append("\n\n");
    text.append("links of a network     networks\n");
    figures
        .degrees()
        .forEach(
            band ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%6d to %-8d %12d\n",
                        band.from(),
                        band.to(),
                        band.networks())));
    text.append("\nnetwork        customers  customer cone\n");
    figures
        .largestCones()
        .forEach(
            cone ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%-12s %11d %14d\n",
                        "AS" + cone.asn(),
                        cone.customers(),
                        cone.size())));
    return text.toString();
  }

  private static void line(List<String> cells, StringBuilder text) {
    cells.forEach(c -> text.append(String.format(Locale.ROOT, "%10s", c)));
    text.append('\n');
  }

  private static String join(List<Asn> asns) {
    return String.join(" ", asns.stream().map(Asn::toString).toList());
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
