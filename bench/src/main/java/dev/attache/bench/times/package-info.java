/** Scoring of temporal expressions on gold sets. */
@NullMarked
package dev.attache.bench.times;

import org.jspecify.annotations.NullMarked;
