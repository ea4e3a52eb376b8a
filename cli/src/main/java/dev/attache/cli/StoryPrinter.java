package dev.attache.cli;

import dev.attache.copies.Kinship;
import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.Evidence;
import dev.attache.events.Status;
import dev.attache.mention.Actor;
import dev.attache.statements.Saying;
import dev.attache.statements.Stance;
import dev.attache.statements.Statement;
import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One dispatch for a person to read. */
final class StoryPrinter {

  private static final int NOT_UNDERSTOOD_SHOWN = 3;

  private final Dispatch dispatch;
  private final Kinship kinship;
  private final Terminal terminal;
  private final Names names;
  private final int longestWho;
  private final StringBuilder out = new StringBuilder();

  StoryPrinter(Dispatch dispatch, Kinship kinship, Terminal terminal) {
    this.dispatch = dispatch;
    this.kinship = kinship;
    this.terminal = terminal;
    this.names = new Names(dispatch);
    int longest = 30;
    for (Event event : dispatch.events()) {
      longest = Math.max(longest, Columns.width(names.whoToWhom(event)));
    }
    this.longestWho = longest;
  }

  String print() {
    out.append(new StoryHead(dispatch.story(), kinship, terminal).print());
    events("Who did what to whom", dispatch.events().stream().filter(e -> !isPlan(e)).toList());
    events(
        "Agenda: what is planned",
        dispatch.events().stream().filter(StoryPrinter::isPlan).toList());
    statements();
    people();
    notUnderstood();
    out.append('\n');
    return out.toString();
  }

  private static boolean isPlan(Event event) {
    return event.status() == Status.PLANNED;
  }

  private void title(String title, int count) {
    out.append('\n');
    String text = title + " (" + count + ")";
    line(
        terminal.bold(text)
            + " "
            + terminal.dim("─".repeat(Math.max(3, terminal.width() - Columns.width(text) - 1))));
  }

  private void events(String title, List<Event> events) {
    title(title, events.size());
    if (events.isEmpty()) {
      line("  none found");
      return;
    }
    int idWidth = 4;
    int whenWidth = 10;
    for (Event event : events) {
      if (event.when() != null) {
        whenWidth = Math.max(whenWidth, Columns.width(event.when().edtf()));
      }
    }
    whenWidth = Math.min(whenWidth, 21);
    int statusWidth = 11;
    int whatWidth = 22;
    int whoWidth = terminal.width() - idWidth - whenWidth - statusWidth - whatWidth - 8;
    boolean narrow = whoWidth < 30;
    // no wider than the longest of both tables: what stands beside it stays near
    whoWidth = Math.min(whoWidth, longestWho);
    if (narrow) {
      whoWidth = terminal.width() - idWidth - 2;
    } else {
      line(
          terminal.dim(
              "  "
                  + Columns.pad("", idWidth)
                  + Columns.pad("when", whenWidth + 2)
                  + Columns.pad("who → whom", whoWidth + 2)
                  + Columns.pad("what", whatWidth + 2)
                  + "status"));
    }
    for (Event event : events) {
      event(event, idWidth, whenWidth, whoWidth, whatWidth, narrow);
    }
  }

  private void event(
      Event event, int idWidth, int whenWidth, int whoWidth, int whatWidth, boolean narrow) {
    String when = event.when() == null ? "–" : event.when().edtf();
    String who = names.whoToWhom(event);
    String what =
        event.type().name().toLowerCase(Locale.ROOT)
            + (event.mode() == null ? "" : ": " + event.mode());
    String status = event.status().name().toLowerCase(Locale.ROOT);
    String id = terminal.cyan(Columns.pad(event.id(), idWidth));
    if (narrow) {
      line("  " + id + Columns.cut(who, whoWidth - 2));
      line("      " + Columns.cut(what + " · " + status + " · " + when, terminal.width() - 6));
    } else {
      List<String> whoLines = Columns.wrap(who, whoWidth);
      line(
          "  "
              + id
              + Columns.pad(Columns.cut(when, whenWidth), whenWidth + 2)
              + terminal.bold(Columns.pad(whoLines.get(0), whoWidth + 2))
              + Columns.pad(Columns.cut(what, whatWidth), whatWidth + 2)
              + paint(event.status(), status));
      for (int i = 1; i < whoLines.size(); i++) {
        line(" ".repeat(2 + idWidth + whenWidth + 2) + terminal.bold(whoLines.get(i)));
      }
    }
    List<String> notes = new ArrayList<>();
    Event.Where where = event.where();
    if (where != null) {
      notes.add("in " + where.place().name());
    }
    if (!event.attribution().isEmpty()) {
      notes.add(
          "on the word of "
              + names.sources(event)
              + (names.isOneSided(event) ? ", one side of it" : ""));
    }
    if (event.evidence().in() == Evidence.In.HEADLINE) {
      notes.add("told by the headline");
    }
    if (!event.retold().isEmpty()) {
      notes.add("told " + (event.retold().size() + 1) + " times");
    }
    if (!notes.isEmpty()) {
      line("      " + Columns.cut(String.join(" · ", notes), terminal.width() - 6));
    }
    String words =
        Clause.around(
            dispatch.textOf(event.evidence()),
            event.evidence().span(),
            event.evidence().trigger(),
            terminal.width() - 8,
            terminal);
    line("      " + terminal.dim("“") + words + terminal.dim("”"));
  }

  private String paint(Status status, String word) {
    return switch (status) {
      case HAPPENED, ONGOING -> terminal.green(word);
      case PLANNED, CONDITIONAL, HISTORICAL -> terminal.yellow(word);
      case DOUBTED, DENIED, NEGATED -> terminal.red(word);
    };
  }

  private String words(Span span, int room) {
    return Columns.cut(dispatch.story().text().slice(span), room);
  }

  /** How the words are given, and what saying it is where it is more than an affirming word. */
  private static String manner(Statement s) {
    StringBuilder manner = new StringBuilder(s.kind().name());
    if (s.saying() != Saying.SPEECH) {
      manner.append(' ').append(s.saying());
    }
    if (s.stance() != Stance.AFFIRMS) {
      manner.append(", ").append(s.stance());
    }
    return manner.toString().toLowerCase(Locale.ROOT);
  }

  private void statements() {
    title("Who said what", dispatch.statements().size());
    if (dispatch.statements().isEmpty()) {
      line("  none found");
    }
    for (Statement s : dispatch.statements()) {
      String speaker = names.speaker(s);
      Span cue = s.cue();
      String head =
          speaker
              + (cue == null ? "" : " · " + words(cue, 30))
              + " · "
              + manner(s)
              + names.channel(s)
              + (s.when() == null ? "" : " · " + s.when().edtf());
      line("  " + terminal.cyan(Columns.pad(s.id(), 4)) + Columns.cut(head, terminal.width() - 6));
      String content = dispatch.story().text().slice(s.content());
      List<String> lines = Columns.wrap(content, terminal.width() - 8);
      for (int i = 0; i < Math.min(2, lines.size()); i++) {
        String tail = i == 1 && lines.size() > 2 ? " …" : "";
        line("      " + terminal.dim(lines.get(i) + tail));
      }
    }
  }

  private void people() {
    List<Actor> shown =
        dispatch.cast().actors().stream()
            .filter(a -> a.kind() == Actor.Kind.PERSON || a.kind() == Actor.Kind.ORGANISATION)
            .toList();
    title("People and organisations", shown.size());
    int nameWidth =
        Math.min(
            terminal.width() / 2,
            shown.stream().mapToInt(a -> Columns.width(a.name())).max().orElse(10));
    for (Actor a : shown) {
      String country = a.country() != null ? a.country() : a.code() != null ? a.code() : "";
      String rest =
          Columns.pad(country, 6)
              + Columns.pad(a.sector().name(), 5)
              + (a.office() == null ? "" : a.office());
      line(
          "  "
              + Columns.pad(Columns.cut(a.name(), nameWidth), nameWidth + 2)
              + Columns.cut(rest, Math.max(12, terminal.width() - nameWidth - 4)));
    }
  }

  private void notUnderstood() {
    List<Integer> sentences = new Unread(dispatch).sentences();
    if (sentences.isEmpty()) {
      return;
    }
    title("Not understood", sentences.size());
    for (String line :
        Columns.wrap(
            "Somebody acts in these sentences, but no event or statement was found.",
            terminal.width() - 2)) {
      line("  " + terminal.dim(line));
    }
    for (int i = 0; i < Math.min(NOT_UNDERSTOOD_SHOWN, sentences.size()); i++) {
      line("  " + words(dispatch.reading().sentenceSpan(sentences.get(i)), terminal.width() - 2));
    }
    if (sentences.size() > NOT_UNDERSTOOD_SHOWN) {
      line(terminal.dim("  and " + (sentences.size() - NOT_UNDERSTOOD_SHOWN) + " more"));
    }
  }

  private void line(String s) {
    out.append(s.stripTrailing()).append('\n');
  }
}
