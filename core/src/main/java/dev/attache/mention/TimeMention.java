package dev.attache.mention;

import dev.attache.rules.RuleId;
import dev.attache.text.Span;

/**
 * A temporal expression.
 *
 * @param span the words
 * @param head their head token
 * @param edtf the time as EDTF (ISO 8601-2); empty where the story's date would be needed to say
 * @param timex the TIMEX3 value; empty where there is none
 * @param type the TIMEX3 type
 * @param foundBy the rule that found it
 */
public record TimeMention(Span span, int head, String edtf, String timex, Type type, RuleId foundBy)
    implements Mention {

  /** TIMEX3 types. */
  public enum Type {
    /** A day or anything coarser. */
    DATE,
    /** A time of day. */
    TIME,
    /** A length of time. */
    DURATION,
    /** Times that come again. */
    SET
  }
}
