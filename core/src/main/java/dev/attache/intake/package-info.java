/**
 * What comes in: files, folders, archives, standard input; pages, feeds, wires, JSON lines.
 *
 * <p>Enters: names of inputs and {@link dev.attache.intake.IntakeOptions}. Leaves, from {@link
 * dev.attache.intake.Intake}: {@link dev.attache.intake.Item}s one by one in the order of the
 * inputs, each a {@link dev.attache.intake.RawItem} or, in its place, a {@link
 * dev.attache.intake.Rejection} that says what was found, where, and what to do.
 *
 * <p>How it goes: {@code Opener} unpacks bytes and tells their form; {@code Items} are read one by
 * one, those of archives inside those of the archive. A form's own class ({@code Ninjs}, {@code
 * NewsMl}, {@code Nitf}, {@code Feed}, {@code Email}, …) gathers an item's fields in a {@code
 * Wire}.
 *
 * <p>Traps: an input may be endless, binary, a bomb, in another charset or one line of 100 MB;
 * limits are options with defaults, and no more than one item is held, of archives and lines; a
 * feed or a message of several items is held as a whole. Bytes that are UTF-8 throughout are UTF-8,
 * whatever a page says of itself. XML leads to other files: document types are cut out before it is
 * parsed. Items that are withheld or canceled are rejections. Nothing here knows the network.
 */
@NullMarked
package dev.attache.intake;

import org.jspecify.annotations.NullMarked;
