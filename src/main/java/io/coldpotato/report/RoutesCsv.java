package io.coldpotato.report;

import io.coldpotato.study.AsAnswers;
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

  /** Writes one row for each node, in their order, towards one destination. */
  public static void rows(AsAnswers routes, int[] nodes, Appendable out) throws IOException {
    StringBuilder row = new StringBuilder();
    for (int node : nodes) {
      row.setLength(0);
      row.append(routes.graph().asn(node)).append(',').append(routes.destination()).append(',');
      if (routes.reaches(node)) {
        row.append(RouteSentences.word(routes.relation(node).orElseThrow()))
            .append(',')
            .append(routes.length(node))
            .append(',');
        path(routes.asPath(node), row);
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
