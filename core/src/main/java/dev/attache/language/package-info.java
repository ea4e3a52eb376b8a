/**
 * The language core: from a text to a {@link dev.attache.language.Reading}: sentences, tokens,
 * tags, lemmas, dependencies, named entities.
 *
 * <p>Enters: a {@link dev.attache.text.Text} (a story's body). Leaves: one {@code Reading} that
 * owns packed columns; {@link dev.attache.language.Token} is a view of one row.
 *
 * <p>Inside, {@code Tokenizer} goes from stretch to stretch of a text: {@code Lines} and {@code
 * SentenceEnds} say where sentences end, {@code TokenCuts} cuts a stretch, {@code TokenWords} is
 * what they know. {@code ConlluReader} takes sentences out of CoNLL-U, {@code Conllu} writes it.
 *
 * <p>Roles: {@link dev.attache.language.LanguageCore} is the whole core of one language, loaded
 * from its folder; it is immutable and safe to share between threads. {@code NetworkPass} takes one
 * sentence through the network; {@code Tokenizer} stands before it.
 *
 * <p>Traps: token indexes count through the whole text, not within the sentence; a root's head is
 * {@link dev.attache.language.Reading#NONE}. Relations keep their Universal Dependencies subtype
 * ({@code nsubj:pass}). Quotation marks are not paired here: {@code statements} does it for the
 * text.
 */
@NullMarked
package dev.attache.language;

import org.jspecify.annotations.NullMarked;
