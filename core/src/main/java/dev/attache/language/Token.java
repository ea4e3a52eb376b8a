package dev.attache.language;

import dev.attache.text.Span;

/**
 * A view of one row of a {@link Reading}.
 *
 * @param reading the reading that owns the columns
 * @param index the token's number in it, from 0
 */
public record Token(Reading reading, int index) {

  /** The token's characters. */
  public Span span() {
    return reading.span(index);
  }

  /** The token as written. */
  public String form() {
    return reading.form(index);
  }

  /** Dictionary form. */
  public String lemma() {
    return reading.lemma(index);
  }

  /** Universal part of speech. */
  public Upos upos() {
    return reading.upos(index);
  }

  /** The head's index in the reading, or {@link Reading#NONE}. */
  public int head() {
    return reading.head(index);
  }

  /** Relation to the head, with subtype. */
  public String relation() {
    return reading.relation(index);
  }

  @Override
  public String toString() {
    return index + ":" + form() + "/" + upos() + "/" + relation() + ">" + head();
  }
}
