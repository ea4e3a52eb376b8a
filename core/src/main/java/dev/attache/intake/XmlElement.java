package dev.attache.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An element of an XML document. Names are compared without their namespace's prefix. */
final class XmlElement {

  final String namespace;
  final String name;

  /** Line of the start tag, from 1; 0 where it is not known. */
  final int line;

  /** Attributes by name; those of the {@code xml} prefix keep it. */
  final Map<String, String> attributes = new LinkedHashMap<>();

  /** Elements and strings, in order. */
  final List<Object> content = new ArrayList<>();

  XmlElement(String namespace, String name, int line) {
    this.namespace = namespace;
    this.name = name;
    this.line = line;
  }

  boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** An attribute's value without white space around it; null if it is absent or blank. */
  @Nullable String attribute(String attribute) {
    String value = attributes.get(attribute);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The elements right inside. */
  List<XmlElement> children() {
    List<XmlElement> found = new ArrayList<>();
    for (Object part : content) {
      if (part instanceof XmlElement element) {
        found.add(element);
      }
    }
    return found;
  }

  /** The elements of a name right inside. */
  List<XmlElement> children(String wanted) {
    List<XmlElement> found = children();
    found.removeIf(e -> !e.is(wanted));
    return found;
  }

  /** The first element of a name right inside, or null. */
  @Nullable XmlElement child(String wanted) {
    for (Object part : content) {
      if (part instanceof XmlElement element && element.is(wanted)) {
        return element;
      }
    }
    return null;
  }

  /** The first element reached by a path of names, each right inside the one before; or null. */
  @Nullable XmlElement path(String... names) {
    XmlElement at = this;
    for (String step : names) {
      at = at == null ? null : at.child(step);
    }
    return at;
  }

  /** The words reached by a path of names; null if nothing or only white space is there. */
  @Nullable String words(String... names) {
    XmlElement at = path(names);
    return at == null ? null : at.words();
  }

  /** All words inside, white space folded; null if there are none. */
  @Nullable String words() {
    String folded = text().replaceAll("[\\s\\u00a0]+", " ").strip();
    return folded.isEmpty() ? null : folded;
  }

  /** All characters inside. */
  String text() {
    StringBuilder out = new StringBuilder();
    text(out, e -> true);
    return out.toString();
  }

  /** Adds the characters of this element and of those inside that are wanted. */
  void text(StringBuilder out, Predicate<XmlElement> wanted) {
    for (Object part : content) {
      if (part instanceof XmlElement element) {
        if (wanted.test(element)) {
          element.text(out, wanted);
        }
      } else {
        out.append((String) part);
      }
    }
  }

  /** The first of a name at any depth, this one too; or null. */
  @Nullable XmlElement find(String wanted) {
    if (is(wanted)) {
      return this;
    }
    for (XmlElement child : children()) {
      XmlElement found = child.find(wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
