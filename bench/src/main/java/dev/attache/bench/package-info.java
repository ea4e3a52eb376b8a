/**
 * Training, measuring and scoring. Nothing here is shipped.
 *
 * <p>One package per stage: the trainer of the language core, the scorers of gold sets, JMH
 * benchmarks. Main classes are run with {@code bench/run}.
 */
@NullMarked
package dev.attache.bench;

import org.jspecify.annotations.NullMarked;
