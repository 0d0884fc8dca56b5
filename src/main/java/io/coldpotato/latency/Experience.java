package io.coldpotato.latency;

import io.coldpotato.units.DataRate;
import io.coldpotato.units.LossRatio;
import java.util.Optional;

/**
 * What people notice of a path: how fast a file comes, how a call sounds, how long a page takes.
 *
 * <p>The mean loss of a kind of line is made by few lines: at least three of four wired and LTE
 * lines lost nothing in a week of pings (RIPE Atlas 2023-02, 169 probes). So there are two figures:
 * without a line's own loss, as on most lines, and at the mean loss where that is known. What finds
 * a buffer full for load is lost in both. The loss of round trips is laid on one direction, which
 * is cautious. Formulas: {@code docs/model.md}, section 3.
 *
 * @param flow one TCP flow when lines lose nothing
 * @param pageLoadMillis a typical page over a new connection when lines lose nothing
 * @param atLoss the same at the path's loss ratio, when that is known
 */
public record Experience(TcpFlow flow, double pageLoadMillis, Optional<AtLoss> atLoss) {

  /** Flows of a program that copies with several: the default of robocopy /MT. */
  public static final int FLOWS = 8;

  /**
   * What people notice at the path's loss ratio.
   *
   * @param flow one TCP flow
   * @param flows {@value Experience#FLOWS} flows at once
   * @param voice a call
   * @param pageLoadMillis a typical page over a new connection
   */
  public record AtLoss(TcpFlow flow, DataRate flows, VoiceQuality voice, double pageLoadMillis) {}

  /**
   * Returns what people notice of a path.
   *
   * @param limit the least rate on the way, when one is known; else none bounds the flows
   */
  public static Experience of(PathDelay delay, Optional<DataRate> limit) {
    TcpFlow flow = flow(delay, delay.lossByLoad(), limit);
    return new Experience(
        flow,
        PageLoad.millis(delay.p50Millis(), flow),
        delay.loss().map(loss -> atLoss(delay, loss, limit)));
  }

  private static AtLoss atLoss(PathDelay delay, LossRatio loss, Optional<DataRate> limit) {
    TcpFlow flow = flow(delay, loss, limit);
    VoiceQuality voice =
        VoiceQuality.of(
            Math.max(delay.forwardMillis(), delay.reverseMillis()),
            delay.p999Millis() - delay.p50Millis(),
            loss);
    return new AtLoss(
        flow, flow.together(FLOWS, limit), voice, PageLoad.millis(delay.p50Millis(), flow));
  }

  private static TcpFlow flow(PathDelay delay, LossRatio loss, Optional<DataRate> limit) {
    return TcpFlow.of(delay.p50Millis(), delay.jitterMillis(), loss, limit);
  }
}
