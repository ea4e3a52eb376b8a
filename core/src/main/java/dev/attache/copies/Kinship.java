package dev.attache.copies;

import java.util.List;

/** What a story is of the stories before it. */
public sealed interface Kinship {

  /** Nothing: no story before it shares more than phrases with it. */
  record First() implements Kinship {}

  /**
   * The same story again, whole or in part, with nothing of weight added.
   *
   * @param of the earlier stories whose words it has, that which it has most of first; several
   *     where leads were joined
   * @param original which of all that are the same stands for them, as far as is known now: the
   *     agency's own, else the earliest; may be this story itself
   * @param kept which share of the words of the first of these it keeps, 0 to 1
   */
  record Copy(List<Clipping> of, Clipping original, double kept) implements Kinship {

    /** Copies the list. */
    public Copy {
      of = List.copyOf(of);
    }
  }

  /**
   * Another version of an earlier story.
   *
   * @param of the version before
   * @param original the first version, or the agency's own
   * @param changes what is new in this one
   */
  record Revision(Clipping of, Clipping original, Changes changes) implements Kinship {}

  /**
   * A story of its own that takes over passages of earlier ones.
   *
   * @param of the earlier stories
   * @param taken which share of its words is theirs, 0 to 1
   */
  record BuildsOn(List<Clipping> of, double taken) implements Kinship {

    /** Copies the list. */
    public BuildsOn {
      of = List.copyOf(of);
    }
  }
}
