package io.coldpotato.azure;

/**
 * An ExpressRoute gateway as it would be made.
 *
 * @param sku its name, as the user wrote it
 * @param scaleUnits how many scale units; 1 for a SKU that does not scale
 * @param fastPath whether data is to bypass it
 */
public record GatewayOrder(String sku, int scaleUnits, boolean fastPath) {}
