package dev.attache.cli;

import dev.attache.web.Subscriptions;
import dev.attache.web.Watch;
import dev.attache.web.WatchOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache watch}: feeds in, records of what is new out. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = "Polls feeds and gives the records of entries that are new.",
    footer = {
      "",
      "Examples:",
      "  attache watch --once --as jsonl feeds.opml >> records.jsonl",
      "  attache watch --pages --contact desk@paper.example feeds.opml",
      "",
      "FEEDS is OPML, or an address a line. What was read is remembered in the state",
      "file; an entry is read once. Ends with --once, or when it is interrupted.",
      "Exit status: 0 all read, 2 wrong usage, 3 some inputs failed."
    })
final class WatchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FEEDS", description = "The list of feeds.")
  private Path feeds = Path.of("feeds.opml");

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private WebInputOptions web = new WebInputOptions();

  @Mixin private ReadOptions reading = new ReadOptions();

  @Option(names = "--once", description = "Polls each feed that is due once, and ends.")
  private boolean once;

  @Option(
      names = "--pages",
      description = "Reads the page that an entry links to, not what the feed has of it.")
  private boolean pages;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "What was read before. Default: FEEDS with .state behind it.")
  private @Nullable Path state;

  @Option(
      names = "--interval",
      paramLabel = "MINUTES",
      defaultValue = "30",
      converter = Words.Count.class,
      description = "Time between two polls of a feed. Default: ${DEFAULT-VALUE}.")
  private int interval = 30;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "2",
      converter = Words.Count.class,
      description = "Least time between two requests to one host. Default: ${DEFAULT-VALUE}.")
  private int delay = 2;

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() throws IOException {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    List<String> addresses = addresses();
    Path remembered = state == null ? Path.of(feeds + ".state") : state;
    WatchOptions options =
        new WatchOptions(
            remembered,
            Duration.ofMinutes(interval),
            Duration.ofSeconds(delay),
            pages ? WatchOptions.Read.PAGES : WatchOptions.Read.ENTRIES);
    int[] failed = {0};
    try (Output out = Output.standard(parent.out());
        Keeping kept = reading.keeping(feeds.toString());
        Progress progress = Progress.start();
        ReadRun run = reading.run(parent.stages(), kept)) {
      Watch watch =
          new Watch(
              addresses,
              options,
              input.toIntake(),
              web.client(input.toIntake().limits().maxBytes()),
              Watch.Time.SYSTEM);
      if (once) {
        watch.round(items -> failed[0] += run.run(items.iterator(), out, System.err, progress));
      } else {
        watch.run(items -> failed[0] += run.run(items.iterator(), out, System.err, progress));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return failed[0] == 0 ? Attache.OK : Attache.SOME_FAILED;
  }

  private List<String> addresses() {
    List<String> addresses;
    try {
      addresses = Subscriptions.read(Files.readString(feeds, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageException(
          "cannot read the list of feeds, " + feeds + ": give an OPML file in UTF-8");
    }
    if (addresses.isEmpty()) {
      throw new UsageException(
          feeds + " has no feeds: it must be OPML with xmlUrl attributes, or an address a line");
    }
    return addresses;
  }
}
