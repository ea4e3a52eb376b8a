package dev.attache.bench.events;

import dev.attache.events.Event;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Draws events of whole stories at random, to be judged by hand.
 *
 * <p>Arguments: a seed, how many events, {@code development} or {@code unseen} (the half of the
 * stories), the set ({@code meantime}, {@code polnear}, {@code gwn}, {@code lgl}), and the folder
 * of the sets (default {@code ../shared/dev}). Each is printed with its sentence: what is printed
 * holds the stories' text and is not to be kept in the project; {@code judged-events.tsv} keeps
 * verdicts.
 */
public final class DrawEvents {

  private DrawEvents() {}

  private record Drawn(StorySet story, Stages.Read read, Event event) {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    long seed = Long.parseLong(args[0]);
    int count = Integer.parseInt(args[1]);
    StorySet.Half half = StorySet.Half.valueOf(args[2].toUpperCase(Locale.ROOT));
    StorySet.Set set = StorySet.Set.valueOf(args[3].toUpperCase(Locale.ROOT));
    Path sets = Path.of(args.length > 4 ? args[4] : "../shared/dev");
    Stages stages = new Stages();
    List<Drawn> drawn = new ArrayList<>();
    for (StorySet story : StorySet.read(sets, set)) {
      if (story.half() == half) {
        Stages.Read read = stages.read(story.id(), story.text(), story.published());
        for (Event event : read.events()) {
          drawn.add(new Drawn(story, read, event));
        }
      }
    }
    Collections.shuffle(drawn, new Random(seed));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int n = 0; n < Math.min(count, drawn.size()); n++) {
      print(n + 1, drawn.get(n), out);
    }
  }

  private static void print(int n, Drawn one, PrintStream out) {
    Event e = one.event();
    Text text = one.read().reading().text();
    Span trigger = e.evidence().trigger();
    int s = e.evidence().sentence();
    int from = one.read().reading().start(one.read().reading().sentenceStart(s));
    int to = one.read().reading().end(one.read().reading().sentenceEnd(s) - 1);
    out.printf(
        Locale.ROOT,
        "#%d\t%s\t%d-%d%n  %s%s%n  >>%s<<%n  %s%n  %s%s %s [%s] actors: %s; recipients: %s; when %s; by %s %.2f%n",
        n,
        one.story().id(),
        trigger.start(),
        trigger.end(),
        s > 0
            ? "(before: "
                + flat(
                    text.slice(
                        new Span(
                            one.read().reading().start(one.read().reading().sentenceStart(s - 1)),
                            from)))
                + ") "
            : "",
        one.story().published() == null ? "" : "published " + one.story().published(),
        flat(text.slice(new Span(from, to))),
        "",
        e.type(),
        e.mode() == null ? "" : "/" + e.mode(),
        e.status(),
        text.slice(trigger),
        names(one.read(), e.actors(), e.evidence().actors()),
        names(one.read(), e.recipients(), e.evidence().recipients()),
        e.when() == null ? "-" : e.when().edtf(),
        e.foundBy(),
        e.confidence());
  }

  private static String names(Stages.Read read, List<String> ids, List<Span> spans) {
    String words =
        spans.stream()
            .map(s -> flat(read.reading().text().slice(s)))
            .collect(Collectors.joining(", "));
    return ids.isEmpty()
        ? "-"
        : ids.stream().map(i -> read.cast().actor(i).name()).collect(Collectors.joining(", "))
            + " ("
            + words
            + ")";
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
