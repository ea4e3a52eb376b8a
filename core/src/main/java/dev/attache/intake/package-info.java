/**
 * What comes in: files, folders, standard input, JSON lines.
 *
 * <p>Enters: names of inputs and {@link dev.attache.intake.IntakeOptions}. Leaves, from {@link
 * dev.attache.intake.Intake}: {@link dev.attache.intake.Item}s one by one in the order of the
 * inputs, each a {@link dev.attache.intake.RawItem} or, in its place, a {@link
 * dev.attache.intake.Rejection} that says what was found, where, and what to do.
 *
 * <p>Traps: an input may be endless, binary, in another charset or one line of 100 MB; limits are
 * options with defaults, and no more than one item is held. Bytes that are UTF-8 throughout are
 * UTF-8, whatever a page says of itself. Nothing here knows what a story is.
 */
@NullMarked
package dev.attache.intake;

import org.jspecify.annotations.NullMarked;
