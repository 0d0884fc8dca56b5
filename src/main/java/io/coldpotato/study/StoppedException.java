package io.coldpotato.study;

/** A study was stopped by interrupting its thread; nothing of it is kept half done. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says so. */
  public StoppedException() {
    super("stopped");
  }
}
