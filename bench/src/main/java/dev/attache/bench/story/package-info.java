/** Measures how well stories are parted from what stands around them. */
@NullMarked
package dev.attache.bench.story;

import org.jspecify.annotations.NullMarked;
