package io.coldpotato.study;

import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.Segment;
import java.util.List;

/** The metros that a step goes by. */
final class Metros {

  private Metros() {}

  static List<MetroId> of(Hop hop) {
    Segment.Carriage carriage = hop.delay().segment().carriage();
    if (carriage instanceof Segment.Carriage.CarrierFibre fibre) {
      return fibre.way().metros();
    }
    return carriage instanceof Segment.Carriage.CloudFibre fibre ? fibre.way().metros() : List.of();
  }
}
