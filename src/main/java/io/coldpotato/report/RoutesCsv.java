package io.coldpotato.report;

import io.coldpotato.study.AsLookup;
import io.coldpotato.topology.Asn;
import java.io.IOException;
import java.util.List;

/**
 * Every network's route as CSV: {@code asn,to,relationship,length,as_path}, the path with blanks
 * from the network to the origin; a network without a route has {@code none}, no length and no
 * path.
 */
public final class RoutesCsv {

  private RoutesCsv() {}

  /** Writes the header. */
  public static void header(Appendable out) throws IOException {
    out.append("asn,to,relationship,length,as_path\n");
  }

  /** Writes one row for each node, in their order, of the destination that the lookup has found. */
  public static void rows(AsLookup lookup, long to, int[] nodes, Appendable out)
      throws IOException {
    StringBuilder row = new StringBuilder();
    for (int node : nodes) {
      row.setLength(0);
      row.append(lookup.graph().asn(node)).append(',').append(to).append(',');
      if (lookup.reaches(node)) {
        row.append(RouteSentences.word(lookup.relation(node).orElseThrow()))
            .append(',')
            .append(lookup.length(node))
            .append(',');
        path(lookup.asPath(node), row);
      } else {
        row.append("none,,");
      }
      out.append(row.append('\n'));
    }
  }

  private static void path(List<Asn> path, StringBuilder row) {
    for (int i = 0; i < path.size(); i++) {
      row.append(i == 0 ? "" : " ").append(path.get(i).number());
    }
  }
}
