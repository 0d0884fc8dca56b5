/**
 * The command line: parses arguments, calls a study, prints a report, and turns every outcome into
 * an exit code. Decides nothing else.
 */
@NullMarked
package io.coldpotato.cli;

import org.jspecify.annotations.NullMarked;
