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
 */
public record Segment(
    SegmentKind kind,
    String network,
    Optional<Asn> asn,
    String from,
    String to,
    Carriage carriage,
    boolean handsOver) {

  /** Returns the same segment in the other direction, without a hand-off at its end. */
  public Segment reversed() {
    return new Segment(kind, network, asn, to, from, carriage.reversed(), false);
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
     * @param load what it is asked to carry, when that and its rate are known
     */
    record Line(
        AccessTechnology technology,
        boolean wifi,
        Distance tail,
        double tailStretch,
        Optional<LineLoad> load)
        implements Carriage {

      /** A line of which no load is known. */
      public Line(AccessTechnology technology, boolean wifi, Distance tail, double tailStretch) {
        this(technology, wifi, tail, tailStretch, Optional.empty());
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
