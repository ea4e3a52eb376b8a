/**
 * Training and scoring of the language core. It stands in the core's own package because it drives
 * the same feature templates and parser states that the core keeps to itself.
 */
@NullMarked
package dev.attache.language;

import org.jspecify.annotations.NullMarked;
