/**
 * What comes in: files, folders, standard input, JSON lines.
 *
 * <p>Enters: paths and streams. Leaves: {@link dev.attache.intake.RawItem}s one by one, and a
 * {@link dev.attache.intake.Rejection} in its place for each that cannot be read.
 *
 * <p>Traps: an input may be endless, binary, in another charset or one line of 100 MB; limits are
 * options with defaults. Nothing here knows what a story is.
 */
@NullMarked
package dev.attache.intake;

import org.jspecify.annotations.NullMarked;
