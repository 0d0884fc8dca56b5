package io.coldpotato.latency;

import io.coldpotato.units.DataRate;
import io.coldpotato.units.LossRatio;
import java.util.Optional;

/**
 * What one long-lived TCP flow carries, and what keeps it from carrying more.
 *
 * <p>Padhye, Firoiu, Towsley and Kurose, "Modeling TCP throughput" (SIGCOMM 1998), approximate form
 * of the full model, as RFC 5348 section 3.1 uses it too, in segments a second:
 *
 * <pre>min( W / RTT, 1 / ( RTT √(2bp/3) + T₀ min(1, 3 √(3bp/8)) p (1 + 32 p²) ) )</pre>
 *
 * <p>It is a model of Reno, to which CUBIC falls back where RTT and loss are small (RFC 9438
 * section 4.3), and of losses that come by chance. A sender that does not take loss for a sign of
 * congestion (BBR) carries more.
 *
 * @param rate payload a second
 * @param bound what keeps it there
 */
public record TcpFlow(DataRate rate, Bound bound) {

  /** Payload of a segment in bytes: an Ethernet frame of 1,500 less headers of IPv4 and TCP. */
  static final int SEGMENT_BYTES = 1460;

  /** Segments that one acknowledgement covers: every second, RFC 9293 section 3.8.6.3. */
  private static final double COVERED = 2;

  /**
   * Largest window in bytes: Linux' {@code tcp_rmem} ends at 6 MiB, of which {@code
   * tcp_adv_win_scale} advertises half (Documentation/networking/ip-sysctl.rst).
   */
  static final double WINDOW_BYTES = 3 * 1024 * 1024;

  /** Least time before sending again in milliseconds: Linux' TCP_RTO_MIN; RFC 6298 asks for 1 s. */
  private static final double LEAST_TIMEOUT_MILLIS = 200;

  /** What limits a flow. */
  public enum Bound {
    /** Segments lost now and then. */
    LOSS,
    /** The receiver's window. */
    WINDOW,
    /** A line, circuit or gateway of known rate. */
    RATE
  }

  /**
   * Returns the flow of a path.
   *
   * @param rttMillis the round trip, above zero
   * @param jitterMillis its variation, at least zero: the timeout is the round trip and four times
   *     that (RFC 6298)
   * @param loss share of segments lost
   * @param limit the least rate on the way, when one is known
   */
  static TcpFlow of(
      double rttMillis, double jitterMillis, LossRatio loss, Optional<DataRate> limit) {
    if (!(rttMillis > 0 && rttMillis < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "round trip (" + rttMillis + " ms) must be finite and above 0");
    }
    if (!(jitterMillis >= 0 && jitterMillis < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "jitter (" + jitterMillis + " ms) must be finite and at least 0");
    }
    double byWindow = WINDOW_BYTES / SEGMENT_BYTES / (rttMillis / 1000);
    double timeout = Math.max(LEAST_TIMEOUT_MILLIS, rttMillis + 4 * jitterMillis);
    double byLoss = segmentsPerSecond(rttMillis / 1000, timeout / 1000, loss.value());
    DataRate free = megabits(Math.min(byWindow, byLoss));
    if (limit.filter(l -> l.compareTo(free) < 0).isPresent()) {
      return new TcpFlow(limit.get(), Bound.RATE);
    }
    return new TcpFlow(free, byLoss < byWindow ? Bound.LOSS : Bound.WINDOW);
  }

  /** What losses allow; without end when there are none. */
  static double segmentsPerSecond(double rttSeconds, double timeoutSeconds, double loss) {
    if (loss == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double repaired = rttSeconds * Math.sqrt(2 * COVERED * loss / 3);
    double timedOut =
        timeoutSeconds
            * Math.min(1, 3 * Math.sqrt(3 * COVERED * loss / 8))
            * loss
            * (1 + 32 * loss * loss);
    return 1 / (repaired + timedOut);
  }

  private static DataRate megabits(double segmentsPerSecond) {
    return DataRate.ofMegabitsPerSecond(segmentsPerSecond * SEGMENT_BYTES * 8 / 1e6);
  }

  /** Returns what so many such flows carry together over the same limit. */
  DataRate together(int flows, Optional<DataRate> limit) {
    DataRate all = DataRate.ofMegabitsPerSecond(flows * rate.megabitsPerSecond());
    return limit.filter(l -> l.compareTo(all) < 0).orElse(all);
  }
}
