package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The built-in catalogue and short ways to order from it. */
final class Fixture {

  static final Catalogue CATALOGUE = load();

  private Fixture() {}

  private static Catalogue load() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Catalogue catalogue = Catalogue.load(TableSource.builtIn(), diagnostics);
    assertThat(diagnostics).isEmpty();
    return catalogue;
  }

  static Region region(String name) {
    return CATALOGUE.region(name).orElseThrow();
  }

  static Partner partner(String name) {
    return CATALOGUE.partner(name).orElseThrow();
  }

  static EdgeService service(String name) {
    return CATALOGUE.service(name).orElseThrow();
  }

  static CircuitOrder circuit(String location, CircuitSku sku) {
    return circuit(location, "Megaport", sku, 1000);
  }

  static CircuitOrder circuit(String location, String provider, CircuitSku sku, double megabits) {
    return new CircuitOrder(
        CATALOGUE.peeringLocation(location).orElseThrow(),
        provider,
        sku,
        DataRate.ofMegabitsPerSecond(megabits),
        Set.of(PeeringKind.PRIVATE));
  }

  static CircuitOrder with(CircuitOrder order, PeeringKind... peerings) {
    return new CircuitOrder(
        order.location(), order.provider(), order.sku(), order.bandwidth(), Set.of(peerings));
  }

  /** Returns one line a violation: id, message, way out. */
  static String text(List<RuleViolation> violations) {
    StringBuilder text = new StringBuilder();
    for (RuleViolation violation : violations) {
      text.append(violation.ruleId())
          .append(": ")
          .append(violation.message())
          .append(" -> ")
          .append(violation.wayOut())
          .append('\n');
    }
    return text.toString().strip();
  }
}
