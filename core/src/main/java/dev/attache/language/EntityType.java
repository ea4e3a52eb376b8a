package dev.attache.language;

/**
 * Kinds of named entity that the language core finds, as <a
 * href="https://www.universalner.org/">Universal NER</a> has them.
 */
public enum EntityType {
  /** A person's name. */
  PER,
  /** An organisation's name. */
  ORG,
  /** The name of a place, states and cities included. */
  LOC
}
