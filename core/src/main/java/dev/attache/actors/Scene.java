package dev.attache.actors;

import dev.attache.language.EntityType;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reading with what the lexicons found in it; the finders of one story share it. */
final class Scene {

  /**
   * Words that name something: a phrase of the lexicon or an entity of the language core.
   *
   * @param senses what the lexicon says; none for an entity that it does not know
   * @param type kind of the entity, or null for a phrase of the lexicon
   */
  record Hit(int first, int after, List<Sense> senses, @Nullable EntityType type) {

    /** The first sense with a stand, or null. */
    @Nullable Known known(Sense.Stand stand) {
      for (Sense sense : senses) {
        if (sense.stand() == stand) {
          return sense.known();
        }
      }
      return null;
    }

    boolean isUnknown() {
      return senses.isEmpty();
    }

    /** The state or body that these words put beside another noun, or null. */
    @Nullable Known asModifier() {
      Known found = known(Sense.Stand.DEMONYM);
      if (found == null) {
        found = known(Sense.Stand.NAME);
      }
      if (found == null) {
        found = known(Sense.Stand.SEAT);
      }
      return found != null && found.kind() != dev.attache.mention.Actor.Kind.PERSON ? found : null;
    }
  }

  /**
   * A role noun of the text.
   *
   * @param head token of the noun itself
   */
  record RoleHit(int first, int after, int head, Role role) {}

  private final Reading reading;
  private final List<Hit> hits;
  private final List<RoleHit> roles;
  private final int[] hitAt;
  private final int[] roleEndingAt;
  private final boolean[] consumed;
  private final String[] small;
  private final boolean[] quoted;
  private final boolean[] startsRole;

  Scene(Reading reading, List<Hit> hits, List<RoleHit> roles) {
    this.reading = reading;
    this.hits = hits;
    this.roles = roles;
    int n = reading.size();
    hitAt = new int[n];
    roleEndingAt = new int[n];
    consumed = new boolean[n];
    small = new String[n];
    quoted = quoted(reading);
    Arrays.fill(hitAt, -1);
    Arrays.fill(roleEndingAt, -1);
    for (int h = 0; h < hits.size(); h++) {
      Arrays.fill(hitAt, hits.get(h).first(), hits.get(h).after(), h);
    }
    startsRole = new boolean[n];
    for (int r = 0; r < roles.size(); r++) {
      startsRole[roles.get(r).first()] = true;
      roleEndingAt[roles.get(r).after() - 1] = r;
    }
  }

  Reading reading() {
    return reading;
  }

  List<Hit> hits() {
    return hits;
  }

  List<RoleHit> roles() {
    return roles;
  }

  /** The hit that covers a token, or null. */
  @Nullable Hit hitAt(int token) {
    return hitAt[token] < 0 ? null : hits.get(hitAt[token]);
  }

  /** The role noun whose last token this is, or null. */
  @Nullable RoleHit roleEndingAt(int token) {
    return roleEndingAt[token] < 0 ? null : roles.get(roleEndingAt[token]);
  }

  /** Whether a role noun starts at a token of the same sentence. */
  boolean roleStartingAt(int token) {
    return token < reading.size()
        && startsRole[token]
        && token > reading.sentenceStart(reading.sentenceOf(token));
  }

  /** Whether a name is the first part of a word with a hyphen: "US-led", "US - led". */
  boolean isHyphenated(Hit hit) {
    int last = hit.after() - 1;
    if (reading.form(last).indexOf('-') > 0 && hit.type() == null) {
      String form = reading.form(last);
      return form.length() > form.indexOf('-') + 3
          && Character.isLowerCase(form.charAt(form.length() - 1))
          && Character.isLowerCase(form.charAt(form.indexOf('-') + 1));
    }
    return hit.after() + 1 < reading.size()
        && reading.form(hit.after()).equals("-")
        && reading.start(hit.after()) == reading.end(last)
        && Character.isLowerCase(reading.form(hit.after() + 1).charAt(0));
  }

  /** The part after the hyphen of a hyphenated name, small letters. */
  String afterHyphen(Hit hit) {
    int last = hit.after() - 1;
    String form = small(last);
    return form.indexOf('-') > 0
        ? form.substring(form.lastIndexOf('-') + 1)
        : small(hit.after() + 1);
  }

  /** Says that a token belongs to the words of a mention already. */
  void consume(int first, int after) {
    Arrays.fill(consumed, first, after, true);
  }

  boolean isConsumed(int token) {
    return consumed[token];
  }

  /** A token in small letters. */
  String small(int token) {
    String known = small[token];
    if (known == null) {
      known = reading.form(token).toLowerCase(Locale.ROOT);
      small[token] = known;
    }
    return known;
  }

  /** Whether a token stands between quotation marks. */
  boolean isQuoted(int token) {
    return quoted[token];
  }

  private static boolean[] quoted(Reading reading) {
    boolean[] inside = new boolean[reading.size()];
    boolean open = false;
    for (int t = 0; t < inside.length; t++) {
      String form = reading.form(t);
      char c = form.length() <= 2 && !form.isEmpty() ? form.charAt(0) : 'x';
      if (c == '\u201c' || form.equals("``")) {
        open = true;
      } else if (c == '\u201d' || form.equals("''")) {
        open = false;
      } else if (c == '"') {
        open = !open;
      }
      // a quotation that is never closed ends with its paragraph
      if (open && t > 0 && isParagraph(reading, t)) {
        open = c == '\u201c' || c == '"';
      }
      inside[t] = open;
    }
    return inside;
  }

  private static boolean isParagraph(Reading reading, int token) {
    for (int i = reading.end(token - 1); i < reading.start(token); i++) {
      if (reading.text().charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** The word right before a phrase, its determiner skipped, small letters; or empty. */
  String before(int first) {
    int t = first - 1;
    if (t >= sentenceStart(first) && reading.upos(t) == Upos.DET) {
      t--;
    }
    return t >= sentenceStart(first) ? small(t) : "";
  }

  int sentenceStart(int token) {
    return reading.sentenceStart(reading.sentenceOf(token));
  }

  int sentenceEnd(int token) {
    return reading.sentenceEnd(reading.sentenceOf(token));
  }

  boolean isNominal(int token) {
    Upos tag = reading.upos(token);
    return tag == Upos.NOUN || tag == Upos.PROPN;
  }

  /**
   * The token of a range that hangs on one outside; of several the one in the core, or the last.
   */
  int headOf(int first, int after, int core) {
    int found = -1;
    for (int t = first; t < after; t++) {
      int head = reading.head(t);
      boolean outside = head < first || head >= after;
      if (outside
          && reading.upos(t) != Upos.PUNCT
          && !reading.isRelation(t, "case")
          && !reading.isRelation(t, "det")) {
        if (found < 0 || t >= core && !(found >= core && isNominal(found))) {
          found = t;
        }
      }
    }
    return found < 0 ? after - 1 : found;
  }

  /** The preposition of the phrase that a token heads, small letters, or empty. */
  String prepositionOf(int head) {
    int found = reading.childBy(head, "case");
    if (found != Reading.NONE && found < head) {
      return small(found);
    }
    if (reading.isRelation(head, "conj")
        && reading.head(head) != Reading.NONE
        && reading.head(head) < head) {
      return prepositionOf(reading.head(head));
    }
    return "";
  }
}
