package dev.attache.rules;

/**
 * The name of the rule that found a fact, as the record gives it in {@code foundBy}.
 *
 * @param value language, stage's word and rule, dot-separated: {@code en.consult.visit}
 */
public record RuleId(String value) implements Comparable<RuleId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is empty or has white space in it
   */
  public RuleId {
    if (value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("not a rule id: \"" + value + "\"");
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
