/**
 * Holds what was read against what people coded by hand.
 *
 * <p>Enters: {@link dev.attache.score.GoldAct}s of a table, and the {@link
 * dev.attache.dispatch.Dispatch} of each one's sentence. Leaves: a {@link
 * dev.attache.score.Scorecard}: precision, recall and F1 by type, of pairs and of status, and what
 * was missed.
 *
 * <p>Traps: a gold act names one pair of those that a sentence tells, so that an event beside it is
 * no error of type; precision of pairs counts it all the same. Participants are compared by their
 * words without function words.
 */
@NullMarked
package dev.attache.score;

import org.jspecify.annotations.NullMarked;
