/**
 * Who did what to whom: frames over the parse, composed outward, with status, time, place and
 * source.
 *
 * <p>Enters: {@link dev.attache.language.Reading}, {@link dev.attache.actors.Cast}, time and place
 * mentions, {@link dev.attache.statements.Statement}s. Leaves: {@link dev.attache.events.Event}s in
 * text order.
 *
 * <p>The way through: {@link dev.attache.events.EventFinder} takes each sentence through {@code
 * ActFinder} (core acts by frames), {@code Composer} (outward, by {@code rules/composition.txt}),
 * {@code Participants} (sides and fallbacks), {@code EventTime}, {@code EventPlace}, {@code
 * Sources}, {@code Magnitudes} and {@code Contexts}. {@code Syntax} answers who is subject and
 * object behind passives, control, participles and coordination.
 *
 * <p>Traps: frames of one word compete, and the most special one whose participants are there wins;
 * a frame gives the core act only; what governs it (agree to, refuse to, if, not) changes type and
 * status by a table, never by a list of whole phrases. An event without evidence cannot be
 * constructed.
 */
@NullMarked
package dev.attache.events;

import org.jspecify.annotations.NullMarked;
