package io.coldpotato.report;

import io.coldpotato.scenario.LessonFigure;
import io.coldpotato.scenario.LessonText;
import io.coldpotato.study.Finding;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.Distance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts computed values into the sentences of a lesson. */
final class LessonSentences {

  private final WorldFacts facts;
  private final OptionNames options;

  LessonSentences(WorldFacts facts, OptionNames options) {
    this.facts = facts;
    this.options = options;
  }

  /** Returns a sentence with its figures; one that is not known is a dash. */
  String text(LessonText sentence, Map<LessonFigure, Finding> figures) {
    StringBuilder text = new StringBuilder();
    for (LessonText.Piece piece : sentence.pieces()) {
      if (piece instanceof LessonText.Piece.Words words) {
        text.append(words.text());
      } else {
        LessonFigure figure = ((LessonText.Piece.Computed) piece).figure();
        text.append(
            Optional.ofNullable(figures.get(figure)).map(this::text).orElse(Figures.UNKNOWN));
      }
    }
    return capitalised(text.toString());
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns a value for people, with its unit. */
  String text(Finding finding) {
    if (finding instanceof Finding.AtMetro at) {
      return facts.metro(at.metro());
    }
    if (finding instanceof Finding.Metros metros) {
      return String.join(", ", metros.metros().stream().map(facts::metro).toList());
    }
    if (finding instanceof Finding.Time time) {
      return Figures.withUnit(time.time().millis());
    }
    if (finding instanceof Finding.Length length) {
      return kilometres(length.length());
    }
    if (finding instanceof Finding.Ratio ratio) {
      return ratio(ratio.value());
    }
    if (finding instanceof Finding.Share share) {
      return Figures.percent(share.value());
    }
    if (finding instanceof Finding.Count count) {
      return Figures.whole(count.value());
    }
    if (finding instanceof Finding.Networks networks) {
      return networks(networks.networks());
    }
    if (finding instanceof Finding.OptionKey option) {
      return options.inSentence(option.option());
    }
    if (finding instanceof Finding.YesNo answer) {
      return answer.yes() ? "yes" : "no";
    }
    return ((Finding.Words) finding).text();
  }

  /** Returns a length to what a map shows of it. */
  static String kilometres(Distance length) {
    return Figures.whole(length.kilometres()) + TextStyle.NO_BREAK + "km";
  }

  /** Returns how many times one length is another. */
  static String ratio(double times) {
    return Figures.decimal(times, 1);
  }

  private String networks(List<Asn> networks) {
    return String.join(", ", networks.stream().map(facts::network).toList());
  }
}
