package dev.attache.mention;

import org.jspecify.annotations.Nullable;

/**
 * Someone or something that acts or is acted upon in one story.
 *
 * @param id the dispatch's own: {@code a1}, {@code a2}, … in order of first mention
 * @param name the fullest name that the story or the lexicon gives
 * @param kind what it is
 * @param key stable key of a known actor ({@code chn.xi-jinping}), or null
 * @param country ISO 3166-1 alpha-3, or null
 * @param code a body's own code ({@code ICC}, {@code EU}, {@code NATO}) or {@code IGO}, {@code
 *     NGO}, {@code MNC}; null for what has a country
 * @param sector PLOVER sector; {@link Sector#UNK} where it is not known
 * @param office office or role as the story names it, or null
 * @param memberOf name of the body that it belongs to, or null
 * @param wikidata Wikidata item ({@code Q15031}), or null
 */
public record Actor(
    String id,
    String name,
    Kind kind,
    @Nullable String key,
    @Nullable String country,
    @Nullable String code,
    Sector sector,
    @Nullable String office,
    @Nullable String memberOf,
    @Nullable String wikidata) {

  /** What an actor is. */
  public enum Kind {
    /** One human being. */
    PERSON,
    /** A state, its government meant. */
    STATE,
    /** A body with a name. */
    ORGANISATION,
    /** People without a common name: protesters, troops, officials. */
    GROUP
  }
}
