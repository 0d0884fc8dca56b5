package io.coldpotato.report;

import static io.coldpotato.report.WorldTables.basis;
import static io.coldpotato.report.WorldTables.lower;
import static io.coldpotato.report.WorldTables.number;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.Limit;
import io.coldpotato.connectivity.World;
import java.util.List;

/** The tables of the cloud's catalogue and of access lines. */
final class CatalogueTables {

  private final World world;

  CatalogueTables(World world) {
    this.world = world;
  }

  Table regions() {
    return new Table(
        List.of("region", "name", "cloud", "country", "place", "geopolitical_region", "basis"),
        world.catalogue().regions().stream()
            .map(
                r ->
                    List.of(
                        r.name(),
                        r.displayName(),
                        lower(r.cloud()),
                        r.country(),
                        r.place(),
                        r.erGeopoliticalRegion(),
                        basis(r.basis())))
            .toList());
  }

  Table edgePops() {
    return new Table(
        List.of("metro", "name", "country", "basis"),
        world.catalogue().edgePops().stream()
            .map(e -> List.of(e.metro().value(), e.name(), e.country(), basis(e.basis())))
            .toList());
  }

  Table locations() {
    return new Table(
        List.of(
            "location",
            "cloud",
            "country",
            "metro",
            "local_regions",
            "geopolitical_region",
            "providers",
            "basis"),
        world.catalogue().peeringLocations().stream()
            .map(
                l ->
                    List.of(
                        l.name(),
                        lower(l.cloud()),
                        l.country(),
                        l.metro().value(),
                        String.join("|", l.localRegions()),
                        l.geopoliticalRegion(),
                        String.join("|", l.providers()),
                        basis(l.basis())))
            .toList());
  }

  Table partners() {
    return new Table(
        List.of("partner", "asn", "kind", "metros", "basis"),
        world.catalogue().partners().stream()
            .map(
                p ->
                    List.of(
                        p.name(),
                        Long.toString(p.asn().number()),
                        lower(p.kind()),
                        String.join("|", p.metros().stream().map(m -> m.name()).toList()),
                        basis(p.basis())))
            .toList());
  }

  Table gateways() {
    return new Table(
        List.of("gateway", "mbit_per_s_of_one_unit", "most_units", "basis"),
        world.catalogue().gateways().stream()
            .map(
                g ->
                    List.of(
                        g.name(),
                        number(g.throughput(1).megabitsPerSecond()),
                        Integer.toString(g.mostUnits()),
                        basis(g.basis())))
            .toList());
  }

  Table services() {
    return new Table(
        List.of("service", "name", "basis"),
        world.catalogue().services().stream()
            .map(s -> List.of(s.name(), s.displayName(), basis(s.basis())))
            .toList());
  }

  Table access() {
    return new Table(
        List.of(
            "technology",
            "base_rtt_ms",
            "variable_rtt_ms_p50",
            "variable_rtt_ms_p95",
            "loss_ratio",
            "basis"),
        world.parameters().technologies().values().stream()
            .map(
                t ->
                    List.of(
                        t.name(),
                        number(t.base().millis()),
                        number(t.variation().medianMillis()),
                        number(t.variation().p95Millis()),
                        t.loss().map(l -> number(l.value())).orElse(""),
                        t.basis().word()))
            .toList());
  }

  Table rules() {
    return new Table(
        List.of("rule", "product", "statement", "limit", "source", "as_of"),
        AzureRules.all().stream()
            .map(
                r ->
                    List.of(
                        r.id(),
                        r.product().title(),
                        r.statement(),
                        r.limitText(world.catalogue()),
                        r.source().document(),
                        r.source().date()))
            .toList());
  }

  Table rulesNotChecked() {
    return new Table(
        List.of("topic", "statement", "reason", "source", "as_of"),
        world.catalogue().uncheckedRules().stream()
            .map(
                u ->
                    List.of(
                        u.topic(),
                        u.statement(),
                        u.reason(),
                        u.source().document(),
                        u.source().date()))
            .toList());
  }

  Table limits() {
    return new Table(
        List.of("limit", "scope", "value", "unit", "source", "as_of", "basis"),
        world.catalogue().limits().stream().map(CatalogueTables::limit).toList());
  }

  private static List<String> limit(Limit limit) {
    return List.of(
        limit.name(),
        limit.scope(),
        Long.toString(limit.value()),
        limit.unit(),
        limit.source(),
        limit.date(),
        basis(limit.basis()));
  }
}
