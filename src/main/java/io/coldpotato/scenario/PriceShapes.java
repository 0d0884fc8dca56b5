package io.coldpotato.scenario;

import io.coldpotato.azure.PriceItem;
import io.coldpotato.scenario.YamlNode.Kind;
import io.coldpotato.units.Money;
import io.coldpotato.units.MoneyText;
import java.util.Optional;
import java.util.Set;

/** What a scenario may say of money. */
final class PriceShapes {

  static final String EXCHANGE = "exchange";

  private static final String AMOUNT = "^\\s*[0-9]{1,12}(\\.[0-9]{1,9})?\\s*[A-Z]{3}";

  private PriceShapes() {}

  /** Prices by item, each one for all its sizes or a map of them. */
  static FieldsShape prices() {
    FieldsShape shape = FieldsShape.of("prices");
    for (PriceItem item : PriceItem.values()) {
      ScalarShape price = price(item.unit());
      shape =
          shape.with(
              item.word(),
              EitherShape.of(price, new KeyedShape("a map of prices", tier(item), price, 1)),
              "For one " + item.unit() + ": a price, or a map by " + tierExample(item));
    }
    return shape.with(
        EXCHANGE,
        new KeyedShape("a map of currencies", currency(), price(""), 1),
        "What one unit of a currency is in another, such as {EUR: 1.08 USD}");
  }

  static ScalarShape monthly() {
    return price("month");
  }

  private static ScalarShape price(String unit) {
    String per = unit.isEmpty() ? "" : "/" + unit;
    return ScalarShape.of(
        "a price such as '300 EUR" + per + "'",
        Set.of(Kind.TEXT, Kind.WHOLE, Kind.DECIMAL),
        text ->
            MoneyText.price(text, unit) instanceof MoneyText.Reading.Unreadable unreadable
                ? ScalarShape.problem(
                    SourceText.quote(text)
                        + " "
                        + unreadable.problem()
                        + ", expected a price"
                        + (unit.isEmpty() ? "" : " for one " + unit),
                    unreadable.hint())
                : Optional.empty(),
        Shape.object(
            "type",
            "string",
            "pattern",
            AMOUNT + (unit.isEmpty() ? "" : "\\s*/\\s*" + unit) + "\\s*$"));
  }

  static Optional<Money> read(String text, String unit) {
    return MoneyText.price(text, unit) instanceof MoneyText.Reading.Value value
        ? Optional.of(value.money())
        : Optional.empty();
  }

  private static ScalarShape currency() {
    return key("[A-Z]{3}", "a currency such as 'EUR'");
  }

  private static ScalarShape tier(PriceItem item) {
    return key(tierPattern(item), "a size such as '" + tierExample(item) + "'");
  }

  private static ScalarShape key(String pattern, String expected) {
    return ScalarShape.of(
        expected,
        Set.of(Kind.TEXT),
        text ->
            text.matches(pattern)
                ? Optional.empty()
                : ScalarShape.problem(
                    "expected " + expected + " as key, found " + SourceText.quote(text), ""),
        Shape.object("type", "string", "pattern", "^(" + pattern + ")$"));
  }

  private static String tierPattern(PriceItem item) {
    return switch (item) {
      case EXPRESSROUTE_CIRCUIT ->
          "(standard-metered|standard-unlimited|local-unlimited)-[1-9][0-9]{0,6}-mbps";
      case EXPRESSROUTE_PREMIUM_ADD_ON -> "(metered|unlimited)-[1-9][0-9]{0,6}-mbps";
      case EXPRESSROUTE_EGRESS, EXPRESSROUTE_DIRECT_PORT -> "zone-[1-9][0-9]?";
      case GATEWAY, VPN_GATEWAY -> "[A-Za-z][A-Za-z0-9 -]{0,40}";
      case INTERNET_EGRESS, INTERNET_EGRESS_ROUTING_INTERNET -> "from-[0-9]{1,12}-gb";
    };
  }

  private static String tierExample(PriceItem item) {
    return switch (item) {
      case EXPRESSROUTE_CIRCUIT -> "standard-metered-1000-mbps";
      case EXPRESSROUTE_PREMIUM_ADD_ON -> "metered-1000-mbps";
      case EXPRESSROUTE_EGRESS, EXPRESSROUTE_DIRECT_PORT -> "zone-1";
      case GATEWAY -> "ErGw2Az";
      case VPN_GATEWAY -> "VpnGw2AZ";
      case INTERNET_EGRESS, INTERNET_EGRESS_ROUTING_INTERNET -> "from-100-gb";
    };
  }
}
