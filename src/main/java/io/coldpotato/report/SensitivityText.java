package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import io.coldpotato.study.Sensitivity;
import java.util.List;
import java.util.Optional;

/** What verdicts rest on, as a table for each site and destination: the largest swing first. */
public final class SensitivityText {

  private static final int MOST_ROWS = 10;
  private static final int BAR = 16;

  /** Less cannot be seen in figures of one decimal. */
  private static final double LEAST_MILLIS = 0.05;

  private SensitivityText() {}

  /**
   * Returns the text.
   *
   * @param comparison whose verdicts they are
   * @param style colours, characters and width; no line is wider
   */
  public static String render(
      Comparison comparison, List<Sensitivity> sensitivities, TextStyle style) {
    Canvas canvas = new Canvas(style);
    OptionNames names = new OptionNames(comparison.scenario());
    for (Sensitivity one : sensitivities) {
      canvas.blank();
      write(one, names, canvas);
    }
    return canvas.text();
  }

  private static void write(Sensitivity one, OptionNames names, Canvas canvas) {
    String where = "What it rests on, " + one.site() + " → " + one.destination();
    if (one.best().isEmpty() || one.over().isEmpty()) {
      canvas.paragraph(0, 2, Span.bold(where), Span.plain(": fewer than two options arrive."));
      return;
    }
    canvas.paragraph(
        0,
        2,
        Span.bold(where),
        Span.plain(
            ": gain of "
                + names.inSentence(one.best().orElseThrow())
                + " over "
                + names.inSentence(one.over().orElseThrow())
                + " at P95, "
                + Figures.withUnit(one.gainMillis())
                + ", by what moves it"));
    List<Sensitivity.Effect> moving =
        one.effects().stream()
            .filter(e -> e.swingMillis(one.gainMillis()) >= LEAST_MILLIS)
            .limit(MOST_ROWS)
            .toList();
    table(one, moving, names, canvas);
    int rest = one.effects().size() - moving.size();
    if (rest > 0) {
      canvas.paragraph(
          3,
          2,
          Span.dim(rest + (moving.size() < MOST_ROWS ? " more move under 0.05 ms" : " more")));
    }
  }

  private static void table(
      Sensitivity one, List<Sensitivity.Effect> moving, OptionNames names, Canvas canvas) {
    TextTable table =
        new TextTable(
            canvas.style(),
            3,
            List.of(
                TextTable.Column.text("assumption", 0),
                TextTable.Column.figure("value", 2),
                TextTable.Column.figure("low", 1),
                TextTable.Column.figure("high", 1),
                TextTable.Column.figure("gain at low", 0),
                TextTable.Column.figure("at high", 0),
                TextTable.Column.figure("swing ms", 0),
                TextTable.Column.text("", 4),
                TextTable.Column.text("turns to", 3)));
    double widest =
        moving.stream()
            .mapToDouble(e -> e.swingMillis(one.gainMillis()))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    for (Sensitivity.Effect effect : moving) {
      double swing = effect.swingMillis(one.gainMillis());
      int bar = (int) Math.max(1, Math.round(BAR * Math.min(1, swing / widest)));
      table.row(
          List.of(
              Span.plain(effect.assumption()),
              Span.plain(effect.setting()),
              Span.plain(effect.low().setting()),
              Span.plain(effect.high().setting()),
              Span.plain(millis(effect.low().gainMillis())),
              Span.plain(millis(effect.high().gainMillis())),
              Span.plain(millis(swing)),
              Span.plain("━".repeat(bar)),
              Span.plain(turned(one, effect, names))));
    }
    table.draw(canvas);
  }

  private static String millis(double value) {
    return Double.isFinite(value) ? Figures.millis(value) : value > 0 ? "∞" : "−∞";
  }

  private static String turned(Sensitivity one, Sensitivity.Effect effect, OptionNames names) {
    Optional<String> other =
        effect.low().best().equals(one.best()) ? effect.high().best() : effect.low().best();
    return effect.turns(one.best()) ? other.map(names::title).orElse("none") : "";
  }
}
