package dev.attache.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item as it came in, decoded but otherwise untouched.
 *
 * @param id the line's own id, or the file's name
 * @param source file or URL as it was given
 * @param line line in the source, from 1; 0 where the source is one item
 * @param digest {@code sha256:} and 64 hexadecimal digits of the raw bytes
 * @param format how {@code content} is to be read
 * @param content the decoded characters: a page's text or markup, or a JSON line's {@code text}
 * @param given what the input and the caller say about the item beside its content
 */
public record RawItem(
    String id, String source, int line, String digest, Format format, String content, Given given)
    implements Item {

  /** How the content of an item is to be read. */
  public enum Format {
    /** A page's text, chrome lines included. */
    PLAIN,
    /** A page's markup. */
    HTML,
    /** The markup of a story's body alone, as feeds and wires carry it. */
    FRAGMENT,
    /** A story's body as it is. */
    BODY
  }

  /**
   * What the input or the caller says about an item; null where they do not.
   *
   * @param published publication day that the item itself gives
   * @param publishedOtherwise publication day that the caller gives for items without one
   * @param headline headline
   * @param outlet who published it
   * @param url its address
   * @param language BCP 47 tag
   * @param filed what a wire's or a feed's own fields say
   */
  public record Given(
      @Nullable LocalDate published,
      @Nullable LocalDate publishedOtherwise,
      @Nullable String headline,
      @Nullable String outlet,
      @Nullable String url,
      @Nullable String language,
      Filed filed) {

    /** Nothing said. */
    public static final Given NOTHING = new Given(null, null, null, null, null, null);

    /** Of an item that is no wire's and no feed's. */
    public Given(
        @Nullable LocalDate published,
        @Nullable LocalDate publishedOtherwise,
        @Nullable String headline,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String language) {
      this(published, publishedOtherwise, headline, outlet, url, language, Filed.NOTHING);
    }
  }
}
