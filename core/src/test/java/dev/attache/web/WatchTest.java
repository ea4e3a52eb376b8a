package dev.attache.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

  private static final WebOptions HERE =
      WebOptions.DEFAULT.withPrivateAddresses(WebOptions.PrivateAddresses.ALLOWED);

  private final Site site = new Site();
  private final Clockwork time = new Clockwork();
  private final List<String> read = new ArrayList<>();

  @TempDir Path folder;

  /** A clock that only moves when somebody sleeps. */
  private static final class Clockwork implements Watch.Time {
    private Instant now = Instant.parse("2024-03-05T00:00:00Z");
    private Duration slept = Duration.ZERO;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void sleep(Duration duration) {
      now = now.plus(duration);
      slept = slept.plus(duration);
    }
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Watch watch(WatchOptions.Read what, String... paths) throws IOException {
    List<String> feeds = new ArrayList<>();
    for (String path : paths) {
      feeds.add(site.url(path));
    }
    WatchOptions options =
        new WatchOptions(
            folder.resolve("state"), Duration.ofMinutes(30), Duration.ofSeconds(2), what);
    return new Watch(feeds, options, IntakeOptions.DEFAULT, new WebClient(HERE), time);
  }

  private void round(Watch watch) throws IOException, InterruptedException {
    watch.round(
        items -> {
          for (Item item : items) {
            read.add(
                item instanceof RawItem raw
                    ? String.valueOf(raw.given().headline())
                    : "FAULT " + ((Rejection) item).reason());
          }
        });
  }

  private static String feed(String... titles) {
    StringBuilder feed = new StringBuilder("<rss><channel>");
    for (String title : titles) {
      feed.append("<item><title>").append(title).append("</title><guid>id-").append(title);
      feed.append("</guid></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  @Test
  void eachEntryIsReadOnceOverRoundsAndRuns() throws Exception {
    site.page("/feed", 200, feed("one", "two"));
    Watch watch = watch(WatchOptions.Read.ENTRIES, "/feed");
    round(watch);
    assertThat(read).containsExactly("one", "two");
    site.page("/feed", 200, feed("three", "one", "two"));
    round(watch); // not due yet
    assertThat(read).hasSize(2);
    time.sleep(Duration.ofMinutes(40));
    round(watch(WatchOptions.Read.ENTRIES, "/feed"));
    assertThat(read).containsExactly("one", "two", "three");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    site.page("/feed", 200, feed("one"), "ETag", "\"v1\"");
    Watch watch = watch(WatchOptions.Read.ENTRIES, "/feed");
    round(watch);
    time.sleep(Duration.ofMinutes(40));
    round(watch);
    assertThat(read).containsExactly("one");
    assertThat(site.headers.get(site.headers.size() - 1).getFirst("If-None-Match"))
        .isEqualTo("\"v1\"");
  }

  @Test
  void afterErrorsItWaitsLonger() throws Exception {
    site.page("/feed", 503, "");
    Watch watch = watch(WatchOptions.Read.ENTRIES, "/feed");
    round(watch);
    assertThat(read).hasSize(1).first().asString().contains("the server answered 503");
    site.page("/feed", 200, feed("one"));
    time.sleep(Duration.ofMinutes(40));
    round(watch);
    assertThat(read).hasSize(1);
    time.sleep(Duration.ofMinutes(40));
    round(watch);
    assertThat(read).contains("one");
  }

  @Test
  void retryAfterIsHonoured() throws Exception {
    site.page("/feed", 429, "", "Retry-After", "14400");
    Watch watch = watch(WatchOptions.Read.ENTRIES, "/feed");
    round(watch);
    site.page("/feed", 200, feed("one"));
    time.sleep(Duration.ofHours(3));
    round(watch);
    assertThat(read).doesNotContain("one");
    time.sleep(Duration.ofMinutes(61));
    round(watch);
    assertThat(read).contains("one");
  }

  @Test
  void oneHostIsNotAskedAtOnce() throws Exception {
    site.page("/a", 200, feed("a"));
    site.page("/b", 200, feed("b"));
    site.page("/c", 200, feed("c"));
    round(watch(WatchOptions.Read.ENTRIES, "/a", "/b", "/c"));
    assertThat(read).containsExactly("a", "b", "c");
    assertThat(time.slept).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void pagesAreReadWhereThatIsAskedFor() throws Exception {
    site.page("/p1", 200, "<title>The page</title><p>Story</p>", "Content-Type", "text/html");
    site.page(
        "/feed",
        200,
        "<rss><channel><item><title>x</title><link>"
            + site.url("/p1")
            + "</link></item><item><title>y</title><link>"
            + site.url("/none")
            + "</link></item></channel></rss>");
    List<Item> items = new ArrayList<>();
    watch(WatchOptions.Read.PAGES, "/feed").round(items::addAll);
    assertThat(((RawItem) items.get(0)).content()).contains("<p>Story</p>");
    assertThat(((Rejection) items.get(1)).reason()).startsWith("the server answered 404");
  }

  @Test
  void aFeedThatIsGoneIsNotAskedAgain() throws Exception {
    site.page("/feed", 410, "");
    Watch watch = watch(WatchOptions.Read.ENTRIES, "/feed");
    watch.run(items -> {});
    assertThat(site.asked).containsExactly("/robots.txt", "/feed");
  }

  @Test
  void whatIsNoFeedIsSaidOnce() throws Exception {
    site.page("/feed", 200, "<html><body>Moved</body></html>");
    Watch watch = watch(WatchOptions.Read.ENTRIES, "/feed");
    round(watch);
    time.sleep(Duration.ofMinutes(40));
    round(watch);
    assertThat(read).hasSize(1).first().asString().contains("not a feed: its root is html");
  }

  @Test
  void aStateThatIsNoneIsNotWrittenOver() throws Exception {
    Files.writeString(folder.resolve("state"), "my shopping list\n");
    assertThatThrownBy(() -> watch(WatchOptions.Read.ENTRIES, "/feed"))
        .hasMessageContaining("state:1: not the state of a watch");
  }

  @Test
  void listsOfFeedsAreOpmlOrLines() {
    String opml =
        "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"News\">"
            + "<outline type=\"rss\" xmlUrl=\"https://e.org/a\"/>"
            + "<outline xmlurl=\"https://e.org/b?x=1&amp;y=2\"/></outline></body></opml>";
    assertThat(Subscriptions.read(opml))
        .containsExactly("https://e.org/a", "https://e.org/b?x=1&y=2");
    assertThat(Subscriptions.read("# mine\nhttps://e.org/a\n\nhttps://e.org/a\nhttps://e.org/c\n"))
        .containsExactly("https://e.org/a", "https://e.org/c");
  }
}
