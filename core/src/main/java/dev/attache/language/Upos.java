package dev.attache.language;

/**
 * The universal part-of-speech tags, in the order of their names (<a
 * href="https://universaldependencies.org/u/pos/">Universal Dependencies v2</a>).
 */
public enum Upos {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  private static final Upos[] ALL = values();

  /** The tag with this ordinal. */
  public static Upos at(int ordinal) {
    return ALL[ordinal];
  }
}
