/** Scoring of places on gold sets. */
@NullMarked
package dev.attache.bench.places;

import org.jspecify.annotations.NullMarked;
