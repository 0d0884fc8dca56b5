package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.World;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every report, shown on runs in the built-in world, whatever its figures are. */
class RealRunTest {

  private final World world = RealRun.once().world;
  private final Comparison comparison = RealRun.once().comparison;
  private final List<Trace> traces = RealRun.once().traces;

  static Stream<Arguments> styles() {
    return Stream.of(40, 72, 80, 110, 132, 200)
        .flatMap(
            width ->
                Stream.of(
                    Arguments.of(new TextStyle(false, true, width)),
                    Arguments.of(new TextStyle(false, false, width))));
  }

  private List<String> texts(TextStyle style) {
    List<String> texts = new ArrayList<>();
    texts.add(CompareText.render(comparison, world, style));
    traces.forEach(t -> texts.add(TraceText.render(t, world, style, true)));
    return texts;
  }

  private List<String> machineTexts() {
    List<String> texts = new ArrayList<>();
    texts.add(CompareJson.render(comparison, world, "1"));
    texts.add(CompareCsv.render(List.of(comparison), world));
    texts.add(CompareMarkdown.render(List.of(comparison), world));
    traces.forEach(t -> texts.add(TraceJson.render(t, world, "1")));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("styles")
  void noLineIsWiderThanTheTerminal(TextStyle style) {
    assertThat(texts(style))
        .allSatisfy(
            text ->
                assertThat(text.lines())
                    .allSatisfy(
                        line ->
                            assertThat(line.codePointCount(0, line.length()))
                                .as(line)
                                .isLessThanOrEqualTo(style.width())));
  }

  @Test
  void textHasNoTrailingBlanksAndEndsWithALineFeed() {
    assertThat(texts(new TextStyle(false, true, 110)))
        .allSatisfy(text -> assertThat(text).doesNotContain(" \n", "\r", "\t").endsWith("\n"));
  }

  @Test
  void asciiStyleHasOnlyAscii() {
    assertThat(texts(new TextStyle(false, false, 110)))
        .allSatisfy(text -> assertThat(text).matches("[\\x20-\\x7e\\n]*"));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 120})
  void colourChangesNoCharacter(int width) {
    List<String> coloured = texts(new TextStyle(true, true, width));
    assertThat(coloured).allMatch(text -> text.contains("\u001b["));
    assertThat(coloured.stream().map(t -> t.replaceAll("\u001b\\[[0-9;]*m", "")))
        .containsExactlyElementsOf(texts(new TextStyle(false, true, width)));
  }

  @Test
  void nothingUnknownIsWrittenAsAFigure() {
    List<String> all = new ArrayList<>(texts(new TextStyle(false, true, 110)));
    all.addAll(machineTexts());
    assertThat(all)
        .allSatisfy(text -> assertThat(text).doesNotContain("null", "NaN", "Infinity", "Optional"));
  }

  @Test
  void aSecondRenderingGivesTheSameBytes() {
    assertThat(machineTexts()).isEqualTo(machineTexts());
  }

  @Test
  void manyPairsBeginWithATallyThatAddsUp() {
    String text = CompareText.render(comparison, world, new TextStyle(false, false, 200));
    String tally = text.lines().filter(l -> l.startsWith("Of ")).findFirst().orElseThrow();
    int sum =
        Pattern.compile("(?:wins|call|reaches) (\\d+)")
            .matcher(tally)
            .results()
            .mapToInt(m -> Integer.parseInt(m.group(1)))
            .sum();
    assertThat(sum).as(tally).isEqualTo(RealRun.PAIRS);
  }

  @Test
  void csvHasARowForEachResult() {
    String csv = CompareCsv.render(List.of(comparison), world);
    assertThat(csv.lines()).hasSize(1 + comparison.results().size());
  }

  @Test
  void aFailedExpectationIsListedWithItsLine() {
    int line =
        RealRun.SCENARIO
                .lines()
                .toList()
                .indexOf("  - {site: lyon, destination: erp, option: private, rtt_ms_p95: '< 1'}")
            + 1;
    assertThat(CompareText.render(comparison, world, new TextStyle(false, true, 200)))
        .contains("shops.yaml:" + line + ": expected lyon to erp, private: rtt_ms_p95 < 1");
  }

  @Test
  void anExplainedTraceHasAReasonForEachStep() {
    for (Trace trace : traces) {
      if (trace.journey() instanceof Journey.Reached reached) {
        String text = TraceText.render(trace, world, new TextStyle(false, true, 200), true);
        long steps = (long) reached.forward().size() + reached.reverse().size();
        assertThat(text.lines().filter(l -> l.startsWith("   because "))).hasSize((int) steps);
      }
    }
  }

  @Test
  void severalComparisonsStandUnderTheNamesOfTheirFiles() {
    TextStyle style = new TextStyle(false, true, 110);
    String one = CompareText.render(List.of(comparison), world, style);
    assertThat(CompareText.render(List.of(comparison, comparison), world, style))
        .isEqualTo("shops.yaml\n" + one + "\n\nshops.yaml\n" + one);
  }
}
