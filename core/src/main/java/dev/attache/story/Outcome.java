package dev.attache.story;

import dev.attache.intake.Rejection;

/** What became of a raw item. */
public sealed interface Outcome {

  /**
   * A story that can be read.
   *
   * @param story the cleaned story
   */
  record Made(Story story) implements Outcome {}

  /**
   * A story in a language that is not read. It is clean all the same, and says its language; only
   * the stages after this one have no words for it.
   *
   * @param story the cleaned story
   * @param rejection what to say where the story is not wanted as it is
   */
  record Foreign(Story story, Rejection rejection) implements Outcome {}

  /**
   * No story in the item.
   *
   * @param rejection why
   */
  record Refused(Rejection rejection) implements Outcome {}
}
