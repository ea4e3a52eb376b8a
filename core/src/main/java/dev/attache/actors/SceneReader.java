package dev.attache.actors;

import dev.attache.language.EntityType;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
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
    bodies(reading, over, allRoles);
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
      // "UN-brokered" as one token: the name is the part before the hyphen
      boolean hyphen = end < reading.end(last) && reading.text().charAt(end) == '-';
      if (wholeToken || hyphen) {
        int next = match.after();
        int after = last + 1;
        if (isBody(match.values())) {
          // General Motors Corporation is General Motors
          while (next < words.size()
              && words.joined(next)
              && words.token(next) == after
              && isCapital(reading, after)
              && rules.lists("name", "designators", words.word(next))) {
            after++;
            next++;
          }
        }
        hits.add(new Scene.Hit(first, after, match.values(), null));
        w = next;
      } else {
        w++;
      }
    }
    return hits;
  }

  private static boolean isBody(List<Sense> senses) {
    for (Sense sense : senses) {
      if (sense.stand() == Sense.Stand.NAME && sense.known().kind() == Actor.Kind.ORGANISATION) {
        return true;
      }
    }
    return false;
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
      if (!found.isEmpty()
          && found.get(found.size() - 1).role().use() == Role.Use.HONORIFIC
          && found.get(found.size() - 1).after() == first
          && isCapital(reading, first)
          && role.use() != Role.Use.HONORIFIC) {
        w++;
        continue; // Mr. King is no king
      }
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
      int stop,
      EntityType given,
      Scene.Hit[] over,
      Scene.RoleHit[] roleAt) {
    int first = from;
    int to = stop;
    int after = to;
    EntityType type = given;
    Scene.RoleHit office = roleAt[first];
    if (office != null
        && office.role().isTitle()
        && office.after() < after
        && rules.lists("name", "cut", reading.form(office.after()))) {
      return; // Minister of Industry
    }
    for (int t = first; t < after; t++) {
      Scene.RoleHit title = roleAt[t];
      if (title != null
          && title.role().isTitle()
          && !title.role().plural()
          && title.after() < after
          && (given != EntityType.ORG
              || lexicon.givenName(Words.fold(reading.form(title.after()))) != null)) {
        first = title.after(); // what follows a title is a person
        type = EntityType.PER;
      }
    }
    while (first < after && isEdge(reading, first)) {
      first++;
    }
    for (int t = first + 1; t < after && type == EntityType.PER; t++) {
      if (rules.lists("name", "cut", reading.form(t)) && over[t] == null) {
        after = t;
      }
    }
    while (type == EntityType.PER
        && after == to
        && after < over.length
        && reading.isRelation(after, "flat")
        && reading.upos(after) == Upos.PROPN
        && reading.head(after) >= first
        && reading.head(after) < after
        && over[after] == null) {
      after++; // the tagger lost the last word of the name
      to++;
    }
    while (after > first && rules.lists("name", "possessive", reading.form(after - 1))) {
      after--;
    }
    if (first == after || !Character.isUpperCase(reading.text().charAt(reading.start(first)))) {
      return;
    }
    if (type == EntityType.LOC
        && after - first > 1
        && over[first] == null
        && lexicon.givenName(Words.fold(reading.form(first))) != null
        && roleAt[after - 1] == null) {
      type = EntityType.PER; // the tagger wavers between persons and places
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
    boolean onlyRoles = true;
    for (int t = first; t < after; t++) {
      onlyRoles &=
          roleAt[t] != null
              || (over[t] != null && (type != EntityType.PER || roleAt[after - 1] != null));
    }
    if (onlyRoles) {
      return; // the Chinese Foreign Ministry, "U.S. Secretary" of State
    }
    Scene.Hit entity = new Scene.Hit(first, after, List.of(), type);
    for (int t = first; t < after; t++) {
      over[t] = entity;
    }
  }

  /** Whether a token at the front of an entity is no part of the name. */
  private static boolean isEdge(Reading reading, int t) {
    return reading.upos(t) == Upos.DET || reading.upos(t) == Upos.PUNCT;
  }

  /** Names that end in a role noun, in capitals: the Northern Farmers Union. */
  private static void bodies(Reading reading, Scene.Hit[] over, List<Scene.RoleHit> roles) {
    for (Scene.RoleHit role : roles) {
      int start = reading.sentenceStart(reading.sentenceOf(role.head()));
      if (role.role().kind() == Actor.Kind.PERSON
          || role.role().plural()
          || over[role.head()] != null
          || !isCapital(reading, role.first())) {
        continue;
      }
      int first = role.first();
      boolean own = false;
      while (first > start
          && isCapital(reading, first - 1)
          && reading.upos(first - 1) != Upos.DET
          && reading.upos(first - 1) != Upos.PRON
          && (over[first - 1] == null || over[first - 1].known(Sense.Stand.NOTHING) == null)) {
        first--;
        own |= over[first] == null;
      }
      // "Then Congress": a capital that only opens the sentence is no part of a name
      if (first == start && reading.upos(first) != Upos.PROPN && over[first] == null) {
        first++;
      }
      if (own && first < role.first()) {
        put(new Scene.Hit(first, role.after(), List.of(), EntityType.ORG), over);
      }
    }
  }

  private static boolean isCapital(Reading reading, int t) {
    return Character.isUpperCase(reading.text().charAt(reading.start(t)));
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
          afterTitle
              || after - t > 1
                  && (lexicon.givenName(Words.fold(reading.form(t))) != null
                      || isFollowedByWho(reading, after));
      if (person) {
        put(new Scene.Hit(t, after, List.of(), EntityType.PER), over);
      } else if (after - t == 1
          && isAcronym(reading.form(t))
          && after < reading.size()
          && reading.form(after).equals(":")) {
        put(new Scene.Hit(t, after, List.of(), EntityType.PER), over); // a transcript's speaker
      } else if (after - t == 1 && isAcronym(reading.form(t)) && isArgument(reading, t)) {
        put(new Scene.Hit(t, after, List.of(), EntityType.ORG), over);
      }
      t = after;
    }
  }

  private boolean isFollowedByWho(Reading reading, int after) {
    if (after + 1 >= reading.size() || !reading.form(after).equals(",")) {
      return false;
    }
    ActorRules.Pronoun pronoun = rules.pronoun(reading.form(after + 1));
    return pronoun != null && pronoun.number() == ActorRules.Number.RELATIVE;
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
    if (form.length() < 3 || form.length() > 10) {
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
