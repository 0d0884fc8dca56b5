package io.coldpotato.report;

import io.coldpotato.azure.BillLine;
import io.coldpotato.azure.BreakEven;
import io.coldpotato.study.Cost;
import io.coldpotato.study.Design;
import io.coldpotato.study.GainCost;
import io.coldpotato.study.OptionCost;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what follows from how results are built as JSON. What is not known is absent. */
final class DesignJson {

  private DesignJson() {}

  static void addTo(ObjectNode result, Design design, WorldFacts facts) {
    design.cost().ifPresent(cost -> cost(result, cost, "cost_"));
    design.resilience().ifPresent(resilience -> ResilienceJson.addTo(result, resilience));
    PrefixJson.addTo(result, design.prefixes(), facts);
  }

  static void addTo(ObjectNode verdict, GainCost cost) {
    verdict.put("cost_gain_month", cost.month().amount());
    cost.perMillisecond().ifPresent(each -> verdict.put("cost_per_ms", each.amount()));
    verdict.put("currency", cost.month().currency());
  }

  static ArrayNode costs(List<OptionCost> costs) {
    ArrayNode array = Json.array();
    for (OptionCost each : costs) {
      ObjectNode object = array.addObject().put("option", each.option());
      cost(object, each.cost(), "");
      ArrayNode breakEvens = object.putArray("break_evens");
      each.breakEvens().forEach(b -> breakEvens.add(breakEven(b)));
      object.set("remarks", Json.strings(each.remarks()));
    }
    return array;
  }

  private static void cost(ObjectNode object, Cost cost, String prefix) {
    cost.month()
        .ifPresent(
            month -> object.put("cost_month", month.amount()).put("currency", month.currency()));
    ArrayNode lines = object.putArray(prefix + "lines");
    cost.lines().forEach(line -> lines.add(line(line)));
    if (!cost.notKnown().isEmpty()) {
      object.set(prefix + "not_known", Json.strings(cost.notKnown()));
    }
    if (!cost.leftOut().isEmpty()) {
      object.set(prefix + "left_out", Json.strings(cost.leftOut()));
    }
  }

  private static ObjectNode line(BillLine line) {
    ObjectNode object = Json.object().put("what", line.what()).put("item", line.item());
    if (!line.tier().isEmpty()) {
      object.put("tier", line.tier());
    }
    line.zone().ifPresent(zone -> object.put("zone", zone));
    return object
        .put("quantity", line.quantity())
        .put("unit", line.unit())
        .put("unit_price", line.unitPrice().amount())
        .put("unit_price_currency", line.unitPrice().currency())
        .put("amount", line.amount().amount())
        .put("currency", line.amount().currency())
        .put("basis", line.basis().word())
        .put("source", line.source());
  }

  private static ObjectNode breakEven(BreakEven breakEven) {
    ObjectNode object =
        Json.object().put("circuit", breakEven.circuit()).put("against", breakEven.against());
    breakEven.gigabytes().ifPresent(gb -> object.put("gb_month", gb));
    if (!breakEven.why().isEmpty()) {
      object.put("not_known", breakEven.why());
    }
    return object;
  }
}
