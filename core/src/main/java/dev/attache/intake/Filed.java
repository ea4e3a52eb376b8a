package dev.attache.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the body in a wire's or a feed's own fields; null or empty where nothing does.
 *
 * @param bylines lines or names of authors, as written
 * @param section where it is filed
 * @param categories subjects, by name
 * @param copyright copyright notice
 * @param dateline as written
 * @param edition version and status
 */
public record Filed(
    List<String> bylines,
    @Nullable String section,
    List<String> categories,
    @Nullable String copyright,
    @Nullable String dateline,
    @Nullable Edition edition) {

  /** Nothing said. */
  public static final Filed NOTHING = new Filed(List.of(), null, List.of(), null, null, null);

  /** Copies the lists. */
  public Filed {
    bylines = List.copyOf(bylines);
    categories = List.copyOf(categories);
  }
}
