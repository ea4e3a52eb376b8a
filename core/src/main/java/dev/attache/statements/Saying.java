package dev.attache.statements;

/** What kind of saying a statement is. */
public enum Saying {
  /** It was uttered: said, written, asked, ordered. */
  SPEECH,
  /** It is a position on somebody or something, shown in words or otherwise: supports, opposes. */
  STANCE,
  /** It is held: believes, wants, plans, expects. */
  BELIEF,
  /** A document, a count or a record shows it. */
  EVIDENCE,
  /** It is told without anybody who says it: reportedly, seems. */
  HEARSAY
}
