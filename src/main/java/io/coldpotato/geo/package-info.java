/**
 * Places on Earth and the fibre ways between them: coordinates and geodesics, metros, the corridor
 * graph by land and sea with its rules of passage, and cities by name. Knows nothing of networks.
 */
@NullMarked
package io.coldpotato.geo;

import org.jspecify.annotations.NullMarked;
