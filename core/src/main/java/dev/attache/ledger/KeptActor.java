package dev.attache.ledger;

import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An actor as stories describe it. One whose office changed is kept once for each office, all with
 * one {@code ident}.
 *
 * @param id the ledger's number
 * @param ident the same for all descriptions of one actor: the stable key where it is known, else
 *     made of name, kind and country
 * @param name the fullest name
 * @param kind what it is
 * @param key stable key of a known actor, or null
 * @param country ISO 3166-1 alpha-3, or null
 * @param code a body's own code, or null
 * @param sector PLOVER sector
 * @param office office or role, or null
 * @param memberOf name of the body it belongs to, or null
 * @param wikidata Wikidata item, or null
 */
public record KeptActor(
    long id,
    String ident,
    String name,
    Actor.Kind kind,
    @Nullable String key,
    @Nullable String country,
    @Nullable String code,
    Sector sector,
    @Nullable String office,
    @Nullable String memberOf,
    @Nullable String wikidata) {

  /** Country, else the body's own code; null where neither is known. */
  public @Nullable String side() {
    return country != null ? country : code;
  }
}
