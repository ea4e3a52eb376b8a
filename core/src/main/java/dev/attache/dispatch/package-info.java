/**
 * Everything read from one story, and its JSON form.
 *
 * <p>Enters: what the stages found. Leaves: {@link dev.attache.dispatch.Dispatch}, and lines of the
 * schema {@code attache/1}.
 *
 * <p>Traps: spans leave as Unicode code points, inside they are UTF-16 units; a field that is not
 * known is absent, never null or empty text.
 */
@NullMarked
package dev.attache.dispatch;

import org.jspecify.annotations.NullMarked;
