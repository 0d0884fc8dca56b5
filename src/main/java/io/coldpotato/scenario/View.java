package io.coldpotato.scenario;

import io.coldpotato.units.DataRate;
import io.coldpotato.units.DataVolume;
import io.coldpotato.units.Distance;
import io.coldpotato.units.Money;
import io.coldpotato.units.QuantityText;
import io.coldpotato.units.QuantityText.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A checked map, read by type. What is absent or was rejected is empty, so that binding goes on
 * after an error without reporting it twice.
 */
record View(YamlNode.Mapping map, DiagnosticLog log) {

  Optional<YamlNode> node(String key) {
    return Optional.ofNullable(map.entries().get(key))
        .map(YamlNode.Entry::value)
        .filter(this::usable);
  }

  private boolean usable(YamlNode node) {
    return !log.isRejected(node);
  }

  boolean has(String key) {
    return map.entries().containsKey(key);
  }

  Optional<YamlNode.Scalar> scalar(String key) {
    return node(key).filter(YamlNode.Scalar.class::isInstance).map(YamlNode.Scalar.class::cast);
  }

  Optional<String> text(String key) {
    return scalar(key).map(YamlNode.Scalar::text);
  }

  Optional<View> view(String key) {
    return node(key).flatMap(this::asView);
  }

  Optional<View> asView(YamlNode node) {
    return node instanceof YamlNode.Mapping inner && usable(node)
        ? Optional.of(new View(inner, log))
        : Optional.empty();
  }

  /** Returns the maps under the keys of a map, in file order. */
  Map<String, View> views(String key) {
    Map<String, View> views = new LinkedHashMap<>();
    view(key)
        .ifPresent(
            outer ->
                outer
                    .map
                    .entries()
                    .forEach((id, e) -> asView(e.value()).ifPresent(v -> views.put(id, v))));
    return views;
  }

  /** Returns the items of a list, or the one value that stands for a list of one. */
  List<YamlNode> items(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.orElseThrow() instanceof YamlNode.Sequence list) {
      return list.items().stream().filter(this::usable).toList();
    }
    return node.map(List::of).orElse(List.of());
  }

  List<YamlNode.Scalar> scalars(String key) {
    List<YamlNode.Scalar> scalars = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlNode.Scalar scalar) {
        scalars.add(scalar);
      }
    }
    return scalars;
  }

  List<View> maps(String key) {
    return items(key).stream().flatMap(item -> asView(item).stream()).toList();
  }

  Optional<Boolean> flag(String key) {
    return text(key).map(text -> text.equalsIgnoreCase("true"));
  }

  Optional<Long> whole(String key) {
    return text(key).flatMap(Numbers::whole);
  }

  Optional<Double> decimal(String key) {
    return text(key).flatMap(Numbers::decimal);
  }

  Optional<DataRate> rate(String key) {
    return quantity(text(key).map(QuantityText::dataRate)).map(DataRate::ofMegabitsPerSecond);
  }

  Optional<DataVolume> volume(String key) {
    return quantity(text(key).map(QuantityText::monthlyVolume)).map(DataVolume::ofGigabytes);
  }

  Optional<Distance> distance(String key) {
    return quantity(text(key).map(QuantityText::distance)).map(Distance::ofKilometres);
  }

  /** Returns a price for a month, exact. */
  Optional<Money> monthlyCharge(String key) {
    return text(key).flatMap(text -> PriceShapes.read(text, "month"));
  }

  private static Optional<Double> quantity(Optional<Reading> reading) {
    return reading
        .filter(Reading.Value.class::isInstance)
        .map(value -> ((Reading.Value) value).value());
  }

  /** Returns a word as the constant that is written so in lower case with hyphens. */
  <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return scalar(key).flatMap(s -> choice(s, type));
  }

  static <E extends Enum<E>> Optional<E> choice(YamlNode.Scalar scalar, Class<E> type) {
    String name = scalar.text().toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
