package dev.attache.actors;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase of the lexicon means.
 *
 * @param known the actor
 * @param stand how the phrase means it
 */
public record Sense(Known known, Stand stand) {

  // written out here and in Role: a record's own are linked at start-up, which takes some 30 ms
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sense o && stand == o.stand && known.key().equals(o.known.key());
  }

  @Override
  public int hashCode() {
    return 31 * known.key().hashCode() + stand.hashCode();
  }

  /** How a phrase means an actor. */
  public enum Stand {
    /** It is its name. */
    NAME,
    /** It is an adjective made of a state's name. */
    DEMONYM,
    /** It means the people of a state. */
    PEOPLE,
    /** It is a city that stands for a government where it acts. */
    CAPITAL,
    /** It is a seat of power. */
    SEAT,
    /** It is a place that lies in the state and does not act. */
    PLACE,
    /** It is the name of something that does not act. */
    NOTHING
  }
}
