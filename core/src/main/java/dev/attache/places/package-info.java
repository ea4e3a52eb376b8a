/**
 * Where: names of places to points on the map.
 *
 * <p>Enters: {@link dev.attache.language.Reading}, the dateline's place if the story has one, the
 * gazetteer. Leaves: {@link dev.attache.mention.PlaceMention}s in text order, none within another.
 *
 * <p>How: {@code Spotter} finds the names and what each may mean ({@code Gazetteer}: {@code
 * lexicon/places.tsv} first, then the large {@code lexicon/gazetteer.tsv}, which is searched as
 * bytes and never made into objects as a whole); {@code Resolver} chooses by the larger place that
 * follows, by the story's other places and its dateline, by the number of people.
 *
 * <p>Traps: demonyms are no places; "Washington said" is an actor, "in Washington" a place, and
 * this package does not know actors: whoever uses a mention decides by its syntax. A name inside
 * another ("Minnesota" in "Minnesota Department of Health") is a mention too where it is surely the
 * place's. The gazetteer's rows must be in the order of their UTF-8 bytes. Parts of countries have
 * a GeoNames id only in the United States, Canada and Britain.
 */
@NullMarked
package dev.attache.places;

import org.jspecify.annotations.NullMarked;
