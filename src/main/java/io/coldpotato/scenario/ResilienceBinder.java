package io.coldpotato.scenario;

import io.coldpotato.azure.ResiliencyIndex;
import io.coldpotato.connectivity.StatedResilience;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes what a checked file says of an ExpressRoute option's resilience. */
final class ResilienceBinder {

  private ResilienceBinder() {}

  static StatedResilience bind(View option) {
    Map<String, Boolean> zones = new LinkedHashMap<>();
    option
        .views("gateways")
        .forEach(
            (destination, gateway) ->
                gateway
                    .text("zones")
                    .ifPresent(z -> zones.put(destination, z.equalsIgnoreCase("redundant"))));
    return new StatedResilience(
        option.view("validation").flatMap(ResilienceBinder::validation),
        option.text("recommendations").map(text -> text.equalsIgnoreCase("open")),
        zones);
  }

  private static Optional<ResiliencyIndex.Validation> validation(View view) {
    return view.text("age")
        .flatMap(DomainShapes::readDays)
        .map(
            days ->
                new ResiliencyIndex.Validation(
                    days, view.text("locations").filter("both"::equalsIgnoreCase).isPresent()));
  }
}
