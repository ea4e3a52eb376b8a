package dev.attache.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.intake.Addresses.Fetched;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebClientTest {

  private static final WebOptions HERE =
      WebOptions.DEFAULT
          .withPrivateAddresses(WebOptions.PrivateAddresses.ALLOWED)
          .withUserAgent("attache/test (+https://example.org)");

  private final Site site = new Site();

  @TempDir Path folder;

  @AfterEach
  void close() {
    site.close();
  }

  private Fetched fetch(WebOptions options, String path) throws IOException {
    return new WebClient(options).fetch(site.url(path));
  }

  @Test
  void aPageIsFetchedUnderOurName() throws IOException {
    site.page("/a", 200, "<p>Story</p>", "Content-Type", "text/html; charset=utf-8");
    Fetched page = fetch(HERE, "/a");
    assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>Story</p>");
    assertThat(page.type()).isEqualTo("text/html; charset=utf-8");
    assertThat(site.asked).containsExactly("/robots.txt", "/a");
    assertThat(site.headers.get(1).getFirst("User-Agent"))
        .isEqualTo("attache/test (+https://example.org)");
  }

  @Test
  void anAddressIsAnInput() {
    site.page("/a", 200, "<p>caf\u00e9</p>", "Content-Type", "text/html; charset=utf-8");
    site.page("/old", 301, "", "Location", "/a");
    List<Item> items = new ArrayList<>();
    List<String> inputs = List.of(site.url("/old"), site.url("/none"));
    try (Intake intake =
        Intake.open(
            inputs, IntakeOptions.DEFAULT, InputStream.nullInputStream(), new WebClient(HERE))) {
      intake.forEachRemaining(items::add);
    }
    RawItem page = (RawItem) items.get(0);
    assertThat(page.content()).isEqualTo("<p>café</p>");
    assertThat(page.source()).isEqualTo(site.url("/old"));
    assertThat(page.given().url()).isEqualTo(site.url("/a"));
    assertThat(((Rejection) items.get(1)).reason()).startsWith("the server answered 404");
  }

  @Test
  void redirectsHaveALimit() {
    site.page("/loop", 302, "", "Location", "/loop");
    assertThatThrownBy(() -> fetch(HERE, "/loop")).hasMessageContaining("more than 5 redirects");
    site.page("/file", 302, "", "Location", "file:///x");
    assertThatThrownBy(() -> fetch(HERE, "/file")).hasMessageContaining("only http and https");
  }

  @Test
  void privateAddressesAreRefused() {
    site.page("/a", 200, "secret");
    assertThatThrownBy(() -> fetch(WebOptions.DEFAULT, "/a"))
        .hasMessageContaining("private network");
    WebClient client = new WebClient(WebOptions.DEFAULT);
    for (String address :
        List.of("http://localhost/", "http://[::1]/", "http://10.1.2.3/", "http://2130706433/")) {
      assertThatThrownBy(() -> client.fetch(address)).isInstanceOf(IOException.class);
    }
    assertThat(site.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, true",
    "93.184.216.34, true",
    "2606:2800:220:1::1, true",
    "127.0.0.1, false",
    "10.0.0.1, false",
    "172.31.0.1, false",
    "172.32.0.1, true",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "0.0.0.0, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "::1, false",
    "::, false",
    "fe80::1, false",
    "fc00::1, false",
    "::ffff:127.0.0.1, false",
    "64:ff9b::a00:1, false",
    "2002:a00:1::, false",
    "2001:db8::1, false"
  })
  void publicAndPrivateAreToldApart(String address, boolean expected) throws IOException {
    assertThat(Reach.isPublic(InetAddress.getByName(address))).isEqualTo(expected);
  }

  @Test
  void robotsTxtIsKept() throws IOException {
    site.page("/robots.txt", 200, "User-agent: *\nDisallow: /private\n");
    site.page("/private/a", 200, "x");
    site.page("/b", 200, "y");
    WebClient client = new WebClient(HERE);
    assertThatThrownBy(() -> client.fetch(site.url("/private/a")))
        .hasMessageContaining("robots.txt");
    client.fetch(site.url("/b"));
    assertThat(site.asked).containsExactly("/robots.txt", "/b");
  }

  @Test
  void aSiteWhoseRobotsTxtFailsIsLeftAlone() {
    site.page("/robots.txt", 500, "");
    site.page("/a", 200, "x");
    assertThatThrownBy(() -> fetch(HERE, "/a")).hasMessageContaining("robots.txt");
  }

  @Test
  void whatHasNotChangedComesFromTheCache() throws IOException {
    site.page("/a", 200, "one", "ETag", "\"v1\"", "Last-Modified", "Mon, 04 Mar 2024 00:00:00 GMT");
    WebOptions kept = HERE.withCache(folder.resolve("cache"));
    assertThat(fetch(kept, "/a").bytes()).asString().isEqualTo("one");
    assertThat(fetch(kept, "/a").bytes()).asString().isEqualTo("one");
    assertThat(site.headers.get(3).getFirst("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(site.headers.get(3).getFirst("If-Modified-Since")).startsWith("Mon, 04 Mar");
    site.page("/a", 200, "two", "ETag", "\"v2\"");
    assertThat(fetch(kept, "/a").bytes()).asString().isEqualTo("two");
  }

  @Test
  void answersHaveALimitOfBytesPackedToo() throws IOException {
    site.page("/long", 200, "x".repeat(5000));
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[5000]);
    }
    site.pages.put(
        "/bomb", new Site.Page(200, Map.of("Content-Encoding", "gzip"), bomb.toByteArray()));
    WebOptions small = HERE.withMaxBytes(1000);
    for (String path : List.of("/long", "/bomb")) {
      assertThatThrownBy(() -> fetch(small, path))
          .hasMessageContaining(
              "more than 1000 bytes|longer than 1000 bytes"
                  .split("\\|")[path.equals("/bomb") ? 0 : 1]);
    }
    assertThat(fetch(HERE, "/bomb").bytes()).hasSize(5000);
  }

  @Test
  void anAnswerThatNeverEndsIsGivenUp() {
    WebOptions hasty = HERE.withTimeout(Duration.ofSeconds(1));
    assertThatThrownBy(() -> fetch(hasty, "/stall")).hasMessageContaining("within 1 s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://", "http:///x", "ftp://e.org/", "http://u:p@e.org/", "http://a b/", "::"})
  void whatIsNoAddressIsSaidToBeNone(String address) {
    assertThatThrownBy(() -> new WebClient(HERE).fetch(address)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *;Disallow: /a|/a/b|false",
        "User-agent: *;Disallow: /a;Allow: /a/b|/a/b/c|true",
        "User-agent: *;Disallow: /;;User-agent: attache;Allow: /x|/y|true",
        "User-agent: Attache/2;User-agent: other;Disallow: /|/y|false",
        "User-agent: other;Disallow: /|/y|true",
        "User-agent: *;Disallow: /*.pdf$|/x.pdf|false",
        "User-agent: *;Disallow: /*.pdf$|/x.pdf?a|true",
        "User-agent: *;Disallow: /a*c|/abbbc/d|false",
        "User-agent: *;Disallow:|/y|true",
        "User-agent: *;Disallow: /caf\u00e9|/caf%c3%a9|false",
        "User-agent: *;Disallow: /page;Allow: /page|/page|true",
        "user-agent : * # all;disallow : /a # no|/a|false",
        "Disallow: /|/a|true",
        "User-agent: *;Disallow: /|/robots.txt|true",
      })
  void robotsTxtMeansWhatItsStandardSays(String text, String path, boolean allowed) {
    assertThat(Robots.read(text.replace(';', '\n'), "attache").allows(path)).isEqualTo(allowed);
  }

  @Test
  void aPatternOfManyStarsIsNoTrap() {
    String rules = "User-agent: *\nDisallow: /" + "*a".repeat(2000) + "$\n";
    assertThat(Robots.read(rules, "attache").allows("/" + "a".repeat(1900) + "b")).isTrue();
  }
}
