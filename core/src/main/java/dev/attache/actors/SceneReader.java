package dev.attache.actors;

import dev.attache.language.EntityType;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lays lexicon matches and the core's entities over a reading and settles where they overlap: the
 * lexicon wins unless an entity holds more words that belong to a name.
 */
final class SceneReader {

  private final ActorLexicon lexicon;
  private final ActorRules rules;

  SceneReader(ActorLexicon lexicon, ActorRules rules) {
    this.lexicon = lexicon;
    this.rules = rules;
  }

  Scene read(Reading reading) {
    Words words = Words.of(reading);
    List<Scene.Hit> hits = phrases(reading, words);
    Scene.Hit[] over = new Scene.Hit[reading.size()];
    for (Scene.Hit hit : hits) {
      Arrays.fill(over, hit.first(), hit.after(), hit);
    }
    List<Scene.RoleHit> allRoles = roles(reading, words, over);
    Scene.RoleHit[] roleAt = new Scene.RoleHit[reading.size()];
    for (Scene.RoleHit role : allRoles) {
      Arrays.fill(roleAt, role.first(), role.after(), role);
    }
    entities(reading, over, roleAt);
    properNouns(reading, over, roleAt);
    return new Scene(reading, distinct(over), free(allRoles, over));
  }

  private List<Scene.Hit> phrases(Reading reading, Words words) {
    List<Scene.Hit> hits = new ArrayList<>();
    for (int w = 0; w < words.size(); ) {
      boolean startsToken = w == 0 || words.token(w) != words.token(w - 1);
      Phrases.Match<Sense> match = startsToken ? lexicon.names().longest(words, w) : null;
      if (match == null) {
        w++;
        continue;
      }
      int first = words.token(w);
      int last = words.token(match.after() - 1);
      int end = words.end(match.after() - 1);
      boolean wholeToken = true;
      for (int i = end; i < reading.end(last); i++) {
        wholeToken &= reading.text().charAt(i) == '.';
      }
      if (wholeToken) {
        hits.add(new Scene.Hit(first, last + 1, match.values(), null));
        w = match.after();
      } else {
        w++;
      }
    }
    return hits;
  }

  private List<Scene.RoleHit> roles(Reading reading, Words words, Scene.Hit[] over) {
    List<Scene.RoleHit> found = new ArrayList<>();
    for (int w = 0; w < words.size(); ) {
      int first = words.token(w);
      boolean startsToken = w == 0 || words.token(w - 1) != first;
      if (!startsToken || over[first] != null) {
        w++;
        continue;
      }
      Phrases.Match<Role> match = lexicon.roles().longestOfSmall(words, w);
      if (match == null) {
        w++;
        continue;
      }
      int last = words.token(match.after() - 1);
      boolean endsToken = match.after() == words.size() || words.token(match.after()) != last;
      boolean clear = true;
      for (int t = first; t <= last; t++) {
        clear &= over[t] == null;
      }
      if (!endsToken || !clear) {
        w++;
        continue;
      }
      Role role = match.values().get(0);
      int head = words.token(w + role.headWord());
      found.add(new Scene.RoleHit(first, last + 1, head, role));
      w = match.after();
    }
    return found;
  }

  private void entities(Reading reading, Scene.Hit[] over, Scene.RoleHit[] roleAt) {
    for (int t = 0; t < reading.size(); ) {
      EntityType type = reading.entity(t);
      if (type == null) {
        t++;
        continue;
      }
      int after = t + 1;
      while (after < reading.size()
          && reading.entity(after) == type
          && !reading.startsEntity(after)
          && reading.sentenceOf(after) == reading.sentenceOf(t)) {
        after++;
      }
      settle(reading, t, after, type, over, roleAt);
      t = after;
    }
  }

  private void settle(
      Reading reading,
      int from,
      int to,
      EntityType type,
      Scene.Hit[] over,
      Scene.RoleHit[] roleAt) {
    int first = from;
    int after = to;
    while (first < after && isEdge(reading, first, over, roleAt, type)) {
      first++;
    }
    while (after > first && rules.lists("name", "possessive", reading.form(after - 1))) {
      after--;
    }
    if (first == after || !Character.isUpperCase(reading.text().charAt(reading.start(first)))) {
      return;
    }
    int covered = 0;
    for (int t = first; t < after; t++) {
      Scene.Hit hit = over[t];
      if (hit != null) {
        if (hit.first() < first || hit.after() > after) {
          return; // the lexicon's phrase goes beyond the entity
        }
        covered++;
      }
    }
    if (covered == after - first && (over[first].after() == after || type != EntityType.PER)) {
      return;
    }
    if (type == EntityType.LOC && covered > 0 && over[after - 1] != null) {
      return; // northern Syria
    }
    if (type == EntityType.ORG) {
      boolean onlyRoles = true;
      for (int t = first; t < after; t++) {
        onlyRoles &= over[t] != null || roleAt[t] != null;
      }
      if (onlyRoles) {
        return; // the Chinese Foreign Ministry
      }
    }
    Scene.Hit entity = new Scene.Hit(first, after, List.of(), type);
    for (int t = first; t < after; t++) {
      over[t] = entity;
    }
  }

  /** Whether a token at the front of an entity is no part of the name. */
  private static boolean isEdge(
      Reading reading, int t, Scene.Hit[] over, Scene.RoleHit[] roleAt, EntityType type) {
    if (reading.upos(t) == Upos.DET || reading.upos(t) == Upos.PUNCT) {
      return true;
    }
    if (type != EntityType.PER) {
      return false;
    }
    return roleAt[t] != null && roleAt[t].role().isTitle()
        || over[t] != null && over[t].known(Sense.Stand.DEMONYM) != null;
  }

  /** Names that the core did not take for entities: after a title, with a given name, acronyms. */
  private void properNouns(Reading reading, Scene.Hit[] over, Scene.RoleHit[] roleAt) {
    for (int t = 0; t < reading.size(); ) {
      if (!isFreeName(reading, t, over, roleAt)) {
        t++;
        continue;
      }
      int after = t + 1;
      while (after < reading.size()
          && reading.sentenceOf(after) == reading.sentenceOf(t)
          && isFreeName(reading, after, over, roleAt)) {
        after++;
      }
      boolean afterTitle =
          t > 0
              && roleAt[t - 1] != null
              && roleAt[t - 1].role().isTitle()
              && reading.sentenceOf(t - 1) == reading.sentenceOf(t);
      boolean person =
          afterTitle || after - t > 1 && lexicon.givenName(Words.fold(reading.form(t))) != null;
      if (person) {
        put(new Scene.Hit(t, after, List.of(), EntityType.PER), over);
      } else if (after - t == 1 && isAcronym(reading.form(t)) && isArgument(reading, t)) {
        put(new Scene.Hit(t, after, List.of(), EntityType.ORG), over);
      }
      t = after;
    }
  }

  private static void put(Scene.Hit hit, Scene.Hit[] over) {
    Arrays.fill(over, hit.first(), hit.after(), hit);
  }

  private static boolean isFreeName(
      Reading reading, int t, Scene.Hit[] over, Scene.RoleHit[] roleAt) {
    return over[t] == null
        && roleAt[t] == null
        && reading.entity(t) == null
        && reading.upos(t) == Upos.PROPN
        && Character.isUpperCase(reading.text().charAt(reading.start(t)));
  }

  private static boolean isAcronym(String form) {
    if (form.length() < 3 || form.length() > 7) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isUpperCase(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isArgument(Reading reading, int t) {
    return reading.isRelation(t, "nsubj")
        || reading.isRelation(t, "obj")
        || reading.isRelation(t, "obl")
        || reading.isRelation(t, "appos")
        || reading.relation(t).equals("nmod:poss");
  }

  private static List<Scene.Hit> distinct(Scene.Hit[] over) {
    List<Scene.Hit> hits = new ArrayList<>();
    for (int t = 0; t < over.length; t++) {
      Scene.Hit hit = over[t];
      if (hit != null && hit.first() == t && hit.known(Sense.Stand.NOTHING) == null) {
        hits.add(hit);
      }
    }
    hits.sort(Comparator.comparingInt(Scene.Hit::first));
    return hits;
  }

  private static List<Scene.RoleHit> free(List<Scene.RoleHit> all, Scene.Hit[] over) {
    List<Scene.RoleHit> kept = new ArrayList<>();
    for (Scene.RoleHit role : all) {
      boolean clear = true;
      for (int t = role.first(); t < role.after(); t++) {
        clear &= over[t] == null;
      }
      if (clear) {
        kept.add(role);
      }
    }
    return kept;
  }
}
