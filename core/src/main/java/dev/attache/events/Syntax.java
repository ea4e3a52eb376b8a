package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import java.util.Set;

/**
 * Who does what to whom in the parse alone: subjects and objects behind passives, relative clauses,
 * participles, control and coordination. A view of one reading; token numbers are the reading's.
 */
final class Syntax {

  static final int NONE = Reading.NONE;

  /** Longest chain of heads that is followed; a parse is a tree, but not of any depth. */
  private static final int DEPTH = 12;

  /** How far two verbs may stand apart that share an object: "criticised and then expelled". */
  private static final int ROW = 3;

  private final Reading reading;
  private final String[] lemmas;

  private final Upos[] tags;

  /** Participles that were taken for adjectives though an auxiliary says otherwise. */
  private final boolean[] participles;

  private final Set<String> relativePronouns;
  private final Set<String> agentPrepositions;
  private final Set<String> transparent;

  Syntax(Reading reading, VerbForms verbForms, Compounds compounds, WordClasses classes) {
    this.reading = reading;
    this.participles = verbForms.participles(reading);
    this.lemmas = verbForms.lemmas(reading, participles);
    this.tags = new Upos[lemmas.length];
    for (int t = 0; t < tags.length; t++) {
      tags[t] = participles[t] ? Upos.VERB : reading.upos(t);
    }
    compounds.join(reading, lemmas, tags);
    this.relativePronouns = classes.of("relative-pronouns");
    this.agentPrepositions = classes.of("agent-prepositions");
    this.transparent = classes.of("transparent-nouns");
  }

  Reading reading() {
    return reading;
  }

  String lemma(int token) {
    return lemmas[token];
  }

  Upos upos(int token) {
    return tags[token];
  }

  int head(int token) {
    return reading.head(token);
  }

  boolean is(int token, String relation) {
    return reading.isRelation(token, relation);
  }

  int count(int token) {
    return reading.childCount(token);
  }

  int child(int token, int k) {
    return reading.child(token, k);
  }

  /** Whether a token is a verb, or a predicate with a copula. */
  boolean isPredicate(int token) {
    Upos upos = upos(token);
    return upos == Upos.VERB || reading.childBy(token, "cop") != NONE;
  }

  /** Whether a noun says no more than "some of": its "of" phrase is what is meant. */
  boolean isTransparent(int token) {
    return transparent.contains(lemma(token));
  }

  // ---------------------------------------------------------------- arguments

  /** Whether a verb is passive: what its subject names is acted upon. */
  boolean passive(int verb) {
    boolean passiveSubject = false;
    boolean object = false;
    for (int k = 0; k < count(verb); k++) {
      String relation = reading.relation(child(verb, k));
      switch (relation) {
        case "aux:pass":
          return true;
        case "nsubj:pass":
          passiveSubject = true;
          break;
        case "obj":
          object = true;
          break;
        case "nsubj":
          if (!object && isHeadlineParticiple(verb)) {
            return true;
          }
          if (participles[verb] && reading.childBy(verb, "cop") != NONE) {
            return true;
          }
          return false;
        default:
          break;
      }
    }
    if (participles[verb] && reading.childBy(verb, "cop") != NONE) {
      return true;
    }
    if (!object && isHeadlineParticiple(verb)) {
      return true;
    }
    if (passiveSubject) {
      return !object; // a parser's slip: "has accused the army" has no passive subject
    }
    if (object || !reading.xpos(verb).equals("VBN")) {
      return false;
    }
    String relation = reading.relation(verb);
    if (relation.equals("conj")) {
      return passive(head(verb));
    }
    return (relation.equals("acl") || relation.equals("advcl") || relation.equals("xcomp"))
        && reading.childBy(verb, "aux") == NONE;
  }

  /**
   * "Journalist arrested in Minsk": headlines drop the auxiliary. Only where no stop ends the
   * sentence, the verb is its top, and a phrase with a preposition follows at once.
   */
  private boolean isHeadlineParticiple(int verb) {
    String xpos = reading.xpos(verb);
    if (head(verb) != NONE || !xpos.equals("VBN")) {
      return false;
    }
    int last = reading.sentenceEnd(reading.sentenceOf(verb)) - 1;
    if (upos(last) == Upos.PUNCT || verb >= last || upos(verb + 1) != Upos.ADP) {
      return false;
    }
    return reading.childBy(verb, "aux") == NONE
        && reading.childBy(verb, "ccomp") == NONE
        && reading.childBy(verb, "xcomp") == NONE
        && reading.childBy(verb, "compound") == NONE;
  }

  /** The subject as it stands on the surface, found through control and coordination. */
  int surfaceSubject(int verb) {
    return surfaceSubject(verb, 0);
  }

  private int surfaceSubject(int verb, int depth) {
    if (depth > DEPTH) {
      return NONE;
    }
    int own = ownSubject(verb);
    int head = head(verb);
    if (own != NONE) {
      return isRelative(own) && is(verb, "acl") && head != NONE ? head : own;
    }
    if (head == NONE) {
      return NONE;
    }
    String relation = reading.relation(verb);
    switch (relation) {
      case "acl:relcl":
        return head;
      case "conj":
        return upos(head) == Upos.VERB || isPredicate(head)
            ? surfaceSubject(head, depth + 1)
            : NONE;
      case "xcomp":
        int controller = passive(head) ? NONE : object(head);
        return controller != NONE && !reading.xpos(verb).equals("VBG")
            ? controller
            : controller(head, depth);
      case "advcl", "ccomp":
        if (relation.equals("advcl") && isFinite(verb)) {
          return NONE; // it has a subject of its own, whether the parser saw it or not
        }
        return upos(head) == Upos.NOUN && reading.childBy(head, "cop") == NONE
            ? head
            : controller(head, depth);
      case "acl":
        String xpos = reading.xpos(verb);
        if (xpos.equals("VBG") && reading.childBy(verb, "mark") == NONE || xpos.equals("VBN")) {
          return head;
        }
        int holder = holder(head, depth + 1);
        return holder != NONE ? holder : head; // "allies to isolate them": they themselves
      default:
        return NONE;
    }
  }

  /** Whether a verb is in a tense: "issued", "has issued", not "issuing" or "to issue". */
  boolean isFinite(int verb) {
    String xpos = reading.xpos(verb);
    return isSlip(verb)
        || xpos.equals("VBD")
        || xpos.equals("VBZ")
        || xpos.equals("VBP")
        || (reading.childBy(verb, "aux") != NONE && !xpos.equals("VBG") && !isInfinitive(verb));
  }

  /** Whether a verb is in the infinitive with its marker: "to issue". */
  boolean isInfinitive(int verb) {
    return reading.xpos(verb).equals("VB") && reading.childBy(verb, "mark") != NONE;
  }

  /** Whether a token is "who", "which" or "that" in a relative clause. */
  boolean isRelativePronoun(int token) {
    return token != NONE && isRelative(token);
  }

  private int controller(int head, int depth) {
    if (upos(head) == Upos.NOUN && reading.childBy(head, "cop") == NONE) {
      return holder(head, depth + 1);
    }
    return surfaceSubject(head, depth + 1);
  }

  /** Whose decision, plan or effort a noun is. */
  private int holder(int noun, int depth) {
    int owner = reading.childBy(noun, "nmod:poss");
    if (owner != NONE) {
      return owner;
    }
    for (String by : agentPrepositions) {
      int agent = oblique(noun, by);
      if (agent != NONE) {
        return agent;
      }
    }
    int verb = head(noun);
    if (verb != NONE && upos(verb) == Upos.VERB && is(noun, "obj")) {
      return surfaceSubject(verb, depth + 1);
    }
    return NONE;
  }

  /** The nearest subject before a verb; a dateline or half a name may stand as another. */
  private int ownSubject(int verb) {
    int found = NONE;
    for (int k = 0; k < count(verb); k++) {
      int child = child(verb, k);
      if (is(child, "nsubj") && (found == NONE || child < verb)) {
        found = child;
      }
    }
    return found;
  }

  private boolean isRelative(int token) {
    return relativePronouns.contains(lemma(token)) && upos(token) != Upos.NOUN;
  }

  /** Who does it: the subject of an active verb, the agent of a passive one. */
  int agent(int verb) {
    if (!passive(verb)) {
      return surfaceSubject(verb);
    }
    for (int k = 0; k < count(verb); k++) {
      int child = child(verb, k);
      if (reading.relation(child).equals("obl:agent")
          || (is(child, "obl") && agentPrepositions.contains(preposition(child)))) {
        return child;
      }
    }
    return NONE;
  }

  boolean isAgentPreposition(String word) {
    return agentPrepositions.contains(word);
  }

  /** What it is done to: the object of an active verb, the subject of a passive one. */
  int patient(int verb) {
    if (passive(verb)) {
      return surfaceSubject(verb);
    }
    int object = object(verb);
    if (object != NONE) {
      return isRelative(object) && head(verb) != NONE && is(verb, "acl") ? head(verb) : object;
    }
    if (reading.relation(verb).equals("acl:relcl")) {
      int subject = ownSubject(verb);
      if (subject != NONE && !isRelative(subject) && head(verb) != NONE) {
        return head(verb);
      }
    }
    // "criticised and expelled the envoy": the last verb of the row has the object
    for (int k = 0; k < count(verb); k++) {
      int child = child(verb, k);
      if (is(child, "conj")
          && upos(child) == Upos.VERB
          && child - verb <= ROW
          && ownSubject(child) == NONE) {
        return object(child);
      }
    }
    return NONE;
  }

  /** The object that stands with a verb, an only indirect one included, or {@link #NONE}. */
  int object(int verb) {
    int object = reading.childBy(verb, "obj");
    if (object == NONE) {
      object = isSlip(verb) ? head(verb) : reading.childBy(verb, "iobj");
    }
    for (int k = 0; k < count(verb) && object == NONE; k++) {
      if (isObject(child(verb, k))) {
        object = child(verb, k);
      }
    }
    return object;
  }

  /**
   * Whether a finite verb was hung on its object as if it were an adjective: "police detained
   * dozens". What stands before a participle that is one is an article or an adjective.
   */
  boolean isSlip(int verb) {
    if (!is(verb, "amod") || upos(verb) != Upos.VERB || head(verb) < verb) {
      return false;
    }
    if (reading.childBy(verb, "aux") != NONE) {
      return true;
    }
    if (verb == 0 || reading.sentenceOf(verb - 1) != reading.sentenceOf(verb)) {
      return false;
    }
    String xpos = reading.xpos(verb);
    Upos before = upos(verb - 1);
    return (xpos.equals("VBN") || xpos.equals("VBD"))
        && (before == Upos.NOUN || before == Upos.PROPN || before == Upos.PRON)
        && reading.start(verb) > reading.end(verb - 1);
  }

  /** Whether a phrase is an object, or an oblique after its verb that nothing leads in. */
  boolean isObject(int token) {
    String relation = reading.relation(token);
    return switch (relation) {
      case "obj", "nsubj:pass" -> true;
      case "obl" ->
          head(token) != NONE
              && head(token) < token
              && upos(head(token)) == Upos.VERB
              && (upos(token) == Upos.NOUN || upos(token) == Upos.PROPN)
              && preposition(token).isEmpty();
      default -> false;
    };
  }

  /** The first preposition or marker of a phrase, as lemma; empty where it has none. */
  String preposition(int token) {
    int found = leader(token, "", 0);
    return found == NONE ? "" : lemma(found);
  }

  /** Whether a phrase has a preposition or marker, alone or as part of several words. */
  boolean hasPreposition(int token, String word) {
    return leader(token, word, 0) != NONE;
  }

  /**
   * The preposition or marker that leads a phrase in. In "with President Tusk" a parser may hang it
   * on the title.
   */
  private int leader(int token, String word, int depth) {
    for (int k = 0; k < count(token); k++) {
      int child = child(token, k);
      if (is(child, "case") || is(child, "mark")) {
        if (word.isEmpty() ? child < token : lemma(child).equals(word)) {
          return child;
        }
      } else if (depth < 2 && child < token && upos(child) != Upos.VERB && isNamePart(child)) {
        int found = leader(child, word, depth + 1);
        if (found != NONE) {
          return found;
        }
      }
    }
    return NONE;
  }

  private boolean isNamePart(int token) {
    String relation = reading.relation(token);
    return relation.startsWith("nmod:desc")
        || relation.equals("compound")
        || relation.equals("flat")
        || relation.equals("appos");
  }

  /** The first phrase with a preposition that hangs on a token, or {@link #NONE}. */
  int oblique(int token, String preposition) {
    for (int k = 0; k < count(token); k++) {
      int child = child(token, k);
      if (isOblique(child) && hasPreposition(child, preposition)) {
        return child;
      }
    }
    return NONE;
  }

  /** Whether a token is a phrase or clause that a preposition may lead in. */
  boolean isOblique(int token) {
    return is(token, "obl") || is(token, "nmod") || is(token, "advcl") || is(token, "acl");
  }
}
