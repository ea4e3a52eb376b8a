package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.Evidence;
import dev.attache.language.Reading;
import dev.attache.mention.ActorMention;
import dev.attache.mention.When;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleId;
import dev.attache.rules.RuleSource;
import dev.attache.statements.Statement;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sentence behind a fact, what was made of it, its parse, who is who, and the rule. */
final class Explanation {

  private final Dispatch dispatch;
  private final Terminal terminal;
  private final Names names;
  private final StringBuilder out = new StringBuilder();

  Explanation(Dispatch dispatch, Terminal terminal) {
    this.dispatch = dispatch;
    this.terminal = terminal;
    this.names = new Names(dispatch);
  }

  /** Why an event was found. */
  String of(Event event) {
    line(
        terminal.bold(
            event.id()
                + "  "
                + names.whoToWhom(event)
                + "  "
                + lower(event.type())
                + (event.mode() == null ? "" : ": " + event.mode())
                + "  "
                + lower(event.status())));
    out.append('\n');
    List<Brackets.Part> parts = new ArrayList<>();
    event.evidence().actors().forEach(s -> parts.add(new Brackets.Part("actor", s)));
    event.evidence().recipients().forEach(s -> parts.add(new Brackets.Part("recipient", s)));
    parts.add(new Brackets.Part("trigger", event.evidence().trigger()));
    int sentence = event.evidence().sentence();
    Reading reading = dispatch.readingOf(event.evidence());
    Span passage = reading.sentenceSpan(sentence);
    marked(dispatch.textOf(event.evidence()), passage, parts);
    out.append('\n');
    facts(event);
    out.append('\n');
    parse(reading, sentence, event.evidence().trigger());
    out.append('\n');
    if (event.evidence().in() == Evidence.In.BODY) {
      mentions(passage);
      out.append('\n');
    }
    for (RuleId id : event.because()) {
      rule(id);
    }
    return out.toString();
  }

  /** Why a statement was found. */
  String of(Statement s) {
    line(terminal.bold(s.id() + "  " + names.speaker(s) + "  " + lower(s.kind())));
    out.append('\n');
    List<Brackets.Part> parts = new ArrayList<>();
    parts.add(new Brackets.Part("content", s.content()));
    Span passage = s.content();
    Span source = s.source();
    if (source != null) {
      parts.add(new Brackets.Part("source", source));
      passage = passage.cover(source);
    }
    Span cue = s.cue();
    if (cue != null) {
      parts.add(new Brackets.Part("cue", cue));
      passage = passage.cover(cue);
    }
    int sentence = sentenceAt(cue == null ? s.content() : cue);
    passage = passage.cover(dispatch.reading().sentenceSpan(sentence));
    marked(dispatch.story().text(), passage, parts);
    out.append('\n');
    fact("said", when(s.when()));
    fact("to", s.addressee() == null ? null : names.of(s.addressee()));
    fact("through", names.channel(s).replace(" · through ", ""));
    parse(dispatch.reading(), sentence, cue == null ? new Span(0, 0) : cue);
    out.append('\n');
    mentions(passage);
    out.append('\n');
    rule(s.foundBy());
    return out.toString();
  }

  private int sentenceAt(Span span) {
    Reading r = dispatch.reading();
    return r.sentenceOf(Math.min(r.tokenAt(span.start()), r.size() - 1));
  }

  private void marked(Text in, Span passage, List<Brackets.Part> parts) {
    String text = Brackets.mark(in, passage, parts);
    for (String line : Columns.wrap(text, terminal.width())) {
      line(line);
    }
  }

  private void facts(Event event) {
    fact("when", when(event.when()));
    Event.Where where = event.where();
    if (where != null) {
      Span words = where.words();
      fact("where", where.place().name() + (words == null ? " (dateline)" : quoted(words)));
    }
    fact("on the word of", event.attribution().isEmpty() ? null : names.sources(event));
    for (Evidence telling : event.retold()) {
      fact(
          telling.in() == Evidence.In.HEADLINE ? "told in headline" : "told again",
          dispatch.textOf(telling).slice(telling.span()).replaceAll("\\s+", " "));
    }
    fact("contexts", String.join(", ", event.contexts()));
    fact(
        "coded",
        String.format(
            Locale.ROOT,
            "CAMEO %s, quad %d, intensity %.1f, confidence %.2f",
            event.cameo(),
            event.type().quad(),
            event.intensity(),
            event.confidence()));
  }

  private @Nullable String when(@Nullable When when) {
    if (when == null) {
      return null;
    }
    Span words = when.words();
    return when.edtf() + (words == null ? "" : quoted(words));
  }

  private String quoted(Span words) {
    return " “" + Columns.cut(dispatch.story().text().slice(words), 40) + "”";
  }

  private void fact(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      line(terminal.dim(Columns.pad(name, 16)) + Columns.cut(value, terminal.width() - 16));
    }
  }

  private void parse(Reading r, int sentence, Span trigger) {
    int from = r.sentenceStart(sentence);
    int to = r.sentenceEnd(sentence);
    line(terminal.bold("Parse"));
    for (int i = from; i < to; i++) {
      int head = r.head(i);
      String row =
          Columns.pad(String.valueOf(i - from + 1), 4)
              + Columns.pad(Columns.cut(r.form(i), 18), 20)
              + Columns.pad(Columns.cut(r.lemma(i), 16), 18)
              + Columns.pad(r.upos(i).name(), 7)
              + Columns.pad(r.relation(i), 14)
              + (head == Reading.NONE
                  ? "–"
                  : "← " + (head - from + 1) + " " + Columns.cut(r.form(head), 18))
              + (r.entity(i) == null ? "" : "  " + r.entity(i));
      line("  " + (trigger.contains(r.span(i)) ? terminal.green(row) : row));
    }
  }

  private void mentions(Span passage) {
    line(terminal.bold("Who is who in it"));
    boolean any = false;
    for (ActorMention mention : dispatch.cast().mentions()) {
      if (passage.contains(mention.span())) {
        any = true;
        List<String> who = new ArrayList<>();
        for (String id : mention.actors()) {
          who.add(names.of(id) + " " + id);
        }
        line(
            "  “"
                + Columns.cut(dispatch.story().text().slice(mention.span()), 60)
                + "” is "
                + String.join(", ", who)
                + "  "
                + terminal.dim(mention.foundBy().value()));
      }
    }
    if (!any) {
      line("  nobody");
    }
  }

  private void rule(RuleId id) {
    line(terminal.bold("Rule ") + id);
    RuleSource.find(LanguageFolder.ENGLISH, id)
        .ifPresentOrElse(
            source -> {
              line(terminal.dim(source.where()));
              for (String text : source.lines()) {
                line("  " + text);
              }
            },
            () -> line(terminal.dim("  (code, not a rule of a file; docs/rules.md)")));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void line(String s) {
    out.append(s.stripTrailing()).append('\n');
  }
}
