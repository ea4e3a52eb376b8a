package dev.attache.actors;

/** What a name or a title tells of a person's gender, as far as pronouns need it. */
public enum Gender {
  /** He. */
  MALE,
  /** She. */
  FEMALE,
  /** Nothing tells. */
  UNKNOWN;

  /** The gender of a lexicon's cell. */
  static Gender of(String cell) {
    return cell.equals("m") ? MALE : cell.equals("f") ? FEMALE : UNKNOWN;
  }

  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
