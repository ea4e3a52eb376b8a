/**
 * When: temporal expressions to EDTF and TIMEX3.
 *
 * <p>Enters: {@link dev.attache.language.Reading} and the publication day, if known. Leaves: {@link
 * dev.attache.mention.TimeMention}s in text order.
 *
 * <p>Traps: without a publication day a weekday stays a weekday: its {@code edtf} is empty rather
 * than guessed.
 */
@NullMarked
package dev.attache.times;

import org.jspecify.annotations.NullMarked;
