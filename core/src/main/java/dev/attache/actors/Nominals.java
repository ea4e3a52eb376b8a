package dev.attache.actors;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words headed by a role noun, and adjectives that name a state. */
final class Nominals {

  /** How far back a definite nominal looks for what it means, in tokens. */
  private static final int MEMORY = 400;

  /** Sectors that name a kind of body: "the court", "the newspaper", "the rebels". */
  private static final Set<Sector> TELLING =
      EnumSet.of(
          Sector.JUD,
          Sector.LEG,
          Sector.JRN,
          Sector.BUS,
          Sector.REB,
          Sector.UAF,
          Sector.PRM,
          Sector.PTY,
          Sector.NGO);

  private final ActorRules rules;
  private final TitleReader titles;

  Nominals(ActorRules rules, TitleReader titles) {
    this.rules = rules;
    this.titles = titles;
  }

  /** A role noun that heads words of its own, with what stands beside it. */
  record Nominal(Scene.RoleHit role, Title title, int after, boolean named) {}

  /** The nominals of a scene by head token; their modifiers are consumed. */
  @Nullable Nominal[] gather(Scene scene) {
    Reading reading = scene.reading();
    @Nullable Nominal[] byHead = new @Nullable Nominal[reading.size()];
    for (Scene.RoleHit role : scene.roles()) {
      if (scene.isConsumed(role.head()) || !heads(reading, role)) {
        continue;
      }
      Title title = titles.around(scene, role);
      if (!role.role().plural()
          && role.role().use() == Role.Use.ROLE
          && title.from() == role.head()
          && reading.childBy(role.head(), "det") == Reading.NONE
          && reading.childBy(role.head(), "nmod") == Reading.NONE
          && !reading.isRelation(role.head(), "appos")
          && title.memberOf() == null
          && !isHeadline(reading, role.head())) {
        continue; // "met with opposition", "justice is slow"
      }
      if (role.role().use() == Role.Use.NAME && !isDefinite(scene, title.from(), role)) {
        continue; // a noun that only ends names
      }
      boolean told = title.country() != null || title.code() != null || title.memberOf() != null;
      if (role.role().use() == Role.Use.HONORIFIC
          || (role.role().use() == Role.Use.WEAK || role.role().use() == Role.Use.GENERIC)
              && !told
              && !isDoer(reading, role.head())
              && !isDefinite(scene, title.from(), role)) {
        continue;
      }
      for (int t = title.from(); t < role.after(); t++) {
        // a possessor speaks for itself, what stands in the noun's own words does not
        Scene.Hit hit = scene.hitAt(t);
        boolean owner =
            hit != null
                && hit.after() < reading.size()
                && rules.lists("name", "possessive", reading.form(hit.after()));
        boolean apart =
            hit != null
                && scene.isHyphenated(hit)
                && !rules.lists("name", "own", scene.afterHyphen(hit));
        if (!owner && !apart) {
          scene.consume(t, t + 1);
        }
      }
      int head = scene.headOf(title.from(), role.after(), role.first());
      byHead[scene.isNominal(head) ? head : role.head()] =
          new Nominal(role, title, role.after(), isNamed(scene, title.from(), role));
    }
    return byHead;
  }

  /** Adjectives and names before a noun that belong to no role. */
  void demonyms(Scene scene, Board board) {
    Reading reading = scene.reading();
    for (Scene.Hit hit : scene.hits()) {
      int core = scene.headOf(hit.first(), hit.after(), hit.first());
      if (scene.isConsumed(core) || board.at(core) != null) {
        continue;
      }
      Known people = hit.known(Sense.Stand.PEOPLE);
      Known state = hit.known(Sense.Stand.DEMONYM);
      if (state == null) {
        state = hit.known(Sense.Stand.NAME);
      }
      if (state == null) {
        state = hit.known(Sense.Stand.SEAT);
        if (state != null && rules.lists("seat", "places", scene.before(hit.first()))) {
          continue;
        }
      }
      if (people != null && (state == null || people.kind() == Actor.Kind.STATE)) {
        people(scene, board, hit, core, people);
      } else if (state != null && state.kind() != Actor.Kind.STATE) {
        if (state.kind() != Actor.Kind.PERSON) {
          board.add(hit.first(), hit.after(), core, board.of(state), rules.id("name"));
        }
      } else if (state != null) {
        boolean indefinite =
            hit.first() > 0
                && hit.known(Sense.Stand.DEMONYM) != null
                && !Names.isModifier(reading, core, hit.after())
                && !Names.isAdjective(reading, core)
                && rules.lists("name", "determiners", scene.small(hit.first() - 1))
                && !rules.lists("definite", "determiners", scene.small(hit.first() - 1));
        if (indefinite) {
          Draft one = new Draft(Actor.Kind.PERSON, span(reading, hit.first() - 1, hit.after()));
          one.country = state.terms().get(0).country();
          one.sector = Sector.CVL;
          board.add(hit.first() - 1, hit.after(), core, one, rules.id("people"));
        } else {
          board.add(hit.first(), hit.after(), core, board.of(state), rules.id("demonym"));
        }
      }
    }
  }

  private void people(Scene scene, Board board, Scene.Hit hit, int core, Known state) {
    Reading reading = scene.reading();
    String country = state.terms().get(0).country();
    Draft group = null;
    String name = span(reading, hit.first(), hit.after());
    for (Draft known : board.groups()) {
      if (known.name.equals(name)) {
        group = known;
      }
    }
    if (group == null) {
      group = new Draft(Actor.Kind.GROUP, name);
      group.country = country;
      group.sector = Sector.CVL;
      group.plural = true;
    }
    Title before = titles.before(scene, hit.first(), core);
    board.add(before.from(), hit.after(), core, group, rules.id("people"));
  }

  /** Decides whom a nominal means and puts it on the board. */
  void place(Scene scene, Board board, Nominal nominal, int at) {
    Reading reading = scene.reading();
    Role role = nominal.role().role();
    Title title = nominal.title();
    int head = at;
    boolean definite = isDefinite(scene, title.from(), nominal.role());
    boolean indefinite = isIndefinite(scene, title.from(), nominal.role());
    String name = span(reading, afterDeterminer(scene, title.from()), nominal.after());
    Draft meant = null;
    String rule = "nominal";
    if (!role.plural()) {
      meant = apposed(scene, board, role, head, nominal.after());
      if (meant != null && meant.isPerson() && meant.known == null) {
        meant.learn(title); // "a Lebanese lawyer, Karim Haddad,"
        if (meant.sector == Sector.UNK) {
          meant.sector = role.sector();
        }
      }
    }
    if (meant == null) {
      meant = predicate(scene, board, role, head);
    }
    if (meant == null && definite && !nominal.named()) {
      meant = earlier(board, nominal, head);
      rule = meant == null ? "nominal" : "definite";
    }
    if (meant == null && !indefinite) {
      meant = sameWords(board, nominal, name);
    }
    if (meant == null && role.use() == Role.Use.NAME) {
      return;
    }
    if (meant == null
        && (role.use() == Role.Use.WEAK || role.use() == Role.Use.GENERIC)
        && title.country() == null
        && title.code() == null
        && title.memberOf() == null
        && !isDoer(reading, at)) {
      return;
    }

    if (meant == null) {
      Actor.Kind kind = role.kind();
      if (kind == Actor.Kind.PERSON && role.plural()) {
        kind = Actor.Kind.GROUP;
      }
      meant = new Draft(kind, name);
      meant.plural = role.plural();
      meant.roleWords = role.words();
      meant.learn(title);
      if (meant.sector == Sector.UNK) {
        meant.sector = role.sector();
      }
      if (kind != Actor.Kind.PERSON || role.plural()) {
        meant.office = null;
      }
    }
    boolean alone = rule.equals("definite") || !meant.nameWords.isEmpty() && !meant.isPerson();
    if (alone && meant.known == null && meant.sector == Sector.UNK) {
      meant.sector = role.sector();
      if (meant.country == null && meant.code == null) {
        meant.country = title.country();
      }
    }
    if (!meant.calledBy.contains(role.noun())) {
      meant.calledBy.add(role.noun());
    }
    board.add(title.from(), nominal.after(), head, meant, rules.id(rule));
  }

  /** A name that stands in apposition to the nominal, "the president, Xi Jinping,". */
  private static @Nullable Draft apposed(Scene scene, Board board, Role role, int head, int after) {
    Reading reading = scene.reading();
    int name = reading.childBy(head, "appos");
    if (name == Reading.NONE && reading.isRelation(head, "appos")) {
      name = reading.head(head);
    }
    Board.Held held = name == Reading.NONE ? null : board.at(name);
    if (held == null
        && after + 1 < scene.sentenceEnd(head)
        && reading.form(after).equals(",")
        && board.over(after + 1) != null) {
      // the parse may miss it: "the nominee, Anna Keller, said"
      Board.Held next = board.over(after + 1);
      boolean closed =
          next != null
              && next.first() == after + 1
              && (next.after() >= scene.sentenceEnd(head)
                  || reading.upos(next.after()) == Upos.PUNCT
                      && !reading.form(next.after()).equals("-"));
      held = closed ? next : null;
    }
    if (held == null || held.drafts().size() != 1) {
      return null;
    }
    Draft named = held.drafts().get(0);
    // "Fiat, the Italian company": a body without a name of its own is the one beside it
    boolean fits =
        role.isTitle()
            ? named.isPerson()
            : named.kind == Actor.Kind.ORGANISATION
                && !named.nameWords.isEmpty()
                && role.kind() == Actor.Kind.ORGANISATION
                && (named.sector == Sector.UNK || named.sector == role.sector());
    return fits ? named : null;
  }

  /** "Barra will be the first woman to lead it": a predicate is what its subject is. */
  private static @Nullable Draft predicate(Scene scene, Board board, Role role, int head) {
    Reading reading = scene.reading();
    int subject = reading.childBy(head, "nsubj");
    if (role.plural() || subject == Reading.NONE || reading.childBy(head, "cop") == Reading.NONE) {
      return null;
    }
    for (int k = 0; k < reading.childCount(head); k++) {
      if (reading.upos(reading.child(head, k)) == Upos.PART) {
        return null; // "is not the president"
      }
    }
    Board.Held held = board.at(subject);
    return held != null
            && held.drafts().size() == 1
            && held.drafts().get(0).isPerson()
            && role.kind() == Actor.Kind.PERSON
        ? held.drafts().get(0)
        : null;
  }

  /** A group or body that was called by the same noun, where the states do not differ. */
  private static @Nullable Draft sameWords(Board board, Nominal nominal, String name) {
    Role role = nominal.role().role();
    Title title = nominal.title();
    if (role.kind() == Actor.Kind.PERSON && !role.plural()) {
      return null;
    }
    List<Draft> groups = board.groups();
    for (int i = groups.size() - 1; i >= 0; i--) {
      Draft draft = groups.get(i);
      boolean sameState =
          title.country() == null && title.code() == null
              || same(title.country(), draft.country) && same(title.code(), draft.code);
      if (sameState
          && draft.known == null
          && draft.plural == role.plural()
          && (draft.name.equalsIgnoreCase(name)
              || isBare(nominal)
              || role.use() == Role.Use.BODY
                  && !nominal.named()
                  && draft.roleWords.equals(role.words()))
          && draft.calledBy.contains(role.noun())
          && (title.memberOf() == null || title.memberOf().equals(draft.memberOf))) {
        return draft;
      }
    }
    return null;
  }

  /** Whether nothing stands before the noun but an article. */
  private static boolean isBare(Nominal nominal) {
    Role role = nominal.role().role();
    return !nominal.named()
        && nominal.role().first() - nominal.title().from() <= 1
        && nominal.title().country() == null
        && role.words().equals(role.noun());
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == null ? b == null : a.equals(b);
  }

  /** The last actor before the nominal that it can mean, or null. */
  private @Nullable Draft earlier(Board board, Nominal nominal, int head) {
    for (int t = head - 1; t >= Math.max(0, head - MEMORY); t--) {
      Board.Held held = board.at(t);
      if (held == null
          || held.drafts().size() != 1
          || held.first() <= head && held.after() > head) {
        continue;
      }
      if (held.rule().equals(rules.id("demonym"))
          && nominal.role().role().use() != Role.Use.STATE) {
        continue;
      }
      Draft draft = held.drafts().get(0);
      if (fits(draft, nominal)) {
        return draft;
      }
    }
    return null;
  }

  private boolean fits(Draft draft, Nominal nominal) {
    Role role = nominal.role().role();
    Title title = nominal.title();
    // "the Italian company": a body of which only the name is known may be it
    boolean open =
        draft.known == null
            && draft.country == null
            && draft.code == null
            && draft.sector == Sector.UNK
            && draft.kind == Actor.Kind.ORGANISATION
            && role.sector() == Sector.BUS;
    if (title.country() != null && !title.country().equals(draft.country) && !open) {
      return false;
    }
    if (title.code() != null && !title.code().equals(draft.code)) {
      return false;
    }
    if (role.plural()) {
      return false;
    }
    if (open) {
      return !draft.nameWords.isEmpty();
    }
    if (!role.isTitle() && !role.words().equals(role.noun()) && !holdsWords(draft, role)) {
      return false; // the district court is not the court of appeals
    }
    if (draft.calledBy.contains(role.noun())) {
      return draft.isPerson() == (role.kind() == Actor.Kind.PERSON);
    }
    switch (role.use()) {
      case STATE:
        return draft.kind == Actor.Kind.STATE && title.country() == null;
      case OFFICE:
        return role.isTitle() && draft.isPerson() && holds(draft, role);
      case ROLE:
        if (role.isTitle()) {
          return draft.isPerson()
              && role.gender().fits(draft.gender)
              && draft.office != null
              && draft.sector == role.sector()
              && role.noun().length() > 3
              && title.memberOf() == null
              && !draft.nameWords.isEmpty();
        }
        return bodyFits(draft, role);
      default:
        return !role.isTitle() && bodyFits(draft, role);
    }
  }

  private static boolean holds(Draft draft, Role role) {
    if (draft.office == null) {
      return false;
    }
    List<String> office = Words.of(draft.office.toLowerCase(Locale.ROOT));
    return office.contains(role.noun()) && role.gender().fits(draft.gender);
  }

  private static boolean holdsWords(Draft draft, Role role) {
    return draft.roleWords.equals(role.words())
        || draft.name.toLowerCase(Locale.ROOT).contains(role.words());
  }

  private static boolean bodyFits(Draft draft, Role role) {
    if (draft.kind != Actor.Kind.ORGANISATION && draft.kind != Actor.Kind.GROUP) {
      return false;
    }
    if (draft.nameWords.isEmpty()) {
      return false;
    }
    String last = draft.nameWords.get(draft.nameWords.size() - 1);
    if (last.equalsIgnoreCase(role.noun())) {
      return true;
    }
    return role.use() == Role.Use.GENERIC
        || role.sector() == draft.sector && TELLING.contains(role.sector())
        || role.use() == Role.Use.AGENCY && draft.sector == Sector.IGO;
  }

  private static boolean heads(Reading reading, Scene.RoleHit role) {
    int head = role.head();
    Upos tag = reading.upos(head);
    if (tag != Upos.NOUN
        && tag != Upos.PROPN
        && !(tag == Upos.ADJ
            && !reading.isRelation(head, "amod")
            && reading.childBy(head, "det") != Reading.NONE)) {
      return false;
    }
    int above = reading.head(head);
    boolean modifier =
        (reading.isRelation(head, "compound") || reading.isRelation(head, "amod"))
            && above >= role.after();
    return !modifier;
  }

  /** Whether a name that no lexicon knows stands before the noun: the Hamburg Stock Exchange. */
  private static boolean isNamed(Scene scene, int from, Scene.RoleHit role) {
    for (int t = from; t < role.first(); t++) {
      if (scene.reading().upos(t) == Upos.PROPN && scene.hitAt(t) == null) {
        return true;
      }
    }
    return false;
  }

  /** "Gunman kills two": nouns without an article are persons where nothing else has one. */
  private static boolean isHeadline(Reading reading, int head) {
    return reading.sentenceStart(reading.sentenceOf(head)) == head
        && reading.relation(head).equals("nsubj")
        && reading.upos(reading.head(head)) == Upos.VERB;
  }

  private static boolean isDoer(Reading reading, int head) {
    return reading.relation(head).equals("nsubj") || reading.relation(head).equals("obl:agent");
  }

  private boolean isDefinite(Scene scene, int from, Scene.RoleHit role) {
    for (int t = from; t < role.first(); t++) {
      if (rules.lists("definite", "determiners", scene.small(t))) {
        return true;
      }
    }
    return false;
  }

  private boolean isIndefinite(Scene scene, int from, Scene.RoleHit role) {
    if (from >= role.first()) {
      return false;
    }
    Reading reading = scene.reading();
    for (int t = from; t < role.first(); t++) {
      if (reading.upos(t) == Upos.NUM) {
        return true;
      }
    }
    return reading.upos(from) == Upos.DET
        && rules.lists("name", "determiners", scene.small(from))
        && !rules.lists("definite", "determiners", scene.small(from));
  }

  private int afterDeterminer(Scene scene, int from) {
    boolean determiner =
        rules.lists("name", "determiners", scene.small(from))
            || rules.lists("definite", "determiners", scene.small(from));
    return determiner ? from + 1 : from;
  }

  private static String span(Reading reading, int first, int after) {
    return reading.span(first, after).of(reading.text()).replace('\n', ' ');
  }
}
