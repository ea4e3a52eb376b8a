/**
 * Who did what to whom: frames over the parse, composed outward, with status, time, place and
 * source.
 *
 * <p>Enters: {@link dev.attache.language.Reading}, {@link dev.attache.actors.Cast}, time and place
 * mentions, {@link dev.attache.statements.Statement}s. Leaves: {@link dev.attache.events.Event}s in
 * text order.
 *
 * <p>Traps: a frame gives the core act only; what governs it (agree to, refuse to, if, not) changes
 * type and status by a table, never by a list of whole phrases. An event without evidence cannot be
 * constructed.
 */
@NullMarked
package dev.attache.events;

import org.jspecify.annotations.NullMarked;
