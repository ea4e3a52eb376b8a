package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.attache.copies.Morgue;
import dev.attache.intake.Filed;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.reader.Reader;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.StoryMaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

  private static final String FEED =
      "<rss><channel><title>Example</title><item><title>Putin meets Xi in Moscow</title>"
          + "<link>https://news.example/1</link><pubDate>Tue, 21 Mar 2023 10:00:00 GMT</pubDate>"
          + "<description>Russian President Vladimir Putin met Chinese President Xi Jinping in"
          + " Moscow on Tuesday.</description></item></channel></rss>";

  @TempDir Path folder = Path.of("");

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private PrintStream before = System.err;

  @BeforeEach
  void listen() {
    before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(before);
  }

  private static List<String> run(int status, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    assertThat(Attache.run(out, words)).isEqualTo(status);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void whatIsNewInAFeedIsReadOnce() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean feed = exchange.getRequestURI().getPath().equals("/feed");
          byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(feed ? 200 : 404, feed ? body.length : -1);
          if (feed) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
      Path list = Files.writeString(folder.resolve("feeds.txt"), address + "\n");
      List<String> first = run(0, "watch", "--once", "--as", "jsonl", "--allow-private", list);
      assertThat(first).hasSize(1);
      assertThat(first.get(0))
          .contains("\"headline\":\"Putin meets Xi in Moscow\"")
          .contains("\"published\":\"2023-03-21\"")
          .contains("\"type\":\"CONSULT\"")
          .contains("\"edition\":{\"status\":\"usable\",\"created\":\"2023-03-21T10:00:00Z\"}");
      assertThat(run(0, "watch", "--once", "--as", "jsonl", "--allow-private", list)).isEmpty();
      assertThat(run(3, "read", "--as", "jsonl", address))
          .hasSize(1)
          .first()
          .asString()
          .contains("private network");
      assertThat(run(0, "read", "--as", "jsonl", "--allow-private", address)).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aListWithoutFeedsIsWrongUsage() throws IOException {
    Path list = Files.writeString(folder.resolve("feeds.opml"), "<opml></opml>");
    assertThat(run(2, "watch", "--once", list)).isEmpty();
    assertThat(run(2, "watch", "--once", folder.resolve("none"))).isEmpty();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("has no feeds", "cannot read");
  }

  @Test
  void aKillIsReportedWithItsEdition() throws IOException {
    Path kill =
        Files.writeString(
            folder.resolve("kill.json"),
            "{\"uri\":\"urn:1\",\"version\":\"2\",\"pubstatus\":\"canceled\",\"headline\":\"H\"}");
    assertThat(run(3, "read", "--as", "jsonl", kill))
        .hasSize(1)
        .first()
        .asString()
        .contains("canceled by its provider (a kill)")
        .contains("\"edition\":{\"guid\":\"urn:1\",\"version\":\"2\",\"status\":\"canceled\"}");
  }

  @Test
  void storiesThatTakeTooLongAreGivenUp() {
    ReadRun hasty =
        new ReadRun(
            StoryMaker.load(LanguageFolder.ENGLISH),
            Reader.load(LanguageFolder.ENGLISH),
            new JsonForm(),
            new CopyDesk(CopyOptions.Copies.MARK, Morgue.open(LanguageFolder.ENGLISH, 10)),
            ReadRun.Foreign.REPORTED,
            1,
            Duration.ofNanos(1),
            0,
            null);
    RawItem.Given given = new RawItem.Given(null, null, null, null, null, null, Filed.NOTHING);
    String text = "Russia met China. ".repeat(2000);
    Item item = new RawItem("x", "x.txt", 0, "", RawItem.Format.BODY, text, given);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int failed;
    try (hasty;
        Output output = Output.standard(out);
        Progress progress = Progress.start()) {
      failed = hasty.run(List.of(item, item, item).iterator(), output, System.err, progress);
    }
    assertThat(failed).isEqualTo(3);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("took longer than 0 s");
  }
}
