/**
 * On whose word: who said what, quoted or paraphrased, and through whom it reached the story.
 *
 * <p>Enters: {@link dev.attache.language.Reading}, {@link dev.attache.actors.Cast}, the story's
 * times. Leaves: {@link dev.attache.statements.Statement}s in text order. Events come after: they
 * take their attribution from here.
 *
 * <p>The way: {@code QuotationMarks} pairs the marks over the whole text; {@code CueFinder} takes
 * every word of {@code lexicon/cues.tsv} and looks for its content where the frames of {@code
 * rules/statements.txt} say, {@code SourceFinder} for its subject; {@code QuoteSpeech} gives each
 * quotation to the cue it belongs to, to a cue beside it, or to the speaker it goes on from; {@code
 * ColonSpeech} reads headlines ("Governor: no cuts planned"); {@code Finishing} resolves speakers
 * through the cast, finds chains, addressee, medium and time, and {@code Shape} tells direct, mixed
 * and indirect apart by what is quoted.
 *
 * <p>Traps: quotation marks without speech (scare quotes) are no statement. A speaker that cannot
 * be resolved, or that is several actors at once, stays absent, while {@code source} still holds
 * the words. A content has no quotation marks at its edges, unless it is mixed and ends with a
 * quotation. An interrupted quotation gives one statement a part, all with the same source and cue
 * (a part of one or two words is dropped beside a longer one). An interrupted paraphrase is one
 * content with the cue in its middle. What is said not to have been said is no statement; what is
 * not believed or wanted is one that doubts. A position on an act ({@link
 * dev.attache.statements.Saying#STANCE}) is nobody's word that it happened. Contents nest: the
 * innermost one around an event tells on whose word it is, {@code via} who passed it on.
 */
@NullMarked
package dev.attache.statements;

import org.jspecify.annotations.NullMarked;
