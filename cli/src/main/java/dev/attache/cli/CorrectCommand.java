package dev.attache.cli;

import dev.attache.events.EventType;
import dev.attache.ledger.Correction;
import dev.attache.ledger.Corrector;
import dev.attache.ledger.KeptStory;
import dev.attache.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache correct}: what a person says about an event. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = {
      "Corrects an event of a ledger. Corrections are added, never changed, and hold",
      "when its stories are read again. Without anything to correct, lists them."
    },
    footer = {
      "",
      "Examples:",
      "  attache correct 17 --type CONSULT --note \"a meeting, no threat\"",
      "  attache correct 17 --actor \"Wagner=Russia\"",
      "  attache correct 17 --recipient \"=Poland\"          Poland was missing",
      "  attache correct 17 --not-an-event",
      "  attache correct --story 3 --missed AID --quote \"sent tents\" --actor \"=GRC\"",
      "  attache correct --undo 4",
      "  attache correct --as json > gold.json             all, with their words",
      "",
      "Exit status: 0 done, 2 wrong usage, 3 no such event, none to list or no ledger."
    })
final class CorrectCommand implements Callable<Integer> {

  @Parameters(paramLabel = "EVENT", arity = "0..1", description = "The event's number.")
  private @Nullable Long event;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = Words.Type.class,
      description = "The right PLOVER type.")
  private @Nullable EventType type;

  @Option(
      names = "--actor",
      paramLabel = "WRONG=RIGHT",
      description = "Who acts: a name, a key or a country; either side may be empty.")
  private List<String> actors = List.of();

  @Option(
      names = "--recipient",
      paramLabel = "WRONG=RIGHT",
      description = "Who is acted upon, likewise.")
  private List<String> recipients = List.of();

  @Option(names = "--not-an-event", description = "It is no event.")
  private boolean notAnEvent;

  @Option(
      names = "--missed",
      paramLabel = "TYPE",
      converter = Words.Type.class,
      description = "An event of this type was missed in --story, in the words --quote.")
  private @Nullable EventType missed;

  @Option(names = "--story", paramLabel = "ID", description = "The story's number.")
  private @Nullable Long story;

  @Option(names = "--quote", paramLabel = "WORDS", description = "Words as they stand there.")
  private @Nullable String quote;

  @Option(names = "--undo", paramLabel = "N", description = "Takes correction N back.")
  private @Nullable Long undo;

  @Option(names = "--note", paramLabel = "WORDS", description = "Why.")
  private @Nullable String note;

  @Option(names = "--by", paramLabel = "NAME", description = "Who says so. Default: your login.")
  private @Nullable String by;

  @Mixin private AskOptions ask = new AskOptions();

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    boolean corrects = type != null || notAnEvent || !actors.isEmpty() || !recipients.isEmpty();
    if (missed == null && undo == null && !corrects) {
      return ask.answer(parent.out(), "no corrections in " + ask.ledger(), CorrectCommand::listed);
    }
    String who = by != null ? by : System.getProperty("user.name");
    String at = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString();
    try (Corrector corrector = Corrector.open(ask.ledger(), new Corrector.By(who, at, note))) {
      if (undo != null) {
        corrector.undo(undo);
      } else if (missed != null) {
        missed(corrector, missed);
      } else {
        correct(corrector);
      }
    }
    return Attache.OK;
  }

  private void missed(Corrector corrector, EventType of) {
    if (story == null || quote == null) {
      throw new UsageException("--missed needs --story and --quote: where the words stand");
    }
    corrector.missed(story, quote, of, right(actors), right(recipients));
  }

  private static List<String> right(List<String> pairs) {
    return pairs.stream().map(p -> p.substring(p.indexOf('=') + 1)).toList();
  }

  private void correct(Corrector corrector) {
    if (event == null) {
      throw new UsageException("which event? give its number: attache correct 17 ...");
    }
    if (type != null) {
      corrector.type(event, type);
    }
    if (notAnEvent) {
      corrector.notAnEvent(event);
    }
    actors.forEach(pair -> side(corrector, event, "actor", pair));
    recipients.forEach(pair -> side(corrector, event, "recipient", pair));
  }

  private static void side(Corrector corrector, long event, String role, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      throw new UsageException(
          "\"" + pair + "\" is no correction: write WRONG=RIGHT; one of the two may be empty");
    }
    String wrong = pair.substring(0, equals);
    String right = pair.substring(equals + 1);
    corrector.actor(event, role, wrong.isEmpty() ? null : wrong, right.isEmpty() ? null : right);
  }

  private static Sheet listed(Ledger ledger) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Correction c : ledger.corrections()) {
      KeptStory told = c.story() == null ? null : ledger.story(c.story());
      String right = c.newValue();
      if (c.kind() == Correction.Kind.ACTOR && right != null) {
        right = ledger.actorName(Long.parseLong(right));
      }
      rows.add(
          Sheets.row(
              c.id(),
              c.event(),
              Sheets.lower(c.kind()),
              c.role(),
              c.oldValue(),
              right,
              c.madeBy(),
              c.madeAt(),
              c.note(),
              told == null ? null : told.head().name(),
              told == null ? null : told.head().digest(),
              c.at() == null ? null : c.at().start(),
              c.at() == null ? null : c.at().end(),
              c.quote()));
    }
    return new Sheet(
        List.of(
            "id", "event", "kind", "role", "wrong", "right", "by", "at", "note", "story", "digest",
            "start", "end", "words"),
        rows);
  }
}
