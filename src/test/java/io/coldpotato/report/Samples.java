package io.coldpotato.report;

import io.coldpotato.azure.PriceChanges;
import io.coldpotato.azure.RuleViolation;
import io.coldpotato.connectivity.AccessLine;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.DataAge;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.RoutingPreference;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.WorldEdit;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.Place;
import io.coldpotato.scenario.Expectation;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Timing;
import io.coldpotato.study.Trace;
import io.coldpotato.study.Verdict;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hand-made results with round figures, which no change of the world's tables moves. */
final class Samples {

  //   lyon ──cable── Lyon ──AS3215 Orange── Paris ═╦═ AS8075 ── Amsterdam ── erp
  //                                  └───── Marseille ═╝  (the reply's way)
  static final MetroId LYON = new MetroId("lyon-fr");
  static final MetroId PARIS = new MetroId("paris-fr");
  static final MetroId MARSEILLE = new MetroId("marseille-fr");
  static final MetroId AMSTERDAM = new MetroId("amsterdam-nl");
  static final Asn ORANGE = new Asn(3215);
  static final Asn SPARKLE = new Asn(6762);
  static final Asn CARRIER = new Asn(4_200_000_001L);
  static final Asn CLOUD = Asn.MICROSOFT;

  static final WorldFacts FACTS =
      new WorldFacts(
          "sample",
          "2026-07-30",
          List.of(
              new DataAge("published round trips", "2026-07-30", "a table"),
              new DataAge("access lines", "2023-02-18", "probes")),
          Map.of(LYON, "Lyon", PARIS, "Paris", MARSEILLE, "Marseille", AMSTERDAM, "Amsterdam"),
          Map.of(ORANGE, "Orange", CLOUD, "Microsoft", SPARKLE, "Sparkle"),
          Map.of("westeurope", "West Europe", "microsoft-365", "Microsoft 365"));

  static final RuleViolation NOT_SOLD =
      new RuleViolation(
          "expressroute-bandwidth-not-sold",
          "circuit 'paris' asks for 3 Gbit/s, which Equinix does not sell",
          "use 2 Gbit/s or 5 Gbit/s",
          "expressroute/expressroute-locations-providers.md");

  private Samples() {}

  static Scenario scenario(String... sites) {
    Map<String, Site> byKey = new LinkedHashMap<>();
    for (String site : sites) {
      byKey.put(
          site,
          new Site(
              site,
              new Place("Lyon, FR", "FR", new Coordinates(45.76, 4.84)),
              new AccessLine(
                  "cable", false, Optional.empty(), Optional.empty(), Optional.of(ORANGE)),
              List.of(),
              new Site.Breakout.Local(),
              Optional.empty()));
    }
    Map<String, ConnectivityOption> options = new LinkedHashMap<>();
    options.put(
        "internet",
        new ConnectivityOption.Internet(
            "internet", RoutingPreference.MICROSOFT_NETWORK, ConnectivityOption.Egress.NEAR_USER));
    options.put(
        "peering",
        new ConnectivityOption.PeeringService(
            "peering", io.coldpotato.connectivity.RoutingPreference.MICROSOFT_NETWORK, Map.of()));
    options.put("private", new ConnectivityOption.ExpressRoute("private", Map.of(), Map.of()));
    return new Scenario(
        "shops/lyon one.yaml",
        "00ff",
        "Shops | one",
        "A *plain* shop.",
        7,
        byKey,
        Map.of(
            "erp",
            new Destination.InRegion(
                "erp",
                "westeurope",
                Set.of(Destination.Exposure.PUBLIC, Destination.Exposure.PRIVATE))),
        options,
        List.of(),
        List.of(
            new Expectation(
                "lyon",
                "erp",
                "internet",
                "rtt_ms_p95",
                Expectation.Comparison.BELOW,
                "100",
                "shops/base.yaml",
                12)),
        WorldEdit.NONE,
        PriceChanges.NONE,
        List.of("place 'Lyon': taken as Lyon, FR"));
  }

  static Comparison.Result result(String site, String option, String kind, Journey journey) {
    return new Comparison.Result(site, "erp", option, kind, journey);
  }

  static final Journey UNREACHABLE =
      new Journey.Unreachable("requests are dropped at Orange in Lyon: no route", List.of());

  static final Journey INVALID = new Journey.Invalid(List.of(NOT_SOLD), List.of());

  /** One site: ExpressRoute wins, an assumption turns that. */
  static Comparison one() {
    return comparison(
        List.of(
            result("lyon", "internet", "internet", SampleWays.internet()),
            result("lyon", "peering", "peering-service", UNREACHABLE),
            result("lyon", "private", "expressroute", SampleWays.circuit())),
        List.of(
            new Verdict(
                "lyon",
                "erp",
                List.of(
                    new Verdict.Ranked("private", "expressroute", 20),
                    new Verdict.Ranked("internet", "internet", 40)),
                Optional.of(new Verdict.Gain("internet", 20, 12, 30.5, 0.97)),
                Optional.of(
                    new Verdict.Turn(
                        new MeetingPoint(CARRIER, CLOUD, PARIS), "internet", Optional.empty())))),
        "lyon");
  }

  /** Seven sites: one won by each, one left open, one not reached, two with one option only. */
  static Comparison seven() {
    List<Comparison.Result> results = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    List<String> sites = List.of("ajaccio", "brest", "calais", "dijon", "evry", "foix", "gap");
    for (String site : sites) {
      boolean lost = site.equals("evry");
      results.add(result(site, "internet", "internet", lost ? UNREACHABLE : SampleWays.internet()));
      results.add(result(site, "private", "expressroute", lost ? INVALID : SampleWays.circuit()));
      double gain = site.equals("dijon") ? 0.4 : 20;
      boolean internetWins = site.equals("brest");
      verdicts.add(
          lost
              ? new Verdict(site, "erp", List.of(), Optional.empty(), Optional.empty())
              : new Verdict(
                  site,
                  "erp",
                  List.of(
                      new Verdict.Ranked(
                          internetWins ? "internet" : "private",
                          internetWins ? "internet" : "expressroute",
                          20)),
                  Optional.of(
                      new Verdict.Gain(
                          internetWins ? "private" : "internet", gain, gain - 8, gain + 8, 0.9)),
                  Optional.empty()));
    }
    return comparison(results, verdicts, sites.toArray(String[]::new));
  }

  static Comparison comparison(
      List<Comparison.Result> results, List<Verdict> verdicts, String... sites) {
    return new Comparison(
        scenario(sites),
        7,
        Timing.DEFAULT,
        results,
        verdicts,
        List.of(
            new Comparison.Check(12, "lyon to erp, internet: rtt_ms_p95 < 30", false, "40.000"),
            new Comparison.Check(13, "lyon to erp, best: best = private", true, "private")));
  }

  static Trace trace() {
    return new Trace(
        scenario("lyon"),
        "lyon",
        "erp",
        "internet",
        "internet",
        Timing.DEFAULT,
        SampleWays.internet(),
        List.of(
            new Trace.Alternative(
                new MeetingPoint(ORANGE, CLOUD, PARIS),
                true,
                SampleWays.circuit(),
                Optional.of(new MeetingPoint(ORANGE, SPARKLE, PARIS))),
            new Trace.Alternative(
                new MeetingPoint(CLOUD, ORANGE, MARSEILLE), false, UNREACHABLE, Optional.empty())),
        List.of(new Trace.OtherWay(true, 1, SampleWays.byMarseille())));
  }
}
