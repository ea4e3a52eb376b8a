/**
 * Training and scoring of the language core. It stands in the core's own package because it drives
 * the same traits, word lists and network that the core keeps to itself. The network itself is
 * trained by the scripts in {@code bench/teacher}.
 */
@NullMarked
package dev.attache.language;

import org.jspecify.annotations.NullMarked;
