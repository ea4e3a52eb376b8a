/**
 * Characters and where they are: {@link dev.attache.text.Span}, {@link dev.attache.text.Text},
 * {@link dev.attache.text.Alignment}.
 *
 * <p>Enters: strings. Leaves: offsets that always belong to a named text.
 *
 * <p>Traps: offsets here are UTF-16 units, as Java's are; the record outside counts Unicode code
 * points ({@link dev.attache.text.Text#codePoint}). Whatever changes a text returns an {@code
 * Alignment}. This package depends on nothing else in the project.
 */
@NullMarked
package dev.attache.text;

import org.jspecify.annotations.NullMarked;
