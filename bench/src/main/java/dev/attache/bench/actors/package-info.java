/** Scoring and looking at the actors stage on the development sets. */
@NullMarked
package dev.attache.bench.actors;

import org.jspecify.annotations.NullMarked;
