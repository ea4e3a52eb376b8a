/**
 * Words about the world as data: where a language's folder lies, and how its files are read.
 *
 * <p>Enters: files under {@code resources/dev/attache/<language>/}. Leaves: {@link
 * dev.attache.rules.Table} (lexicons: tab-separated rows), {@link dev.attache.rules.Stanza} (rules:
 * named fields with examples), {@link dev.attache.rules.Example} (marked sentences that the build
 * runs), {@link dev.attache.rules.RuleId}.
 *
 * <p>Every file opens with {@code # source:} and {@code # licence:} lines. Lexicons are sorted by
 * their first column; every rule stanza has at least one {@code example} and one {@code not}. The
 * build holds all three.
 *
 * <p>Traps: errors name file and line, so keep the line with what you take out of a file. The
 * folder's files are UTF-8 with {@code \n}.
 */
@NullMarked
package dev.attache.rules;

import org.jspecify.annotations.NullMarked;
