/**
 * The only room that knows the network: fetches pages and feeds over HTTP, politely and safely.
 *
 * <p>Enters: addresses and {@link dev.attache.web.WebOptions}. Leaves, from {@link
 * dev.attache.web.WebClient}: bytes with their media type; from {@link dev.attache.web.Watch}: the
 * entries of feeds that nobody has read yet.
 *
 * <p>Traps: an address may lead, by its name, by a redirect or by the DNS, into the network that
 * this runs in: every hop is looked up and checked. The JDK's client looks names up again when it
 * connects; the JDK keeps what it found for 30 s, so that both see the same. Servers stall, never
 * end, pack bombs: each fetch has a limit of bytes and of time. This room reads the clock; nothing
 * else in the core does.
 */
@NullMarked
package dev.attache.web;

import org.jspecify.annotations.NullMarked;
