package io.coldpotato.study;

import io.coldpotato.geo.MetroId;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.Distance;
import io.coldpotato.units.Latency;
import java.util.List;

/** A value that a lesson asks for, that a class predicts or that an explanation names. */
public sealed interface Finding {

  /**
   * A metro.
   *
   * @param metro which
   */
  record AtMetro(MetroId metro) implements Finding {}

  /**
   * Metros in the order of a way.
   *
   * @param metros at least one
   */
  record Metros(List<MetroId> metros) implements Finding {
    /** Copies the list. */
    public Metros {
      metros = List.copyOf(metros);
    }
  }

  /**
   * A time.
   *
   * @param time how long
   */
  record Time(Latency time) implements Finding {}

  /**
   * A length.
   *
   * @param length how long
   */
  record Length(Distance length) implements Finding {}

  /**
   * How many times one thing is another.
   *
   * @param value without a unit, at least 0
   */
  record Ratio(double value) implements Finding {}

  /**
   * A share of something.
   *
   * @param value from 0 to 1
   */
  record Share(double value) implements Finding {}

  /**
   * A number of things.
   *
   * @param value at least 0
   */
  record Count(int value) implements Finding {}

  /**
   * Networks in the order of a way.
   *
   * @param networks at least one
   */
  record Networks(List<Asn> networks) implements Finding {
    /** Copies the list. */
    public Networks {
      networks = List.copyOf(networks);
    }
  }

  /**
   * An option.
   *
   * @param option its key
   */
  record OptionKey(String option) implements Finding {}

  /**
   * Yes or no.
   *
   * @param yes which
   */
  record YesNo(boolean yes) implements Finding {}

  /**
   * Words of the model, such as why nothing arrives.
   *
   * @param text lower case, no full stop
   */
  record Words(String text) implements Finding {}
}
