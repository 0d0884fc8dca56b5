package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a comparison into a section of a page. */
final class SectionWriter {

  /**
   * How much is drawn.
   *
   * @param pictured so many pairs of site and destination have charts of their own at most
   * @param withMaps whether the ways are drawn
   */
  record Detail(int pictured, boolean withMaps) {}

  private final Told told;
  private final Comparison comparison;
  private final WorldFacts facts;
  private final MapPlaces places;
  private final OptionNames names;
  private final String id;
  private final Detail detail;
  private final List<Pair> pairs;
  private final Map<String, Hue> hues = new LinkedHashMap<>();

  SectionWriter(
      Told told, WorldFacts world, Map<MetroId, Coordinates> metros, String id, Detail detail) {
    this.told = told;
    this.comparison = told.comparison();
    this.facts =
        world.knowing(comparison.results().stream().map(Comparison.Result::journey).toList());
    this.places = new MapPlaces(comparison.scenario(), facts, metros);
    this.names = new OptionNames(comparison.scenario());
    this.id = id;
    this.detail = detail;
    this.pairs = Pair.of(comparison);
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (Comparison.Result result : comparison.results()) {
      List<String> same = kinds.computeIfAbsent(result.kind(), k -> new ArrayList<>());
      if (!same.contains(result.option())) {
        same.add(result.option());
      }
    }
    for (Comparison.Result result : comparison.results()) {
      hues.computeIfAbsent(
          result.option(),
          o -> Hue.of(o, result.kind(), kinds.getOrDefault(result.kind(), List.of())));
    }
  }

  ReportSection write() {
    String name = comparison.scenario().name();
    List<Pair> pictured = pictured();
    SitesChart sites = new SitesChart(id, comparison, pairs, names, hues);
    return new ReportSection(
        id,
        name.isBlank() ? comparison.scenario().file() : name,
        comparison.scenario().description(),
        Remarks.plan(comparison, facts) + ".",
        headline(),
        pairs.size() > 1 ? pairs.stream().map(this::claim).toList() : List.of(),
        results(sites),
        told.disturbance().map(d -> new FailureChart(d, names, hues)).stream().toList(),
        reasons(),
        maps(),
        pictured.stream().map(p -> view(p, id + "p" + pairs.indexOf(p))).toList(),
        omission(pictured.size()),
        BasisTable.of(comparison.results()).stream().toList(),
        Assumptions.of(comparison, new Sentences(facts)),
        remarks(),
        checks());
  }

  private ReportSection.Results results(SitesChart sites) {
    HtmlTable table = new ResultTable(comparison, names, hues, sites.gains()).table();
    return new ReportSection.Results(
        table, detail.withMaps() ? sites.chart(table).stream().toList() : List.of());
  }

  private ReportSection.PairView view(Pair pair, String pairId) {
    return new ReportSection.PairView(
        pairId,
        claim(pair),
        maps(pair, pairId),
        new PairCharts(comparison.seed(), pair, names, hues)
            .charts(pairId, told.sensitivity(pair)));
  }

  private Headline headline() {
    if (pairs.size() != 1) {
      return new HeadlineWriter(pairs, names, hues, facts).write();
    }
    ReportSection.Claim claim = claim(pairs.get(0));
    return new Headline(
        List.of(
            new Headline.Piece(claim.lead(), claim.look() + " name"),
            new Headline.Piece(claim.claim(), "")),
        claim.detail(),
        claim.more(),
        List.of(),
        List.of());
  }

  private ReportSection.Claim claim(Pair pair) {
    Verdict verdict = pair.verdict();
    VerdictSentence sentence = VerdictSentence.of(verdict, pair.results(), names);
    List<String> more = new ArrayList<>();
    CostSentence.of(pair, names).ifPresent(more::add);
    VerdictSentence.turn(verdict, facts, names).ifPresent(t -> more.add("Turns the answer: " + t));
    return new ReportSection.Claim(
        verdict.site() + " → " + verdict.destination() + " (" + destination(pair) + ")",
        sentence.lead(),
        verdict.best().map(b -> hue(b.option()).look()).orElse(""),
        sentence.claim(),
        sentence.detail(),
        more);
  }

  private String destination(Pair pair) {
    return pair.results().stream()
        .findFirst()
        .map(places::destination)
        .orElse(pair.verdict().destination());
  }

  private Hue hue(String option) {
    Hue known = hues.get(option);
    return known == null ? Hue.of(option, "", List.of()) : known;
  }

  /** Returns the pairs to be shown in pictures, in their order: those that gain most. */
  private List<Pair> pictured() {
    List<Pair> reached = pairs.stream().filter(p -> p.verdict().best().isPresent()).toList();
    Set<Pair> chosen = new LinkedHashSet<>();
    reached.stream()
        .sorted(Comparator.comparingDouble(SectionWriter::gain).reversed())
        .limit(detail.pictured())
        .forEach(chosen::add);
    return reached.stream().filter(chosen::contains).toList();
  }

  private static double gain(Pair pair) {
    return pair.verdict().gain().map(Verdict.Gain::millis).orElse(0.0);
  }

  private String omission(int shown) {
    if (!detail.withMaps()) {
      return "Maps and charts are left out, since with them the page would be larger than "
          + HtmlReport.MOST_BYTES / 1000
          + " KB: compare fewer scenarios for them.";
    }
    return shown == pairs.size()
        ? ""
        : "Shown in charts: "
            + shown
            + " of "
            + pairs.size()
            + " pairs of site and destination, those whose best option gains most. For others"
            + " compare this scenario alone, with --site and --destination.";
  }

  /** Returns each reason once, with the options and sites that it is of. */
  private List<String> reasons() {
    Map<String, Set<String>> of = new LinkedHashMap<>();
    for (Comparison.Result result : comparison.results()) {
      for (String reason : Outcomes.reasons(result.journey())) {
        String start =
            names.title(result.option()) + " is " + Outcomes.word(result.journey()) + ": " + reason;
        of.computeIfAbsent(start + source(result, reason), r -> new LinkedHashSet<>())
            .add(result.site() + " → " + result.destination());
      }
    }
    List<String> lines = new ArrayList<>();
    of.forEach((reason, sites) -> lines.add(reason + " (" + String.join(", ", sites) + ")"));
    return lines;
  }

  private static String source(Comparison.Result result, String reason) {
    return Outcomes.violations(result.journey()).stream()
        .filter(v -> reason.startsWith(v.ruleId() + ":") && reason.contains(v.message()))
        .findFirst()
        .map(v -> "; source: " + v.source())
        .orElse("");
  }

  private boolean isMappedTogether() {
    return comparison.results().stream().map(Comparison.Result::site).distinct().count()
        <= WayMaps.MOST_SITES;
  }

  private List<Chart> maps() {
    return detail.withMaps() && isMappedTogether()
        ? new WayMaps(places, names, facts, hues).chart(id, comparison.results()).stream().toList()
        : List.of();
  }

  private List<Chart> maps(Pair pair, String pairId) {
    return detail.withMaps() && !isMappedTogether()
        ? new WayMaps(places, names, facts, hues).chart(pairId, pair.results()).stream().toList()
        : List.of();
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    Remarks.unknownCosts(comparison, names).ifPresent(remarks::add);
    return remarks;
  }

  private List<String> checks() {
    return comparison.checks().stream()
        .map(
            c ->
                c.holds()
                    ? "Holds: " + c.text() + ", found " + c.found()
                    : "Failed: " + Remarks.failed(comparison, c))
        .toList();
  }
}
