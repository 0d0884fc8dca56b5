/**
 * Questions put to a scenario and a world: which option reaches what, how fast, by which way and
 * why, and which is best. A scenario and a world go in, a result record comes out.
 */
@NullMarked
package io.coldpotato.study;

import org.jspecify.annotations.NullMarked;
