/**
 * The record that is kept over many stories: events, each with all its reports beneath.
 *
 * <p>Enters: {@link dev.attache.dispatch.Dispatch}, story by story in the order of the input.
 * Leaves: {@link dev.attache.ledger.KeptEvent} with reports, claims and sources, {@link
 * dev.attache.ledger.AgendaEntry}, {@link dev.attache.ledger.KeptStory}, answers to questions. It
 * lies in an SQLite file or on a PostgreSQL server; the same SQL speaks to both.
 *
 * <p>Traps: offsets in the ledger are Unicode code points, in a dispatch UTF-16 units. What a story
 * leaves depends on the stories before it and nothing else: no clock, no counter of the database,
 * no order of a hash table. Numbers are given out as "highest so far plus one" inside the
 * transaction, because sequences skip when one is rolled back.
 */
@NullMarked
package dev.attache.ledger;

import org.jspecify.annotations.NullMarked;
