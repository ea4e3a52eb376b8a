package dev.attache.actors;

import dev.attache.language.EntityType;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names: of the lexicon, of the language core, and their short forms through the story. */
final class Names {

  /** Names of more tokens than this are as full as those of this many. */
  private static final int LONGEST = 4;

  private final ActorLexicon lexicon;
  private final ActorRules rules;
  private final TitleReader titles;
  private final Bodies bodies;

  Names(ActorLexicon lexicon, ActorRules rules, TitleReader titles) {
    this.lexicon = lexicon;
    this.rules = rules;
    this.titles = titles;
    this.bodies = new Bodies(lexicon, rules, titles);
  }

  /** Finds the names of a scene: full ones first, so that a short one finds its full one. */
  void find(Scene scene, Board board) {
    Roster story = new Roster(lexicon, rules);
    List<Scene.Hit> hits = scene.hits();
    for (Scene.Hit hit : hits) {
      for (Sense sense : hit.senses()) {
        String country = sense.known().terms().get(0).country();
        if (sense.known().kind() == Actor.Kind.STATE && country != null) {
          story.states.add(country);
        }
      }
    }
    bodies.opening(scene, story);
    List<Scene.Hit> taken = new ArrayList<>();
    for (int length = LONGEST; length > 0; length--) {
      for (Scene.Hit hit : hits) {
        if (isPerson(hit)
            && Math.min(LONGEST, hit.after() - hit.first()) == length
            && !person(scene, board, hit, story)) {
          taken.add(hit);
        }
      }
    }
    for (int i = 0; i < hits.size(); i++) {
      Scene.Hit hit = hits.get(i);
      if (!isPerson(hit)
          && !hit.isUnknown()
          && !scene.isConsumed(hit.first())
          && !surname(scene, board, hit, story)) {
        lexical(scene, board, hit, story);
        bodies.acronym(scene, board, hit, story);
      }
    }
    bodies.find(scene, board, story, taken);
    lostNames(scene, board, story);
  }

  /**
   * Mark Cuban is no Cuban: a word of the lexicon that is the surname of one whom the story names.
   */
  private boolean surname(Scene scene, Board board, Scene.Hit hit, Roster story) {
    Reading reading = scene.reading();
    int token = hit.first();
    if (hit.after() - token > 1
        || isModifier(reading, token, hit.after())
        || isAdjective(reading, token)
        || !scene.isNominal(token) && reading.upos(token) != Upos.ADJ) {
      return false;
    }
    List<String> words = words(reading, token, hit.after());
    Draft person = words.size() == 1 ? story.person(words, Gender.UNKNOWN, token) : null;
    if (person == null || person.nameWords.size() < 2) {
      return false;
    }
    if (rules.lists("name", "determiners", scene.before(token))) {
      return false; // "the Cuban" is one
    }
    scene.consume(token, hit.after());
    story.name(person, token);
    board.add(token, hit.after(), token, person, rules.id("carried"));
    return true;
  }

  /** A surname or a body's name that the tagger lost, where the story has it elsewhere. */
  private void lostNames(Scene scene, Board board, Roster story) {
    Map<String, Draft> names = new HashMap<>();
    for (Draft body : story.bodies()) {
      if (body.nameWords.size() == 1) {
        names.put(body.nameWords.get(0), body);
      }
    }
    for (Draft person : story.people()) {
      int n = person.nameWords.size();
      if (n > 1) {
        boolean familyFirst = lexicon.familyNameFirst(person.country);
        names.put(person.nameWords.get(familyFirst ? 0 : n - 1), person);
      }
    }
    if (names.isEmpty()) {
      return;
    }
    Reading reading = scene.reading();
    for (int t = 0; t < reading.size(); t++) {
      Scene.Hit hit = scene.hitAt(t);
      if ((hit == null || hit.isUnknown() && hit.type() == EntityType.LOC)
          && scene.isNominal(t)
          && Character.isUpperCase(reading.form(t).charAt(0))
          && scene.roleEndingAt(t) == null
          && !scene.isConsumed(t)
          && board.at(t) == null) {
        Draft draft = names.get(Words.fold(reading.form(t)));
        if (draft != null) {
          scene.consume(t, t + 1);
          board.add(t, t + 1, t, draft, rules.id("carried"));
        }
      }
    }
  }

  private static boolean isPerson(Scene.Hit hit) {
    if (hit.isUnknown()) {
      return hit.type() == EntityType.PER;
    }
    Known known = hit.known(Sense.Stand.NAME);
    return known != null && known.kind() == Actor.Kind.PERSON;
  }

  /** Makes a person of a name; says no where it is rather a body's. */
  private boolean person(Scene scene, Board board, Scene.Hit hit, Roster story) {
    Reading reading = scene.reading();
    List<String> words = words(reading, hit.first(), hit.after());
    if (words.isEmpty()) {
      return true;
    }
    if (hit.isUnknown()
        && hit.first() == scene.sentenceStart(hit.first())
        && hit.after() < reading.size()
        && (reading.form(hit.after()).equals(",") || isDateline(scene, hit))
        && words.get(0).length() > 2
        && words.get(0).equals(words.get(0).toUpperCase(Locale.ROOT))) {
      return true; // the town of a dateline
    }
    int head = scene.headOf(hit.first(), hit.after(), hit.first());
    Title before = titles.before(scene, hit.first(), hit.after() - 1);
    Known known = hit.known(Sense.Stand.NAME);
    String rule = "name";
    Draft draft = null;
    boolean single = hit.after() - hit.first() == 1;
    if (known == null || single) {
      // somebody of this surname whom the story names in full wins over the lexicon
      draft = story.person(words, before.gender(), hit.first());
      if (draft != null) {
        rule = draft.known != null && draft.known == known ? rule : "carried";
        known = draft.known;
      } else if (known != null) {
        draft = null;
      } else if (single) {
        known = byTitle(words.get(0), before);
        if (known == null && before.office() == null) {
          known = byState(words.get(0), story);
          if (known == null
              && before.gender() == Gender.UNKNOWN
              && story.opensBody.contains(words.get(0))
              && lexicon.bySurname(words.get(0)).isEmpty()) {
            return false; // Ford, where the story has the Ford Motor Company
          }
        }
      }
    }
    if (known != null) {
      draft = board.of(known);
    } else if (draft == null) {
      draft = new Draft(Actor.Kind.PERSON, text(reading, hit.first(), hit.after()));
      draft.nameWords = words;
      Gender given = lexicon.givenName(words.get(0));
      draft.gender = given != null && words.size() > 1 ? given : Gender.UNKNOWN;
    }
    draft.learn(before);
    Title after = titles.apposition(scene, hit.after());
    if (after != null && (known == null || draft.office == null)) {
      draft.learn(after);
    }
    if (draft.country == null && draft.code == null && draft.office != null) {
      draft.country = ofState(scene, hit.after());
    }
    story.name(draft, hit.first());
    int from = before.from();
    if (isModifier(reading, head, hit.after())
        && rules.lists("name", "determiners", scene.small(from))) {
      from++; // "the Obama administration": the article is the noun's
    }
    scene.consume(from, hit.after());
    int whole = scene.headOf(from, hit.after(), hit.first());
    board.add(from, hit.after(), whole < from ? head : whole, draft, rules.id(rule));
    return true;
  }

  /** "President Anna Keller of Austria": the state whose name follows with an "of". */
  private @Nullable String ofState(Scene scene, int after) {
    Scene.Hit hit =
        after + 1 < scene.sentenceEnd(after - 1)
                && rules.lists("nominal", "whole", scene.small(after))
            ? scene.hitAt(after + 1)
            : null;
    Known state = hit == null ? null : hit.known(Sense.Stand.NAME);
    return state != null && state.kind() == Actor.Kind.STATE
        ? state.terms().get(0).country()
        : null;
  }

  /** "Chancellor Scholz" without a first name: the one known person of that surname and office. */
  private @Nullable Known byTitle(String surname, Title title) {
    if (title.office() == null) {
      return null;
    }
    String office = title.office().toLowerCase(Locale.ROOT);
    Known found = null;
    for (Known known : lexicon.bySurname(surname)) {
      for (Known.Term term : known.terms()) {
        boolean sameOffice =
            term.office() != null && term.office().toLowerCase(Locale.ROOT).equals(office);
        boolean sameCountry = title.country() == null || title.country().equals(term.country());
        if (sameOffice && sameCountry) {
          if (found != null && found != known) {
            return null;
          }
          found = known;
        }
      }
    }
    return found;
  }

  /** A lone surname: the one leader of that name of a state that the story names. */
  private @Nullable Known byState(String surname, Roster story) {
    Known found = null;
    for (Known known : lexicon.bySurname(surname)) {
      for (Known.Term term : known.terms()) {
        if (known != found
            && term.office() != null
            && term.country() != null
            && rules.lists("name", "heads", term.office())
            && story.states.contains(term.country())) {
          if (found != null) {
            return null;
          }
          found = known;
        }
      }
    }
    return found;
  }

  private void lexical(Scene scene, Board board, Scene.Hit hit, Roster story) {
    Reading reading = scene.reading();
    int core = scene.headOf(hit.first(), hit.after(), hit.first());
    Known name = hit.known(Sense.Stand.NAME);
    Known seat = hit.known(Sense.Stand.SEAT);
    Known capital = hit.known(Sense.Stand.CAPITAL);
    boolean beforeNoun = isModifier(reading, core, hit.after());
    if (name != null && name.kind() != Actor.Kind.STATE || seat != null) {
      Known body = name != null && name.kind() != Actor.Kind.STATE ? name : seat;
      if (body == null) {
        return;
      }
      if (body == seat
          && (rules.lists("seat", "places", scene.before(hit.first()))
              || !beforeNoun && rules.lists("seat", "places", scene.prepositionOf(core)))) {
        return;
      }
      Title before = titles.before(scene, hit.first(), core);
      boolean beforeRole = scene.roleStartingAt(hit.after()) && scene.isNominal(hit.after());
      if (beforeNoun || beforeRole || scene.isHyphenated(hit)) {
        return;
      }
      int from = before.from();
      int head = scene.headOf(from, hit.after(), hit.first());
      scene.consume(from, hit.after());
      Known.Term own = body.terms().get(0);
      if (before.country() != null
          && own.country() != null
          && !before.country().equals(own.country())) {
        // Burundi's National Security Council
        Draft other = new Draft(body.kind(), text(reading, from, hit.after()));
        other.country = before.country();
        other.sector = own.sector();
        other.nameWords = words(reading, from, hit.after());
        board.add(from, hit.after(), head, other, rules.id("name"));
        return;
      }
      hold(scene, board, from, hit.after(), head, body, body == seat ? "seat" : "name");
      if (body == name && body.kind() == Actor.Kind.ORGANISATION) {
        story.body(words(reading, hit.first(), hit.after()), board.of(body));
      }
    } else if (name != null
        && !(isDateline(scene, hit) && scene.sentenceStart(core) != core
            || beforeNoun
            || isAdjective(reading, core)
            || scene.isHyphenated(hit))) {
      hold(scene, board, withDeterminer(scene, hit.first()), hit.after(), core, name, "state");
    } else if (capital != null && !beforeNoun && !isDateline(scene, hit) && acts(scene, core)) {
      hold(scene, board, hit.first(), hit.after(), core, capital, "capital");
    }
    // names before a noun and adjectives are left to the demonym rule, once the titles are known
  }

  private void hold(
      Scene scene, Board board, int from, int after, int head, Known known, String rule) {
    if (known.kind() == Actor.Kind.STATE || !scene.isConsumed(head) || board.at(head) == null) {
      board.add(from, after, head, board.of(known), rules.id(rule));
    }
  }

  private int withDeterminer(Scene scene, int first) {
    return first > scene.sentenceStart(first)
            && rules.lists("name", "determiners", scene.small(first - 1))
        ? first - 1
        : first;
  }

  static boolean isAdjective(Reading reading, int core) {
    return reading.upos(core) == Upos.ADJ && reading.isRelation(core, "amod");
  }

  /** Whether a name stands before a noun that it modifies. */
  static boolean isModifier(Reading reading, int core, int after) {
    int above = reading.head(core);
    if (after < reading.size()
        && reading.head(after) == core
        && reading.isRelation(after, "flat")
        && reading.upos(after) == Upos.PROPN) {
      return true; // Nigeria Police
    }
    return above >= after
        && (reading.isRelation(core, "compound")
            || reading.isRelation(core, "amod")
            || reading.relation(core).equals("nmod")
            || reading.isRelation(core, "nummod"))
        && reading.sentenceOf(above) == reading.sentenceOf(core);
  }

  /** "MOSCOW (AP) --", "KILIS, Turkey --": a place that opens a paragraph before a dash. */
  private boolean isDateline(Scene scene, Scene.Hit hit) {
    Reading reading = scene.reading();
    int next = hit.after();
    return hit.first() - scene.sentenceStart(hit.first()) <= 3
        && next < reading.size()
        && rules.lists("capital", "dateline", reading.form(next))
        && !scene.isHyphenated(hit)
        && reading.start(next) > reading.end(next - 1);
  }

  /** Whether a capital is spoken of as somebody who acts. */
  private boolean acts(Scene scene, int core) {
    Reading reading = scene.reading();
    int t = core;
    while (reading.isRelation(t, "conj")
        && reading.head(t) != Reading.NONE
        && reading.head(t) < t
        && scene.hitAt(reading.head(t)) != null) {
      t = reading.head(t);
    }
    String relation = reading.relation(t);
    String main =
        relation.indexOf(':') < 0 ? relation : relation.substring(0, relation.indexOf(':'));
    if (rules.lists("capital", "subjects", main) || rules.lists("capital", "subjects", relation)) {
      return true;
    }
    if (rules.lists("capital", "objects", main)) {
      int verb = reading.head(t);
      return verb != Reading.NONE && !rules.lists("capital", "place-verbs", reading.lemma(verb));
    }
    int clause = reading.childBy(core, "acl");
    boolean doesSomething =
        clause != Reading.NONE
            && reading.relation(clause).equals("acl:relcl")
            && reading.childBy(clause, "nsubj") != Reading.NONE
            && rules.pronoun(scene.small(reading.childBy(clause, "nsubj"))) != null;
    // "in Kyiv, which seeks": whatever the parse
    ActorRules.Pronoun which =
        core + 3 < scene.sentenceEnd(core) && reading.form(core + 1).equals(",")
            ? rules.pronoun(scene.small(core + 2))
            : null;
    doesSomething |=
        which != null
            && which.number() == ActorRules.Number.RELATIVE_THING
            && reading.upos(core + 3) == Upos.VERB;
    int noun = reading.head(t);
    if (noun != Reading.NONE && reading.upos(noun) == Upos.VERB) {
      int given = reading.childBy(noun, "obj"); // issued an ultimatum to Damascus
      noun = given != Reading.NONE && given < t ? given : noun;
    }
    boolean dealtWith =
        noun != Reading.NONE
            && noun < t
            && rules.lists("capital", "dealt", reading.lemma(noun))
            && rules.lists("capital", "after-noun", scene.prepositionOf(t));
    return doesSomething
        || dealtWith
        || rules.lists("capital", "prepositions", scene.prepositionOf(t));
  }

  private static List<String> words(Reading reading, int first, int after) {
    return Words.of(text(reading, first, after));
  }

  private static String text(Reading reading, int first, int after) {
    return reading.span(first, after).of(reading.text()).replace('\n', ' ');
  }
}
