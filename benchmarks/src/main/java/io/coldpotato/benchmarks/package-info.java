/** JMH benchmarks: one class one question. Never in the shipped jar. */
@NullMarked
package io.coldpotato.benchmarks;

import org.jspecify.annotations.NullMarked;
