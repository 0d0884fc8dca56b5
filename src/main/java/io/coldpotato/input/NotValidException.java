package io.coldpotato.input;

import java.util.List;

/**
 * A user's file cannot be used; carries every diagnostic of it, sorted by place.
 *
 * <p>Thrown by readers at the edge, so that nothing behind them ever sees half a file.
 */
public final class NotValidException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  /**
   * Makes the exception of all that is wrong.
   *
   * @param diagnostics at least one of them an error
   */
  public NotValidException(List<Diagnostic> diagnostics) {
    super(diagnostics.isEmpty() ? "not valid" : diagnostics.get(0).text());
    this.diagnostics = diagnostics.stream().sorted().distinct().toList();
  }

  /** Returns the diagnostics, sorted by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
