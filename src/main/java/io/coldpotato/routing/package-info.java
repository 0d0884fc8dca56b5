/**
 * How packets find their way: policy routes between networks, the choice of exit at every PoP, and
 * the forwarding path with the reason of every step. Policy routes alone, without PoPs, also for
 * graphs of the whole Internet. Holds no milliseconds.
 */
@NullMarked
package io.coldpotato.routing;

import org.jspecify.annotations.NullMarked;
