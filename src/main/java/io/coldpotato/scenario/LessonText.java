package io.coldpotato.scenario;

import java.util.List;

/**
 * A sentence whose figures are computed.
 *
 * @param pieces words and figures in turn, at least one
 */
public record LessonText(List<Piece> pieces) {

  /** Copies the list. */
  public LessonText {
    pieces = List.copyOf(pieces);
  }

  /** A part of a sentence. */
  public sealed interface Piece {
    /**
     * Words as the file has them.
     *
     * @param text not empty
     */
    record Words(String text) implements Piece {}

    /**
     * A computed value.
     *
     * @param figure which
     */
    record Computed(LessonFigure figure) implements Piece {}
  }

  /** Returns its figures in order. */
  public List<LessonFigure> figures() {
    return pieces.stream()
        .filter(Piece.Computed.class::isInstance)
        .map(piece -> ((Piece.Computed) piece).figure())
        .toList();
  }
}
