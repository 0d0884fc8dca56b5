package io.coldpotato.study;

/** Somebody asked for something by a name that nothing has. */
public final class UnknownNameException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String problem;
  private final String hint;

  private UnknownNameException(String field, String problem, String hint) {
    super(problem + "; " + hint);
    this.field = field;
    this.problem = problem;
    this.hint = hint;
  }

  /**
   * Says what is wrong, and what to do.
   *
   * @param field which of what was asked for
   * @param name what was given
   * @param wrong what it is not
   * @param hint to the nearest names; empty when none is near
   * @param otherwise what to do when there is no hint
   */
  static UnknownNameException of(
      String field, String name, String wrong, String hint, String otherwise) {
    return new UnknownNameException(
        field, "'" + name + "' " + wrong, hint.isEmpty() ? otherwise : hint);
  }

  /** Returns which of what was asked for is wrong: {@code network} or {@code to}. */
  public String field() {
    return field;
  }

  /** Returns what is wrong, lower case, no full stop. */
  public String problem() {
    return problem;
  }

  /** Returns what to do. */
  public String hint() {
    return hint;
  }
}
