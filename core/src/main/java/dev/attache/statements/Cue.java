package dev.attache.statements;

import java.util.List;

/**
 * A word that says that something is said, as the lexicon has it.
 *
 * @param pos what kind of word it is
 * @param with a word that must go with it; empty for none
 * @param quotes whether it takes quotations
 * @param clauses whether it takes clauses
 * @param addresses whether its object is the one who is told
 * @param type what kind of saying it is
 * @param slots where the content may stand, in the order in which they are tried
 */
record Cue(
    Pos pos,
    String with,
    boolean quotes,
    boolean clauses,
    boolean addresses,
    Saying type,
    List<Slot> slots) {

  enum Pos {
    VERB,
    NOUN,
    ADJ,
    ADV,
    PREP
  }
}
