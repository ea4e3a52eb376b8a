package dev.attache.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ninjs allows and demands: fields, types, enumerations, truncated dates, of each generation.
 *
 * <p>The names of a version within a generation are not told apart: most items do not name theirs,
 * and those that do are often another's. The standard's schemas leave the format of full dates
 * unchecked; so does this.
 */
final class NinjsShape {

  private static final String FILE = "ninjs.tsv";

  /** Every generation, the latest first. */
  private static final List<NinjsShape> GENERATIONS = List.of(load("3"), load("2"), load("1"));

  /** Objects nested deeper than this are not looked into: associations hold items. */
  private static final int DEEPEST = 50;

  private static final Pattern TRUNCATED =
      Pattern.compile(
          "-?(?:[1-9][0-9]*)?[0-9]{4}(-(1[0-2]|0[1-9])(-(3[01]|0[1-9]|[12][0-9])"
              + "(T(2[0-3]|[01][0-9]):([0-5][0-9]):([0-5][0-9])(\\.[0-9]+)?"
              + "(Z|[+-](?:2[0-3]|[01][0-9]):[0-5][0-9])?)?)?)?");

  private static final Set<String> GEOMETRIES =
      Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");

  private static final Set<String> COLLECTIONS =
      Set.of("Feature", "FeatureCollection", "GeometryCollection");

  private final String generation;
  private final Map<String, Map<String, String>> objects = new HashMap<>();

  private NinjsShape(String generation) {
    this.generation = generation;
  }

  private static NinjsShape load(String generation) {
    NinjsShape shape = new NinjsShape(generation);
    try (InputStream in = NinjsShape.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE + " on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 4 && cells[0].equals(generation)) {
          shape.objects.computeIfAbsent(cells[1], o -> new HashMap<>()).put(cells[2], cells[3]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    return shape;
  }

  /**
   * What is wrong with an item; null if one generation allows it.
   *
   * @param extended whether it says that it follows a schema of its own, which may add fields
   */
  static @Nullable String fault(Map<String, Object> item, boolean extended) {
    String fault = null;
    int known = -1;
    for (NinjsShape shape : GENERATIONS) {
      List<String> faults = new ArrayList<>();
      shape.object("item", item, "", extended, faults, 0);
      if (faults.isEmpty()) {
        return null;
      }
      Map<String, String> own = shape.objects.getOrDefault("item", Map.of());
      int count = 0;
      for (String name : item.keySet()) {
        count += own.containsKey(name) ? 2 : 0;
      }
      // a wrong value says more than a name that is another generation's
      count += faults.get(0).startsWith("unknown property") ? 0 : 1;
      // what is said is said in the terms of the generation that the item is most like
      if (count > known) {
        known = count;
        fault = faults.get(0) + " (ninjs " + shape.generation + ".x)";
      }
    }
    return fault;
  }

  private void object(
      String type,
      Map<String, Object> object,
      String path,
      boolean extended,
      List<String> faults,
      int depth) {
    if (depth > DEEPEST) {
      faults.add("objects nested deeper than " + DEEPEST);
      return;
    }
    Map<String, String> allowed = allowed(type);
    allowed.forEach(
        (name, value) -> {
          if (value.endsWith("!") && !object.containsKey(name)) {
            faults.add("required property \"" + path + name + "\" is missing");
          } else if (name.equals("=one") && !oneOf(value, object)) {
            String of = path.isEmpty() ? "the item" : path.substring(0, path.length() - 1);
            faults.add("\"" + of + "\" must have exactly one of " + value.replace("|", " and "));
          }
        });
    object.forEach(
        (name, value) -> {
          String wanted = allowed.get(name);
          if (wanted == null) {
            wanted = byPattern(allowed, name);
          }
          if (wanted != null) {
            value(wanted, value, path + name, extended, faults, depth);
          } else if (!extended) {
            faults.add("unknown property \"" + path + name + "\"");
          }
        });
  }

  private Map<String, String> allowed(String type) {
    Map<String, String> own = objects.getOrDefault(type, Map.of());
    String base = own.get("+");
    if (base == null) {
      return own;
    }
    Map<String, String> all = new HashMap<>(objects.getOrDefault(base, Map.of()));
    all.putAll(own);
    all.remove("+");
    return all;
  }

  private static boolean oneOf(String groups, Map<String, Object> object) {
    for (String group : groups.split(", ", -1)) {
      int found = 0;
      for (String name : group.split("\\|", -1)) {
        found += object.containsKey(name) ? 1 : 0;
      }
      if (found == 1) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String byPattern(Map<String, String> allowed, String name) {
    for (Map.Entry<String, String> entry : allowed.entrySet()) {
      String prefix = entry.getKey();
      if (prefix.startsWith("~") && name.startsWith(prefix.substring(1))) {
        int next = prefix.length() - 1;
        char c = next < name.length() ? name.charAt(next) : ' ';
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_') ? entry.getValue() : null;
      }
    }
    return null;
  }

  private void value(
      String wanted, Object value, String path, boolean extended, List<String> faults, int depth) {
    String type = wanted.endsWith("!") ? wanted.substring(0, wanted.length() - 1) : wanted;
    if (type.startsWith("[")) {
      if (!(value instanceof List<?> list)) {
        faults.add("\"" + path + "\" is " + kind(value) + "; it must be a list");
        return;
      }
      for (int i = 0; i < list.size(); i++) {
        String inner = type.substring(1, type.length() - 1);
        value(inner, list.get(i), path + "[" + i + "]", extended, faults, depth);
      }
      return;
    }
    if (type.startsWith("{")) {
      Map<String, Object> map = JsonTree.object(value);
      if (map == null) {
        faults.add("\"" + path + "\" is " + kind(value) + "; it must be an object");
        return;
      }
      String inner = type.substring(1, type.length() - 1);
      map.forEach((name, v) -> value(inner, v, path + "." + name, extended, faults, depth + 1));
      return;
    }
    String expected = simple(type, value);
    if (expected != null) {
      faults.add("\"" + path + "\" is " + kind(value) + "; it must be " + expected);
    } else if (objects.containsKey(type)) {
      Map<String, Object> map = JsonTree.object(value);
      if (map == null) {
        faults.add("\"" + path + "\" is " + kind(value) + "; it must be an object");
      } else {
        // the schemas of the first two generations leave the object of rights open
        boolean free = extended || (type.equals("rights") && !generation.equals("3"));
        object(type, map, path + ".", free, faults, depth + 1);
      }
    }
  }

  /** What a value must be if it is not what a simple type asks for; null if it is. */
  private static @Nullable String simple(String type, Object value) {
    JsonTree.Number number = value instanceof JsonTree.Number n ? n : null;
    return switch (type) {
      case "string" -> value instanceof String ? null : "a string";
      case "number" -> number != null ? null : "a number";
      case "integer" -> number != null && number.whole() ? null : "a whole number";
      case "date" ->
          value instanceof String s && TRUNCATED.matcher(s).matches()
              ? null
              : "a date such as 2024, 2024-02, 2024-02-05 or 2024-02-05T09:30:00Z";
      case "geojson" -> geoJson(value) ? null : "a GeoJSON object";
      case "any" -> value instanceof Map || value instanceof List ? null : "an object or a list";
      default -> {
        if (type.startsWith("(")) {
          String all = type.substring(1, type.length() - 1);
          boolean one = value instanceof String s && List.of(all.split("\\|", -1)).contains(s);
          yield one ? null : "one of " + all.replace("|", ", ");
        }
        int dots = type.indexOf("..");
        if (dots > 0) {
          int low = Integer.parseInt(type.substring(0, dots));
          int high = Integer.parseInt(type.substring(dots + 2));
          boolean fits =
              number != null && number.whole() && number.value() >= low && number.value() <= high;
          yield fits ? null : "a whole number from " + low + " to " + high;
        }
        yield null;
      }
    };
  }

  private static boolean geoJson(Object value) {
    Map<String, Object> map = JsonTree.object(value);
    Object type = map == null ? null : map.get("type");
    if (map == null || !(type instanceof String name)) {
      return false;
    }
    return GEOMETRIES.contains(name)
        ? map.get("coordinates") instanceof List
        : COLLECTIONS.contains(name);
  }

  private static String kind(Object value) {
    if (value instanceof String s) {
      return "\"" + (s.length() > 40 ? s.substring(0, 40) + "…" : s) + "\"";
    }
    if (value instanceof JsonTree.Number n) {
      return n.text();
    }
    return value instanceof Map
        ? "an object"
        : value instanceof List ? "a list" : value == JsonTree.NULL ? "null" : value.toString();
  }
}
