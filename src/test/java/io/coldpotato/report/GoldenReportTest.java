package io.coldpotato.report;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole reports of hand-made results; the files show what a user sees. */
class GoldenReportTest {

  private static final TextStyle WIDE = new TextStyle(false, true, 120);
  private static final TextStyle NARROW_ASCII = new TextStyle(false, false, 72);

  @Test
  void oneSiteAsText() throws IOException {
    Golden.check("one.txt", CompareText.render(Samples.one(), Samples.FACTS, WIDE));
  }

  @Test
  void oneSiteAsNarrowAscii() throws IOException {
    Golden.check("one-ascii.txt", CompareText.render(Samples.one(), Samples.FACTS, NARROW_ASCII));
  }

  @Test
  void oneSiteInColour() throws IOException {
    Golden.check(
        "one-colour.txt",
        CompareText.render(Samples.one(), Samples.FACTS, new TextStyle(true, true, 120)));
  }

  @Test
  void sevenSitesBeginWithASummary() throws IOException {
    Golden.check("seven.txt", CompareText.render(Samples.seven(), Samples.FACTS, WIDE));
  }

  @Test
  void aTraceWithReasons() throws IOException {
    Golden.check("trace.txt", TraceText.render(Samples.trace(), Samples.FACTS, WIDE, true));
  }

  @Test
  void aTraceWithoutReasonsInNarrowAscii() throws IOException {
    Golden.check(
        "trace-ascii.txt", TraceText.render(Samples.trace(), Samples.FACTS, NARROW_ASCII, false));
  }

  @Test
  void oneSiteAsJson() throws IOException {
    Golden.check("one.json", CompareJson.render(Samples.one(), Samples.FACTS, "0.1.0"));
  }

  @Test
  void aTraceAsJson() throws IOException {
    Golden.check("trace.json", TraceJson.render(Samples.trace(), Samples.FACTS, "0.1.0"));
  }

  @Test
  void sitesAsCsv() throws IOException {
    Golden.check(
        "sites.csv", CompareCsv.render(List.of(Samples.one(), Samples.seven()), Samples.FACTS));
  }

  @Test
  void oneSiteAsMarkdown() throws IOException {
    Golden.check("one.md", CompareMarkdown.render(List.of(Samples.one()), Samples.FACTS));
  }
}
