/**
 * Results written down: text for terminals, Markdown, HTML, JSON and CSV. Result records go in, a
 * string comes out; nothing is computed here but counts, sums and shares of what the records hold.
 */
@NullMarked
package io.coldpotato.report;

import org.jspecify.annotations.NullMarked;
