/**
 * The {@code attache} command.
 *
 * <p>Enters: arguments and inputs. Leaves: records on standard output, for people or as JSON lines;
 * faults on standard error, one line each; an exit status (0 all read, 2 wrong usage, 3 some inputs
 * failed).
 *
 * <p>Traps: nothing but records goes to standard output; colour and progress only where there is a
 * terminal; output is in the order of the inputs, however many threads read.
 */
@NullMarked
package dev.attache.cli;

import org.jspecify.annotations.NullMarked;
