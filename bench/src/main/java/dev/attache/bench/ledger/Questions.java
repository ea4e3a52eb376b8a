package dev.attache.bench.ledger;

import dev.attache.dispatch.Dispatch;
import dev.attache.ledger.Kinship;
import dev.attache.ledger.Ledger;
import dev.attache.ledger.LedgerWriter;
import dev.attache.ledger.Question;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Fills a ledger with a made-up world's news and measures how long questions take: {@code bench/run
 * bench.ledger.Questions record.db 1000000}. A ledger that is there is asked as it is.
 */
public final class Questions {

  private static final int ASKED = 200;
  private static final double EVENTS_A_STORY = 7.2;

  private Questions() {}

  /** A question to be timed; gives how much came back. */
  private interface Ask {
    int ask(Random random);
  }

  /** Location of the ledger and number of events. */
  public static void main(String[] args) {
    String location = args[0];
    int stories = (int) (Integer.parseInt(args[1]) / EVENTS_A_STORY);
    World world = new World(1, stories);
    Path file = Path.of(location);
    if (location.startsWith("postgresql:") || !Files.exists(file)) {
      long begun = System.nanoTime();
      long cpu = cpu();
      long made = 0;
      try (LedgerWriter writer = LedgerWriter.open(location, "world", "bench")) {
        for (int i = 0; i < stories; i++) {
          long making = cpu();
          Dispatch dispatch = world.next();
          made += cpu() - making;
          writer.append(dispatch, Kinship.UNKNOWN);
          if (i % 10_000 == 9_999) {
            System.out.printf(
                "%,d stories, %.2f ms a story, of the processor %.2f%n",
                i + 1,
                (System.nanoTime() - begun) / 1e6 / (i + 1),
                (cpu() - cpu - made) / 1e6 / (i + 1));
          }
        }
      }
    }
    try (Ledger ledger = Ledger.open(location)) {
      long events =
          Long.parseLong(
              String.valueOf(ledger.sql("SELECT count(*) FROM event").rows().get(0).get(0)));
      long reports =
          Long.parseLong(
              String.valueOf(ledger.sql("SELECT count(*) FROM report").rows().get(0).get(0)));
      System.out.printf("%,d events, %,d reports, %,d stories%n", events, reports, stories);
      if (Files.exists(file)) {
        System.out.printf(
            "%,d bytes, %.0f an event%n",
            file.toFile().length(), file.toFile().length() / (double) events);
      }
      LocalDate first = LocalDate.of(2021, 1, 1);
      time("timeline", r -> ledger.timeline(question(world, r, 1)).events().size());
      time("timeline of two", r -> ledger.timeline(question(world, r, 2)).events().size());
      time("dyad", r -> ledger.dyad(question(world, r, 2)).size());
      time("search, a word", r -> ledger.search(world.wordOf(r), 20).events().size());
      time(
          "search, two words",
          r -> ledger.search(world.wordOf(r) + " " + world.wordOf(r), 20).events().size());
      time("said", r -> ledger.said(world.someone(r), null, null, 20).size());
      time(
          "agenda",
          r -> {
            LocalDate day = first.plusDays(r.nextInt(1200));
            return ledger.agenda(day, day, 50).size();
          });
      time("event", r -> ledger.events(List.of(1L + r.nextLong(events))).size());
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Question question(World world, Random random, int sides) {
    List<String> who =
        sides == 1
            ? List.of(world.state(random))
            : List.of(world.state(random), world.state(random));
    LocalDate since =
        random.nextBoolean() ? null : LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1000));
    return new Question(who, since, null, null, 20);
  }

  private static void time(String name, Ask ask) {
    Random random = new Random(5);
    double[] millis = new double[ASKED];
    double[] processor = new double[ASKED];
    long found = 0;
    for (int i = 0; i < ASKED; i++) {
      long begun = System.nanoTime();
      long cpu = cpu();
      found += ask.ask(random);
      processor[i] = (cpu() - cpu) / 1e6;
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    Arrays.sort(processor);
    System.out.printf(
        "%-18s median %6.1f ms, 95%% %6.1f ms (of the processor %6.1f), worst %6.1f ms, found %d%n",
        name,
        millis[ASKED / 2],
        millis[ASKED * 95 / 100],
        processor[ASKED * 95 / 100],
        millis[ASKED - 1],
        found);
  }
}
