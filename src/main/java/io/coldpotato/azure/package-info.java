/**
 * The Microsoft cloud's catalogue (regions, edge PoPs, peering locations, partners, gateways,
 * limits, published round trips) and the product rules as pure functions over it. Knows no scenario
 * files.
 */
@NullMarked
package io.coldpotato.azure;

import org.jspecify.annotations.NullMarked;
