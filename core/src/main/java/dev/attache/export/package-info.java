/**
 * Dispatches in the forms that other tools read.
 *
 * <p>Enters: {@link dev.attache.dispatch.Dispatch}. Leaves: text in the form's own standard. Trap:
 * offsets leave as Unicode code points, as standards count them, not as Java does.
 */
@NullMarked
package dev.attache.export;

import org.jspecify.annotations.NullMarked;
