package io.coldpotato.report;

import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the median round trip arises: a bar for each direction of each option. */
final class DelayBars {

  private static final double BAR = 16;

  /** A digit's width; a bar that is narrower than its figure on a phone shows none. */
  private static final double DIGIT = 8;

  /** Of a plot on a phone, in pixels. */
  private static final double NARROWEST = 220;

  private DelayBars() {}

  /** A part of a way, from the site to the workload. */
  enum Part {
    ACCESS(0, "access line"),
    CARRIER(1, "carriers"),
    WAN(2, "cloud WAN"),
    GATEWAY(3, "gateway and region");

    /** Of four steps of an option's hue. */
    private final int step;

    private final String words;

    Part(int step, String words) {
      this.step = step;
      this.words = words;
    }

    static Part of(SegmentKind kind) {
      return switch (kind) {
        case LAST_MILE -> ACCESS;
        case BACKHAUL, ACCESS_ISP, TRANSIT, EXCHANGE, PROVIDER_PRIVATE -> CARRIER;
        case MICROSOFT_WAN -> WAN;
        case GATEWAY, REGION_ENTRY -> GATEWAY;
      };
    }
  }

  /**
   * An option's bars.
   *
   * @param name for people
   * @param hue its looks
   * @param reached what is drawn
   */
  record Bars(String name, Hue hue, Journey.Reached reached) {
    Map<Part, Share> request() {
      return sums(reached.delay().forward());
    }

    Map<Part, Share> reply() {
      return sums(reached.delay().reverse());
    }

    private static Map<Part, Share> sums(List<SegmentDelay> delays) {
      Map<Part, Share> sums = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        sums.put(part, new Share(0, 0));
      }
      delays.forEach(
          d ->
              sums.merge(
                  Part.of(d.segment().kind()),
                  new Share(d.oneWayMillis(), d.variableMillis()),
                  Share::plus));
      return sums;
    }
  }

  /**
   * A part's delay in one direction.
   *
   * @param millis all of it
   * @param variableMillis what of it changes from packet to packet
   */
  record Share(double millis, double variableMillis) {
    Share plus(Share other) {
      return new Share(millis + other.millis, variableMillis + other.variableMillis);
    }

    double fixedMillis() {
      return Math.max(0, millis - variableMillis);
    }
  }

  static Chart of(List<Bars> options) {
    String finding = finding(options.get(0));
    return new Chart(
        finding,
        "One-way share of the P50 in ms, from the site (left) to the region: access line, carriers,"
            + " cloud WAN, gateway and region. Plain: propagation and processing; hatched: what"
            + " changes from packet to packet, above all queueing.",
        chart(finding, options),
        table(options));
  }

  private static String finding(Bars first) {
    double whole = first.reached().delay().p50Millis();
    for (Part part : Part.values()) {
      double of = at(first.request(), part).millis() + at(first.reply(), part).millis();
      if (of > whole / 2) {
        return first.name() + ": more than half of the delay arises in the " + part.words;
      }
    }
    return "Where the delay arises";
  }

  private static Share at(Map<Part, Share> sums, Part part) {
    return sums.getOrDefault(part, new Share(0, 0));
  }

  private static HtmlTable table(List<Bars> options) {
    List<List<HtmlTable.Cell>> rows = new ArrayList<>();
    for (Bars bars : options) {
      rows.add(row(bars.name() + ", request", bars.request()));
      rows.add(row(bars.name() + ", reply", bars.reply()));
    }
    return new HtmlTable(
        "One-way share of the P50 by part, ms",
        HtmlTable.columns(
            "option",
            "#access line",
            "#carriers",
            "#cloud WAN",
            "#gateway and region",
            "#sum",
            "#of it variable"),
        rows);
  }

  private static List<HtmlTable.Cell> row(String name, Map<Part, Share> sums) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (Part part : Part.values()) {
      cells.add(Figures.millis(at(sums, part).millis()));
    }
    Share all = total(sums);
    cells.add(Figures.millis(all.millis()));
    cells.add(Figures.millis(all.variableMillis()));
    return HtmlTable.cells(cells.toArray(String[]::new));
  }

  private static Share total(Map<Part, Share> sums) {
    return sums.values().stream().reduce(new Share(0, 0), Share::plus);
  }

  private static RowChart chart(String finding, List<Bars> options) {
    double most =
        options.stream()
            .mapToDouble(b -> Math.max(total(b.request()).millis(), total(b.reply()).millis()))
            .max()
            .orElse(1);
    Axis axis = Axis.covering(0, most, 0, 100);
    List<RowChart.Row> rows = new ArrayList<>();
    for (Bars bars : options) {
      rows.add(
          new RowChart.Row(
              "option",
              new RowChart.Words(
                  "n " + bars.hue().look() + " name",
                  bars.hue().sign() + " " + Pen.shortened(bars.name())),
              new RowChart.Words(
                  "v figure",
                  Figures.withUnit(bars.reached().delay().p50Millis()) + " round trip, P50")));
      rows.add(bar(bars, bars.request(), "request →", axis));
      rows.add(bar(bars, bars.reply(), "← reply", axis));
    }
    rows.add(
        new RowChart.Row(
            "axis",
            new RowChart.Words("n", ""),
            RowChart.Pen.ticks("", axis, false),
            new RowChart.Words("v", "ms")));
    return new RowChart("delays", finding + ".", rows);
  }

  private static RowChart.Row bar(Bars bars, Map<Part, Share> sums, String name, Axis axis) {
    RowChart.Pen pen = new RowChart.Pen(axis).grid(BAR + 4);
    String look = bars.hue().look();
    double from = 0;
    for (Part part : Part.values()) {
      Share share = at(sums, part);
      double width = axis.at(from + share.millis()) - axis.at(from);
      if (width >= 0.05) {
        pen.box(look + " step" + part.step, from, from + share.millis(), 1, BAR, false);
        pen.box("", from + share.fixedMillis(), from + share.millis(), 1, BAR, true);
      }
      String text = Figures.millis(share.millis());
      double plain = axis.at(from + share.fixedMillis()) - axis.at(from);
      if (plain / 100 * NARROWEST > text.length() * DIGIT + 4) {
        pen.text(
            look + " on" + part.step + " middle", from + share.fixedMillis() / 2, BAR - 3, 0, text);
      }
      from += share.millis();
    }
    return new RowChart.Row(
        "bar",
        new RowChart.Words("n", name),
        pen.plot("", BAR + 4),
        new RowChart.Words("v figure", Figures.millis(from)));
  }
}
