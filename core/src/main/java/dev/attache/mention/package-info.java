/**
 * What the text speaks of: actors, times and places, as the stages beside each other hand them on.
 *
 * <p>Enters: nothing; these are types only. Leaves: {@link dev.attache.mention.Mention} and its
 * three kinds, {@link dev.attache.mention.Actor}, {@link dev.attache.mention.When}, {@link
 * dev.attache.mention.Place}.
 *
 * <p>They stand in a package of their own because a sealed interface and its records must, and so
 * that {@code actors}, {@code times} and {@code places} need not know each other.
 */
@NullMarked
package dev.attache.mention;

import org.jspecify.annotations.NullMarked;
