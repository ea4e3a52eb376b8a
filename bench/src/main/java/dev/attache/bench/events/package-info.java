/** Scores of the events stage: types and pairs on Zero-Shot-PLOVER, and listings to read. */
@NullMarked
package dev.attache.bench.events;

import org.jspecify.annotations.NullMarked;
