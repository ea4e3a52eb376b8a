package dev.attache.web;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How feeds are watched.
 *
 * @param state file that remembers what was read
 * @param interval time between two polls of a feed
 * @param hostDelay least time between two requests to one host
 * @param read what is read of a new entry
 */
public record WatchOptions(Path state, Duration interval, Duration hostDelay, Read read) {

  /** What is read of a new entry. */
  public enum Read {
    /** What the feed says of it. */
    ENTRIES,
    /** The page that it links to; where there is no link, what the feed says. */
    PAGES
  }
}
