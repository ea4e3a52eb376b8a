package dev.attache.story;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements of pages are, by the words in their class and id attributes. */
final class Markup {

  /** The lexicon. */
  static final String FILE = "lexicon/page-markup.tsv";

  /** Attributes longer than this are generated, not written: no words are sought in their rest. */
  private static final int LONGEST_ATTRIBUTE = 300;

  /** Where in a name a word must stand. */
  private enum Place {
    ANY,
    FIRST,
    WHOLE
  }

  private record Entry(Role role, Place place) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> states = new HashSet<>();
  private final Map<String, String> providers = new LinkedHashMap<>();

  private Markup() {}

  /** What an element is. */
  enum Role {
    /** Nothing that a name tells. */
    NONE,
    /** The story's text. */
    BODY,
    /** Not the story's own words. */
    NOISE,
    /** One reader's comment. */
    COMMENT,
    /** All readers' comments. */
    COMMENTS,
    /** Not the story's own words, however much it holds. */
    NEVER
  }

  /** Loads the words. */
  static Markup load(LanguageFolder folder) {
    Markup markup = new Markup();
    Table table = Table.read(folder, FILE);
    int token = table.column("token");
    int role = table.column("role");
    int place = table.column("place");
    int name = table.column("name");
    for (Table.Row row : table.rows()) {
      if (row.get(role).equals("state")) {
        markup.states.add(row.get(token));
      } else if (row.get(role).equals("provider")) {
        markup.providers.put(row.get(token), row.get(name));
      } else {
        Role is = Role.valueOf(row.get(role).toUpperCase(Locale.ROOT));
        Place at =
            row.get(place).isEmpty()
                ? Place.ANY
                : Place.valueOf(row.get(place).toUpperCase(Locale.ROOT));
        markup.entries.put(row.get(token), new Entry(is, at));
      }
    }
    return markup;
  }

  /** The role that an element's class and id give it; of several the last in the order of roles. */
  Role role(Element element) {
    Role found = Role.NONE;
    if (element.attributesSize() > 0) {
      found = role(element.attr("class"), found);
      found = role(element.attr("id"), found);
    }
    return found;
  }

  private Role role(String attribute, Role before) {
    Role found = before;
    List<String> tokens = new ArrayList<>();
    int limit = Math.min(attribute.length(), LONGEST_ATTRIBUTE);
    int start = -1;
    boolean variant = false;
    for (int i = 0; i <= limit; i++) {
      char c = i < limit ? attribute.charAt(i) : ' ';
      boolean part = Character.isLetterOrDigit(c);
      boolean hump =
          part
              && start >= 0
              && Character.isUpperCase(c)
              && Character.isLowerCase(attribute.charAt(i - 1));
      if (start >= 0 && (!part || hump)) {
        if (!variant) {
          tokens.add(attribute.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
      if (part && start < 0) {
        start = i;
      }
      variant |= c == '-' && i > 0 && attribute.charAt(i - 1) == '-';
      if (c <= ' ') {
        found = max(found, ofName(tokens));
        tokens.clear();
        variant = false;
      }
    }
    return found;
  }

  /** The role of one name, in its parts. */
  private Role ofName(List<String> tokens) {
    Role found = Role.NONE;
    boolean state = !tokens.isEmpty() && states.contains(tokens.get(0));
    for (int k = 0; k < tokens.size(); k++) {
      String token = tokens.get(k);
      if (k > 0) {
        Entry pair = entries.get(tokens.get(k - 1) + "-" + token);
        found = max(found, pair == null ? null : pair.role);
      }
      Entry entry = state ? null : entries.get(token);
      if (entry != null
          && (entry.place == Place.ANY || k == 0)
          && (entry.place != Place.WHOLE || tokens.size() == 1)) {
        found = max(found, entry.role);
      }
    }
    return found;
  }

  private static Role max(Role a, @Nullable Role b) {
    return b == null || b.compareTo(a) < 0 ? a : b;
  }

  /** Who provides the comment widget that an address or an id names; null if none is known. */
  @Nullable String provider(String addressOrId) {
    if (addressOrId.isEmpty()) {
      return null;
    }
    String lower = addressOrId.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> entry : providers.entrySet()) {
      int at = lower.indexOf(entry.getKey());
      // "coral" is a widget, "coralreef.js" is not
      if (at >= 0
          && (at == 0 || !Character.isLetter(lower.charAt(at - 1)))
          && (at + entry.getKey().length() == lower.length()
              || !Character.isLetter(lower.charAt(at + entry.getKey().length())))) {
        return entry.getValue();
      }
    }
    return null;
  }
}
