package io.coldpotato.report;

import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a comparison as a matrix: a row for each site and destination, a cell for each option. An
 * unknown value's key is absent.
 */
public final class MatrixJson {

  private MatrixJson() {}

  /** Returns a comparison as a JSON object; rows and cells are in the file's order. */
  public static String render(Comparison comparison) {
    return Json.text(tree(comparison));
  }

  /** Returns the same as a tree. */
  public static ObjectNode tree(Comparison comparison) {
    OptionNames names = new OptionNames(comparison.scenario());
    Set<String> compared = new LinkedHashSet<>();
    comparison.results().forEach(r -> compared.add(r.option()));
    ObjectNode root = Json.object();
    ArrayNode options = root.putArray("options");
    for (ConnectivityOption option : comparison.scenario().options().values()) {
      if (compared.contains(option.id())) {
        options
            .addObject()
            .put("id", option.id())
            .put("kind", option.kind())
            .put("name", names.title(option.id()));
      }
    }
    ArrayNode rows = root.putArray("rows");
    Pair.of(comparison).forEach(pair -> rows.add(row(pair, names)));
    return root;
  }

  private static ObjectNode row(Pair pair, OptionNames names) {
    ObjectNode row = Json.object();
    row.put("site", pair.verdict().site()).put("destination", pair.verdict().destination());
    pair.verdict().best().ifPresent(b -> row.put("best", b.option()));
    row.put("verdict", VerdictSentence.of(pair.verdict(), pair.results(), names).text());
    row.put("too_close_to_call", pair.isTooClose());
    ArrayNode cells = row.putArray("cells");
    pair.results().forEach(result -> cells.add(cell(result, pair)));
    return row;
  }

  private static ObjectNode cell(Comparison.Result result, Pair pair) {
    ObjectNode cell = Json.object().put("option", result.option());
    cell.put("outcome", Outcomes.word(result.journey()));
    cell.put("best", pair.isBest(result));
    if (result.journey() instanceof Journey.Reached reached) {
      PathDelay delay = reached.delay();
      Json.put(cell, "rtt_ms_p50", delay.p50Millis());
      Json.put(cell, "rtt_ms_p95", delay.p95Millis());
      cell.put("basis", delay.basis().word());
    }
    List<String> reasons = Outcomes.reasons(result.journey());
    if (!reasons.isEmpty()) {
      cell.set("reasons", Json.strings(reasons));
    }
    return cell;
  }
}
