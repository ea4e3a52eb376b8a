package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.statements.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a mention and an act beside it, for {@link Opinion} to weigh whether it acts,
 * is acted upon, or has no part: the way through the tree between them, what the frame says, and
 * who it is.
 */
final class SideClues {

  private static final int NONE = Reading.NONE;

  /** Longest way through the tree that is told step by step. */
  private static final int STEPS = 6;

  private final Clues clues = new Clues();
  private final Syntax syntax;
  private final Reading reading;
  private final Mentions mentions;
  private final ActClues kinds;

  SideClues(Syntax syntax, Mentions mentions, ActClues kinds) {
    this.syntax = syntax;
    this.reading = syntax.reading();
    this.mentions = mentions;
    this.kinds = kinds;
  }

  /**
   * Gathers the clues of a mention.
   *
   * @param act settled
   * @param type what it is taken for
   * @param mention the mention's head token, in the act's sentence
   * @param statement the statement whose content tells the act, or null
   * @return the clues; they hold until the next call
   */
  Clues of(Act act, EventType type, int mention, @Nullable Statement statement) {
    clues.clear();
    int said = act.actors.contains(mention) ? 1 : act.recipients.contains(mention) ? 2 : 0;
    int same = sameAs(act, mention);
    int kind = type.ordinal();
    int lemma = syntax.lemma(act.trigger).hashCode();
    int who = kinds.kind(mention);
    int frame = act.frame.id().value().hashCode();
    int sure = (act.sure ? 1 : 0) + (act.verbal ? 2 : 0) + (act.silent ? 4 : 0);
    put(1, said);
    put(2, said, kind);
    put(3, said * 8 + sure, act.actors.size() * 4 + Math.min(3, act.recipients.size()));
    put(4, said, frame);
    put(5, said, lemma);
    put(6, said, who);
    put(7, said * 32 + kind, who);
    put(8, same, said);
    put(9, said, Math.min(act.composed, 3));
    put(10, said * 8 + act.status.ordinal(), kind);
    int path = path(act.trigger, mention);
    put(11, path);
    put(12, path, said);
    put(13, path, kind);
    put(14, path, lemma);
    put(15, path, frame);
    if (act.clause != act.trigger) {
      int light = path(act.clause, mention);
      put(16, light, said);
      put(17, light, kind);
      put(18, light, syntax.lemma(act.clause).hashCode());
    }
    if (act.outermost != act.clause) {
      put(19, path(act.outermost, mention), said);
      put(20, path(act.outermost, mention), syntax.lemma(act.outermost).hashCode());
    }
    int preposition = syntax.preposition(mention).hashCode();
    put(21, preposition, said);
    put(22, preposition, lemma);
    put(23, preposition * 31 + kind, said);
    put(24, reading.relation(mention).hashCode(), said);
    int up = syntax.head(mention);
    if (up != NONE) {
      put(25, syntax.lemma(up).hashCode(), said);
      put(26, reading.wordClass(up, 8), said * 32 + kind);
    }
    int way = mention - act.trigger;
    put(27, way < 0 ? -bucket(-way) : bucket(way), said);
    put(28, syntax.upos(mention).ordinal(), said * 32 + kind);
    put(29, syntax.passive(act.clause) ? 1 : 0, path);
    put(30, between(act.trigger, mention), said);
    speaker(statement, mention, said, kind);
    return clues;
  }

  private void speaker(@Nullable Statement statement, int mention, int said, int kind) {
    String speaker = statement == null ? null : statement.speaker();
    int role = speaker == null ? 0 : mentions.actorsAt(mention).contains(speaker) ? 1 : 2;
    put(31, role, said);
    put(32, role, said * 32 + kind);
  }

  /** Whether the mention means who acts already, or is acted upon, by another mention. */
  private int sameAs(Act act, int mention) {
    List<String> ids = mentions.actorsAt(mention);
    int same = 0;
    for (Integer other : act.actors) {
      same |= other != mention && mentions.actorsAt(other).equals(ids) ? 1 : 0;
    }
    for (Integer other : act.recipients) {
      same |= other != mention && mentions.actorsAt(other).equals(ids) ? 2 : 0;
    }
    return same;
  }

  /** How many other mentions stand between. */
  private int between(int trigger, int mention) {
    int count = 0;
    int step = mention < trigger ? 1 : -1;
    for (int t = mention + step; t != trigger && count < 4; t += step) {
      count += mentions.mentionAt(t) == t ? 1 : 0;
    }
    return mention < trigger ? -count : count;
  }

  private static int bucket(int way) {
    return way < 4 ? way : way < 8 ? 4 : way < 16 ? 5 : 6;
  }

  /** The way from one token to another: up to what is over both, and down; as a hash. */
  private int path(int from, int to) {
    int hash = 17;
    int at = from;
    for (int up = 0; up <= STEPS && at != NONE; up++) {
      int down = down(at, to);
      if (down != 0) {
        return hash * 31 + down;
      }
      hash = hash * 31 + reading.relation(at).hashCode();
      at = syntax.head(at);
    }
    return 1;
  }

  /** The way down from a token, or 0 if the other does not stand under it. */
  private int down(int over, int to) {
    int hash = 7;
    int at = to;
    for (int step = 0; step <= STEPS && at != NONE; step++) {
      if (at == over) {
        return hash == 0 ? 1 : hash;
      }
      hash = hash * 37 + reading.relation(at).hashCode();
      if (syntax.isOblique(at)) {
        hash = hash * 37 + syntax.preposition(at).hashCode();
      }
      at = syntax.head(at);
    }
    return 0;
  }

  private void put(int kind, int value) {
    clues.put(kind, value);
  }

  private void put(int kind, int value, int other) {
    clues.put(kind, value, other);
  }
}
