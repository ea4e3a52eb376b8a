package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import dev.attache.statements.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of an act for {@link Opinion} to weigh: its words, what hangs on them and what
 * they hang on, who takes part, how it is told, and what else its sentence and story speak of.
 */
final class ActClues {

  private static final int NONE = Reading.NONE;

  /** Tokens of a story from its start whose nouns say what it is about. */
  private static final int LEAD = 80;

  private final Syntax syntax;
  private final Reading reading;
  private final Mentions mentions;
  private final Cast cast;
  private final Appraisal appraisal;
  private final int[] lead;

  private final Clues clues = new Clues();

  ActClues(Syntax syntax, Mentions mentions, Cast cast, Appraisal appraisal) {
    this.syntax = syntax;
    this.reading = syntax.reading();
    this.mentions = mentions;
    this.cast = cast;
    this.appraisal = appraisal;
    lead = lead();
  }

  private int[] lead() {
    int n = Math.min(LEAD, reading.size());
    int[] words = new int[n];
    int k = 0;
    for (int t = 0; t < n; t++) {
      if (syntax.upos(t) == Upos.NOUN) {
        words[k++] = reading.wordClass(t, 8);
      }
    }
    words = Arrays.copyOf(words, k);
    Arrays.sort(words);
    int kept = 0;
    for (int i = 0; i < k; i++) {
      if (words[i] != 0 && (kept == 0 || words[kept - 1] != words[i])) {
        words[kept++] = words[i];
      }
    }
    return Arrays.copyOf(words, kept);
  }

  /**
   * Gathers the clues of an act.
   *
   * @param act composed and settled
   * @param beside the acts that frames found in its sentence
   * @param contexts what its paragraph speaks of
   * @param statement the statement whose content tells it, or null
   * @return the clues; they hold until the next call
   */
  Clues of(Act act, List<Act> beside, List<String> contexts, @Nullable Statement statement) {
    clues.clear();
    int trigger = act.trigger;
    int clause = act.clause;
    int type = act.silent ? 0 : 1 + act.type.ordinal();
    int lemma = syntax.lemma(trigger).hashCode();
    int upos = syntax.upos(trigger).ordinal();
    put(1, type);
    put(2, type, hash(act.mode));
    put(3, act.foundBy.value().hashCode());
    put(4, lemma);
    put(5, lemma, upos);
    put(6, type, lemma);
    put(7, act.frame.id().value().hashCode(), lemma);
    for (int bits = 6; bits <= 10; bits += 2) {
      put(8, bits, reading.wordClass(trigger, bits));
      put(9, type * 31 + bits, reading.wordClass(trigger, bits));
    }
    put(10, reading.wordClass(trigger, 16));
    put(11, reading.xpos(trigger).hashCode(), type);
    put(12, reading.relation(clause).hashCode());
    put(13, upos, type);
    if (clause != trigger) {
      put(14, syntax.lemma(clause).hashCode());
      put(15, reading.xpos(clause).hashCode(), type);
      put(16, lemma, syntax.lemma(clause).hashCode());
    }
    put(17, act.special, type);
    put(18, act.special, lemma);
    put(19, Math.min(beside.size(), 6), type);
    told(act, type);
    above(act);
    together(act, type, lemma);
    below(trigger, type, lemma, false);
    if (clause != trigger) {
      below(clause, type, lemma, true);
    }
    sides(act, type, lemma);
    for (Act other : beside) {
      if (other != act) {
        put(70, other.type.ordinal());
        put(71, type, other.type.ordinal());
        put(72, lemma, other.type.ordinal());
      }
    }
    for (String context : contexts) {
      put(73, context.hashCode());
      put(74, context.hashCode(), type);
    }
    said(act, type, statement);
    sentence(act, type);
    for (int word : lead) {
      put(90, word);
      put(91, word, type);
    }
    return clues;
  }

  private void told(Act act, int type) {
    int status = act.status.ordinal();
    put(20, status, type);
    put(21, status, syntax.lemma(act.trigger).hashCode());
    put(22, (act.sure ? 1 : 0) + (act.verbal ? 2 : 0) + (act.purpose ? 4 : 0), type);
    put(23, Math.min(act.composed, 3), type);
    int clause = act.clause;
    for (int k = 0; k < syntax.count(clause); k++) {
      int child = syntax.child(clause, k);
      if (syntax.is(child, "aux")) {
        put(24, syntax.lemma(child).hashCode(), reading.xpos(child).hashCode());
      } else if (syntax.is(child, "advmod")) {
        put(25, syntax.lemma(child).hashCode());
      } else if (syntax.is(child, "mark")) {
        put(26, syntax.lemma(child).hashCode());
      }
    }
    put(27, syntax.passive(clause) ? 1 : 0, type);
    put(28, syntax.isFinite(clause) ? 1 : 0, type);
  }

  /** What the words of an act and those who take part are together. */
  private void together(Act act, int type, int lemma) {
    int doer = act.actors.isEmpty() ? -1 : kind(act.actors.get(0));
    int other = act.recipients.isEmpty() ? -1 : kind(act.recipients.get(0));
    int word = reading.wordClass(act.trigger, 8);
    put(100, word, doer);
    put(101, word, other);
    put(102, word * 31 + doer, other);
    put(103, lemma, doer * 31 + other);
    int object = syntax.patient(act.clause);
    if (object != NONE && object != act.trigger) {
      put(104, word, reading.wordClass(object, 8));
      put(105, type, reading.wordClass(object, 10));
      put(106, lemma, reading.wordClass(object, 8));
      put(107, type, syntax.lemma(object).hashCode());
    }
    int up = syntax.head(act.outermost);
    if (up != NONE) {
      put(108, type, reading.wordClass(up, 8));
      put(109, type * 31 + reading.relation(act.outermost).hashCode(), syntax.upos(up).ordinal());
    }
    int s = reading.sentenceOf(act.trigger);
    put(110, Math.min(s, 3), type);
    int last = reading.sentenceEnd(s) - 1;
    put(111, reading.form(last).hashCode(), type);
    String own = reading.xpos(act.clause) + (syntax.passive(act.clause) ? "-pass" : "");
    put(112, own.hashCode(), lemma);
    put(113, own.hashCode(), type * 31 + act.status.ordinal());
    put(114, own.hashCode(), doer);
  }

  /** What governs the clause, two steps up. */
  private void above(Act act) {
    int up = syntax.head(act.clause);
    if (up == NONE) {
      put(30, 0);
      return;
    }
    put(31, syntax.lemma(up).hashCode(), reading.relation(act.clause).hashCode());
    put(32, reading.wordClass(up, 8), reading.relation(act.clause).hashCode());
    int over = syntax.head(up);
    if (over != NONE) {
      put(33, syntax.lemma(over).hashCode());
    }
    if (act.outermost != act.clause) {
      put(34, syntax.lemma(act.outermost).hashCode());
    }
  }

  /** What hangs on the trigger, or on the light verb over it. */
  private void below(int token, int type, int lemma, boolean light) {
    int base = light ? 50 : 36;
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      String relation = reading.relation(child);
      if (syntax.is(child, "punct") || syntax.is(child, "aux") || child == token) {
        continue;
      }
      int role = relation.hashCode();
      if (syntax.is(child, "obl") || syntax.is(child, "nmod")) {
        role = role * 31 + syntax.preposition(child).hashCode();
        put(base, role, lemma);
      }
      put(base + 1, role, type);
      int word = syntax.lemma(child).hashCode();
      int mention = mentions.mentionAt(child);
      if (mention == NONE) {
        put(base + 2, role, word);
        put(base + 3, type * 31 + role, reading.wordClass(child, 8));
        put(base + 4, lemma * 31 + role, reading.wordClass(child, 6));
        if (syntax.is(child, "obj") || syntax.is(child, "nsubj")) {
          put(base + 5, lemma, word);
        }
        if (syntax.is(child, "ccomp")
            || syntax.is(child, "xcomp")
            || syntax.is(child, "parataxis")
            || syntax.is(child, "acl")) {
          content(child, base + 6, type);
        }
      } else {
        put(base + 7, role, kind(mention));
        put(base + 8, lemma * 31 + role, kind(mention));
      }
    }
  }

  /** The words of a complement: "said the plan was wrong". */
  private void content(int head, int kind, int type) {
    put(kind, syntax.lemma(head).hashCode(), 1);
    put(66, reading.wordClass(head, 10));
    for (int k = 0; k < syntax.count(head); k++) {
      int child = syntax.child(head, k);
      if (!syntax.is(child, "punct")) {
        put(67, syntax.lemma(child).hashCode(), reading.relation(child).hashCode());
        put(68, reading.wordClass(child, 8), type);
      }
    }
  }

  /** What kind of actor a mention means, and how well it is known, as a number. */
  int kind(int mention) {
    List<String> ids = mentions.actorsAt(mention);
    if (ids.isEmpty()) {
      return 0;
    }
    Actor actor = cast.actor(ids.get(0));
    return (actor.kind().ordinal() * 31 + actor.sector().ordinal()) * 31 + known(actor);
  }

  private static int known(Actor actor) {
    return (actor.key() != null ? 1 : 0)
        + (actor.country() != null ? 2 : 0)
        + (actor.code() != null ? 4 : 0)
        + (actor.office() != null ? 8 : 0);
  }

  private void sides(Act act, int type, int lemma) {
    int doer = side(act.actors, 78, type, lemma);
    int other = side(act.recipients, 81, type, lemma);
    put(60, doer, other);
    put(61, type * 31 + doer, other);
    put(62, act.actors.size() * 8 + act.recipients.size(), type);
    put(63, country(act.actors), country(act.recipients));
    boolean same = country(act.actors) != 0 && country(act.actors) == country(act.recipients);
    put(64, same ? 1 : country(act.recipients) == 0 ? 2 : 3, type);
  }

  /** The clues of one side; its kind as a number. */
  private int side(List<Integer> heads, int base, int type, int lemma) {
    int most = 0;
    for (int i = heads.size() - 1; i >= 0; i--) {
      int mention = heads.get(i);
      int kind = kind(mention);
      most = kind;
      put(base, kind, type);
      put(base + 1, kind, lemma);
      put(base + 2, syntax.upos(mention).ordinal() * 64 + type, kind);
      if (syntax.upos(mention) == Upos.NOUN) {
        put(86 + (base & 1), syntax.lemma(mention).hashCode());
        put(88 + (base & 1), reading.wordClass(mention, 8), type);
      }
    }
    return heads.isEmpty() ? -1 : most;
  }

  private int country(List<Integer> heads) {
    for (Integer mention : heads) {
      for (String id : mentions.actorsAt(mention)) {
        Actor actor = cast.actor(id);
        String code = actor.country() != null ? actor.country() : actor.code();
        if (code != null) {
          return code.hashCode();
        }
      }
    }
    return 0;
  }

  private void said(Act act, int type, @Nullable Statement statement) {
    if (statement == null) {
      put(75, 0, type);
      return;
    }
    String speaker = statement.speaker();
    boolean own = false;
    for (Integer mention : act.actors) {
      own |= speaker != null && mentions.actorsAt(mention).contains(speaker);
    }
    put(75, 1 + statement.kind().ordinal(), type);
    put(76, own ? 1 : 2, type);
    put(77, statement.saying().ordinal(), type);
  }

  /** How many words of the clause under a token, and of the whole sentence, praise or blame. */
  private void appraisals(Act act, int type, int from, int to) {
    int[] under = new int[2];
    int[] around = new int[2];
    for (int t = from; t < to; t++) {
      int says = t == act.trigger ? 0 : appraisal.of(syntax.lemma(t));
      if (says != 0) {
        int which = says > 0 ? 0 : 1;
        around[which]++;
        under[which] += reading.isUnder(t, act.clause) ? 1 : 0;
      }
    }
    int lemma = syntax.lemma(act.trigger).hashCode();
    put(115, Math.min(2, under[0]) * 3 + Math.min(2, under[1]), type);
    put(116, Math.min(2, under[0]) * 3 + Math.min(2, under[1]), lemma);
    put(117, Math.min(2, around[0]) * 3 + Math.min(2, around[1]), type);
  }

  /** The words of the sentence. */
  private void sentence(Act act, int type) {
    int s = reading.sentenceOf(act.trigger);
    int from = reading.sentenceStart(s);
    int to = reading.sentenceEnd(s);
    put(92, Math.min(8, (to - from) / 6));
    appraisals(act, type, from, to);
    for (int t = from; t < to; t++) {
      Upos upos = syntax.upos(t);
      if (t == act.trigger) {
        continue;
      }
      if (CONTENT.contains(upos)) {
        put(93, syntax.lemma(t).hashCode());
        put(94, reading.wordClass(t, 8));
        int way = Math.abs(t - act.trigger);
        if (way <= 3) {
          put(95, syntax.lemma(t).hashCode(), t < act.trigger ? 0 : 1);
          put(96, reading.wordClass(t, 8), type);
        }
      } else if (upos == Upos.PRON || upos == Upos.PUNCT) {
        String form = syntax.lemma(t);
        put(97, form.hashCode(), type);
      }
    }
  }

  private static final Set<Upos> CONTENT = Set.of(Upos.NOUN, Upos.VERB, Upos.ADJ, Upos.ADV);

  private static int hash(@Nullable String value) {
    return value == null ? 0 : value.hashCode();
  }

  private void put(int kind, int value) {
    clues.put(kind, value);
  }

  private void put(int kind, int value, int other) {
    clues.put(kind, value, other);
  }
}
