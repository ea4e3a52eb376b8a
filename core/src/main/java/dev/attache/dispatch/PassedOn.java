package dev.attache.dispatch;

import dev.attache.copies.Kinship;
import dev.attache.story.Story;

/**
 * A story that is passed on without having been read.
 *
 * @param story the story as it was cleaned
 * @param kinship what it is of the stories before it
 * @param because why it was not read
 * @param reason the same for people, one line
 */
public record PassedOn(Story story, Kinship kinship, Because because, String reason) {

  /** Why a story is not read. */
  public enum Because {
    /** It is in a language that is not read. */
    LANGUAGE,
    /** What it says was read already, in the story that it copies. */
    COPY
  }
}
