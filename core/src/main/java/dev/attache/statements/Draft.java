package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.rules.RuleId;

/**
 * A statement in the making, in tokens.
 *
 * @param type what kind of saying the cue is
 * @param rule what found it
 * @param cue the cue's token
 * @param cueAfter the token after the cue's last
 * @param source head of the words that name the speaker, or {@link
 *     dev.attache.language.Reading#NONE}
 * @param named the tokens that name the speaker; empty if none do
 * @param content the tokens of what is said; may hold the cue in its middle
 * @param carrier head of the words that name who passed it on in the cue's own clause, or {@link
 *     dev.attache.language.Reading#NONE}
 */
record Draft(
    Saying type,
    RuleId rule,
    int cue,
    int cueAfter,
    int source,
    Extents.Range named,
    Extents.Range content,
    int carrier) {

  /** A draft that nobody passed on in its own clause. */
  Draft(
      Saying type,
      RuleId rule,
      int cue,
      int cueAfter,
      int source,
      Extents.Range named,
      Extents.Range content) {
    this(type, rule, cue, cueAfter, source, named, content, Reading.NONE);
  }

  Draft withContent(Extents.Range range) {
    return new Draft(type, rule, cue, cueAfter, source, named, range, carrier);
  }

  Draft withRule(RuleId other) {
    return new Draft(type, other, cue, cueAfter, source, named, content, carrier);
  }

  Draft withSource(int head, Extents.Range words) {
    return new Draft(type, rule, cue, cueAfter, head, words, content, carrier);
  }
}
