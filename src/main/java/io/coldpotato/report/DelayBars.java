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

  private static final int WIDTH = 592;
  private static final double LEFT = 74;
  private static final double RIGHT = 540;
  private static final double BLOCK = 66;
  private static final double BAR = 16;
  private static final double TOP = 22;

  /** A digit's width; a bar that is narrower than its figure shows none. */
  private static final double DIGIT = 8;

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
    Map<Part, Double> request() {
      return sums(reached.delay().forward());
    }

    Map<Part, Double> reply() {
      return sums(reached.delay().reverse());
    }

    private static Map<Part, Double> sums(List<SegmentDelay> delays) {
      Map<Part, Double> sums = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        sums.put(part, 0.0);
      }
      delays.forEach(d -> sums.merge(Part.of(d.segment().kind()), d.oneWayMillis(), Double::sum));
      return sums;
    }
  }

  static Chart of(String id, List<Bars> options) {
    String finding = finding(options.get(0));
    return new Chart(
        finding,
        "One-way share of the P50 in ms, from the site (left) to the region: access line, carriers,"
            + " cloud WAN, gateway and region. Upper bar request, lower bar reply.",
        List.of(new Chart.Panel("", "", drawing(id, finding, options))),
        table(options));
  }

  private static String finding(Bars first) {
    double whole = first.reached().delay().p50Millis();
    for (Part part : Part.values()) {
      double of = at(first.request(), part) + at(first.reply(), part);
      if (of > whole / 2) {
        return first.name() + ": more than half of the delay arises in the " + part.words;
      }
    }
    return "Where the delay arises";
  }

  private static double at(Map<Part, Double> sums, Part part) {
    return sums.getOrDefault(part, 0.0);
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
            "option", "#access line", "#carriers", "#cloud WAN", "#gateway and region", "#sum"),
        rows);
  }

  private static List<HtmlTable.Cell> row(String name, Map<Part, Double> sums) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (Part part : Part.values()) {
      cells.add(Figures.millis(at(sums, part)));
    }
    cells.add(Figures.millis(total(sums)));
    return HtmlTable.cells(cells.toArray(String[]::new));
  }

  private static double total(Map<Part, Double> sums) {
    double total = 0;
    for (Part part : Part.values()) {
      total += at(sums, part);
    }
    return total;
  }

  private static Drawing drawing(String id, String finding, List<Bars> options) {
    Pen pen = new Pen();
    double most =
        options.stream()
            .mapToDouble(b -> Math.max(total(b.request()), total(b.reply())))
            .max()
            .orElse(1);
    Axis axis = Axis.covering(0, most, LEFT, RIGHT);
    double bottom = TOP + BLOCK * options.size();
    axis.ticks()
        .forEach(
            t -> {
              pen.line("grid", axis.at(t), TOP - 8, axis.at(t), bottom);
              pen.text("tick middle", axis.at(t), bottom + 16, tick(t, axis));
            });
    for (int i = 0; i < options.size(); i++) {
      Bars bars = options.get(i);
      double y = TOP + BLOCK * i;
      pen.text(bars.hue().look() + " label", 0, y, bars.name());
      pen.text(
          "value end", WIDTH, y, Figures.withUnit(bars.reached().delay().p50Millis()) + " P50");
      bar(pen, bars, bars.request(), "request →", y + 8, axis);
      bar(pen, bars, bars.reply(), "← reply", y + 11 + BAR, axis);
    }
    return pen.drawing(
        id,
        finding,
        "Stacked bars of the one-way delay by part; the table below holds the figures.",
        WIDTH,
        (int) Math.round(bottom + 24));
  }

  private static String tick(double value, Axis axis) {
    return axis.step() < 1 ? Figures.millis(value) : Figures.whole(value);
  }

  private static void bar(
      Pen pen, Bars bars, Map<Part, Double> sums, String name, double y, Axis axis) {
    pen.text("tick", 0, y + 12, name);
    double from = 0;
    for (Part part : Part.values()) {
      double millis = at(sums, part);
      double width = axis.at(from + millis) - axis.at(from);
      String step = " step" + part.step;
      if (width >= 0.05) {
        pen.box(bars.hue().look() + step, axis.at(from), y, width, BAR);
      }
      String text = Figures.millis(millis);
      if (width > text.length() * DIGIT + 4) {
        pen.text(
            bars.hue().look() + " on" + part.step + " middle",
            axis.at(from) + width / 2,
            y + 12,
            text);
      }
      from += millis;
    }
    pen.text("value", axis.at(from) + 5, y + 12, Figures.millis(from));
  }
}
