package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds cues and, over the parse, what they say is said and by whom. */
final class CueFinder {

  private final CueLexicon lexicon;
  private final SmallWords words;
  private final Reading reading;
  private final Extents extents;
  private final QuoteTokens quotes;
  private final SourceFinder sources;
  private final NounPhrases phrases;
  private final ClauseByOrder byOrder;
  private final Insertion insertion;

  CueFinder(
      CueLexicon lexicon,
      SmallWords words,
      Reading reading,
      Extents extents,
      QuoteTokens quotes,
      NounPhrases phrases) {
    this.lexicon = lexicon;
    this.words = words;
    this.reading = reading;
    this.extents = extents;
    this.quotes = quotes;
    this.sources = new SourceFinder(reading, quotes, words, phrases);
    this.phrases = phrases;
    this.insertion = new Insertion(reading, extents, quotes, phrases, words);
    this.byOrder = new ClauseByOrder(reading, extents, quotes, phrases, words);
  }

  /**
   * The statements that the parse shows, in the order of their cues. Of what is said inside a
   * quotation only the speech of others is taken: the rest is the quoted speaker's own.
   */
  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < reading.size(); i++) {
      for (Cue cue : cuesAt(i)) {
        Draft draft = draft(i, cue);
        if (draft != null) {
          if (quotes.at(i) < 0 || isReported(draft)) {
            drafts.add(draft);
          }
          break;
        }
      }
    }
    return untangled(drafts);
  }

  /**
   * Ends contents where another statement begins. Of two that each hold the other's cue, "A said X,
   * B reported", the one that ends before its own cue is the outer one.
   */
  private List<Draft> untangled(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft inner = drafts.get(i);
      for (int k = i + 1; k < drafts.size(); k++) {
        Draft outer = drafts.get(k);
        if (reading.sentenceOf(outer.cue()) != reading.sentenceOf(inner.cue())) {
          break;
        }
        if (inner.content().has(outer.cue())
            && inner.source() != Reading.NONE
            && inner.source() == outer.source()
            && reading.isRelation(outer.cue(), "advcl")
            && reading.form(outer.cue() - 1).equals(",")) {
          // "said X, adding Y": what is added is a statement of its own
          inner = inner.withContent(extents.trim(inner.content().from(), outer.cue()));
          drafts.set(i, inner);
        } else if (outer.content().has(inner.cue())
            && inner.content().has(outer.cue())
            && outer.content().to() <= outer.cue()
            && inner.content().from() < outer.content().to()) {
          inner = inner.withContent(extents.trim(inner.content().from(), outer.content().to()));
          drafts.set(i, inner);
        }
      }
    }
    return drafts;
  }

  private boolean isReported(Draft draft) {
    return draft.type() == Saying.SPEECH
        && draft.source() != Reading.NONE
        && reading.upos(draft.cue()) == Upos.VERB
        && !words.is(reading.form(draft.source()), SmallWords.Role.SELF);
  }

  /** The cues that a token can be. */
  List<Cue> cuesAt(int token) {
    Upos upos = reading.upos(token);
    if (upos == Upos.PUNCT || upos == Upos.PROPN || upos == Upos.DET || upos == Upos.PRON) {
      return List.of();
    }
    List<Cue> cues = lexicon.at(reading.lemma(token), upos);
    if (cues.isEmpty()) {
      cues = lexicon.at(reading.form(token).toLowerCase(Locale.ROOT), upos);
    }
    if (cues.isEmpty()) {
      return cues;
    }
    List<Cue> fit = new ArrayList<>(cues.size());
    for (Cue cue : cues) {
      if (hasCompany(token, cue)) {
        fit.add(cue);
      }
    }
    return fit;
  }

  private boolean hasCompany(int token, Cue cue) {
    switch (cue.pos()) {
      case VERB -> {
        int particle = reading.childBy(token, "compound");
        boolean hasParticle =
            particle != Reading.NONE && reading.relation(particle).equals("compound:prt");
        if (cue.with().isEmpty()) {
          return !hasParticle;
        }
        return companion(token, cue.with()) != Reading.NONE;
      }
      case ADJ -> {
        int head = reading.head(token);
        return cue.with().isEmpty()
            || (head != Reading.NONE && reading.lemma(head).equals(cue.with()));
      }
      case PREP -> {
        if (cue.with().isEmpty()) {
          return isSurvey(insertion.governed(token));
        }
        return token + 1 < reading.size()
            && reading.form(token + 1).equals(cue.with())
            && !isYardstick(token);
      }
      default -> {
        return true;
      }
    }
  }

  /** "Half chose her in a poll by …": a count that tells, unless somebody is said to say it. */
  private boolean isSurvey(int noun) {
    if (noun == Reading.NONE || !words.is(reading.lemma(noun), SmallWords.Role.SURVEY)) {
      return false;
    }
    int verb = reading.head(noun);
    return verb == Reading.NONE
        || reading.upos(verb) == Upos.VERB && lexicon.at(reading.lemma(verb), Upos.VERB).isEmpty();
  }

  /** Whether a preposition governs no speaker but a measure: according to size. */
  private boolean isYardstick(int preposition) {
    int noun = insertion.governed(preposition);
    return noun != Reading.NONE && words.is(reading.lemma(noun), SmallWords.Role.YARDSTICK);
  }

  private int companion(int verb, String form) {
    for (int k = 0; k < reading.childCount(verb); k++) {
      int child = reading.child(verb, k);
      if (child > verb && reading.lemma(child).equals(form)) {
        return child;
      }
    }
    return Reading.NONE;
  }

  private int cueAfter(int token, Cue cue) {
    if (cue.with().isEmpty() || cue.pos() == Cue.Pos.ADJ) {
      return token + 1;
    }
    if (cue.pos() == Cue.Pos.PREP) {
      return token + 2;
    }
    int companion = companion(token, cue.with());
    return companion == token + 1 ? token + 2 : token + 1;
  }

  private @Nullable Draft draft(int token, Cue cue) {
    // who does not say it has said nothing; who does not believe it holds that it is not so
    boolean uttered = cue.type() == Saying.SPEECH || cue.type() == Saying.EVIDENCE;
    if (uttered && cue.pos() != Cue.Pos.NOUN && words.isNegated(reading, token)) {
      return null;
    }
    for (Slot slot : cue.slots()) {
      Extents.Range content = slot.head() ? insertion.around(token, cue) : below(token, slot, cue);
      if (content != null && !content.isEmpty() && !isSubject(content, token)) {
        return byOrder.widened(made(token, cue, slot.rule(), content), cue, this);
      }
    }
    return cue.clauses() ? byOrder.draft(token, cueAfter(token, cue), cue, this) : null;
  }

  /** Whether what the parse took for the content is the subject: "Ivanova, who leads it, said". */
  private boolean isSubject(Extents.Range content, int verb) {
    if (content.to() > verb || reading.upos(verb) != Upos.VERB) {
      return false;
    }
    int comma = phrases.phrase(content.from(), content.to()).to();
    return comma + 1 < content.to()
        && reading.form(comma).equals(",")
        && words.is(reading.form(comma + 1), SmallWords.Role.RELATIVE)
        && reading.upos(comma + 1) == Upos.PRON;
  }

  /** A draft by a cue for a content that was found in another way. */
  Draft made(int token, Cue cue, RuleId rule, Extents.Range content) {
    if (cue.type() == Saying.HEARSAY && cue.pos() == Cue.Pos.VERB) {
      // "the truce seems to hold": the subject says nothing, it is part of what is told
      int subject = reading.childBy(token, "nsubj");
      int from = subject == Reading.NONE ? content.from() : extents.first(subject);
      Extents.Range told =
          new Extents.Range(
              Math.min(from, content.from()), Math.max(content.to(), cueAfter(token, cue)));
      Extents.Range nobody = new Extents.Range(token, token);
      return new Draft(cue.type(), rule, token, cueAfter(token, cue), Reading.NONE, nobody, told);
    }
    int source = source(token, cue);
    if (cue.pos() == Cue.Pos.VERB && sources.lacksSubject(token)) {
      Extents.Range name =
          phrases.subjectBefore(token, reading.sentenceStart(reading.sentenceOf(token)));
      if (!name.isEmpty() && !content.has(name.from())) {
        source = phrases.headOf(name);
      }
    }
    int cited = cue.pos() == Cue.Pos.VERB && source != Reading.NONE ? cited(token) : Reading.NONE;
    if (cited != Reading.NONE && !content.has(cited)) {
      // "Xinhua, citing a local official, said …": the official says it, Xinhua passes it on
      return new Draft(
          cue.type(),
          rule,
          token,
          cueAfter(token, cue),
          cited,
          named(cited, token),
          content,
          source);
    }
    return new Draft(
        cue.type(), rule, token, cueAfter(token, cue), source, named(source, token), content);
  }

  /** Whom a cue's clause cites, or {@link Reading#NONE}. */
  private int cited(int cue) {
    int start = reading.sentenceStart(reading.sentenceOf(cue));
    int end = reading.sentenceEnd(reading.sentenceOf(cue));
    for (int t = start; t < end; t++) {
      if (words.is(reading.form(t), SmallWords.Role.CITER) && reading.isUnder(t, cue)) {
        int whom = reading.childBy(t, "obj");
        return whom == Reading.NONE ? Reading.NONE : whom;
      }
    }
    return Reading.NONE;
  }

  private Extents.Range named(int source, int cue) {
    return source == Reading.NONE ? new Extents.Range(0, 0) : phrases.named(source, cue);
  }

  /** A draft for a quotation in the clause of a verb that is no cue; null if nobody does it. */
  @Nullable Draft byVerb(int verb, RuleId rule, Extents.Range content) {
    int source = sources.ofVerb(verb);
    return source == Reading.NONE || content.has(source)
        ? null
        : new Draft(Saying.SPEECH, rule, verb, verb + 1, source, named(source, verb), content);
  }

  private int source(int token, Cue cue) {
    return switch (cue.pos()) {
      case VERB -> sources.ofVerb(token);
      case NOUN -> sources.ofNoun(token);
      case ADJ -> sources.ofAdjective(token);
      case ADV -> Reading.NONE;
      case PREP -> insertion.governed(token);
    };
  }

  private Extents.@Nullable Range below(int token, Slot slot, Cue cue) {
    for (Slot.Path path : slot.paths()) {
      int under = token;
      if (!path.through().isEmpty()) {
        under = reading.childBy(token, path.through());
      }
      Extents.Range best = new Extents.Range(0, 0);
      for (int k = 0; under != Reading.NONE && k < reading.childCount(under); k++) {
        int child = reading.child(under, k);
        if (!fits(child, path) || isPassiveOfNobody(child, token)) {
          continue;
        }
        Extents.Range range = extents.trim(extents.first(child), end(child));
        for (String also : slot.also()) {
          int other = reading.childBy(token, also);
          if (other > token && other < child) {
            range = new Extents.Range(Math.min(range.from(), extents.first(other)), range.to());
          }
        }
        boolean around = range.has(token) && cue.pos() != Cue.Pos.VERB;
        if (!around && range.to() - range.from() > best.to() - best.from()) {
          best = range;
        }
      }
      if (!best.isEmpty()) {
        return best;
      }
    }
    return null;
  }

  private boolean fits(int child, Slot.Path path) {
    if (!reading.isRelation(child, path.relation())) {
      return false;
    }
    return switch (path.marker()) {
      case "" -> !reading.isRelation(child, "ccomp") || !isBareNoun(child);
      case Slot.UNMARKED ->
          reading.relation(child).equals(path.relation())
              && reading.childBy(child, "case") == Reading.NONE;
      default -> isMarked(child, path.marker());
    };
  }

  private boolean isPassiveOfNobody(int subject, int verb) {
    return reading.relation(subject).endsWith(":pass") && sources.ofVerb(verb) == Reading.NONE;
  }

  /**
   * Where the words below a content's head end: of a noun before a clause with a subject of its own
   * that the parse has hung onto it ("… the move, and China called …").
   */
  private int end(int head) {
    if (reading.upos(head) != Upos.NOUN && reading.upos(head) != Upos.PROPN) {
      return extents.after(head);
    }
    for (int k = 0; k < reading.childCount(head); k++) {
      int child = reading.child(head, k);
      int subject = child > head ? reading.childBy(child, "nsubj") : Reading.NONE;
      if (subject != Reading.NONE
          && extents.first(child) > head
          && reading.upos(extents.first(child)) == Upos.PUNCT
          && !words.is(reading.form(subject), SmallWords.Role.RELATIVE)) {
        return extents.first(child);
      }
    }
    return extents.after(head);
  }

  /** Whether a "clause" is only a noun, outside quotations: a slip of the parse. */
  private boolean isBareNoun(int token) {
    Upos upos = reading.upos(token);
    return (upos == Upos.NOUN || upos == Upos.PROPN)
        && quotes.at(token) < 0
        && reading.childBy(token, "nsubj") == Reading.NONE
        && reading.childBy(token, "cop") == Reading.NONE
        && reading.childBy(token, "mark") == Reading.NONE;
  }

  private boolean isMarked(int token, String marker) {
    for (int k = 0; k < reading.childCount(token); k++) {
      int child = reading.child(token, k);
      if (child > token) {
        return false;
      }
      if ((reading.isRelation(child, "case") || reading.isRelation(child, "mark"))
          && reading.form(child).equalsIgnoreCase(marker)) {
        return true;
      }
    }
    return false;
  }
}
