package io.coldpotato.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scenario file may hold: the one declaration behind its checks and its JSON Schema. */
final class ScenarioShape {

  /** Sections that are declared but that this version does not use. */
  static final List<String> UNUSED_SECTIONS = List.of("events", "sweep");

  static final FieldsShape TOP = top();

  private ScenarioShape() {}

  private static FieldsShape top() {
    return FieldsShape.of("a scenario")
        .must(
            "schemaVersion",
            ScalarShape.whole("schema version", 1, 1),
            "Version of this format; write 'schemaVersion: 1'")
        .must("name", ScalarShape.text("a name"), "What reports call the scenario")
        .with("description", ScalarShape.freeText("a text"), "What it is about")
        .with(
            "seed",
            ScalarShape.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
            "Seed of all random draws, 64 bits; default 1")
        .with(
            "extends",
            ScalarShape.text("a relative path"),
            "File this one builds on: maps merge by key, all else is replaced, null removes")
        .must(
            "sites",
            keyed("a map of sites by name", SiteShapes.site(), 1),
            "Places of the enterprise")
        .must(
            "destinations",
            keyed("a map of destinations by name", destination(), 1),
            "What the sites use in the cloud")
        .must(
            "options",
            keyed("a map of options by name", OptionShapes.option(), 1),
            "Ways of connecting that are compared")
        .with("traffic", new ItemsShape("a list of flows", traffic()), "What flows where")
        .with("prices", PriceShapes.prices(), "Prices that stand before those of the price book")
        .with(
            "failures",
            new ItemsShape("a list of names", ScalarShape.text("the name of what has failed")),
            "What has failed: names as of 'compare --without', such as location:Paris")
        .with("events", new AnyShape(), "What happens when; not used by this version")
        .with("sweep", new AnyShape(), "Values to run through; not used by this version")
        .with(
            "expect",
            new ItemsShape("a list of expectations", expectation()),
            "What the author expects of the results; a miss is exit code 1")
        .with("world", WorldShapes.world(), "Changes to the built-in world, for this file alone")
        .with(
            "lesson", LessonShapes.lesson(), "What a class is asked of it; only the page uses it");
  }

  private static FieldsShape destination() {
    return FieldsShape.of("a destination")
        .with("region", ScalarShape.text("a region such as 'westeurope'"), "Region of a workload")
        .with(
            "exposure",
            EitherShape.oneOrList("a list of exposures", ScalarShape.word("public", "private")),
            "public: by a public address, private: in a virtual network; default both")
        .with(
            "service",
            ScalarShape.text("a service such as 'microsoft-365'"),
            "Service that is served at the edge where traffic enters")
        .exactlyOneOf(List.of(List.of("region"), List.of("service")))
        .notBoth("service", "exposure");
  }

  private static FieldsShape traffic() {
    return FieldsShape.of("a flow")
        .must("from", reference("a site"), "Site, or '*' for each")
        .must("to", reference("a destination"), "Destination, or '*' for each")
        .with("volume", DomainShapes.monthlyVolume(), "Both directions together, in a month")
        .with("peak", DomainShapes.dataRate(), "Rate in the busiest hour, both directions together")
        .with(
            "upShare",
            ScalarShape.decimal("a share", 0, 1),
            "Share of it that goes from the site, 0 to 1; default 0: acknowledgements alone");
  }

  private static FieldsShape expectation() {
    return FieldsShape.of("an expectation")
        .with("site", reference("a site"), "Site, or '*' for each; default '*'")
        .with("destination", reference("a destination"), "Destination, or '*'; default '*'")
        .with("option", reference("an option"), "Option, or '*' for each; default '*'")
        .with("rtt_ms_p50", DomainShapes.comparison(), "Bound on the median round-trip time, ms")
        .with("rtt_ms_p95", DomainShapes.comparison(), "Bound on its 95th percentile, ms")
        .with("rtt_ms_p99", DomainShapes.comparison(), "Bound on its 99th percentile, ms")
        .with("outcome", ScalarShape.word("reached", "unreachable", "invalid"), "How it ends")
        .with("private", ScalarShape.flag(), "Whether it goes by private peering alone")
        .with("entry_metro", ScalarShape.text("a metro"), "Where traffic enters the cloud")
        .with("exit_metro", ScalarShape.text("a metro"), "Where replies leave the cloud")
        .with("rule", ScalarShape.text("a rule's id"), "Product rule that makes it invalid")
        .with("best", reference("an option"), "Option that wins")
        .with("cost_month", DomainShapes.bound("500"), "Bound on its share of the monthly cost")
        .with("sla_composite", DomainShapes.bound("0.999"), "Bound on the composite SLA, 0 to 1")
        .with("resiliency_index", DomainShapes.bound("30"), "Bound on the resiliency index")
        .with("failover_s", DomainShapes.bound("61"), "Bound on the longest failover of a link, s")
        .atLeastOneOf(ExpectationBinder.METRICS);
  }

  /** The key of something the file declares. */
  static ScalarShape reference(String what) {
    return ScalarShape.text(what + "'s key");
  }

  static KeyedShape keyed(String what, Shape value, int least) {
    return new KeyedShape(what, DomainShapes.id(), value, least);
  }

  /** Returns the JSON Schema of a whole file. */
  static Map<String, Object> jsonSchema() {
    Map<String, Object> schema =
        Shape.object(
            "$schema",
            "http://json-schema.org/draft-07/schema#",
            "title",
            "Cold Potato scenario",
            "description",
            "How sites of an enterprise reach the Microsoft cloud, in the ways to be compared");
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("complete", TOP.schema(false));
    definitions.put("overlay", TOP.schema(true));
    schema.put("definitions", definitions);
    schema.put("if", Shape.object("required", List.of("extends")));
    schema.put("then", Shape.object("$ref", "#/definitions/overlay"));
    schema.put("else", Shape.object("$ref", "#/definitions/complete"));
    return schema;
  }
}
