/**
 * From a raw item to a story: headline, byline, dateline, section, body, credits; comments and
 * other chrome apart.
 *
 * <p>Enters: {@link dev.attache.intake.RawItem}. Leaves: {@link dev.attache.story.Outcome} of
 * {@link dev.attache.story.StoryMaker#make}: a {@link dev.attache.story.Story} whose {@code text}
 * is the story's own words only, or why there is none.
 *
 * <p>How a page is taken apart: {@code Blocks} cuts it into what a browser would set as paragraphs,
 * {@code BodyFinder} finds the element with the story by the mass of its prose, {@code HtmlPage}
 * takes the story's blocks out of it, {@code PageMetadata} and {@code JsonLd} read what the page
 * says of itself. Plain text goes through {@code PlainPage}. Both ask {@code PageLines}, whose
 * rules are data, which lines are not the story's own and what they say.
 *
 * <p>Traps: the {@code text} of a JSON line is the body as it is, character for character; nothing
 * is cleaned there. For pages and plain text {@link dev.attache.text.Alignment} leads back to the
 * decoded raw text; what an entity means stands nowhere in it. A dateline stays in the body. Names
 * of elements lie: an element called noise is believed only while it holds little of the prose.
 */
@NullMarked
package dev.attache.story;

import org.jspecify.annotations.NullMarked;
