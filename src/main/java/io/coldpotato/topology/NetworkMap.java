package io.coldpotato.topology;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.units.DataRate;
import java.util.List;
import java.util.Optional;

/**
 * One network's PoPs and the links between them, as a file draws them.
 *
 * @param name the network's; empty when the file does not tell
 * @param nodes in file order
 * @param links in file order; two nodes may have several
 * @param warnings what the user should know, sorted by place; of each kind at most 20 and the
 *     number of the others
 */
public record NetworkMap(String name, List<Node> nodes, List<Link> links, List<Diagnostic> warnings)
    implements PlacesFile {

  /** Copies the lists. */
  public NetworkMap {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    warnings = List.copyOf(warnings);
  }

  /**
   * A PoP, or another network's place where this one meets it.
   *
   * @param id unique in the file
   * @param label for people; empty when there is none
   * @param country as the file writes it; empty when it does not
   * @param isInternal whether it is the network's own
   * @param place where it is, when the file tells
   * @param metro the nearest, when it is within {@link NetworkMapReader#REACH} of the place
   */
  public record Node(
      String id,
      String label,
      String country,
      boolean isInternal,
      Optional<Coordinates> place,
      Optional<MetroId> metro) {}

  /**
   * A link.
   *
   * @param a id of one node
   * @param b id of another
   * @param label for people; empty when there is none
   * @param speed when the file tells
   */
  public record Link(String a, String b, String label, Optional<DataRate> speed) {}
}
