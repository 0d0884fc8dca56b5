package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Text from scenario files must not break the formats that carry it. */
class EscapingTest {

  private static final String NASTY = "a|b,\"c\"\n*d* <e>";

  private static Comparison nasty() {
    return Samples.comparison(
        List.of(
            Samples.result(
                NASTY, "internet", "internet", new Journey.Unreachable(NASTY, List.of(NASTY)))),
        List.of(new Verdict(NASTY, "erp", List.of(), Optional.empty(), Optional.empty())),
        NASTY);
  }

  @Test
  void csvQuotesCommasQuotesAndLineFeeds() {
    assertThat(CompareCsv.render(List.of(nasty()), Samples.FACTS))
        .contains(",\"a|b,\"\"c\"\"\n*d* <e>\",erp,");
  }

  @Test
  void markdownKeepsItsTablesAndAddsNoMarkup() {
    assertThat(CompareMarkdown.render(List.of(nasty()), Samples.FACTS))
        .contains("a\\|b,\"c\" \\*d\\* \\<e\\>")
        .doesNotContain("<e>");
  }

  @Test
  void textStaysOnItsLine() {
    assertThat(CompareText.render(nasty(), Samples.FACTS, new TextStyle(false, true, 120)))
        .contains("a|b,\"c\"?*d* <e> → erp");
  }
}
