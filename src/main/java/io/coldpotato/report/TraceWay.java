package io.coldpotato.report;

import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Trace;
import io.coldpotato.topology.Interconnection;
import java.util.List;
import java.util.Optional;

/** One direction of a trace as a table, with rules where packets are handed over. */
final class TraceWay {

  private static final int REASON_INDENT = 3;

  private final Trace trace;
  private final Journey.Reached journey;
  private final WorldFacts facts;
  private final Sentences sentences;
  private final Ink ink;
  private final Canvas canvas;
  private final boolean explain;

  TraceWay(
      Trace trace,
      Journey.Reached journey,
      WorldFacts facts,
      Sentences sentences,
      Ink ink,
      Canvas canvas,
      boolean explain) {
    this.trace = trace;
    this.journey = journey;
    this.facts = facts;
    this.sentences = sentences;
    this.ink = ink;
    this.canvas = canvas;
    this.explain = explain;
  }

  void write(String title, boolean forward) {
    List<Hop> hops = forward ? journey.forward() : journey.reverse();
    TextTable table = table(hops);
    TextTable.Layout layout = table.layout();
    canvas.paragraph(0, 0, Span.bold(title));
    canvas.line(layout.head());
    for (int i = 0; i < hops.size(); i++) {
      canvas.line(layout.row(i));
      Hop hop = hops.get(i);
      if (explain) {
        explain(hop, i, forward);
      }
      if (hop.why() instanceof Hop.Why.Routed routed) {
        routed.crossing().ifPresent(c -> rule(hop, c, layout.width()));
      }
    }
  }

  private TextTable table(List<Hop> hops) {
    TextTable table =
        new TextTable(
            canvas.style(),
            0,
            List.of(
                TextTable.Column.figure("#", 0),
                TextTable.Column.text("network", 0),
                TextTable.Column.text("part", 4),
                TextTable.Column.text("from → to", 0),
                TextTable.Column.text("route of", 3),
                TextTable.Column.figure("km", 2),
                TextTable.Column.figure("ms", 0),
                TextTable.Column.figure("sum", 0),
                TextTable.Column.text("basis", 1)));
    double sum = 0;
    for (int i = 0; i < hops.size(); i++) {
      SegmentDelay delay = hops.get(i).delay();
      sum += delay.oneWayMillis();
      table.row(row(i + 1, hops.get(i), sum));
    }
    return table;
  }

  private List<Span> row(int number, Hop hop, double sum) {
    SegmentDelay delay = hop.delay();
    Segment segment = delay.segment();
    String network = network(segment);
    String part = Sentences.word(segment.kind());
    String relation =
        hop.why() instanceof Hop.Why.Routed r ? Sentences.word(r.decision().relation()) : "";
    return List.of(
        Span.plain(Integer.toString(number)),
        Span.plain(network),
        Span.dim(network.startsWith(part) ? "" : part),
        Span.plain(
            segment.from().equals(segment.to())
                ? segment.from()
                : segment.from() + " → " + segment.to()),
        Span.plain(relation),
        Span.plain(delay.kilometres() >= 0.5 ? Figures.whole(delay.kilometres()) : ""),
        Span.plain(oneDecimal(delay.oneWayMillis())),
        Span.plain(oneDecimal(sum)),
        Span.plain(delay.basis().word()));
  }

  /** A region's host and fabric are the cloud's, but are no network. */
  private String network(Segment segment) {
    return segment
        .asn()
        .filter(asn -> segment.kind() != SegmentKind.REGION_ENTRY)
        .map(facts::network)
        .orElse(segment.network());
  }

  private static String oneDecimal(double millis) {
    return Figures.decimal(millis, 1);
  }

  private void explain(Hop hop, int step, boolean forward) {
    fibre(hop).flatMap(sentences::between).ifPresent(b -> reason("by way of " + b));
    reason("because " + sentences.reason(hop));
    trace.otherWays().stream()
        .filter(o -> o.forward() == forward && o.step() == step)
        .forEach(o -> reason(sentences.otherWay(o, hop.delay().kilometres())));
    hop.handOff()
        .ifPresent(
            point ->
                trace.alternatives().stream()
                    .filter(a -> a.forward() == forward && a.without().equals(point))
                    .findFirst()
                    .ifPresent(a -> reason(sentences.alternative(a, journey.delay().p50Millis()))));
  }

  private void reason(String text) {
    canvas.paragraph(REASON_INDENT, 2, Span.dim(text));
  }

  private static Optional<FibreWay> fibre(Hop hop) {
    Segment.Carriage carriage = hop.delay().segment().carriage();
    if (carriage instanceof Segment.Carriage.CarrierFibre fibre) {
      return Optional.of(fibre.way());
    }
    return carriage instanceof Segment.Carriage.CloudFibre fibre
        ? Optional.of(fibre.way())
        : Optional.empty();
  }

  private void rule(Hop hop, Interconnection crossing, int width) {
    String where = hop.handOff().map(sentences::handOff).orElse("");
    String text =
        "── hand-off "
            + where
            + ", "
            + Sentences.word(crossing.kind())
            + (crossing.basis() == RowBasis.ASSUMED ? " (assumed *) " : " ");
    String line = canvas.style().characters(text);
    int room = Math.min(width, canvas.style().width()) - REASON_INDENT - line.length();
    canvas.paragraph(REASON_INDENT, 3, new Span(text + "─".repeat(Math.max(0, room)), ink));
  }
}
