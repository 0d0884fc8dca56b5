package io.coldpotato.report;

/** How a piece of text is set off, in ANSI codes whose shades the user's theme decides. */
enum Ink {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  INTERNET("33"),
  PEERING_SERVICE("32"),
  EXPRESSROUTE("36"),
  BOLD_INTERNET("1;33"),
  BOLD_PEERING_SERVICE("1;32"),
  BOLD_EXPRESSROUTE("1;36");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** Returns the hue of an option's kind. */
  static Ink of(String kind) {
    return switch (kind) {
      case "internet" -> INTERNET;
      case "peering-service" -> PEERING_SERVICE;
      case "expressroute" -> EXPRESSROUTE;
      default -> PLAIN;
    };
  }

  Ink bold() {
    return switch (this) {
      case INTERNET -> BOLD_INTERNET;
      case PEERING_SERVICE -> BOLD_PEERING_SERVICE;
      case EXPRESSROUTE -> BOLD_EXPRESSROUTE;
      default -> BOLD;
    };
  }

  String paint(String text) {
    return code.isEmpty() || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
