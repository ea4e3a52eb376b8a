package dev.attache.actors;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside a name or a role noun: titles, demonyms, bodies, complements. */
final class TitleReader {

  /** Farthest token of a complement or an apposition that is looked at. */
  private static final int REACH = 9;

  private final ActorRules rules;

  TitleReader(ActorRules rules) {
    this.rules = rules;
  }

  /**
   * The title before a name.
   *
   * @param first first token of the name
   * @param head head of the name, or any token of it
   */
  Title before(Scene scene, int first, int head) {
    return walk(scene, first, head, null);
  }

  /** What stands before and after a role noun, the noun itself included. */
  Title around(Scene scene, Scene.RoleHit role) {
    Title left = walk(scene, role.first(), role.head(), role);
    return complete(scene, left, role);
  }

  /** The apposition after a name, "Mario Rossi, the head of the Italian navy,", or null. */
  @Nullable Title apposition(Scene scene, int after) {
    Reading reading = scene.reading();
    int limit = scene.sentenceEnd(after - 1);
    if (after >= limit || !reading.form(after).equals(",")) {
      return null;
    }
    for (int t = after + 1; t < Math.min(limit, after + 1 + REACH); t++) {
      Scene.RoleHit role = scene.roleEndingAt(t);
      boolean owner =
          t + 1 < limit && rules.lists("name", "possessive", reading.form(t + 1)) && role != null;
      if (role != null && role.first() > after && !owner) {
        if (!role.role().isTitle() || role.role().plural() || !isClosed(scene, role, limit)) {
          return null;
        }
        return around(scene, role);
      }
      Upos tag = reading.upos(t);
      boolean inside =
          tag == Upos.DET
              || tag == Upos.ADJ
              || tag == Upos.NOUN
              || tag == Upos.PROPN
              || tag == Upos.PART
              || tag == Upos.NUM
              || scene.hitAt(t) != null
              || reading.form(t).equals("-");
      if (!inside) {
        return null;
      }
    }
    return null;
  }

  /** An apposition hangs on the name, or a comma ends it, or it goes on with a complement. */
  private static boolean isClosed(Scene scene, Scene.RoleHit role, int limit) {
    Reading reading = scene.reading();
    if (reading.isRelation(role.head(), "appos") || role.after() >= limit) {
      return true;
    }
    int next = role.after();
    Upos tag = reading.upos(next);
    return tag == Upos.PUNCT || tag == Upos.ADP;
  }

  private Title walk(Scene scene, int first, int head, Scene.@Nullable RoleHit noun) {
    Reading reading = scene.reading();
    int start = scene.sentenceStart(first);
    State s = new State(first);
    s.noun = noun != null;
    if (noun != null) {
      s.officeFrom = noun.first();
      s.officeAfter = noun.after();
      s.take(noun.role());
    }
    int t = first;
    while (t > start) {
      int p = t - 1;
      Scene.Hit hit = scene.hitAt(p);
      Scene.RoleHit role = scene.roleEndingAt(p);
      if (hit != null) {
        Known beside = hit.asModifier();
        if (beside == null && (noun == null || !noun.role().isTitle())) {
          beside = hit.known(Sense.Stand.CAPITAL); // the Moscow police
        }
        if (beside == null) {
          beside = hit.known(Sense.Stand.PLACE);
        }
        Known leader = hit.known(Sense.Stand.NAME);
        if (beside == null
            && leader != null
            && noun != null
            && noun.role().use() == Role.Use.BODY
            && isBound(reading, hit, t, head)) {
          s.takeState(leader); // the Obama administration
          break;
        }
        if (beside == null || !isBound(reading, hit, t, head)) {
          break;
        }
        if (!scene.isHyphenated(hit) || rules.lists("name", "own", scene.afterHyphen(hit))) {
          s.take(beside, hit, false);
        }
        t = hit.first();
      } else if (rules.lists("name", "possessive", reading.form(p)) && p > start) {
        Scene.Hit owner = scene.hitAt(p - 1);
        Scene.RoleHit body = scene.roleEndingAt(p - 1);
        if (owner == null && body != null && !body.role().isTitle() && s.first != null) {
          s.take(body.role()); // Iran's Foreign Ministry's spokesman
          s.determined = false;
          t = body.first();
          continue;
        }
        Known beside = owner == null ? null : owner.asModifier();
        if (owner == null || beside == null || s.possessed) {
          break;
        }
        s.possessed = true;
        s.take(beside, owner, true);
        t = owner.first();
      } else if (role != null
          && !s.possessed
          && !s.determined
          && isBefore(reading, role, t, head)) {
        s.takeOffice(role, noun == null);
        t = role.first();
      } else if (rules.lists("name", "former", scene.small(p))) {
        s.former = true;
        s.modifier(p);
        t = p;
      } else if (rules.lists("name", "acting", scene.small(p)) && s.officeFrom == t) {
        s.officeFrom = p;
        s.modifier(p);
        t = p;
      } else if ((rules.lists("name", "determiners", scene.small(p))
              || reading.upos(p) == Upos.DET
                  && rules.lists("definite", "determiners", scene.small(p)))
          && !s.determined) {
        s.determined = true;
        t = p;
      } else if (noun == null
          && s.officeFrom == t
          && t < first
          && p > start
          && scene.isNominal(p)
          && scene.roleEndingAt(p) == null
          && Character.isUpperCase(reading.form(p).charAt(0))
          && Character.isUpperCase(reading.form(t).charAt(0))) {
        s.modifier(p); // Norwegian Fisheries Minister
        t = p;
      } else if (isInside(reading, p, t, first, head)) {
        s.modifier(p);
        t = p;
      } else {
        break;
      }
    }
    // a hyphen or a comma cannot begin a mention
    while (t < first && reading.upos(t) == Upos.PUNCT) {
      t++;
    }
    return s.title(scene, t);
  }

  /** A state's or a body's name before the noun belongs to it if the tree or its form says so. */
  private static boolean isBound(Reading reading, Scene.Hit hit, int t, int head) {
    if (hit.known(Sense.Stand.DEMONYM) != null && reading.upos(hit.after() - 1) == Upos.ADJ) {
      return true;
    }
    for (int k = hit.first(); k < hit.after(); k++) {
      int above = reading.head(k);
      if (above >= t
          && above <= head + 6
          && (reading.isRelation(k, "compound")
              || reading.isRelation(k, "amod")
              || reading.isRelation(k, "flat")
              || reading.isRelation(k, "nmod")
              || reading.isRelation(k, "nummod")
              || reading.isRelation(k, "det"))) {
        return true;
      }
    }
    if (hit.after() == t
        && hit.known(Sense.Stand.NAME) != null
        && reading.upos(head) == Upos.NOUN
        && reading.head(hit.first()) != Reading.NONE
        && hit.asModifier() != null
        && hit.asModifier().kind() != Actor.Kind.STATE) {
      return true; // "Islamic State militant", whatever the parse
    }
    // "U.S. President Joe Biden": the title may be the head that the state hangs on, or the reverse
    return reading.head(t) >= hit.first() && reading.head(t) < hit.after();
  }

  private static boolean isBefore(Reading reading, Scene.RoleHit role, int t, int head) {
    Upos tag = reading.upos(role.head());
    if (tag != Upos.NOUN && tag != Upos.PROPN && tag != Upos.ADJ && tag != Upos.X) {
      return false;
    }
    int above = reading.head(role.head());
    if (above >= t && above <= head + 6) {
      return true;
    }
    // the title may be the head of the name
    for (int k = t; k <= head; k++) {
      int up = reading.head(k);
      if (up >= role.first() && up < role.after()) {
        return true;
      }
    }
    return reading.upos(t) == Upos.PROPN
        && Character.isUpperCase(reading.text().charAt(reading.start(role.first())));
  }

  private static boolean isInside(Reading reading, int p, int t, int first, int head) {
    int above = reading.head(p);
    Upos tag = reading.upos(p);
    boolean kind =
        tag == Upos.ADJ
            || tag == Upos.NOUN
            || tag == Upos.PROPN
            || tag == Upos.NUM
            || tag == Upos.PUNCT && reading.form(p).equals("-")
            || tag == Upos.VERB
            || tag == Upos.ADV && above >= t && above < first && reading.isRelation(p, "advmod");
    if (!kind || above < t || above > head + 6) {
      return tag == Upos.PUNCT
          && reading.form(p).equals("-")
          && above >= t - 3
          && above <= head + 6
          && t > 1
          && reading.end(p) == reading.start(t);
    }
    return reading.isRelation(p, "amod")
        || reading.isRelation(p, "compound")
        || reading.isRelation(p, "nummod")
        || reading.isRelation(p, "flat")
        || reading.isRelation(p, "punct")
        || reading.isRelation(p, "advmod")
        || reading.isRelation(p, "nmod") && !reading.relation(p).equals("nmod:poss");
  }

  /** Adds what an "of the Italian navy", "in Beijing" after the noun tells. */
  private Title complete(Scene scene, Title left, Scene.RoleHit role) {
    Reading reading = scene.reading();
    int limit = Math.min(scene.sentenceEnd(role.head()), role.after() + REACH);
    int t = role.after();
    if (t >= limit
        || !rules.lists("nominal", "countries", scene.small(t))
            && !rules.lists("nominal", "whole", scene.small(t))) {
      return left;
    }
    // "in", "from" may as well belong to the verb; "of" does not
    boolean loose = !rules.lists("nominal", "whole", scene.small(t));
    String country = left.country();
    String code = left.code();
    Sector sector = left.sector();
    String memberOf = left.memberOf();
    for (t = t + 1; t < limit; t++) {
      Scene.Hit hit = scene.hitAt(t);
      Scene.RoleHit other = scene.roleEndingAt(t);
      Upos tag = reading.upos(t);
      if (hit != null) {
        Known beside = hit.asModifier();
        if (beside == null) {
          beside = hit.known(Sense.Stand.CAPITAL);
        }
        if (beside == null) {
          beside = hit.known(Sense.Stand.PLACE);
        }
        if (beside == null || loose && !reading.isUnder(hit.after() - 1, role.head())) {
          break;
        }
        Known.Term term = beside.terms().get(0);
        if (country == null && code == null) {
          country = term.country();
          code = term.country() == null ? term.code() : null;
        }
        if (beside.kind() != Actor.Kind.STATE) {
          if (memberOf == null) {
            memberOf = beside.name();
          }
          sector = speaksFor(role.role(), sector, term.sector());
        }
        t = hit.after() - 1;
      } else if (other != null) {
        if (other.role().isTitle()) {
          break;
        }
        sector = speaksFor(role.role(), sector, other.role().sector());
      } else if (tag != Upos.DET
          && tag != Upos.ADJ
          && tag != Upos.NOUN
          && tag != Upos.PROPN
          && !rules.lists("name", "possessive", reading.form(t))
          && !rules.lists("nominal", "countries", scene.small(t))) {
        break;
      }
    }
    String office = left.office();
    return new Title(
        left.from(),
        country,
        code,
        sector,
        office,
        memberOf,
        left.former(),
        left.gender(),
        left.calledBy());
  }

  /** A spokesman, a head or a member has the sector of the body that is named beside it. */
  private static Sector speaksFor(Role role, Sector own, Sector body) {
    boolean open = own == Sector.UNK || role.use() == Role.Use.SPOKES;
    return open && body != Sector.UNK ? body : own;
  }

  /** What a walk to the left has gathered. */
  private static final class State {
    private final int core;
    private @Nullable String country;
    private @Nullable String code;
    private @Nullable Known body;
    private Sector sector = Sector.UNK;
    private @Nullable Role first;
    private Gender gender = Gender.UNKNOWN;
    private boolean noun;
    private boolean former;
    private boolean possessed;
    private boolean determined;
    private boolean stateSeen;
    private int officeFrom;
    private int officeAfter = -1;

    State(int core) {
      this.core = core;
      this.officeFrom = core;
    }

    void take(Role role) {
      if (gender == Gender.UNKNOWN) {
        gender = role.gender();
      }
      if (role.use() == Role.Use.HONORIFIC || role.use() == Role.Use.KIN && !noun) {
        return;
      }
      if (first == null) {
        first = role;
        if (sector == Sector.UNK) {
          sector = role.sector();
        }
      } else {
        // "military spokesman", "police chief": the word before tells whose
        sector = speaksFor(first, sector, role.sector());
      }
    }

    void takeOffice(Scene.RoleHit role, boolean mayBegin) {
      take(role.role());
      if (role.role().use() == Role.Use.HONORIFIC || role.role().use() == Role.Use.KIN) {
        return;
      }
      if (officeAfter < 0 && mayBegin) {
        officeAfter = role.after();
      }
      if (!stateSeen && officeAfter >= 0) {
        officeFrom = role.first();
      }
    }

    void take(Known beside, Scene.Hit hit, boolean owner) {
      Known.Term term = beside.terms().get(0);
      if (country == null && code == null) {
        country = term.country();
        code = term.country() == null ? term.code() : null;
      }
      if (beside.kind() == Actor.Kind.STATE) {
        stateSeen = true;
        return;
      }
      if (body == null && !(owner && first != null && first.use() == Role.Use.ROLE)) {
        body = beside;
        if (first == null) {
          sector = term.sector();
        } else {
          sector = speaksFor(first, sector, term.sector());
          if (first.use() == Role.Use.ROLE && first.sector() == Sector.GOV) {
            // a Hamas official is no government's
            sector = term.sector();
          } else if (term.country() == null
              && term.sector() == Sector.IGO
              && first.sector() == Sector.GOV) {
            sector = Sector.IGO;
          } else if (term.sector() == Sector.REB
              || term.sector() == Sector.UAF
              || term.sector() == Sector.PTY && first.use() == Role.Use.ROLE) {
            sector = term.sector();
          }
        }
      }
      if (!stateSeen && !owner && officeAfter >= 0) {
        officeFrom = hit.first();
      }
    }

    /** A body that goes by its leader's name belongs to the leader's state. */
    void takeState(Known leader) {
      if (country == null && code == null) {
        country = leader.terms().get(leader.terms().size() - 1).country();
      }
    }

    void modifier(int token) {
      if (!stateSeen && officeAfter >= 0 && !determined && token == officeFrom - 1) {
        officeFrom = token;
      }
    }

    Title title(Scene scene, int from) {
      String office = null;
      if (officeAfter > officeFrom && first != null) {
        office = scene.reading().span(officeFrom, officeAfter).of(scene.reading().text());
        if (former) {
          for (int t = from; t < officeFrom; t++) {
            Reading reading = scene.reading();
            if (reading.upos(t) == Upos.ADJ && t < core && scene.hitAt(t) == null) {
              office = reading.form(t) + " " + office;
              break;
            }
          }
        }
      }
      return new Title(
          from,
          country,
          code,
          sector,
          office,
          body == null ? null : body.name(),
          former,
          gender,
          first == null ? null : first.noun());
    }
  }
}
