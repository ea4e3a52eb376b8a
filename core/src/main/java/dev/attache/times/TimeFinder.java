package dev.attache.times;

import dev.attache.language.Reading;
import dev.attache.mention.TimeMention;
import dev.attache.mention.TimeMention.Type;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds temporal expressions and puts them on the calendar. Immutable and safe to share between
 * threads.
 */
public final class TimeFinder {

  /** How many sentences back "the following day" still looks for its day. */
  private static final int REACH = 2;

  private final TimeWords words;
  private final Grammar grammar;
  private final Tense tense;

  private TimeFinder(TimeWords words, Grammar grammar, Tense tense) {
    this.words = words;
    this.grammar = grammar;
    this.tense = tense;
  }

  /**
   * Loads the words and rules of a language: {@code lexicon/times.tsv}, {@code
   * lexicon/holidays.tsv}, {@code lexicon/tense.tsv} and {@code rules/times.txt}.
   *
   * @throws dev.attache.rules.RuleFileException if one of them cannot be used
   */
  public static TimeFinder load(LanguageFolder folder) {
    TimeWords words = new TimeWords();
    words.read(folder, "lexicon/times.tsv");
    words.read(folder, "lexicon/holidays.tsv");
    Grammar grammar = Grammar.read(folder, words, List.of("rules/times.txt"));
    words.longestFirst();
    return new TimeFinder(words, grammar, Tense.load(folder));
  }

  /**
   * The temporal expressions of a reading, in text order, none within another.
   *
   * @param published the story's publication day, or null: what hangs on it then has an empty EDTF
   */
  public List<TimeMention> find(Reading reading, @Nullable LocalDate published) {
    Pieces pieces = new Pieces(reading, words);
    Matcher matcher = new Matcher(grammar, pieces, new Calendar(published, 0, null));
    Tried tried = new Tried(grammar.rules().size());
    List<TimeMention> found = new ArrayList<>();
    Value.Period named = null;
    int namedIn = 0;
    int sentenceEnd = 0;
    for (int p = 0; p < pieces.size(); ) {
      if (p >= sentenceEnd) {
        sentenceEnd = p + 1;
        while (sentenceEnd < pieces.size() && pieces.sameSentence(sentenceEnd, p)) {
          sentenceEnd++;
        }
        matcher.sentence(p, sentenceEnd);
      }
      if ((pieces.senses(p) == null && pieces.number(p) < 0) || !startsCleanly(pieces, p)) {
        p++;
        continue;
      }
      int sentence = reading.sentenceOf(pieces.token(p));
      Value.Period near = sentence - namedIn <= REACH ? named : null;
      // Most pieces begin no time at all: the tense is looked up only for those that do. What
      // matches as a time to come is all that can match.
      Calendar clause = new Calendar(published, 1, near);
      Matcher.Found best = best(clause, matcher, pieces, reading, p, sentenceEnd, tried);
      if (best != null) {
        int direction = tense.direction(reading, pieces.token(p));
        if (direction != 1) {
          clause = new Calendar(published, direction, near);
          best = best(clause, matcher, pieces, reading, p, sentenceEnd, tried);
        }
      }
      if (best == null) {
        p++;
        continue;
      }
      found.add(mention(reading, pieces, p, best, clause));
      if (best.value() instanceof Value.Period period) {
        Value.Period anchored = clause.anchor(period);
        if (anchored.start() != null) {
          named = anchored;
          namedIn = sentence;
        }
      }
      p = best.end();
    }
    return List.copyOf(found);
  }

  /**
   * The longest that any rule finds at a piece; of two as long, that of the rule first in order.
   */
  private Matcher.@Nullable Found best(
      Calendar clause,
      Matcher matcher,
      Pieces pieces,
      Reading reading,
      int piece,
      int sentenceEnd,
      Tried tried) {
    matcher.in(clause);
    tried.next();
    List<TimeWords.Sense> senses = pieces.senses(piece);
    int sources = senses != null ? senses.size() : Shape.values().length;
    Matcher.Found longest = null;
    for (int s = 0; s < sources; s++) {
      List<Grammar.Rule> rules;
      if (senses != null) {
        rules = grammar.startingWith(senses.get(s).wordClass());
      } else {
        Shape shape = Shape.at(s);
        rules = shape.fits(pieces, piece) ? grammar.startingWith(shape) : List.of();
      }
      for (int r = 0; r < rules.size(); r++) {
        Grammar.Rule rule = rules.get(r);
        if (!tried.first(rule)) {
          continue;
        }
        Matcher.Found found = contextFits(rule, pieces, piece) ? matcher.match(rule, piece) : null;
        if (found != null
            && (longest == null
                || found.end() > longest.end()
                || (found.end() == longest.end() && rule.order() < longest.rule().order()))
            && endsCleanly(pieces, found.end(), sentenceEnd)
            && !follows(rule.notRight(), pieces, found.end(), sentenceEnd)
            && !(rule.notCount() && tense.counts(reading, pieces.token(found.end() - 1)))) {
          longest = found;
        }
      }
    }
    return longest;
  }

  private static boolean contextFits(Grammar.Rule rule, Pieces pieces, int piece) {
    boolean has = piece > 0 && pieces.sameSentence(piece - 1, piece);
    if (rule.left() >= 0 && !(has && isOf(rule.left(), pieces, piece - 1))) {
      return false;
    }
    return rule.notLeft() < 0 || !(has && isOf(rule.notLeft(), pieces, piece - 1));
  }

  private static boolean follows(int wordClass, Pieces pieces, int piece, int sentenceEnd) {
    return wordClass >= 0 && piece < sentenceEnd && isOf(wordClass, pieces, piece);
  }

  private static boolean isOf(int wordClass, Pieces pieces, int piece) {
    List<TimeWords.Sense> senses = pieces.senses(piece);
    for (int s = 0; senses != null && s < senses.size(); s++) {
      if (senses.get(s).wordClass() == wordClass && pieces.match(senses.get(s), piece) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Not inside a longer number, amount, address or compound. */
  private static boolean startsCleanly(Pieces pieces, int piece) {
    if (afterDigits(pieces, piece)) {
      return false;
    }
    if (!pieces.tight(piece) || pieces.token(piece) != pieces.token(piece - 1)) {
      // "$ 2008" and "$2008" are money however they are cut.
      return piece == 0 || Character.getType(pieces.first(piece - 1)) != Character.CURRENCY_SYMBOL;
    }
    char before = pieces.first(piece - 1);
    return !Character.isLetterOrDigit(before)
        && ".,:/+#@&%=_".indexOf(before) < 0
        && Character.getType(before) != Character.CURRENCY_SYMBOL;
  }

  /** "32-2015", however it is cut: what was no range or date from its start is a number. */
  private static boolean afterDigits(Pieces pieces, int piece) {
    return piece >= 2
        && pieces.tight(piece)
        && pieces.tight(piece - 1)
        && pieces.first(piece - 1) == '-'
        && Character.isDigit(pieces.first(piece - 2));
  }

  private static boolean endsCleanly(Pieces pieces, int end, int sentenceEnd) {
    if (end >= sentenceEnd || !pieces.tight(end)) {
      return true;
    }
    char after = pieces.first(end);
    if (Character.isLetterOrDigit(after) && pieces.token(end) == pieces.token(end - 1)) {
      return false;
    }
    if (after == '%') {
      return false;
    }
    boolean joins = ".,:/-".indexOf(after) >= 0;
    return !joins || end + 1 >= sentenceEnd || !pieces.tight(end + 1) || pieces.number(end + 1) < 0;
  }

  private TimeMention mention(
      Reading reading, Pieces pieces, int first, Matcher.Found found, Calendar clause) {
    Value value = found.value();
    if (value instanceof Value.Period p) {
      value = clause.anchor(p);
    }
    int from = pieces.token(first);
    int after = pieces.token(found.end() - 1) + 1;
    int head = from;
    for (int t = from; t < after; t++) {
      int above = reading.head(t);
      if (above < from || above >= after) {
        head = t;
      }
    }
    return new TimeMention(
        new Span(pieces.start(first), pieces.end(found.end() - 1)),
        head,
        Notation.edtf(value, clause),
        Notation.timex(value),
        type(value),
        found.rule().id());
  }

  private static Type type(Value value) {
    if (value instanceof Value.Length) {
      return Type.DURATION;
    }
    if (value instanceof Value.Again) {
      return Type.SET;
    }
    return value instanceof Value.Period p && !p.clock().isEmpty() ? Type.TIME : Type.DATE;
  }

  /** Which rules were tried at a piece: one rule may begin with several classes of it. */
  private static final class Tried {

    private final int[] round;
    private int now;

    Tried(int rules) {
      round = new int[rules];
    }

    void next() {
      now++;
    }

    boolean first(Grammar.Rule rule) {
      if (round[rule.order()] == now) {
        return false;
      }
      round[rule.order()] = now;
      return true;
    }
  }
}
