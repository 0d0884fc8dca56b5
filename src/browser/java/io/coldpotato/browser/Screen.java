package io.coldpotato.browser;

/** The windows that pages are looked at in. */
enum Screen {
  /** A desk. */
  WIDE(1440, 900),
  /** A tablet, or half a desk. */
  MIDDLE(1024, 768),
  /** A phone. */
  PHONE(390, 844);

  final int width;
  final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }
}
