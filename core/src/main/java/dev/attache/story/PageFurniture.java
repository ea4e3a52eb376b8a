package dev.attache.story;

import dev.attache.rules.LanguageFolder;
import org.jspecify.annotations.Nullable;

/**
 * What papers print around stories: which lines are no story's own, and who the agencies are. The
 * door for rooms behind this one to what pages are cleaned by.
 */
public final class PageFurniture {

  private final PageLines lines;
  private final Agencies agencies;

  private PageFurniture(PageLines lines, Agencies agencies) {
    this.lines = lines;
    this.agencies = agencies;
  }

  /**
   * Loads what is known of pages in a language.
   *
   * @throws dev.attache.rules.RuleFileException if a file of the folder cannot be used
   */
  public static PageFurniture load(LanguageFolder folder) {
    return new PageFurniture(
        PageLines.load(folder, new Days(folder.language())), Agencies.load(folder));
  }

  /** Whether a line is none of a story's own words: a credit, a notice, an invitation. */
  public boolean holds(String line) {
    return lines.fit(line, PageLines.Where.TAIL) != null
        || lines.fit(line, PageLines.Where.HEAD) != null;
  }

  /** The name of the agency that is known by a form of it ({@code AP}); null if none is. */
  public @Nullable String agency(String form) {
    return agencies.known(form);
  }
}
