/**
 * Measures the intake: formats, archives, mutated files. It stands in the core's own package
 * because it looks at what the core keeps to itself.
 */
@NullMarked
package dev.attache.intake;

import org.jspecify.annotations.NullMarked;
