package io.coldpotato.scenario;

import io.coldpotato.geo.MetroId;
import io.coldpotato.topology.Asn;
import java.util.List;

/** One thing that a lesson has its class predict; the answer is computed, never written. */
public sealed interface LessonAsk {

  /** Returns the word of its kind, by which predictions are keyed. */
  String kind();

  /** Returns the question, a sentence. */
  String question();

  /**
   * Where the site's packets enter the cloud's network: a metro.
   *
   * @param question a sentence
   */
  record HandOff(String question) implements LessonAsk {
    @Override
    public String kind() {
      return "hand-off";
    }
  }

  /**
   * Where replies leave the cloud's network: a metro.
   *
   * @param question a sentence
   */
  record ReplyHandOff(String question) implements LessonAsk {
    @Override
    public String kind() {
      return "reply-hand-off";
    }
  }

  /**
   * The median round trip: milliseconds.
   *
   * @param question a sentence
   */
  record RoundTrip(String question) implements LessonAsk {
    @Override
    public String kind() {
      return "round-trip";
    }
  }

  /**
   * The length of the way there: kilometres.
   *
   * @param question a sentence
   */
  record WayLength(String question) implements LessonAsk {
    @Override
    public String kind() {
      return "distance";
    }
  }

  /**
   * The option that is best at the 95th percentile: its key.
   *
   * @param question a sentence
   */
  record Winner(String question) implements LessonAsk {
    @Override
    public String kind() {
      return "winner";
    }
  }

  /**
   * The network that one on the way hands the packets to: one of some.
   *
   * @param question a sentence
   * @param from the network that hands over
   * @param choices what the class may say, at least two
   */
  record NextNetwork(String question, Asn from, List<Asn> choices) implements LessonAsk {
    /** Copies the list. */
    public NextNetwork {
      choices = List.copyOf(choices);
    }

    @Override
    public String kind() {
      return "network";
    }
  }

  /**
   * Whether the way there goes through a metro: yes or no.
   *
   * @param question a sentence
   * @param metro which
   */
  record Passes(String question, MetroId metro) implements LessonAsk {
    @Override
    public String kind() {
      return "passes";
    }
  }

  /**
   * Whether packets arrive at all and come back: yes or no.
   *
   * @param question a sentence
   */
  record Arrives(String question) implements LessonAsk {
    @Override
    public String kind() {
      return "arrives";
    }
  }
}
