package io.coldpotato.latency;

import io.coldpotato.geo.FibreWay;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.Distance;
import java.util.Optional;

/**
 * One part of a path in one direction, as the delay model sees it.
 *
 * @param kind what part it is
 * @param network whose it is, for people
 * @param asn whose it is, when that is a network
 * @param from where it starts, for people
 * @param to where it ends, for people
 * @param carriage what carries packets along it
 * @param handsOver whether it ends in a hand-off to another network
 * @param capacity what it can carry and is asked to, when something of known or stated rate is
 *     crossed
 */
public record Segment(
    SegmentKind kind,
    String network,
    Optional<Asn> asn,
    String from,
    String to,
    Carriage carriage,
    boolean handsOver,
    Optional<Capacity> capacity) {

  /** A segment of whose capacity nothing is known. */
  public Segment(
      SegmentKind kind,
      String network,
      Optional<Asn> asn,
      String from,
      String to,
      Carriage carriage,
      boolean handsOver) {
    this(kind, network, asn, from, to, carriage, handsOver, Optional.empty());
  }

  /** Returns the same segment in the other direction, without a hand-off at its end. */
  public Segment reversed() {
    return new Segment(
        kind, network, asn, to, from, carriage.reversed(), false, capacity.map(Capacity::reversed));
  }

  /** Returns the same segment with a capacity. */
  public Segment with(Capacity known) {
    return new Segment(kind, network, asn, from, to, carriage, handsOver, Optional.of(known));
  }

  /** Returns the same segment with something else to carry packets along it. */
  public Segment carriedBy(Carriage other) {
    return new Segment(kind, network, asn, from, to, other, handsOver, capacity);
  }

  /** Returns the load in its direction; empty when nothing is asked or the rate is not known. */
  public Optional<LinkLoad> load() {
    return capacity.flatMap(c -> c.ahead().load());
  }

  /** What carries packets along a segment; the only thing that decides its delay. */
  public sealed interface Carriage {

    /** Returns the same thing crossed in the other direction. */
    default Carriage reversed() {
      return this;
    }

    /**
     * An access line, and fibre of known length behind it.
     *
     * @param technology of the line
     * @param wifi whether Wi-Fi stands behind it
     * @param tail length of the way from the site to where it joins the fibre ways
     * @param tailStretch fibre per kilometre of it
     */
    record Line(AccessTechnology technology, boolean wifi, Distance tail, double tailStretch)
        implements Carriage {

      /** Returns a line of the same length of another technology. */
      public Line of(AccessTechnology other) {
        return new Line(other, wifi, tail, tailStretch);
      }
    }

    /**
     * Fibre of a public carrier, or leased from one.
     *
     * @param way the corridors
     * @param stated whether the way is known; else it is assumed
     */
    record CarrierFibre(FibreWay way, boolean stated) implements Carriage {
      @Override
      public Carriage reversed() {
        return new CarrierFibre(way.reversed(), stated);
      }
    }

    /**
     * Fibre of the cloud's own network.
     *
     * @param way the corridors
     */
    record CloudFibre(FibreWay way) implements Carriage {
      @Override
      public Carriage reversed() {
        return new CloudFibre(way.reversed());
      }
    }

    /**
     * Host and fabric of a region.
     *
     * @param overWan the way by which packets reach or leave it, whose published pairs include it
     */
    record Entry(FibreWay overWan) implements Carriage {}

    /** A virtual network gateway. */
    record GatewayHop() implements Carriage {}
  }
}
