/**
 * Where: names of places to points on the map.
 *
 * <p>Enters: {@link dev.attache.language.Reading}, the gazetteer. Leaves: {@link
 * dev.attache.mention.PlaceMention}s in text order.
 *
 * <p>Traps: demonyms are no places; "Washington said" is an actor, "in Washington" a place, and
 * this package does not know actors: whoever uses a mention decides by its syntax.
 */
@NullMarked
package dev.attache.places;

import org.jspecify.annotations.NullMarked;
