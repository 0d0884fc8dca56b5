package io.coldpotato.browser;

import java.util.Locale;

/** What the system asks pages to look like. */
enum Theme {
  LIGHT,
  DARK;

  /** Returns the value of the media feature {@code prefers-color-scheme}. */
  String feature() {
    return name().toLowerCase(Locale.ROOT);
  }
}
