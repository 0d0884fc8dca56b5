package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was assumed is told whole where it is little, and counted where it is much. */
class AssumptionsTest {

  private static final TextStyle WIDE = new TextStyle(false, false, 1000);

  /**
   * Each of so many sites by two options: one assumption of its own, one of all, one of an option.
   */
  private static Comparison sites(int count) {
    List<Comparison.Result> results = new ArrayList<>();
    List<String> sites = IntStream.range(0, count).mapToObj(i -> "site-" + i).toList();
    for (String site : sites) {
      results.add(
          Samples.result(
              site, "internet", "internet", lost("the line of <" + site + ">", "one for all")));
      results.add(
          Samples.result(
              site,
              "private",
              "expressroute",
              lost("the line of <" + site + ">", "one for all", "the gateway")));
    }
    List<Verdict> verdicts =
        sites.stream()
            .map(s -> new Verdict(s, "erp", List.of(), Optional.empty(), Optional.empty()))
            .toList();
    return Samples.comparison(results, verdicts, sites.toArray(String[]::new));
  }

  private static Journey lost(String... assumptions) {
    return new Journey.Unreachable("no route", List.of(assumptions));
  }

  private static Assumptions of(Comparison comparison) {
    return Assumptions.of(comparison, new Sentences(Samples.FACTS));
  }

  private static String html(Comparison comparison) {
    return HtmlReport.render(List.of(new Told(comparison)), Samples.FACTS, Map.of(), "0.1.0");
  }

  @Test
  void thirtyAreListedAndThirtyOneAreCounted() {
    // One of all results, one of the circuit, and one for each site; beside a note of the scenario.
    assertThat(of(sites(28)).count()).isEqualTo(31);
    assertThat(html(sites(28))).contains("<h4>Assumed</h4>").doesNotContain("All 31 assumptions");
    assertThat(html(sites(29)))
        .contains("<details><summary>All 32 assumptions, each with the results that rest on it");
  }

  @Test
  void eachIsOneLineWithItsResultsSitesAndOptionsCounted() {
    List<Assumptions.Group> groups = of(sites(4)).grouped();
    assertThat(groups.stream().map(Assumptions.Group::about))
        .containsExactly("The scenario", "Several kinds of option", "ExpressRoute");
    assertThat(groups.get(0).lines()).containsExactly("place 'Lyon': taken as Lyon, FR");
    assertThat(groups.get(1).lines().stream().map(Figures::unbound))
        .startsWith(
            "the line of <site-0>: 2 results (site-0; 2 options)",
            "one for all: 8 results (4 sites; 2 options)")
        .hasSize(5);
    assertThat(groups.get(2).lines().stream().map(Figures::unbound))
        .containsExactly("the gateway: 4 results (4 sites; ExpressRoute)");
  }

  @Test
  void handOffsStandTogetherWhateverTheOption() {
    Assumptions.Group meetings =
        of(RealRun.once().comparison).grouped().stream()
            .filter(g -> g.about().equals("Where networks meet"))
            .findFirst()
            .orElseThrow();
    assertThat(meetings.lines()).hasSizeGreaterThan(3).allMatch(l -> l.contains(" meets "));
  }

  @Test
  void nothingOfWhatTheResultsNameIsLostInThePage() {
    Comparison comparison = RealRun.once().comparison;
    Sentences sentences =
        new Sentences(
            WorldFacts.of(RealRun.once().world)
                .knowing(comparison.results().stream().map(Comparison.Result::journey).toList()));
    Set<String> named = new LinkedHashSet<>(comparison.scenario().notes());
    comparison.results().forEach(r -> named.addAll(Outcomes.assumptions(r.journey(), sentences)));
    assertThat(named).hasSizeGreaterThan(Assumptions.LISTED);
    String page = HtmlReport.render(List.of(comparison), RealRun.once().world, "0.1.0");
    String full = page.substring(page.indexOf("assumptions, each with"));
    full = full.substring(0, full.indexOf("</details>"));
    assertThat(full.split("<li>", -1)).hasSize(named.size() + 1);
    for (String text : named) {
      assertThat(full).contains("<li>" + text.replace("&", "&amp;").replace("<", "&lt;"));
    }
  }

  @Test
  void textAndMarkdownDoNotGrowWithTheNumberOfSites() {
    String text = Figures.unbound(CompareText.render(sites(40), Samples.FACTS, WIDE));
    assertThat(text)
        .contains("* Assumed: 43 things; --format html lists them")
        .contains("- Several kinds of option: 41, in 80 results, such as one for all: 80 results")
        .contains("- ExpressRoute: the gateway: 40 results (40 sites; ExpressRoute)")
        .contains("- place 'Lyon': taken as Lyon, FR");
    assertThat(lines(text)).isEqualTo(lines(CompareText.render(sites(30), Samples.FACTS, WIDE)));
    String markdown = CompareMarkdown.render(List.of(sites(40)), Samples.FACTS);
    assertThat(markdown)
        .contains("Assumed: 43 things; `--format html` lists them")
        .contains("\n- ExpressRoute: the gateway: 40 results");
    assertThat(lines(markdown))
        .isEqualTo(lines(CompareMarkdown.render(List.of(sites(30)), Samples.FACTS)));
  }

  /** How many lines stand between what is assumed and what comes next. */
  private static long lines(String text) {
    return Arrays.stream(text.substring(text.indexOf("Assumed: ")).split("\n", -1))
        .takeWhile(l -> !l.startsWith("Data:"))
        .count();
  }

  @Test
  void whatIsAssumedIsShownAsText() {
    String page = html(sites(20));
    assertThat(page).contains("the line of &lt;site-7&gt;").doesNotContain("<site-7>");
  }
}
