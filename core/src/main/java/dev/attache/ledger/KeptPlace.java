package dev.attache.ledger;

import dev.attache.mention.Place;

/**
 * A place of the ledger.
 *
 * @param id the ledger's number
 * @param place the place
 */
public record KeptPlace(long id, Place place) {}
