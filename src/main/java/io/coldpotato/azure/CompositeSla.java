package io.coldpotato.azure;

import io.coldpotato.units.Availability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What published agreements add up to on a way. A refund threshold, never to be mixed with a
 * simulated availability.
 *
 * @param parts the agreements it is made of; those in parallel are one part
 * @param composite with causes common to parallel parts; empty when a part has no published figure
 * @param independent the same with β = 0
 * @param commonCause β; 0 when nothing is in parallel
 * @param notPublished the parts without a figure, each as a sentence
 * @param remarks on what holds the figure is known
 */
public record CompositeSla(
    List<Part> parts,
    Optional<Availability> composite,
    Optional<Availability> independent,
    double commonCause,
    List<String> notPublished,
    List<String> remarks) {

  /**
   * One agreement on the way.
   *
   * @param what for people, {@code "circuits a and b, one of which must work"}
   * @param count how many of it are in parallel
   * @param sla what is published of one
   */
  public record Part(String what, int count, Sla sla) {}

  /** Copies the lists. */
  public CompositeSla {
    parts = List.copyOf(parts);
    notPublished = List.copyOf(notPublished);
    remarks = List.copyOf(remarks);
  }

  /** Returns that of a way that rests on something for which nothing is published. */
  public static CompositeSla unpublished(Catalogue catalogue, String what, String service) {
    Part part = new Part(what, 1, sla(catalogue, service));
    return new CompositeSla(
        List.of(part), Optional.empty(), Optional.empty(), 0, List.of(sentence(part)), List.of());
  }

  /**
   * Returns that of circuits, one of which must work, and of a gateway in series with them.
   *
   * @param circuits at least one
   * @param gateway the gateway's SKU; empty when none is on the way
   */
  public static CompositeSla circuits(
      Catalogue catalogue, List<CircuitEnd> circuits, Optional<GatewaySku> gateway) {
    List<Part> parts = new ArrayList<>();
    boolean isMetro = circuits.stream().allMatch(CircuitEnd::isMetro);
    String names = String.join(", ", circuits.stream().map(CircuitEnd::circuit).toList());
    Sla circuit = sla(catalogue, isMetro ? "expressroute-metro" : "expressroute-circuit");
    parts.add(
        new Part(
            circuits.size() == 1
                ? "circuit " + names
                : "circuits " + names + ", one of which must work",
            circuits.size(),
            circuit));
    gateway.ifPresent(
        sku -> parts.add(new Part("gateway " + sku.name(), 1, sla(catalogue, service(sku)))));
    List<String> notPublished =
        parts.stream()
            .filter(p -> p.sla().availability().isEmpty())
            .map(CompositeSla::sentence)
            .toList();
    double beta = SlaRules.commonCause(circuits);
    boolean known = notPublished.isEmpty();
    return new CompositeSla(
        parts,
        known ? Optional.of(whole(parts, beta)) : Optional.empty(),
        known ? Optional.of(whole(parts, 0)) : Optional.empty(),
        beta,
        notPublished,
        remarks(catalogue, circuits));
  }

  private static List<String> remarks(Catalogue catalogue, List<CircuitEnd> circuits) {
    List<String> remarks = new ArrayList<>();
    remarks.add("both connections of each circuit are taken to be in use, as the agreement asks");
    boolean severalSites = circuits.stream().map(c -> c.location().name()).distinct().count() > 1;
    if (severalSites) {
      remarks.add(
          "for circuits at several locations: "
              + sla(catalogue, "expressroute-multi-site").condition()
              + "; the figures of single circuits are composed");
    }
    if (circuits.size() > 1) {
      remarks.add("the share of outages common to circuits is assumed");
    }
    return remarks;
  }

  private static Availability whole(List<Part> parts, double beta) {
    List<Availability> inSeries = new ArrayList<>();
    for (Part part : parts) {
      Availability one = part.sla().availability().orElseThrow();
      inSeries.add(SlaRules.parallel(Collections.nCopies(part.count(), one), beta));
    }
    return SlaRules.series(inSeries);
  }

  private static String service(GatewaySku sku) {
    return sku.zoneRedundant() ? "expressroute-gateway-az" : "expressroute-gateway";
  }

  private static String sentence(Part part) {
    return part.what() + " (" + part.sla().service() + "): " + part.sla().condition();
  }

  private static Sla sla(Catalogue catalogue, String service) {
    return catalogue
        .sla(service)
        .orElseGet(
            () ->
                new Sla(
                    service,
                    Optional.empty(),
                    "not in the table",
                    "azure/sla.csv",
                    "",
                    PriceBasis.PUBLIC));
  }
}
