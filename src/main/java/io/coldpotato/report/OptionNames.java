package io.coldpotato.report;

import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.scenario.Scenario;
import java.util.HashMap;
import java.util.Map;

/** What options are called: by their kind, and by their key too where several are of one kind. */
final class OptionNames {

  private final Map<String, ConnectivityOption> options;
  private final Map<String, Integer> kinds = new HashMap<>();

  OptionNames(Scenario scenario) {
    this.options = scenario.options();
    options.values().forEach(o -> kinds.merge(o.kind(), 1, Integer::sum));
  }

  /** Returns the name at the start of a sentence or a row. */
  String title(String key) {
    ConnectivityOption option = options.get(key);
    if (option == null) {
      return key;
    }
    String name = kind(option.kind());
    return kinds.getOrDefault(option.kind(), 0) > 1 ? name + " (" + key + ")" : name;
  }

  /** Returns the name inside a sentence. */
  String inSentence(String key) {
    String title = title(key);
    return title.startsWith("Plain") ? "p" + title.substring(1) : title;
  }

  /** Returns the hue of an option. */
  Ink ink(String key) {
    ConnectivityOption option = options.get(key);
    return option == null ? Ink.PLAIN : Ink.of(option.kind());
  }

  /** Returns what a kind of option is called. */
  static String kind(String kind) {
    return switch (kind) {
      case "internet" -> "Plain internet";
      case "peering-service" -> "Peering Service";
      case "expressroute" -> "ExpressRoute";
      default -> kind;
    };
  }
}
