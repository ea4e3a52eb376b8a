/**
 * Scores statements against PolNeAR, the Political News Attribution Relations corpus.
 *
 * <p>Run {@code bench/run statements.ScorePolnear}; without an argument it takes the development
 * set at {@code ../shared/dev}.
 */
@NullMarked
package dev.attache.statements;

import org.jspecify.annotations.NullMarked;
