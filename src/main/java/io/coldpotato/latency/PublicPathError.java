package io.coldpotato.latency;

import java.util.List;

/**
 * How far a round trip predicted between hosts of unknown networks over the public Internet may be
 * off.
 *
 * <p>The 80 % interval is the prediction times exp(−d) to exp(u), d and u being √(e₁² + e₂² + (s ·
 * way)² + r² · way) ÷ prediction: what each end's host may be off ({@link PublicEnd}), a share s of
 * the way that grows upwards with the number of ends whose networks meet others abroad, since
 * detours only lengthen, and what adds up along a way piece by piece, in ms for the root of one ms.
 * Fitted to P10 and P90 of measured over predicted (the least check loss, Koenker and Bassett 1978)
 * on 21,868 pairs of WonderNetwork 2018 and 2020, rounded, and widened because the hubs were
 * written by people who had seen the data.
 */
final class PublicPathError {

  /** Share of the way that it may be shorter, by how many ends meet others abroad. */
  private static final double[] SHORTER_SHARE = {0.085, 0.08, 0.10};

  /** Share of the way that it may be longer. */
  private static final double[] LONGER_SHARE = {0, 0.15, 0.29};

  /** What it may be longer along any way, for the root of its round trip in ms. */
  private static final double LONGER_PER_ROOT_MILLIS = 1.5;

  private static final double WIDENING = 1.05;

  private final List<PublicEnd> ends;
  private final int abroad;
  private final double wayMillis;

  /**
   * Describes a round trip.
   *
   * @param ends what both hosts stand beside
   * @param abroad how many of them have networks that meet those of other countries abroad, 0 to 2
   * @param wayMillis what the way takes, without the ends
   */
  PublicPathError(List<PublicEnd> ends, int abroad, double wayMillis) {
    this.ends = List.copyOf(ends);
    this.abroad = abroad;
    this.wayMillis = wayMillis;
  }

  /** Returns the factor on a prediction below which one measurement in ten lies. */
  double low(double predictedMillis) {
    double share = SHORTER_SHARE[abroad] * wayMillis;
    double square = share * share;
    for (PublicEnd end : ends) {
      square += end.shorterMillis() * end.shorterMillis();
    }
    return Math.exp(-WIDENING * Math.sqrt(square) / predictedMillis);
  }

  /** Returns the factor on a prediction above which one measurement in ten lies. */
  double high(double predictedMillis) {
    double share = LONGER_SHARE[abroad] * wayMillis;
    double square = share * share + LONGER_PER_ROOT_MILLIS * LONGER_PER_ROOT_MILLIS * wayMillis;
    for (PublicEnd end : ends) {
      square += end.longerMillis() * end.longerMillis();
    }
    return Math.exp(WIDENING * Math.sqrt(square) / predictedMillis);
  }
}
