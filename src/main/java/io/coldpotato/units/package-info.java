/**
 * Quantities with their unit in the type: delay, distance, data rate, volume and loss ratio, and
 * the way a scenario file writes them. Holds nothing about places or networks.
 */
@NullMarked
package io.coldpotato.units;

import org.jspecify.annotations.NullMarked;
