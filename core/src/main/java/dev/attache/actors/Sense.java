package dev.attache.actors;

/**
 * What a phrase of the lexicon means.
 *
 * @param known the actor
 * @param stand how the phrase means it
 */
record Sense(Known known, Stand stand) {

  /** How a phrase means an actor. */
  enum Stand {
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
