package dev.attache.statements;

import dev.attache.text.Span;

/**
 * A quotation of one paragraph.
 *
 * @param outer from the opening mark to after the closing one; to the paragraph's end where it is
 *     not closed
 * @param inner the words between the marks
 * @param closed whether a closing mark was found
 * @param goesOn whether the quotation before it was left open and this one goes on with it
 */
record Quote(Span outer, Span inner, boolean closed, boolean goesOn) {}
