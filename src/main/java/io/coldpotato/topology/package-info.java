/**
 * Who is connected to whom: networks (ASes), their PoPs, business relationships and the
 * interconnections in which they meet. Holds no routes.
 */
@NullMarked
package io.coldpotato.topology;

import org.jspecify.annotations.NullMarked;
