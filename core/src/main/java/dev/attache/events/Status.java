package dev.attache.events;

/** What became of an act, as far as the story tells. */
public enum Status {
  /** It was done. */
  HAPPENED,
  /** It is being done. */
  ONGOING,
  /** It is announced, scheduled or expected. */
  PLANNED,
  /** It would be done if. */
  CONDITIONAL,
  /** It is reported as unlikely. */
  DOUBTED,
  /** Somebody says that it was not done. */
  DENIED,
  /** The story tells that it was not done. */
  NEGATED,
  /** It is told as background, with a time of its own. */
  HISTORICAL
}
