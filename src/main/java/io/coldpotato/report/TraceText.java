package io.coldpotato.report;

import io.coldpotato.connectivity.World;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the way of packets as text for a terminal, request then reply, step by step. */
public final class TraceText {

  private final Trace trace;
  private final WorldFacts facts;
  private final Sentences sentences;
  private final OptionNames names;
  private final Canvas canvas;

  private TraceText(Trace trace, WorldFacts world, TextStyle style) {
    this.trace = trace;
    List<Journey> journeys = new ArrayList<>(List.of(trace.journey()));
    trace.alternatives().forEach(a -> journeys.add(a.instead()));
    this.facts = world.knowing(journeys);
    this.sentences = new Sentences(facts);
    this.names = new OptionNames(trace.scenario());
    this.canvas = new Canvas(style);
  }

  /**
   * Returns a trace as text.
   *
   * @param trace the way
   * @param world the world traced in
   * @param style colours, characters and width; no line is wider
   * @param explain whether to say why each step is taken, and what would be without it
   */
  public static String render(Trace trace, World world, TextStyle style, boolean explain) {
    return render(trace, WorldFacts.of(world), style, explain);
  }

  static String render(Trace trace, WorldFacts facts, TextStyle style, boolean explain) {
    return new TraceText(trace, facts, style).write(explain);
  }

  private String write(boolean explain) {
    if (trace.journey() instanceof Journey.Reached reached) {
      reached(reached, explain);
    } else {
      lost();
    }
    remarks();
    return canvas.text();
  }

  private Span[] title(String rest) {
    return new Span[] {
      Span.bold(trace.site() + " → " + trace.destination()),
      Span.plain(" by "),
      new Span(names.inSentence(trace.option()), names.ink(trace.option()).bold()),
      Span.plain(rest)
    };
  }

  private void reached(Journey.Reached reached, boolean explain) {
    canvas.paragraph(
        0,
        2,
        title(
            ": "
                + Figures.withUnit(reached.delay().forwardMillis())
                + " out, "
                + Figures.withUnit(reached.delay().reverseMillis())
                + " back, "
                + Figures.withUnit(reached.delay().p50Millis())
                + " round trip at P50 (P95 "
                + Figures.millis(reached.delay().p95Millis())
                + ", P99 "
                + Figures.millis(reached.delay().p99Millis())
                + ")"));
    TraceWay way =
        new TraceWay(trace, reached, facts, sentences, names.ink(trace.option()), canvas, explain);
    canvas.blank();
    way.write("Request", true);
    canvas.blank();
    way.write("Reply", false);
    canvas.blank();
    List<Span> end = new ArrayList<>();
    String ways = sentences.ways(reached);
    int colon = ways.indexOf(':') + 1;
    end.add(Span.bold(ways.substring(0, colon)));
    end.add(Span.plain(ways.substring(colon)));
    Sentences.stretch(reached).ifPresent(s -> end.add(Span.plain(" " + s)));
    canvas.paragraph(0, 2, end.toArray(Span[]::new));
  }

  private void lost() {
    canvas.paragraph(0, 2, title(": " + Outcomes.word(trace.journey())));
    new PairText(trace.scenario(), facts, names, sentences, canvas)
        .reasons(
            new Comparison.Result(
                trace.site(), trace.destination(), trace.option(), trace.kind(), trace.journey()));
  }

  private void remarks() {
    Set<String> assumed = Outcomes.assumptions(trace.journey(), sentences);
    canvas.blank();
    if (!assumed.isEmpty()) {
      canvas.paragraph(0, 2, Span.dim("* Assumed:"));
      assumed.forEach(a -> canvas.paragraph(2, 2, Span.dim("- " + a)));
    }
    String bases = Remarks.bases(Stream.of(trace.journey()));
    if (!bases.isEmpty()) {
      canvas.paragraph(0, 2, Span.dim("Basis, share of P50: " + bases + "."));
    }
    trace.timing().hour().ifPresent(h -> canvas.paragraph(0, 2, Span.dim(at(h))));
    canvas.paragraph(0, 2, Span.dim("Data: " + Remarks.ages(facts) + "."));
  }

  private static String at(int hour) {
    return "Times are those of "
        + hour
        + ":00 to "
        + hour
        + ":59 at the site, standard time, on a working day.";
  }
}
