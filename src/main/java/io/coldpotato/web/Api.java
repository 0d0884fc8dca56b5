package io.coldpotato.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The addresses of the server. */
final class Api {

  /** Of a request's body. */
  static final int MOST_BYTES = 64 * 1024;

  static final String TOO_LARGE = "a request may have 64 KiB; change fewer things";

  private static final int MOST_LEVELS = 40;
  private static final int LONGEST_NAME = 300;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_LEVELS)
                          .maxDocumentLength(MOST_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A state that leaves everything open. */
  static final JsonNode NO_STATE = JSON.createObjectNode();

  private final Supplier<Lab> lab;
  private final Computations computations;
  private final Assets assets;

  Api(Supplier<Lab> lab, Computations computations, Assets assets) {
    this.lab = lab;
    this.computations = computations;
    this.assets = assets;
  }

  void addTo(RoutesConfig routes) {
    for (String address : assets.addresses()) {
      Assets.Asset asset = assets.find(address).orElseThrow();
      routes.get(address, ctx -> tagged(ctx, asset.type(), asset.tag(), asset.content()));
    }
    routes.get("/api/gallery", ctx -> text(ctx, lab.get().gallery().json()));
    routes.get("/api/world", this::world);
    routes.post("/api/view", ctx -> computed(ctx, () -> lab.get().view(state(ctx))));
    routes.post("/api/matrix", ctx -> computed(ctx, () -> lab.get().matrix(state(ctx))));
    routes.post("/api/why", ctx -> computed(ctx, () -> why(ctx)));
    routes.post("/api/looking-glass", ctx -> computed(ctx, () -> lookingGlass(ctx)));
    routes.post("/api/export", this::export);
    routes.get("/api/lessons/{id}", this::lesson);
    routes.post("/api/lessons/{id}", this::reveal);
  }

  private void world(Context ctx) {
    byte[] world = lab.get().world();
    tagged(ctx, "application/json", lab.get().worldTag(), world);
  }

  private static void text(Context ctx, String json) {
    ctx.header("Cache-Control", "no-store").contentType("application/json").result(json);
  }

  private static void tagged(Context ctx, String type, String tag, byte[] content) {
    ctx.header("ETag", tag).header("Cache-Control", "no-cache");
    if (Optional.ofNullable(ctx.header("If-None-Match")).filter(t -> t.contains(tag)).isPresent()) {
      ctx.status(304);
    } else {
      ctx.contentType(type).result(content);
    }
  }

  private void computed(Context ctx, Callable<ObjectNode> question) {
    long begin = System.nanoTime();
    JsonNode body = body(ctx);
    ctx.attribute("body", body);
    ObjectNode answer = computations.run(question);
    answer.put("compute_ms", (System.nanoTime() - begin) / 1e6);
    text(ctx, JSON.writeValueAsString(answer));
  }

  private State state(Context ctx) {
    JsonNode body = ctx.attribute("body");
    return State.of(body, lab.get().gallery().start());
  }

  private ObjectNode why(Context ctx) {
    JsonNode body = ctx.attribute("body");
    String direction = body.path("direction").asString("forward");
    if (!direction.equals("forward") && !direction.equals("reverse")) {
      throw Refusal.of(List.of("direction"), "'direction' must be forward or reverse", "");
    }
    JsonNode step = body.path("step");
    if (!step.isInt() || step.intValue() < 0) {
      throw Refusal.of(List.of("step"), "'step' must be a whole number from 0", "");
    }
    return lab.get().why(within(body), direction.equals("forward"), step.intValue());
  }

  private ObjectNode lookingGlass(Context ctx) {
    JsonNode body = ctx.attribute("body");
    return lab.get()
        .lookingGlass(within(body), name(body, "network"), body.has("to") ? name(body, "to") : "");
  }

  private static String name(JsonNode body, String key) {
    JsonNode value = body.path(key);
    if (!value.isString() || value.stringValue().length() > LONGEST_NAME) {
      throw Refusal.of(List.of(key), "'" + key + "' must be a text of at most " + LONGEST_NAME, "");
    }
    return value.stringValue();
  }

  /** Returns the state that a body holds beside what is asked of it. */
  private State within(JsonNode body) {
    return State.of(body.path("state"), lab.get().gallery().start());
  }

  private void lesson(Context ctx) {
    String id = ctx.pathParam("id");
    text(ctx, computations.run(() -> lab.get().lessons().question(id)));
  }

  private void reveal(Context ctx) {
    String id = ctx.pathParam("id");
    JsonNode body = body(ctx);
    Map<String, String> answers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> answer : body.path("answer").properties()) {
      answers.put(answer.getKey(), answer.getValue().asString(""));
    }
    boolean changed = body.path("changed").asBoolean(false);
    text(ctx, computations.run(() -> lab.get().lessons().reveal(id, changed, answers)));
  }

  private void export(Context ctx) {
    JsonNode body = body(ctx);
    String format = body.path("format").asString("");
    if (!format.equals("yaml") && !format.equals("json")) {
      throw Refusal.of(List.of("format"), "'format' must be yaml or json", "send state and format");
    }
    String text =
        computations.run(
            () -> {
              State state = within(body);
              return format.equals("yaml") ? lab.get().yaml(state) : lab.get().json(state);
            });
    text(ctx, text);
    ctx.contentType(format.equals("yaml") ? "application/yaml" : "application/json")
        .header("Content-Disposition", "attachment; filename=\"coldpotato." + format + '"');
  }

  /** Reads a body of JSON, which is bounded whatever its sender says of its length. */
  private static JsonNode body(Context ctx) {
    String type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    if (!type.equals("application/json") && !type.startsWith("application/json;")) {
      throw new Refusal(415, "send JSON, with content-type: application/json");
    }
    try {
      byte[] bytes = ctx.req().getInputStream().readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Refusal(413, TOO_LARGE);
      }
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new Refusal(400, "the body is no JSON of at most " + MOST_LEVELS + " levels");
    } catch (IOException e) {
      throw new Refusal(400, "the body broke off");
    }
  }
}
