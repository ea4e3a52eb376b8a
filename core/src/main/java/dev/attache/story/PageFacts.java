package dev.attache.story;

import dev.attache.story.Story.Comments;
import dev.attache.story.Story.Dateline;
import dev.attache.story.Story.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been found out about a page so far. What is said first stays. */
final class PageFacts {

  @Nullable String url;
  @Nullable String outlet;
  @Nullable String agency;
  @Nullable String distributor;
  @Nullable String section;
  @Nullable String headline;
  @Nullable String copyright;
  @Nullable String provider;
  @Nullable Dateline dateline;

  /** Publication day that metadata give. */
  @Nullable LocalDate dated;

  /** Publication day that a line of the text gives. */
  @Nullable LocalDate told;

  /** Number of comments; -1 while nobody says that there are any. */
  int comments = -1;

  /** Comments that the page holds. */
  List<Story.Comment> said = List.of();

  private final List<String> categories = new ArrayList<>();
  private final List<String> bylines = new ArrayList<>();

  void category(String name) {
    addOnce(categories, name);
  }

  void byline(String name) {
    addOnce(bylines, name);
  }

  boolean hasBylines() {
    return !bylines.isEmpty();
  }

  boolean hasCategories() {
    return !categories.isEmpty();
  }

  private static void addOnce(List<String> list, String name) {
    String folded = name.strip();
    if (!folded.isEmpty() && list.stream().noneMatch(folded::equalsIgnoreCase)) {
      list.add(folded);
    }
  }

  Page page() {
    boolean widget = provider != null || comments >= 0 || !said.isEmpty();
    return new Page(
        url,
        outlet,
        agency,
        distributor,
        section,
        categories,
        bylines,
        dateline,
        copyright,
        widget ? new Comments(provider, Math.max(said.size(), comments), said) : null);
  }
}
