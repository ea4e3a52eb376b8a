/**
 * From a raw item to a story: headline, byline, dateline, section, body, credits; comments and
 * other chrome apart.
 *
 * <p>Enters: {@link dev.attache.intake.RawItem}. Leaves: {@link dev.attache.story.Story}, whose
 * {@code text} is the story's own words only.
 *
 * <p>Traps: the {@code text} of a JSON line is the body as it is, character for character; nothing
 * is cleaned there. For pages and plain text {@link dev.attache.text.Alignment} leads back to the
 * decoded raw text.
 */
@NullMarked
package dev.attache.story;

import org.jspecify.annotations.NullMarked;
