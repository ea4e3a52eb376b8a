package dev.attache.times;

import dev.attache.rules.RuleFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of pieces that a rule waits for.
 *
 * <p>Written as {@code m=<month> .? d=@dayofmonth ,? y=@year}: {@code <class>} is a class of the
 * lexicon or of shapes, {@code @name} whatever a rule {@code as: name} matches, anything else a
 * word or, with {@code |}, one of several. {@code ?} makes an element optional, {@code ~} wants no
 * white space before it, {@code name=} keeps what it stood for.
 */
record Pattern(List<Element> elements) {

  /** What an element waits for. */
  enum Kind {
    WORD,
    SHAPE,
    RULE
  }

  /**
   * One element.
   *
   * @param kind which sort
   * @param number class of the lexicon, ordinal of the {@link Shape}, or number of the rule name
   * @param name what the operation calls it; may be empty
   * @param slot its place among the rule's names, or -1
   * @param optional whether it may be missing
   * @param tight whether no white space may stand before it
   */
  record Element(Kind kind, int number, String name, int slot, boolean optional, boolean tight) {}

  Pattern {
    elements = List.copyOf(elements);
  }

  /** The same pattern, its elements knowing their places among the rule's names. */
  Pattern among(List<String> names) {
    return new Pattern(
        elements.stream()
            .map(
                e ->
                    new Element(
                        e.kind, e.number, e.name, names.indexOf(e.name), e.optional, e.tight))
            .toList());
  }

  static Pattern parse(String written, TimeWords words, RuleNames names, String file, int line) {
    List<Element> elements = new ArrayList<>();
    for (String part : written.split(" ")) {
      String rest = part;
      if (rest.isEmpty()) {
        continue;
      }
      boolean optional = rest.length() > 1 && rest.endsWith("?");
      rest = optional ? rest.substring(0, rest.length() - 1) : rest;
      boolean tight = rest.length() > 1 && rest.startsWith("~");
      rest = tight ? rest.substring(1) : rest;
      int equals = rest.indexOf('=');
      String name = equals > 0 ? rest.substring(0, equals) : "";
      rest = equals > 0 ? rest.substring(equals + 1) : rest;
      Element element;
      if (rest.startsWith("<") && rest.endsWith(">")) {
        String of = rest.substring(1, rest.length() - 1);
        Shape shape = Shape.named(of);
        element =
            shape == null
                ? new Element(Kind.WORD, words.number(of), name, -1, optional, tight)
                : new Element(Kind.SHAPE, shape.ordinal(), name, -1, optional, tight);
      } else if (rest.startsWith("@") && rest.length() > 1) {
        element =
            new Element(Kind.RULE, names.number(rest.substring(1)), name, -1, optional, tight);
      } else {
        element = new Element(Kind.WORD, words.literal(rest), name, -1, optional, tight);
      }
      elements.add(element);
    }
    if (elements.isEmpty() || elements.stream().allMatch(Element::optional)) {
      throw new RuleFileException(file, line, "a pattern that may match nothing: " + written);
    }
    return new Pattern(elements);
  }
}
