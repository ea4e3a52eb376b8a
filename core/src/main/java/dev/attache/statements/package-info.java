/**
 * On whose word: who said what, quoted or paraphrased, and through whom it reached the story.
 *
 * <p>Enters: {@link dev.attache.language.Reading}, {@link dev.attache.actors.Cast}, the story's
 * times. Leaves: {@link dev.attache.statements.Statement}s in text order. Events come after: they
 * take their attribution from here.
 *
 * <p>Traps: quotation marks without speech (scare quotes) are no statement; a speaker that the text
 * does not name stays absent.
 */
@NullMarked
package dev.attache.statements;

import org.jspecify.annotations.NullMarked;
