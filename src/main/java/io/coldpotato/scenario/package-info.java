/**
 * The scenario file: its shape and schema, reading with all diagnostics at once, inheritance, and
 * names resolved against the world. Holds no results.
 */
@NullMarked
package io.coldpotato.scenario;

import org.jspecify.annotations.NullMarked;
