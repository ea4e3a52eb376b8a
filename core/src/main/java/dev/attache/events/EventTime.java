package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.TimeMention;
import dev.attache.mention.When;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an act was: the time that stands in its clause, or in the nearest clause around it.
 *
 * <p>A time without a value (a weekday in a story without a date) stays unknown. What came before
 * ("the first visit since 2019") does not date the act; "have shelled it since May" is an interval
 * with an open end.
 */
final class EventTime {

  private static final int NONE = Reading.NONE;
  private static final int STEPS = 10;

  /** EDTF: an interval with an open end. */
  private static final String OPEN = "/..";

  /** Days before publication from which a past act is background; news is younger. */
  private static final int BACKGROUND_DAYS = 31;

  private final Syntax syntax;
  private final Set<String> anaphoric;
  private final Set<String> beginnings;

  /** The time that each clause's head has, as far as it has one. */
  private final Map<Integer, TimeMention> byClause = new HashMap<>();

  /** The heads of clauses with a time that has no value: "years ago". */
  private final Set<Integer> vague = new HashSet<>();

  EventTime(Syntax syntax, List<TimeMention> times, WordClasses classes) {
    this.syntax = syntax;
    this.anaphoric = classes.of("anaphoric-determiners");
    this.beginnings = classes.of("beginning-prepositions");
    for (TimeMention time : times) {
      if (time.type() == TimeMention.Type.DURATION
          || time.type() == TimeMention.Type.SET
          || time.head() < 0
          || time.head() >= syntax.reading().size()) {
        continue;
      }
      if (isBeginning(time.head())) {
        begins(time);
        continue;
      }
      // every noun above the time and the verb over them may be what it dates; a time before its
      // noun ("the February invasion") dates that noun alone
      int t = time.head();
      for (int step = 0; step < STEPS; step++) {
        int up = syntax.head(t);
        if (up == NONE) {
          break;
        }
        if (time.edtf().isEmpty()) {
          vague.add(up);
        } else {
          byClause.merge(up, time, (old, fresh) -> finer(old, fresh) ? old : fresh);
        }
        if (syntax.isPredicate(up) || (time.head() < up && syntax.upos(up) == Upos.NOUN)) {
          break;
        }
        t = up;
      }
    }
  }

  /** Whether a time is one from which on something is: "since 2019". */
  private boolean isBeginning(int time) {
    for (int k = 0; k < syntax.count(time); k++) {
      int child = syntax.child(time, k);
      if (syntax.is(child, "case") && beginnings.contains(syntax.lemma(child))) {
        return true;
      }
    }
    return false;
  }

  /** A beginning dates nothing but a verb in the perfect, and leaves its end open. */
  private void begins(TimeMention time) {
    int verb = syntax.head(time.head());
    if (verb == NONE
        || syntax.upos(verb) != Upos.VERB
        || syntax.reading().childBy(verb, "aux") == NONE
        || time.edtf().isEmpty()) {
      return;
    }
    String edtf = time.edtf();
    int slash = edtf.indexOf('/');
    String open = (slash < 0 ? edtf : edtf.substring(0, slash)) + OPEN;
    byClause.putIfAbsent(
        verb,
        new TimeMention(time.span(), time.head(), open, time.timex(), time.type(), time.foundBy()));
  }

  private static boolean finer(TimeMention old, TimeMention fresh) {
    return !old.edtf().endsWith(OPEN) && old.edtf().length() >= fresh.edtf().length();
  }

  /** The time of an act, or null where the text gives none. */
  @Nullable When of(Act act) {
    int at = act.trigger;
    for (int step = 0; step < STEPS && at != NONE; step++) {
      TimeMention time = byClause.get(at);
      if (time != null) {
        return new When(time.edtf(), time.span());
      }
      if (at == act.trigger && at != act.clause) {
        at = act.clause;
        continue;
      }
      // what is merely spoken of has no part in the clause's time
      String relation = syntax.reading().relation(at);
      if (!act.verbal && at == act.trigger && relation.equals("nmod")) {
        at = syntax.head(at); // "four hours of talks on Monday"
        if (at != NONE && !syntax.isPredicate(at)) {
          continue;
        }
      }
      if (!act.verbal || relation.equals("acl:relcl") || relation.equals("parataxis")) {
        return null;
      }
      at = syntax.head(at);
    }
    return null;
  }

  /** Whether words of its clause say when an act was, though not so that a calendar has it. */
  boolean isVague(Act act) {
    return vague.contains(act.trigger) || vague.contains(act.clause);
  }

  /** Whether an act's sentence points back at the one before: "at that meeting". */
  boolean pointsBack(int from, int to) {
    for (int t = from; t < to; t++) {
      if (syntax.is(t, "det")
          && anaphoric.contains(syntax.lemma(t))
          && syntax.head(t) != NONE
          && syntax.upos(syntax.head(t)) == Upos.NOUN
          && syntax.is(syntax.head(t), "obl")) {
        return true;
      }
      if (t > from + 4) {
        return false;
      }
    }
    return false;
  }

  /** Whether a time lies so long before publication that the act is background. */
  static boolean isBackground(When when, @Nullable LocalDate published) {
    if (published == null) {
      return false;
    }
    String edtf = when.edtf();
    int slash = edtf.indexOf('/');
    String last = slash >= 0 ? edtf.substring(slash + 1) : edtf;
    String limit = published.minusDays(BACKGROUND_DAYS).toString();
    int length = 0;
    while (length < last.length()
        && length < limit.length()
        && (Character.isDigit(last.charAt(length)) || last.charAt(length) == '-')) {
      length++;
    }
    if (length < 4) {
      return false;
    }
    return last.substring(0, length).compareTo(limit.substring(0, length)) < 0;
  }
}
