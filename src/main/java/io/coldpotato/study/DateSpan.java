package io.coldpotato.study;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The first and the last day, in UTC, of what files say of when they were made. */
final class DateSpan {

  private static final int ISO_LENGTH = 10;

  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();

  /** Adds a text that begins with a day, ISO 8601; any other tells nothing. */
  void addText(String text) {
    if (text.length() >= ISO_LENGTH) {
      try {
        add(LocalDate.parse(text.substring(0, ISO_LENGTH)));
      } catch (DateTimeException e) {
        // A date in another form is as good as none: nothing is computed from it.
      }
    }
  }

  /** Adds seconds since 1970; beyond what a calendar knows tells nothing. */
  void addSeconds(double seconds) {
    if (Math.abs(seconds) < Instant.MAX.getEpochSecond() / 1000.0) {
      add(Instant.ofEpochSecond((long) seconds).atOffset(ZoneOffset.UTC).toLocalDate());
    }
  }

  private void add(LocalDate day) {
    first = first.filter(f -> f.isBefore(day)).or(() -> Optional.of(day));
    last = last.filter(l -> l.isAfter(day)).or(() -> Optional.of(day));
  }

  /** Returns the span; empty when no day is known. */
  Optional<String> text() {
    return first.map(f -> last.filter(l -> !l.equals(f)).map(l -> f + " to " + l).orElse(f + ""));
  }
}
