package dev.attache.events;

import java.util.Set;

/** What must stand around a trigger's lemma for the trigger to be meant. */
sealed interface Condition {

  /** A particle, or the preposition or marker of something that hangs on it: {@code call for}. */
  record Near(String word) implements Condition {}

  /** A particle only: {@code take (in)}. */
  record Particle(String word) implements Condition {}

  /** The object (of a passive, the subject) is one of these: {@code +weapon|arm}. */
  record ObjectIs(Set<String> words) implements Condition {}

  /** The object is none of these: {@code -ball|record}. */
  record ObjectIsNot(Set<String> words) implements Condition {}

  /** An oblique with this preposition is one of these: {@code to:street}. */
  record Oblique(String preposition, Set<String> words) implements Condition {}

  /** A compound, adjective or other modifier before it is one of these: {@code <air|missile}. */
  record Modifier(Set<String> words) implements Condition {}

  /** No modifier before it is one of these: {@code !air|missile}. */
  record NotModifier(Set<String> words) implements Condition {}

  /** A clausal or adjectival complement is one of these: {@code =free}. */
  record Complement(Set<String> words) implements Condition {}

  /** Nothing hangs on it by this relation: {@code ~ccomp}; {@code ~predicate}: no "a liar". */
  record Without(String relation) implements Condition {}

  /** A clause that hangs on it has one of these auxiliaries: {@code ^must}. */
  record Modal(Set<String> words) implements Condition {}

  /** The subject is one of these: {@code &peacekeeper}. */
  record Subject(Set<String> words) implements Condition {}

  /** A noun is a predicate: {@code is a donor}. */
  record Predicate() implements Condition {}

  /** There is an object at all, or somebody it is done to: {@code +}. */
  record AnyObject() implements Condition {}

  /** There is a clause in the infinitive: {@code =}. */
  record AnyClause() implements Condition {}
}
