package dev.attache.story;

import dev.attache.intake.Edition;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news story, cleaned: its own words and what the page said about it.
 *
 * @param id the line's own, or the file's name
 * @param source file or URL as it was given
 * @param digest {@code sha256:} and 64 hexadecimal digits of the raw bytes
 * @param text the body: paragraphs separated by line breaks, headline and chrome excluded
 * @param alignment from offsets of {@code text} to offsets of the decoded raw text
 * @param headline or null
 * @param published publication day, or null where none is known
 * @param publishedFrom where {@code published} was found
 * @param page what the page said beside the body
 * @param language BCP 47 tag of the body: {@code en}
 * @param edition version and status, where a wire or a feed gives them
 */
public record Story(
    String id,
    String source,
    String digest,
    Text text,
    Alignment alignment,
    @Nullable Text headline,
    @Nullable LocalDate published,
    PublishedFrom publishedFrom,
    Page page,
    String language,
    @Nullable Edition edition) {

  /** A story of which nobody says what version it is. */
  public Story(
      String id,
      String source,
      String digest,
      Text text,
      Alignment alignment,
      @Nullable Text headline,
      @Nullable LocalDate published,
      PublishedFrom publishedFrom,
      Page page,
      String language) {
    this(
        id,
        source,
        digest,
        text,
        alignment,
        headline,
        published,
        publishedFrom,
        page,
        language,
        null);
  }

  /** Where a publication date was found. */
  public enum PublishedFrom {
    /** Given by the caller. */
    ARGUMENT,
    /** Said by the page's or the item's metadata. */
    METADATA,
    /** Read from the text (dateline, byline). */
    TEXT,
    /** None is known. */
    UNKNOWN
  }

  /**
   * What a page says beside the story's words. Absent things are null or empty.
   *
   * @param url canonical address
   * @param outlet who published the page
   * @param agency who wrote the story, if an agency: {@code Bloomberg News}
   * @param distributor who syndicated it: {@code Tribune Content Agency, LLC}
   * @param section the page's section
   * @param categories what the story was filed under
   * @param bylines authors' names
   * @param dateline place and date that open the story
   * @param copyright the copyright line, without what follows it
   * @param comments the comment widget, if there is one
   */
  public record Page(
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String agency,
      @Nullable String distributor,
      @Nullable String section,
      List<String> categories,
      List<String> bylines,
      @Nullable Dateline dateline,
      @Nullable String copyright,
      @Nullable Comments comments) {

    /** Nothing known. */
    public static final Page NONE =
        new Page(null, null, null, null, null, List.of(), List.of(), null, null, null);

    /** Copies the lists. */
    public Page {
      categories = List.copyOf(categories);
      bylines = List.copyOf(bylines);
    }
  }

  /**
   * The dateline that opens a story: {@code MOSCOW, March 21 (Reuters) –}.
   *
   * @param place as written
   * @param date as written, or null
   */
  public record Dateline(String place, @Nullable String date) {}

  /**
   * Readers' comments, which are no news.
   *
   * @param provider who runs them: {@code Disqus}; null if the page does not say
   * @param count number of comments, 0 or more; the page may hold fewer
   * @param said those that the page holds, in its order
   */
  public record Comments(@Nullable String provider, int count, List<Comment> said) {

    /** Copies the list. */
    public Comments {
      said = List.copyOf(said);
    }

    /** Comments of which the page holds none. */
    public Comments(@Nullable String provider, int count) {
      this(provider, count, List.of());
    }
  }

  /**
   * One reader's comment.
   *
   * @param author the name that it is signed with, or null
   * @param time as the page gives it, ISO 8601 where it does; or null
   * @param text its words, white space folded
   */
  public record Comment(@Nullable String author, @Nullable String time, String text) {}
}
