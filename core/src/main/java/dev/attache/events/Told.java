package dev.attache.events;

/** How a clause tells its act: what auxiliaries, particles and adverbs add. */
enum Told {
  /** "will", "is going to". */
  FUTURE,
  /** "would" in a report of what somebody said. */
  PROMISED,
  /** "would", "could", "may", "if". */
  CONDITIONAL,
  /** "must", "should". */
  OBLIGED,
  /** "not", "never". */
  NEGATED,
  /** "is doing". */
  ONGOING,
  /** "unlikely", "hardly". */
  DOUBTED,
  /** "allegedly": told on somebody's word. */
  ALLEGED,
  /** In the infinitive: of itself it tells nothing that happened. */
  INFINITIVE
}
