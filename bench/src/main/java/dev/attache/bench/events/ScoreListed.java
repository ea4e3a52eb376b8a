package dev.attache.bench.events;

import dev.attache.events.Event;
import dev.attache.events.Evidence;
import dev.attache.text.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of the events that a coder listed in whole stories ({@code
 * bench/opinion/listed-events.tsv}) are found: an event of the type listed whose trigger is the
 * listed word, or whose clause holds it.
 *
 * <p>Argument: the folder of the sets (default {@code ../shared/dev}).
 */
public final class ScoreListed {

  private ScoreListed() {}

  private record Listed(String story, Span word, String type, String surety) {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path sets = Path.of(args.length > 0 ? args[0] : "../shared/dev");
    Map<String, List<Listed>> byStory = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("bench/opinion/listed-events.tsv"))) {
      if (!line.startsWith("#") && !line.startsWith("story\t")) {
        String[] c = line.split("\t", -1);
        byStory
            .computeIfAbsent(c[0], k -> new ArrayList<>())
            .add(
                new Listed(
                    c[0], new Span(Integer.parseInt(c[1]), Integer.parseInt(c[2])), c[3], c[5]));
      }
    }
    Stages stages = new Stages();
    Map<String, int[]> found = new TreeMap<>();
    for (StorySet.Set set : List.of(StorySet.Set.MEANTIME, StorySet.Set.POLNEAR)) {
      for (StorySet story : StorySet.read(sets, set)) {
        List<Listed> listed = byStory.get(story.id());
        if (listed == null) {
          continue;
        }
        List<Event> events = stages.read(story.id(), story.text(), story.published()).events();
        for (Listed one : listed) {
          int[] count = found.computeIfAbsent(one.surety(), k -> new int[2]);
          count[1]++;
          count[0] += events.stream().anyMatch(e -> tells(e, one)) ? 1 : 0;
        }
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    found.forEach(
        (surety, count) ->
            out.printf(
                Locale.ROOT,
                "%s: found %d of %d (%.3f)%n",
                surety,
                count[0],
                count[1],
                (double) count[0] / count[1]));
  }

  private static boolean tells(Event event, Listed listed) {
    if (!event.type().name().equals(listed.type())) {
      return false;
    }
    List<Evidence> tellings = new ArrayList<>(event.retold());
    tellings.add(event.evidence());
    return tellings.stream()
        .filter(e -> e.in() == Evidence.In.BODY)
        .anyMatch(e -> e.trigger().overlaps(listed.word()) || e.span().contains(listed.word()));
  }
}
