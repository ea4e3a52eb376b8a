package dev.attache.mention;

import dev.attache.rules.RuleId;
import dev.attache.text.Span;

/** Words of a story that speak of an actor, a time or a place. */
public sealed interface Mention permits ActorMention, TimeMention, PlaceMention {

  /** The words, as offsets into the story's text. */
  Span span();

  /** The syntactic head of the words: a token of the reading. */
  int head();

  /** The rule that found it. */
  RuleId foundBy();
}
