package dev.attache.times;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule's elements stood for, by name, for one operation. */
final class Args {

  private final List<String> names;
  private final @Nullable Object[] values;

  Args(List<String> names, @Nullable Object[] values) {
    this.names = names;
    this.values = values;
  }

  private @Nullable Object get(String name) {
    int at = names.indexOf(name);
    return at < 0 ? null : values[at];
  }

  boolean has(String name) {
    return get(name) != null;
  }

  /** A whole number, or {@code otherwise} where there is none. */
  int number(String name, int otherwise) {
    Object value = get(name);
    if (value instanceof Integer i) {
      return i;
    }
    String digits =
        value instanceof Value.Amount a ? a.amount() : value instanceof String s ? s : "";
    try {
      return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** A word's value, or {@code otherwise}. */
  String word(String name, String otherwise) {
    Object value = get(name);
    if (value instanceof Value.Amount a) {
      return a.amount();
    }
    return value instanceof String s ? s : value instanceof Integer i ? i.toString() : otherwise;
  }

  @Nullable Value value(String name) {
    return get(name) instanceof Value v ? v : null;
  }

  Value.@Nullable Period period(String name) {
    return get(name) instanceof Value.Period p ? p : null;
  }

  @Nullable Unit unit(String name) {
    String word = word(name, "");
    return word.isEmpty() ? null : Unit.valueOf(word);
  }
}
