package io.coldpotato.topology;

import io.coldpotato.input.Diagnostic;
import java.util.List;

/**
 * What a file of AS relationships says.
 *
 * @param graph its networks and links, each pair once
 * @param clique ASNs of the networks at the top, from the comment that names them, in its order;
 *     empty when there is none
 * @param exchanges ASNs of exchanges' route servers, from the comment that names them; likewise
 * @param providerCycles ASNs of the networks that are providers of their own providers: the members
 *     of each strongly connected component, ascending; the components by their lowest ASN
 * @param rows what became of the rows
 * @param warnings what the user should know, sorted by place; of each kind at most 20 and the
 *     number of the others
 */
public record AsRelationships(
    AsGraph graph,
    List<Long> clique,
    List<Long> exchanges,
    List<List<Long>> providerCycles,
    Rows rows,
    List<Diagnostic> warnings) {

  /** Copies the lists. */
  public AsRelationships {
    clique = List.copyOf(clique);
    exchanges = List.copyOf(exchanges);
    providerCycles = providerCycles.stream().map(List::copyOf).toList();
    warnings = List.copyOf(warnings);
  }

  /**
   * What became of a file's rows.
   *
   * @param read rows that are not comments
   * @param duplicates left out, since the pair stands on an earlier row with the same relationship
   * @param contradictions left out, since the pair stands on an earlier row with another one
   * @param selfLoops left out, since both ends are one network
   * @param outOfRange left out, since a number is no ASN
   */
  public record Rows(int read, int duplicates, int contradictions, int selfLoops, int outOfRange) {

    /** Returns how many rows are in the graph. */
    public int used() {
      return read - duplicates - contradictions - selfLoops - outOfRange;
    }
  }
}
