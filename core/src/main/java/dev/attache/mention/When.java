package dev.attache.mention;

import dev.attache.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * When something was, as the record gives it.
 *
 * @param edtf EDTF (ISO 8601-2), not empty
 * @param words the words that say so, or null where the story's own date does
 * @param from what links the time to it
 */
public record When(String edtf, @Nullable Span words, From from) {

  /** What links a time to what it dates. */
  public enum From {
    /** The time stands in its clause, or in one around it. */
    CLAUSE,
    /** The story goes on from what was dated before. */
    NARRATIVE,
    /** Told as news, without a time: about when the story was published. */
    PUBLISHED
  }

  /** A time that stands in the clause. */
  public When(String edtf, @Nullable Span words) {
    this(edtf, words, From.CLAUSE);
  }
}
