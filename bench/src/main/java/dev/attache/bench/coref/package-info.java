/**
 * Scores coreference: which mentions mean the same actor.
 *
 * <p>Enters: MEANTIME's stories with their chains, the chains of a system. Leaves: MUC, B³, CEAF-e
 * and their mean. Trap: gold and systems cut mentions at different words, so mentions are matched
 * by what they share, by one rule for every system.
 */
@NullMarked
package dev.attache.bench.coref;

import org.jspecify.annotations.NullMarked;
