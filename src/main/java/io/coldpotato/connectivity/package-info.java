/**
 * The three ways to reach the cloud: what each adds to a world, whom it announces what, where a
 * site's traffic starts, and the product rules it must keep. Also the parts of a plan (site,
 * destination, option) and the world they are laid over. Holds no milliseconds.
 */
@NullMarked
package io.coldpotato.connectivity;

import org.jspecify.annotations.NullMarked;
