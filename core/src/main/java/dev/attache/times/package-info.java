/**
 * When: temporal expressions to EDTF and TIMEX3.
 *
 * <p>Enters: {@link dev.attache.language.Reading} and the publication day, if known. Leaves: {@link
 * dev.attache.mention.TimeMention}s in text order, none within another.
 *
 * <p>How: the reading's characters are cut into {@code Pieces} finer than tokens; {@code Grammar}
 * holds the patterns of {@code rules/times.txt} over the word classes of {@code lexicon/times.tsv}
 * and {@code lexicon/holidays.tsv}; {@code Matcher} finds the longest at each piece; a closed set
 * of {@code Operation}s does the arithmetic on a {@code Calendar}; {@code Notation} writes the
 * {@code Value}. {@code Tense} says on which side of the publication day a clause lies.
 *
 * <p>Traps: without a publication day a weekday stays a weekday: its {@code edtf} is empty rather
 * than guessed. A length of time and a set have a TIMEX3 value and, as a rule, no EDTF. "The
 * following day" counts from the day that the story named within the last two sentences, and is no
 * mention at all where it named none. The calendar is the Gregorian one; weeks are those of ISO
 * 8601.
 */
@NullMarked
package dev.attache.times;

import org.jspecify.annotations.NullMarked;
