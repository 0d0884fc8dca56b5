package io.coldpotato.cli;

/** How a command ended (BSD sysexits where they fit). */
enum ExitCode {
  DONE(0),
  EXPECTATION_FAILED(1),
  WRONG_COMMAND_LINE(2),
  NOT_VALID(65),
  NOT_FOUND(66),
  PORT_IN_USE(69),
  INTERNAL_ERROR(70),
  CANNOT_WRITE(73);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
