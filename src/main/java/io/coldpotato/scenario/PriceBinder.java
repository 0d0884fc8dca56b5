package io.coldpotato.scenario;

import io.coldpotato.azure.Price;
import io.coldpotato.azure.PriceBasis;
import io.coldpotato.azure.PriceChanges;
import io.coldpotato.azure.PriceItem;
import io.coldpotato.units.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the prices of a checked file. */
final class PriceBinder {

  private static final String ZONE = "zone-";

  private final NameResolver names;
  private final List<Price> prices = new ArrayList<>();

  PriceBinder(NameResolver names) {
    this.names = names;
  }

  PriceChanges bind(View top) {
    Optional<View> stated = top.view("prices");
    if (stated.isEmpty()) {
      return PriceChanges.NONE;
    }
    View view = stated.orElseThrow();
    for (PriceItem item : PriceItem.values()) {
      view.text(item.word())
          .flatMap(text -> PriceShapes.read(text, item.unit()))
          .ifPresent(money -> add(item, Optional.empty(), "", money));
      view.view(item.word()).ifPresent(sizes -> sizes(item, sizes));
    }
    Map<String, Money> exchange = new LinkedHashMap<>();
    view.view(PriceShapes.EXCHANGE)
        .ifPresent(
            rates ->
                rates
                    .map()
                    .entries()
                    .keySet()
                    .forEach(
                        from ->
                            rates
                                .text(from)
                                .flatMap(text -> PriceShapes.read(text, ""))
                                .ifPresent(to -> exchange.put(from, to))));
    return new PriceChanges(prices, exchange);
  }

  private void sizes(PriceItem item, View sizes) {
    sizes
        .map()
        .entries()
        .forEach(
            (size, entry) -> {
              Optional<Money> money =
                  sizes.text(size).flatMap(text -> PriceShapes.read(text, item.unit()));
              Optional<String> tier = tier(item, size, entry.key());
              if (money.isPresent() && tier.isPresent()) {
                boolean isZone = size.startsWith(ZONE);
                add(
                    item,
                    isZone
                        ? Optional.of(Integer.valueOf(size.substring(ZONE.length())))
                        : Optional.empty(),
                    isZone ? "" : tier.orElseThrow(),
                    money.orElseThrow());
              }
            });
  }

  private Optional<String> tier(PriceItem item, String size, Mark mark) {
    return item == PriceItem.GATEWAY
        ? names.gatewaySku(new YamlNode.Scalar(mark, size, YamlNode.Kind.TEXT))
        : Optional.of(size);
  }

  private void add(PriceItem item, Optional<Integer> zone, String tier, Money money) {
    prices.add(new Price(item, zone, tier, money, "the scenario", "", PriceBasis.STATED));
  }
}
