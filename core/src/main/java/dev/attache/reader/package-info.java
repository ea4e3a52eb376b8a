/**
 * The only package that orders the stages.
 *
 * <p>Enters: {@link dev.attache.story.Story}. Leaves: {@link dev.attache.dispatch.Dispatch}.
 *
 * <p>Traps: one {@link dev.attache.reader.Reader} serves any number of threads; load it once.
 */
@NullMarked
package dev.attache.reader;

import org.jspecify.annotations.NullMarked;
