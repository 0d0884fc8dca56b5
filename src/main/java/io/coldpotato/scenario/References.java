package io.coldpotato.scenario;

import io.coldpotato.input.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what a file says about keys that it declares elsewhere. */
final class References {

  private static final int MOST_LISTED = 12;

  private final DiagnosticLog log;
  private final Optional<Set<String>> sites;
  private final Optional<Set<String>> destinations;
  private final Optional<Set<String>> options;

  References(View top) {
    this.log = top.log();
    this.sites = keys(top, "sites");
    this.destinations = keys(top, "destinations");
    this.options = keys(top, "options");
  }

  /** Empty when the section itself is missing: its error is enough. */
  private static Optional<Set<String>> keys(View top, String section) {
    return top.view(section).map(v -> v.map().entries().keySet());
  }

  boolean site(YamlNode.Scalar scalar) {
    return isDeclared("site", sites, scalar.text(), scalar.mark());
  }

  boolean destination(String key, Mark mark) {
    return isDeclared("destination", destinations, key, mark);
  }

  boolean site(String key, Mark mark) {
    return isDeclared("site", sites, key, mark);
  }

  boolean option(YamlNode.Scalar scalar) {
    return isDeclared("option", options, scalar.text(), scalar.mark());
  }

  /** Returns the key that a scalar names, {@code *} for each when it is absent. */
  String siteOrEach(Optional<YamlNode.Scalar> scalar) {
    return orEach("site", sites, scalar);
  }

  String destinationOrEach(Optional<YamlNode.Scalar> scalar) {
    return orEach("destination", destinations, scalar);
  }

  String optionOrEach(Optional<YamlNode.Scalar> scalar) {
    return orEach("option", options, scalar);
  }

  private String orEach(
      String what, Optional<Set<String>> declared, Optional<YamlNode.Scalar> scalar) {
    scalar
        .filter(s -> !s.text().equals("*"))
        .ifPresent(s -> isDeclared(what, declared, s.text(), s.mark()));
    return scalar.map(YamlNode.Scalar::text).orElse("*");
  }

  /** Returns whether a site, destination or option, as {@code what} says, has a key. */
  boolean isDeclared(String what, String key, Mark mark) {
    return isDeclared(what, declared(what), key, mark);
  }

  /** Returns the same without a report; true when the section is missing. */
  boolean has(String what, String key) {
    return declared(what).filter(keys -> !keys.contains(key)).isEmpty();
  }

  /** Returns the key of the only site, destination or option; empty unless there is one. */
  Optional<String> only(String what) {
    return declared(what).filter(keys -> keys.size() == 1).map(keys -> keys.iterator().next());
  }

  /** Returns whether there are several sites, destinations or options. */
  boolean hasSeveral(String what) {
    return declared(what).filter(keys -> keys.size() > 1).isPresent();
  }

  /** Returns the keys of sites, destinations or options; empty when the section is missing. */
  private Optional<Set<String>> declared(String what) {
    return switch (what) {
      case "site" -> sites;
      case "destination" -> destinations;
      default -> options;
    };
  }

  private boolean isDeclared(String what, Optional<Set<String>> declared, String key, Mark mark) {
    if (declared.isEmpty() || declared.orElseThrow().contains(key)) {
      return true;
    }
    String near = Spelling.hint(key, declared.orElseThrow());
    log.error(
        mark,
        "unknown " + what + " " + SourceText.quote(key),
        near.isEmpty()
            ? declared.orElseThrow().stream()
                .limit(MOST_LISTED)
                .collect(Collectors.joining(", ", "declared: ", ""))
            : near);
    return false;
  }

  /**
   * Reports ways over other sites that lead in a circle, each circle once.
   *
   * @param via the site each site's traffic is carried to, by site
   */
  void circles(String what, Map<String, YamlNode.Scalar> via) {
    Set<String> done = new LinkedHashSet<>();
    for (String start : via.keySet()) {
      Set<String> way = new LinkedHashSet<>();
      String at = start;
      while (via.containsKey(at) && !done.contains(at) && !way.contains(at)) {
        way.add(at);
        at = via.get(at).text();
      }
      if (way.contains(at)) {
        String closing = at;
        List<String> circle =
            new ArrayList<>(way.stream().dropWhile(site -> !site.equals(closing)).toList());
        circle.add(at);
        log.error(
            Objects.requireNonNull(via.get(at)).mark(),
            what + " leads in a circle: " + String.join(" → ", circle),
            "let one of these sites reach it by itself");
      }
      done.addAll(way);
    }
  }
}
