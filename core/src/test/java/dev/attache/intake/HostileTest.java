package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.attache.intake.IntakeOptions.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that is made to take long or to fill the stack. */
class HostileTest {

  static Stream<Arguments> files() {
    int many = 200_000;
    return Stream.of(
        Arguments.of("quotes", Kind.MARKDOWN, ">".repeat(many) + "a"),
        Arguments.of("lists", Kind.MARKDOWN, "- ".repeat(many) + "a"),
        Arguments.of("numbers", Kind.MARKDOWN, "1. ".repeat(many) + "a"),
        Arguments.of("lists and quotes", Kind.MARKDOWN, "-\t> ".repeat(many) + "a"),
        Arguments.of("tabs", Kind.MARKDOWN, "-\t".repeat(many) + "a"),
        Arguments.of("dashes", Kind.MARKDOWN, "a\n\n" + "-".repeat(many) + "\n\nb\n"),
        Arguments.of("brackets", Kind.MARKDOWN, "[".repeat(many)),
        Arguments.of("closed brackets", Kind.MARKDOWN, "[a](".repeat(many)),
        Arguments.of("emphasis", Kind.MARKDOWN, "*a **a ".repeat(many)),
        Arguments.of("ticks", Kind.MARKDOWN, "`a``b".repeat(many)),
        Arguments.of(
            "at signs",
            Kind.FEED,
            "<rss><item><author>" + "@".repeat(many) + "</author></item></rss>"),
        Arguments.of(
            "names",
            Kind.FEED,
            "<rss><item><author>" + "a ".repeat(many) + "</author></item></rss>"),
        Arguments.of("open tags", Kind.FEED, "<rss>" + "<item>".repeat(many)),
        Arguments.of(
            "entities",
            Kind.FEED,
            "<rss><item><title>" + "&amp;lt;b".repeat(many) + "</title></item></rss>"),
        Arguments.of("attributes", Kind.FEED, "<rss " + "a='1' ".repeat(many) + "/>"),
        Arguments.of(
            "namespaces", Kind.FEED, "<rss" + " <a xmlns:b='c'>".repeat(20_000) + "</rss>"),
        Arguments.of("document types", Kind.NEWSML, "<!DOCTYPE a [" + "<!--".repeat(many)),
        Arguments.of("folded headers", Kind.EMAIL, "Subject: a\n" + " b\n".repeat(many) + "\nx"),
        Arguments.of("headers", Kind.EMAIL, "A: b\n".repeat(many) + "\nx"),
        Arguments.of("words", Kind.EMAIL, "Subject: " + "=?".repeat(many) + "\n\nx"),
        Arguments.of(
            "parts",
            Kind.EMAIL,
            "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(many)),
        Arguments.of("objects", Kind.NINJS, "{\"a\":".repeat(many)),
        Arguments.of(
            "fields", Kind.NINJS, "{" + "\"body_a\":\"b\",".repeat(many) + "\"uri\":\"u\"}"),
        Arguments.of("nitf", Kind.NITF, "<nitf><body>" + "<block>".repeat(many)),
        Arguments.of("spaces", Kind.TEXT, "a" + " ".repeat(many) + "b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isReadOrReportedInTime(String name, Kind kind, String file) {
    List<Item> items =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Reads.all(file, kind));
    assertThat(items.size()).isLessThan(300_000);
  }
}
