/**
 * What every reader of a user's file shares: diagnostics with file, line and column, the nearest
 * spelling of a name, and CSV tables whose rows know where they stand. Holds no meaning of its own.
 */
@NullMarked
package io.coldpotato.input;

import org.jspecify.annotations.NullMarked;
