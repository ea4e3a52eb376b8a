package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.language.Reading;
import dev.attache.mention.ActorMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleSource;
import dev.attache.text.Span;
import java.util.List;
import java.util.Locale;

/** The sentence behind an event, its parse, who is who, and the rule that fired. */
final class Explanation {

  private final Dispatch dispatch;
  private final Event event;
  private final Terminal terminal;
  private final Names names;
  private final StringBuilder out = new StringBuilder();

  Explanation(Dispatch dispatch, Event event, Terminal terminal) {
    this.dispatch = dispatch;
    this.event = event;
    this.terminal = terminal;
    this.names = new Names(dispatch);
  }

  String print() {
    line(
        terminal.bold(
            event.id()
                + "  "
                + names.whoToWhom(event)
                + "  "
                + event.type()
                + (event.mode() == null ? "" : " " + event.mode())
                + "  "
                + event.status().name().toLowerCase(Locale.ROOT)));
    out.append('\n');
    sentence();
    out.append('\n');
    parse();
    out.append('\n');
    mentions();
    out.append('\n');
    rule();
    return out.toString();
  }

  private void sentence() {
    Span sentence = dispatch.reading().sentenceSpan(event.evidence().sentence());
    String text = dispatch.story().text().slice(sentence);
    for (String line : Columns.wrap(text, terminal.width())) {
      line(line);
    }
    line(terminal.dim("trigger: ") + terminal.green(slice(event.evidence().trigger())));
    spans("actors", event.evidence().actors());
    spans("recipients", event.evidence().recipients());
  }

  private void spans(String what, List<Span> spans) {
    for (Span span : spans) {
      line(terminal.dim(what + ": ") + slice(span));
    }
  }

  private String slice(Span span) {
    return Columns.cut(dispatch.story().text().slice(span), terminal.width() - 14);
  }

  private void parse() {
    Reading r = dispatch.reading();
    int from = r.sentenceStart(event.evidence().sentence());
    int to = r.sentenceEnd(event.evidence().sentence());
    line(terminal.bold("Parse"));
    for (int i = from; i < to; i++) {
      String head = r.head(i) == Reading.NONE ? "–" : r.form(r.head(i));
      String row =
          Columns.pad(String.valueOf(i - from + 1), 4)
              + Columns.pad(Columns.cut(r.form(i), 18), 20)
              + Columns.pad(Columns.cut(r.lemma(i), 16), 18)
              + Columns.pad(r.upos(i).name(), 7)
              + Columns.pad(r.relation(i), 14)
              + "← "
              + head
              + (r.entity(i) == null ? "" : "  " + r.entity(i));
      boolean trigger = event.evidence().trigger().contains(r.span(i));
      line("  " + (trigger ? terminal.green(row) : row));
    }
  }

  private void mentions() {
    Reading r = dispatch.reading();
    Span sentence = r.sentenceSpan(event.evidence().sentence());
    line(terminal.bold("Who is who in it"));
    for (ActorMention mention : dispatch.cast().mentions()) {
      if (sentence.contains(mention.span())) {
        StringBuilder who = new StringBuilder();
        for (String id : mention.actors()) {
          who.append(who.isEmpty() ? "" : ", ").append(names.of(id)).append(' ').append(id);
        }
        line(
            "  “"
                + slice(mention.span())
                + "” is "
                + who
                + "  "
                + terminal.dim(mention.foundBy().value()));
      }
    }
  }

  private void rule() {
    line(terminal.bold("Rule ") + event.foundBy());
    RuleSource.find(LanguageFolder.ENGLISH, event.foundBy())
        .ifPresentOrElse(
            source -> {
              line(terminal.dim(source.where()));
              for (String text : source.lines()) {
                line("  " + text);
              }
            },
            () -> line(terminal.dim("  (a composition of rules; docs/rules.md)")));
  }

  private void line(String s) {
    out.append(s.stripTrailing()).append('\n');
  }
}
