package dev.attache.actors;

import dev.attache.language.EntityType;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names: of the lexicon, of the language core, and their short forms through the story. */
final class Names {

  /** Names of more tokens than this are as full as those of this many. */
  private static final int LONGEST = 4;

  private final ActorLexicon lexicon;
  private final ActorRules rules;
  private final TitleReader titles;

  Names(ActorLexicon lexicon, ActorRules rules, TitleReader titles) {
    this.lexicon = lexicon;
    this.rules = rules;
    this.titles = titles;
  }

  /** Finds the names of a scene: full ones first, so that a short one finds its full one. */
  void find(Scene scene, Board board) {
    Story story = new Story();
    List<Scene.Hit> hits = scene.hits();
    for (Scene.Hit hit : hits) {
      for (Sense sense : hit.senses()) {
        String country = sense.known().terms().get(0).country();
        if (sense.known().kind() == Actor.Kind.STATE && country != null) {
          story.states.add(country);
        }
      }
    }
    for (int length = LONGEST; length > 0; length--) {
      for (Scene.Hit hit : hits) {
        if (isPerson(hit) && Math.min(LONGEST, hit.after() - hit.first()) == length) {
          person(scene, board, hit, story);
        }
      }
    }
    for (int i = 0; i < hits.size(); i++) {
      Scene.Hit hit = hits.get(i);
      if (!isPerson(hit) && !hit.isUnknown() && !scene.isConsumed(hit.first())) {
        lexical(scene, board, hit);
        acronym(scene, board, hit, story);
      }
    }
    for (Scene.Hit hit : hits) {
      if (hit.isUnknown() && hit.type() == EntityType.ORG && !scene.isConsumed(hit.first())) {
        organisation(scene, board, hit, story);
        acronym(scene, board, hit, story);
      }
    }
    lostNames(scene, board, story);
    shortForms(scene, board);
  }

  /** A surname or a body's name that the tagger lost, where the story has it elsewhere. */
  private void lostNames(Scene scene, Board board, Story story) {
    Map<String, Draft> names = new HashMap<>();
    for (Draft body : story.bodies.values()) {
      if (body.nameWords.size() == 1) {
        names.put(body.nameWords.get(0), body);
      }
    }
    for (Draft person : story.people.keySet()) {
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

  /** "The Times" where the story has named The New York Times. */
  private void shortForms(Scene scene, Board board) {
    Map<String, Draft> byLastWord = new HashMap<>();
    for (Draft body : board.groups()) {
      int n = body.nameWords.size();
      if (n > 1 && body.kind == Actor.Kind.ORGANISATION) {
        byLastWord.put(body.nameWords.get(n - 1), body);
      }
    }
    if (byLastWord.isEmpty()) {
      return;
    }
    Reading reading = scene.reading();
    for (int t = 1; t < reading.size(); t++) {
      Draft body = scene.hitAt(t) == null ? byLastWord.get(reading.form(t)) : null;
      if (body != null
          && Character.isUpperCase(reading.form(t).charAt(0))
          && scene.isNominal(t)
          && !scene.isConsumed(t)
          && scene.roleEndingAt(t) == null
          && rules.lists("definite", "determiners", scene.small(t - 1))
          && !isModifier(reading, t, t + 1)) {
        scene.consume(t - 1, t + 1);
        board.add(t - 1, t + 1, t, body, rules.id("carried"));
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

  private void person(Scene scene, Board board, Scene.Hit hit, Story story) {
    Reading reading = scene.reading();
    List<String> words = words(reading, hit.first(), hit.after());
    if (words.isEmpty()) {
      return;
    }
    if (hit.isUnknown()
        && hit.first() == scene.sentenceStart(hit.first())
        && hit.after() < reading.size()
        && (reading.form(hit.after()).equals(",") || isDateline(scene, hit))
        && words.get(0).length() > 2
        && words.get(0).equals(words.get(0).toUpperCase(Locale.ROOT))) {
      return; // the town of a dateline
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
    story.name(draft, hit.first());
    int from = before.from();
    if (isModifier(reading, head, hit.after())
        && rules.lists("name", "determiners", scene.small(from))) {
      from++; // "the Obama administration": the article is the noun's
    }
    scene.consume(from, hit.after());
    int whole = scene.headOf(from, hit.after(), hit.first());
    board.add(from, hit.after(), whole < from ? head : whole, draft, rules.id(rule));
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
  private @Nullable Known byState(String surname, Story story) {
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

  private void organisation(Scene scene, Board board, Scene.Hit hit, Story story) {
    Reading reading = scene.reading();
    List<String> words = words(reading, hit.first(), hit.after());
    if (words.isEmpty()) {
      return;
    }
    int core = hit.after() - 1;
    Title before = titles.before(scene, hit.first(), core);
    Draft draft = story.bodies.get(String.join(" ", words));
    String rule = "name";
    if (draft == null && words.size() == 1) {
      draft = story.acronyms.get(words.get(0));
      rule = draft == null ? rule : "acronym";
    }
    if (draft == null) {
      draft = new Draft(Actor.Kind.ORGANISATION, text(reading, hit.first(), hit.after()));
      draft.nameWords = words;
      describe(draft, words);
      if (draft.country == null && draft.code == null) {
        draft.country = before.country();
        draft.code = before.code();
      }
      story.bodies.put(String.join(" ", words), draft);
      if (words.size() > 1) {
        story.acronyms.putIfAbsent(initials(words), draft);
      }
    }
    int head = scene.headOf(before.from(), hit.after(), hit.first());
    scene.consume(before.from(), hit.after());
    board.add(before.from(), hit.after(), head, draft, rules.id(rule));
  }

  /** Country and sector from the words of a body's own name. */
  private void describe(Draft draft, List<String> words) {
    Words own = Words.ofPhrase(words);
    for (int w = 0; w < own.size(); w++) {
      Phrases.Match<Sense> name = lexicon.names().longest(own, w);
      if (name != null && draft.country == null && draft.code == null) {
        for (Sense sense : name.values()) {
          if (sense.known().kind() == Actor.Kind.STATE || sense.stand() == Sense.Stand.CAPITAL) {
            draft.country = sense.known().terms().get(0).country();
          }
        }
      }
      Phrases.Match<Role> role = lexicon.roles().longestOfSmall(own, w);
      if (role != null) {
        Role noun = role.values().get(0);
        if (noun.sector() != Sector.UNK
            && (draft.sector == Sector.UNK || noun.kind() != Actor.Kind.GROUP)) {
          draft.sector = noun.sector();
        }
        draft.calledBy.add(noun.noun());
      }
    }
  }

  private void lexical(Scene scene, Board board, Scene.Hit hit) {
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
      hold(scene, board, from, hit.after(), head, body, body == seat ? "seat" : "name");
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
    boolean dealtWith =
        noun != Reading.NONE
            && noun < t
            && rules.lists("capital", "dealt", reading.lemma(noun))
            && rules.lists("capital", "after-noun", scene.prepositionOf(t));
    return doesSomething
        || dealtWith
        || rules.lists("capital", "prepositions", scene.prepositionOf(t));
  }

  /** "Shanghai Cooperation Organization (SCO)". */
  private void acronym(Scene scene, Board board, Scene.Hit hit, Story story) {
    Reading reading = scene.reading();
    int open = hit.after();
    if (open + 2 >= scene.sentenceEnd(hit.first())
        || !reading.form(open).equals("(")
        || !reading.form(open + 2).equals(")")
        || board.at(open + 1) != null) {
      return;
    }
    Board.Held held = null;
    for (int t = hit.first(); t < hit.after(); t++) {
      held = board.at(t) != null ? board.at(t) : held;
    }
    String form = reading.form(open + 1);
    if (held == null
        || form.length() < 2
        || !Character.isUpperCase(form.charAt(form.length() - 1))) {
      return;
    }
    board.add(open + 1, open + 2, open + 1, held.drafts(), rules.id("acronym"));
    story.acronyms.put(form, held.drafts().get(0));
  }

  private static List<String> words(Reading reading, int first, int after) {
    return Words.of(text(reading, first, after));
  }

  private static String text(Reading reading, int first, int after) {
    return reading.span(first, after).of(reading.text()).replace('\n', ' ');
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** How a story speaks of somebody: the token of the first mention, and how many there are. */
  private static final class Bearer {
    private int first;
    private int mentions;

    Bearer(int first) {
      this.first = first;
    }

    boolean isLikelierThan(Bearer other, int token) {
      boolean before = first < token;
      if (before != other.first < token) {
        return before;
      }
      return mentions != other.mentions ? mentions > other.mentions : first < other.first;
    }
  }

  /** What the story has named so far. */
  private final class Story {
    private final Map<Draft, Bearer> people = new LinkedHashMap<>();
    private final Map<String, Draft> bodies = new HashMap<>();
    private final Map<String, Draft> acronyms = new HashMap<>();
    private final Set<String> states = new HashSet<>();

    private void name(Draft person, int token) {
      Bearer bearer = people.computeIfAbsent(person, p -> new Bearer(token));
      bearer.mentions++;
      bearer.first = Math.min(bearer.first, token);
    }

    /**
     * The person whose name ends with these words. Where several bear it, papers keep the lone
     * surname for the one the story is about: named already, oftenest, then first.
     */
    private @Nullable Draft person(List<String> words, Gender gender, int token) {
      Draft found = null;
      Bearer best = null;
      for (Map.Entry<Draft, Bearer> entry : people.entrySet()) {
        Draft draft = entry.getKey();
        if (draft.nameWords.size() >= words.size()
            && draft.gender.fits(gender)
            && isShort(draft, words)
            && (best == null || entry.getValue().isLikelierThan(best, token))) {
          found = draft;
          best = entry.getValue();
        }
      }
      return found;
    }

    private boolean isShort(Draft draft, List<String> words) {
      List<String> full = draft.nameWords;
      int n = words.size();
      boolean sameEnds =
          n > 1
              && full.get(0).equalsIgnoreCase(words.get(0))
              && full.get(full.size() - 1).equalsIgnoreCase(words.get(n - 1));
      return sameEnds // Laura Whitfield of Laura B. Whitfield
          || same(full.subList(full.size() - n, full.size()), words)
          || lexicon.familyNameFirst(draft.country) && same(full.subList(0, n), words);
    }

    private static boolean same(List<String> a, List<String> b) {
      for (int i = 0; i < a.size(); i++) {
        if (!a.get(i).equalsIgnoreCase(b.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
