package io.coldpotato.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for barriers with axe-core. */
final class Axe {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {preload: false, resultTypes: ['violations', 'passes']}).then(
          r => done(JSON.stringify({
            passes: r.passes.length,
            violations: r.violations.map(v => ({
              id: v.id, impact: v.impact, help: v.help,
              nodes: v.nodes.map(n => n.target.join(' ') + ': ' + n.failureSummary)}))})),
          e => done(JSON.stringify({error: String(e)})));
      """;

  private Axe() {}

  /**
   * Returns the serious and critical barriers of the page as it stands, one line a rule with the
   * places where it is broken.
   *
   * @throws IllegalStateException if axe-core did not run, or found nothing to check
   */
  static List<String> graveBarriers(Browser browser) {
    browser.run(script() + "\nwindow.axe = axe;");
    JsonNode found = new JsonMapper().readTree((String) browser.runAsync(RUN));
    if (found.has("error") || found.path("passes").asInt() == 0) {
      throw new IllegalStateException("axe-core did not check the page: " + found);
    }
    List<String> grave = new ArrayList<>();
    for (JsonNode violation : found.path("violations")) {
      if (GRAVE.contains(violation.path("impact").asString(""))) {
        List<String> places = new ArrayList<>();
        violation.path("nodes").forEach(node -> places.add(node.asString()));
        grave.add(
            violation.path("id").asString()
                + " ("
                + violation.path("impact").asString()
                + "): "
                + violation.path("help").asString()
                + "\n  "
                + String.join("\n  ", places));
      }
    }
    return grave;
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe-core's script is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
