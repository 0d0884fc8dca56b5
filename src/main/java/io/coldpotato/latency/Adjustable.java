package io.coldpotato.latency;

import java.util.List;

/**
 * A parameter of {@code delay.csv} that measurements of round trips can set, and between which
 * values it still means what it is called.
 *
 * <p>Outside of them the ways are wrong and not the number: a stretch under 1 is fibre shorter than
 * its corridor; sea above 1.5, land above 3, a hop above 1.5 ms or an end above 25 ms stand for
 * rules of passage, hubs or places that the tables lack (latency study, section 4.1).
 *
 * @param name as in {@code delay.csv}
 * @param unit of its value
 * @param meaning for people
 * @param least the least that makes sense
 * @param most the most that makes sense
 * @param isUsual whether it is fitted unless other parameters are asked for: hops are not, since
 *     they and the stretch on land stand for each other
 */
public record Adjustable(
    String name, String unit, String meaning, double least, double most, boolean isUsual) {

  private static final String FIBRE = "fibre km per corridor km";
  private static final double MOST_SEA = 1.5;
  private static final double MOST_LAND = 3;
  private static final double MOST_HOP = 1.5;
  private static final double MOST_END = 25;

  /** A value so near to a bound, as part of its range, is at it. */
  private static final double AT_BOUND = 0.01;

  /** Of the public Internet between places. */
  public static final List<Adjustable> INTERNET =
      List.of(
          stretch("carrier_stretch_sea", "stretch at sea", MOST_SEA),
          stretch("carrier_stretch_land_developed", "stretch on land, many routes", MOST_LAND),
          stretch("carrier_stretch_land_middle", "stretch on land, fewer routes", MOST_LAND),
          stretch("carrier_stretch_land_poor", "stretch on land, sparse routes", MOST_LAND),
          hop("carrier_hop_rtt", "ms per corridor or hand-off"),
          end("carrier_end_rtt_exchange", "ms per end", "end beside a large exchange"),
          end("carrier_end_rtt_colocation", "ms per end", "end where large networks have a PoP"),
          end("carrier_end_rtt_developed", "ms per end", "end elsewhere, many routes"),
          end("carrier_end_rtt_middle", "ms per end", "end elsewhere, fewer routes"),
          end("carrier_end_rtt_poor", "ms per end", "end elsewhere, sparse routes"));

  /** Of a cloud's own network between its regions. */
  public static final List<Adjustable> WAN =
      List.of(
          stretch("cloud_stretch_sea", "stretch at sea", MOST_SEA),
          stretch("cloud_stretch_land", "stretch on land", MOST_LAND),
          hop("cloud_hop_rtt", "ms per corridor"),
          end("region_entry_rtt", "ms", "host and fabric of a region"));

  /** Returns whether a value lies at one of the bounds, within a hundredth of the range. */
  public boolean isAtBound(double value) {
    double margin = AT_BOUND * (most - least);
    return value < least + margin || value > most - margin;
  }

  private static Adjustable stretch(String name, String meaning, double most) {
    return new Adjustable(name, FIBRE, meaning, 1, most, true);
  }

  private static Adjustable hop(String name, String unit) {
    return new Adjustable(name, unit, "routers of a corridor", 0, MOST_HOP, false);
  }

  private static Adjustable end(String name, String unit, String meaning) {
    return new Adjustable(name, unit, meaning, 0, MOST_END, true);
  }
}
