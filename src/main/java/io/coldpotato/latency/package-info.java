/**
 * How long packets take: delay, its variation and loss of a segment and of a path, quantiles of
 * their sum, and how uncertain the model itself is. Holds no policy: the same segment takes the
 * same time whatever option led to it.
 */
@NullMarked
package io.coldpotato.latency;

import org.jspecify.annotations.NullMarked;
