package io.coldpotato.report;

/** Words as a shell takes them. */
final class ShellWords {

  private ShellWords() {}

  static String quote(String word) {
    return word.matches("[\\w./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
