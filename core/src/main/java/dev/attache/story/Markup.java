package dev.attache.story;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements of pages are, by the words in their class and id attributes. */
final class Markup {

  /** The lexicon. */
  static final String FILE = "lexicon/page-markup.tsv";

  /** Attributes longer than this are generated, not written: no words are sought in their rest. */
  private static final int LONGEST_ATTRIBUTE = 300;

  private final Map<String, Role> roles = new HashMap<>();
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
    COMMENTS
  }

  /** Loads the words. */
  static Markup load(LanguageFolder folder) {
    Markup markup = new Markup();
    Table table = Table.read(folder, FILE);
    int token = table.column("token");
    int role = table.column("role");
    int name = table.column("name");
    for (Table.Row row : table.rows()) {
      if (row.get(role).equals("provider")) {
        markup.providers.put(row.get(token), row.get(name));
      } else {
        markup.roles.put(row.get(token), Role.valueOf(row.get(role).toUpperCase(Locale.ROOT)));
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
    String last = "";
    int limit = Math.min(attribute.length(), LONGEST_ATTRIBUTE);
    int start = -1;
    for (int i = 0; i <= limit; i++) {
      char c = i < limit ? attribute.charAt(i) : ' ';
      boolean part = Character.isLetterOrDigit(c);
      boolean hump =
          part
              && start >= 0
              && Character.isUpperCase(c)
              && Character.isLowerCase(attribute.charAt(i - 1));
      if (start >= 0 && (!part || hump)) {
        String token = attribute.substring(start, i).toLowerCase(Locale.ROOT);
        found = max(found, roles.get(token));
        if (!last.isEmpty()) {
          found = max(found, roles.get(last + "-" + token));
        }
        last = token;
        start = -1;
      }
      if (part && start < 0) {
        start = i;
      }
      if (c == ' ') {
        last = "";
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
