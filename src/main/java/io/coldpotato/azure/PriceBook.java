package io.coldpotato.azure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What things cost, as far as it is known. A price that is not in it is not guessed.
 *
 * @param prices in the order of the table
 */
public record PriceBook(List<Price> prices) {

  /** Copies the list. */
  public PriceBook {
    prices = List.copyOf(prices);
  }

  /**
   * Returns this book in which a user's prices take the place of those of the same item, tier and
   * zone. A user's price without zone holds in all zones, one without tier for all tiers. A user's
   * prices of an item that falls by volume replace all its tiers.
   */
  public PriceBook with(List<Price> stated) {
    List<Price> all = new ArrayList<>(stated);
    for (Price price : prices) {
      if (stated.stream().noneMatch(s -> replaces(s, price))) {
        all.add(price);
      }
    }
    return new PriceBook(all);
  }

  private static boolean replaces(Price stated, Price price) {
    return stated.item() == price.item()
        && (stated.zone().isEmpty() || stated.zone().equals(price.zone()))
        && (stated.item().isTieredByVolume()
            || stated.tier().isEmpty()
            || stated.tier().equals(price.tier()));
  }

  /**
   * Returns the price of a size of an item: the one of just this tier and zone, else the one of
   * this tier in all zones, else that of all tiers.
   */
  public Optional<Price> find(PriceItem item, String tier, Optional<Integer> zone) {
    return prices.stream()
        .filter(p -> p.item() == item)
        .filter(p -> p.tier().isEmpty() || p.tier().equals(tier))
        .filter(p -> p.zone().isEmpty() || p.zone().equals(zone))
        .min(
            Comparator.comparing((Price p) -> p.tier().isEmpty())
                .thenComparing(p -> p.zone().isEmpty()));
  }

  /**
   * Returns the lines that a charge makes: one, or one for each volume tier it reaches into; none
   * when a price is missing. Nothing of anything costs nothing and needs no price, but makes no
   * line either. Egress with routing preference Internet is cheaper than ordinary egress; where its
   * own price is missing the ordinary one is taken, an upper bound, and the line says so.
   */
  public Optional<List<BillLine>> lines(Charge charge) {
    if (charge.quantity().signum() == 0) {
      return Optional.of(List.of());
    }
    if (charge.item() == PriceItem.INTERNET_EGRESS_ROUTING_INTERNET
        && volumeTiers(charge.item(), charge.zone()).isEmpty()) {
      return lines(
          new Charge(
              charge.what() + ", at the ordinary price for want of the cheaper one",
              PriceItem.INTERNET_EGRESS,
              charge.tier(),
              charge.zone(),
              charge.quantity()));
    }
    return charge.item().isTieredByVolume()
        ? tieredLines(charge)
        : find(charge.item(), charge.tier(), charge.zone())
            .map(p -> List.of(BillLine.of(charge, p, charge.quantity())));
  }

  private Optional<List<BillLine>> tieredLines(Charge charge) {
    List<Price> tiers = volumeTiers(charge.item(), charge.zone());
    if (tiers.isEmpty() || tiers.get(0).fromGigabytes().signum() > 0) {
      return Optional.empty();
    }
    List<BillLine> lines = new ArrayList<>();
    for (int i = 0; i < tiers.size(); i++) {
      BigDecimal from = tiers.get(i).fromGigabytes();
      BigDecimal to =
          i + 1 < tiers.size()
              ? tiers.get(i + 1).fromGigabytes().min(charge.quantity())
              : charge.quantity();
      BigDecimal inside = to.subtract(from);
      if (inside.signum() > 0) {
        lines.add(BillLine.of(charge, tiers.get(i), inside));
      }
    }
    return Optional.of(lines);
  }

  private List<Price> volumeTiers(PriceItem item, Optional<Integer> zone) {
    List<Price> here = prices.stream().filter(p -> p.item() == item).toList();
    List<Price> ofZone = here.stream().filter(p -> p.zone().equals(zone)).toList();
    return (ofZone.isEmpty() ? here.stream().filter(p -> p.zone().isEmpty()).toList() : ofZone)
        .stream().sorted(Comparator.comparing(Price::fromGigabytes)).toList();
  }
}
