package dev.attache.copies;

import dev.attache.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a revision. Spans are of the later version's text.
 *
 * @param note what the later version says that it is
 * @param headline the headline as it was before, if it has changed; else null
 * @param added paragraphs that are new
 * @param altered paragraphs that have changed
 * @param removed paragraphs that are gone, as they were
 */
public record Changes(
    Note note,
    @Nullable String headline,
    List<Span> added,
    List<Altered> altered,
    List<String> removed) {

  /** Copies the lists. */
  public Changes {
    added = List.copyOf(added);
    altered = List.copyOf(altered);
    removed = List.copyOf(removed);
  }

  /**
   * A paragraph that has changed.
   *
   * @param span where it is now
   * @param before its words before
   */
  public record Altered(Span span, String before) {}

  /** What a later version says that it does to the one before. */
  public enum Note {
    /** It says nothing. */
    NONE,
    /** It brings more. */
    UPDATE,
    /** It puts something right. */
    CORRECTION,
    /** It takes the story back. */
    RETRACTION
  }
}
