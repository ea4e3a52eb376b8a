/**
 * What a story is of the stories before it: the first of its kind, a copy, a revision, or one that
 * builds on others.
 *
 * <p>Enters: {@link dev.attache.story.Story}, one after the other. Leaves: {@link
 * dev.attache.copies.Kinship}.
 *
 * <p>Traps: only stories filed before are known, so the order of filing decides, not the dates; a
 * copy is not kept, for whatever it says is in what it copies; common passages (what papers print
 * under every story) find nobody; what lies further back than the morgue reaches is forgotten.
 */
@NullMarked
package dev.attache.copies;

import org.jspecify.annotations.NullMarked;
