package io.coldpotato.scenario;

/** There is no scenario file of the name that was asked for; the command line's exit code 66. */
public final class ScenarioNotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String file;

  /**
   * Makes the exception.
   *
   * @param file the name as the user gave it
   */
  public ScenarioNotFoundException(String file) {
    super("scenario file '" + file + "' not found");
    this.file = file;
  }

  /** Returns the name as the user gave it. */
  public String file() {
    return file;
  }
}
