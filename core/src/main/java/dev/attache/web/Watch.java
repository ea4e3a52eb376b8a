package dev.attache.web;

import dev.attache.intake.Addresses;
import dev.attache.intake.Edition;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Polls feeds and gives the entries that are new, each once.
 *
 * <p>Politely: so long between two polls of a feed, and between two requests to a host; only what
 * has changed; after an error twice as long, and so on up to a day; as long as the server asks for.
 * The moments of the feeds are spread over a tenth of the interval by their addresses, always in
 * the same way. What was read is written down once it was taken, so that a run that is cut off
 * reads again what it had not finished, and nothing else.
 */
public final class Watch {

  private static final Duration LONGEST = Duration.ofDays(1);

  private final List<String> feeds;
  private final WatchOptions options;
  private final IntakeOptions intake;
  private final WebClient client;
  private final Time time;
  private final WatchState state;
  private final Map<String, Instant> asked = new HashMap<>();

  /** The clock, and a way to let it run. */
  public interface Time {

    /** The machine's own. */
    Time SYSTEM =
        new Time() {
          @Override
          public Instant now() {
            return Instant.now();
          }

          @Override
          public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis());
          }
        };

    /** This moment. */
    Instant now();

    /** Waits. */
    void sleep(Duration duration) throws InterruptedException;
  }

  /**
   * Prepares a watch.
   *
   * @param feeds addresses of feeds
   * @throws IOException if the state cannot be read
   */
  public Watch(
      List<String> feeds, WatchOptions options, IntakeOptions intake, WebClient client, Time time)
      throws IOException {
    this.feeds = List.copyOf(feeds);
    this.options = options;
    this.intake = intake;
    this.client = client;
    this.time = time;
    this.state = WatchState.read(options.state());
  }

  /**
   * Polls each feed that is due.
   *
   * @param reader is given the new entries of a feed, and what could not be read, in its order
   */
  public void round(Consumer<List<Item>> reader) throws IOException, InterruptedException {
    for (String address : feeds) {
      WatchState.Feed feed = state.feed(address);
      if (!feed.gone && !feed.due.isAfter(time.now())) {
        poll(address, feed, reader);
        state.write(options.state());
      }
    }
  }

  /** Polls until it is interrupted, or every feed is gone for good. */
  public void run(Consumer<List<Item>> reader) throws IOException, InterruptedException {
    while (true) {
      round(reader);
      Instant next = null;
      for (String address : feeds) {
        WatchState.Feed feed = state.feed(address);
        if (!feed.gone && (next == null || feed.due.isBefore(next))) {
          next = feed.due;
        }
      }
      if (next == null) {
        return;
      }
      Duration wait = Duration.between(time.now(), next);
      if (!wait.isNegative() && !wait.isZero()) {
        time.sleep(wait);
      }
    }
  }

  private void poll(String address, WatchState.Feed feed, Consumer<List<Item>> reader)
      throws InterruptedException {
    Reply reply;
    try {
      polite(address);
      reply = client.get(address, feed.etag, feed.lastModified);
    } catch (IOException e) {
      failed(address, feed, String.valueOf(e.getMessage()), 0, reader);
      return;
    }
    if (reply.status() == 304) {
      succeeded(address, feed, reply.retryAfter());
    } else if (reply.status() == 410) {
      feed.gone = true;
      fault(address, "the feed is gone for good; take it off the list", reader);
    } else if (reply.status() != 200) {
      String what = "the server answered " + reply.status() + "; asked again later";
      failed(address, feed, what, reply.retryAfter(), reader);
    } else {
      List<Item> fresh = fresh(address, feed, reply);
      if (!fresh.isEmpty()) {
        reader.accept(read(fresh));
      }
      fresh.forEach(item -> feed.see(key(item)));
      feed.etag = reply.etag();
      feed.lastModified = reply.lastModified();
      succeeded(address, feed, reply.retryAfter());
    }
  }

  private void succeeded(String address, WatchState.Feed feed, long retryAfter) {
    feed.failures = 0;
    feed.due = due(address, options.interval(), retryAfter);
  }

  private void failed(
      String address,
      WatchState.Feed feed,
      String reason,
      long retryAfter,
      Consumer<List<Item>> reader) {
    feed.failures = Math.min(30, feed.failures + 1);
    Duration wait = options.interval();
    for (int i = 0; i < feed.failures && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    feed.due = due(address, wait.compareTo(LONGEST) > 0 ? LONGEST : wait, retryAfter);
    fault(address, reason, reader);
  }

  private static void fault(String address, String reason, Consumer<List<Item>> reader) {
    reader.accept(List.of(new Rejection(address, 0, reason)));
  }

  /** When a feed is due again: spread by its address, always in the same way. */
  private Instant due(String address, Duration wait, long retryAfter) {
    long spread = Math.max(1, options.interval().toSeconds() / 10);
    long apart = Math.floorMod(address.hashCode(), spread);
    Duration longer = wait.plusSeconds(apart);
    Duration asked = Duration.ofSeconds(Math.min(retryAfter, LONGEST.toSeconds() * 7));
    return time.now()
        .plus(asked.compareTo(longer) > 0 ? asked : longer)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private List<Item> fresh(String address, WatchState.Feed feed, Reply reply) {
    Addresses here = a -> new Addresses.Fetched(reply.address(), reply.bytes(), reply.type());
    List<Item> fresh = new ArrayList<>();
    IntakeOptions feeds = intake.withKind(IntakeOptions.Kind.FEED);
    try (Intake items = Intake.open(List.of(address), feeds, InputStream.nullInputStream(), here)) {
      while (items.hasNext()) {
        Item item = items.next();
        if (!feed.hasSeen(key(item))) {
          fresh.add(item);
        }
      }
    }
    return fresh;
  }

  /** What tells an entry from others: its identifier, else its address, else its words. */
  private static String key(Item item) {
    if (!(item instanceof RawItem raw)) {
      return item.toString();
    }
    Edition edition = raw.given().filed().edition();
    String guid = edition == null ? null : edition.guid();
    String known = guid == null ? raw.given().url() : guid;
    return known == null ? raw.digest() : known;
  }

  private List<Item> read(List<Item> fresh) throws InterruptedException {
    if (options.read() == WatchOptions.Read.ENTRIES) {
      return fresh;
    }
    List<Item> pages = new ArrayList<>();
    for (Item item : fresh) {
      String link = item instanceof RawItem raw ? raw.given().url() : null;
      if (link == null) {
        pages.add(item);
        continue;
      }
      polite(link);
      try (Intake page =
          Intake.open(List.of(link), intake, InputStream.nullInputStream(), client)) {
        page.forEachRemaining(pages::add);
      }
    }
    return pages;
  }

  /** Waits until a host may be asked again. */
  private void polite(String address) throws InterruptedException {
    String host = host(address);
    Instant before = host == null ? null : asked.get(host);
    if (host == null) {
      return;
    }
    if (before != null) {
      Duration wait = Duration.between(time.now(), before.plus(options.hostDelay()));
      if (!wait.isNegative() && !wait.isZero()) {
        time.sleep(wait);
      }
    }
    asked.put(host, time.now());
  }

  private static @Nullable String host(String address) {
    try {
      return URI.create(address.strip().replace(" ", "%20")).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
