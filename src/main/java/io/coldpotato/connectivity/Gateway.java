package io.coldpotato.connectivity;

/**
 * The ExpressRoute gateway of a destination's virtual network.
 *
 * @param sku its name in the catalogue
 * @param scaleUnits scale units of ErGwScale, 1 for the others
 * @param fastPath whether data bypasses it
 * @param stated whether the scenario names it; else it is assumed
 */
public record Gateway(String sku, int scaleUnits, boolean fastPath, boolean stated) {

  /** What is taken when a scenario states none. */
  public static final Gateway ASSUMED = new Gateway("ErGw1Az", 1, false, false);
}
