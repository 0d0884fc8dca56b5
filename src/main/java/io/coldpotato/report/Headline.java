package io.coldpotato.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer of a comparison, first of all as one sentence.
 *
 * @param pieces of the sentence, names of options among them
 * @param detail how sure that is; may be empty
 * @param more further sentences
 * @param tallies how many sites each option wins; none where there is one site and destination
 * @param facts what else is to be known at once
 */
record Headline(
    List<Piece> pieces, String detail, List<String> more, List<Tally> tallies, List<Fact> facts) {

  Headline {
    pieces = List.copyOf(pieces);
    more = List.copyOf(more);
    tallies = List.copyOf(tallies);
    facts = List.copyOf(facts);
  }

  /**
   * A piece of the sentence.
   *
   * @param text with the blanks around it
   * @param look class names; empty of what names no option
   */
  record Piece(String text, String look) {}

  /**
   * What an option wins.
   *
   * @param count how many
   * @param name of the option, or what else becomes of so many
   * @param look class names
   * @param marks one for each, as characters; empty where they are too many to be counted
   */
  record Tally(int count, String name, String look, String marks) {}

  /**
   * Something to be known.
   *
   * @param lead what about
   * @param text a sentence or two
   */
  record Fact(String lead, String text) {}

  /** Returns the sentence without looks. */
  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
