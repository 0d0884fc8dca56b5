package io.coldpotato.connectivity;

import io.coldpotato.geo.MetroId;
import java.util.Locale;
import java.util.Optional;

/** Something that can fail. */
public sealed interface Failure {

  /** Starts the names of peering locations. */
  String LOCATION = "location:";

  /** Returns the name that a user writes. */
  String id();

  /** Returns whether it is of the world or shared by options, and not a part of one of them. */
  boolean isShared();

  /**
   * A part of an option, or a place that options use: planners ask whether it stands.
   *
   * @param id {@code private/paris/link-1}, {@code location:Paris}, {@code gateway:erp}
   * @param kind what it is
   * @param label what people call it
   * @param metro where it is, when it is in one place
   */
  record Part(String id, Kind kind, String label, Optional<MetroId> metro) implements Failure {
    @Override
    public boolean isShared() {
      return kind.isShared();
    }
  }

  /** What a part is. */
  enum Kind {
    /** A Peering Service connection. */
    CONNECTION,
    /** All sessions of a connection at one of its locations. */
    SESSIONS,
    /** A BGP session. */
    SESSION,
    /** An ExpressRoute circuit. */
    CIRCUIT,
    /** One of a circuit's two links. */
    LINK,
    /** A peering location. */
    LOCATION,
    /** A gateway of a virtual network. */
    GATEWAY;

    /** Returns whether every option may use it: a place or a gateway, not a part of one option. */
    public boolean isShared() {
      return this == LOCATION || this == GATEWAY;
    }

    /** Returns it as machines read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A part of the world, which is then another view of it.
   *
   * @param id {@code pop:AS3215/Paris}
   * @param edit takes it out
   */
  record InWorld(String id, WorldEdit edit) implements Failure {
    @Override
    public boolean isShared() {
      return true;
    }
  }

  /** Returns the name of a Peering Service connection or a circuit. */
  static String part(String option, String key) {
    return option + "/" + key;
  }

  /**
   * Returns the name of a part of a connection or circuit.
   *
   * @param part {@code primary}, {@code backup}, {@code link-1}
   */
  static String part(String option, String key, String part) {
    return option + "/" + key + "/" + part;
  }

  /** Returns the name of a session, counted from 1. */
  static String session(String option, String key, String role, int number) {
    return option + "/" + key + "/" + role + "/session-" + number;
  }

  /** Returns a peering location as a part. */
  static Part at(String location, MetroId metro) {
    return new Part(
        location(location), Kind.LOCATION, "peering location " + location, Optional.of(metro));
  }

  /** Returns the name of a peering location. */
  static String location(String name) {
    return LOCATION + name;
  }

  /** Says whether a name is that of a peering location. */
  static boolean isLocation(String id) {
    return id.startsWith(LOCATION);
  }

  /** Says whether a name is that of one link of a circuit of an option. */
  static boolean isLinkOf(String id, String option) {
    return id.startsWith(option + "/") && id.substring(id.lastIndexOf('/') + 1).startsWith("link-");
  }

  /** Returns the name of the gateway of a destination's virtual network. */
  static String gateway(String destination) {
    return "gateway:" + destination;
  }
}
