package dev.attache.ledger;

import java.util.List;

/**
 * What words were found in, latest first.
 *
 * @param events events with a report in whose sentence they stand
 * @param statements statements that say them
 * @param stories stories whose headline or body has them
 */
public record Found(
    List<KeptEvent> events, List<KeptStatement> statements, List<StoryHead> stories) {

  /** Copies the lists. */
  public Found {
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    stories = List.copyOf(stories);
  }
}
