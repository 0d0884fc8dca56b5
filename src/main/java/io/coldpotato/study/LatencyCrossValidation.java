package io.coldpotato.study;

import io.coldpotato.latency.Adjustable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cross-validates by place what was fitted to round trips between places. */
final class LatencyCrossValidation {

  /**
   * Ends were fitted to round trips between cities; stretches and hops were held ({@code
   * delay.csv}).
   */
  private static final String ENDS = "carrier_end_rtt_";

  private LatencyCrossValidation() {}

  /**
   * Returns how near the model comes to pairs of places without having seen one end, or either.
   *
   * @param models with the hubs that count
   * @param wan whether pairs were measured over a cloud's own network
   * @param pairs each with a way of the model
   */
  static CrossValidation of(PathModels models, boolean wan, List<Measurement> pairs) {
    return validator(models, wan, pairs)
        .of(
            pairs,
            CrossValidation.Ends.BOTH,
            List.of(
                wan
                    ? "hops and corridors are the same in every fit"
                    : "stretches, hops, corridors and hubs are the same in every fit, and were"
                        + " chosen by people who could see places such as these"));
  }

  /** Returns what cross-validates pairs of places. */
  static CrossValidator validator(PathModels models, boolean wan, List<Measurement> pairs) {
    List<Adjustable> wanted =
        wan
            ? Adjustable.WAN.stream().filter(Adjustable::isUsual).toList()
            : Adjustable.INTERNET.stream().filter(p -> p.name().startsWith(ENDS)).toList();
    Map<String, Double> inUse =
        wanted.stream()
            .collect(
                Collectors.toMap(
                    Adjustable::name, p -> models.world().parameters().value(p.name())));
    Calibrator calibrator = new Calibrator(models, wan, wanted);
    PlaceGroups groups = PlaceGroups.ofEnds(pairs);
    return new CrossValidator(
        groups,
        pair -> List.of(groups.of(pair.from()), groups.of(pair.to())),
        wanted,
        inUse,
        calibrator::fitted);
  }
}
