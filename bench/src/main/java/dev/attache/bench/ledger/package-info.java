/**
 * How fast a ledger is filled and asked, on a made-up world of any size.
 *
 * <p>Enters: a location and a number of events. Leaves: figures on standard output.
 */
@NullMarked
package dev.attache.bench.ledger;

import org.jspecify.annotations.NullMarked;
