/**
 * Dispatches and ledgers in the forms that other tools read.
 *
 * <p>Enters: {@link dev.attache.dispatch.Dispatch} for annotations, {@link
 * dev.attache.ledger.Ledger} for {@link dev.attache.export.LedgerExport}. Leaves: text and files in
 * the form's own standard. Traps: offsets leave as Unicode code points, as standards count them,
 * not as Java does; forms without a column for what became of an act get only what took place;
 * tab-separated forms cannot quote, so their cells are cleaned.
 */
@NullMarked
package dev.attache.export;

import org.jspecify.annotations.NullMarked;
