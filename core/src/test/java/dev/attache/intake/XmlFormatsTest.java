package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.Edition.Status;
import dev.attache.intake.IntakeOptions.Kind;
import dev.attache.intake.RawItem.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XmlFormatsTest {

  private static final String NEWS_ITEM =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:w:7" version="2" xml:lang="en">
        <rightsInfo><copyrightNotice>© 2024 Example Wire</copyrightNotice></rightsInfo>
        <itemMeta>
          <provider qcode="nprov:EW"><name>Example Wire</name></provider>
          <versionCreated>2024-03-05T01:00:00-05:00</versionCreated>
          <embargoed>2024-03-06T12:00:00Z</embargoed>
          <pubStatus qcode="stat:usable"/>
          <edNote>Corrects the toll</edNote><signal qcode="sig:correction"/>
        </itemMeta>
        <contentMeta>
          <urgency>3</urgency>
          <by>By Ana Cruz</by>
          <subject qcode="medtop:1"><name>disaster</name></subject>
          <headline> Ferry sinks
             off Sulu</headline>
        </contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml">
          <html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>
          <body><p>A ferry &amp; its crew.</p><p>It sank.</p></body></html>
        </inlineXML></contentSet>
      </newsItem>
      """;

  @TempDir Path folder;

  @Test
  void aNewsItemIsReadWithAllThatItSays() {
    RawItem item = Reads.one(NEWS_ITEM);
    assertThat(item.given().headline()).isEqualTo("Ferry sinks off Sulu");
    assertThat(item.given().published()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(item.format()).isEqualTo(Format.FRAGMENT);
    assertThat(item.content().replaceAll("\\s+<", "<"))
        .isEqualTo("<p>A ferry &amp; its crew.</p><p>It sank.</p>");
    assertThat(item.given().filed().copyright()).isEqualTo("© 2024 Example Wire");
    assertThat(item.given().filed().categories()).containsExactly("disaster");
    Edition edition = Reads.edition(item);
    assertThat(edition.guid()).isEqualTo("urn:w:7");
    assertThat(edition.version()).isEqualTo("2");
    assertThat(edition.signal()).isEqualTo("correction");
    assertThat(edition.embargoed()).isEqualTo("2024-03-06T12:00:00Z");
    assertThat(edition.urgency()).isEqualTo(3);
    assertThat(edition.credit()).isEqualTo("Example Wire");
    assertThat(edition.note()).isEqualTo("Corrects the toll");
  }

  @Test
  void aMessageHoldsSeveralAndKillsAreReported() {
    String kill = NEWS_ITEM.replace("stat:usable", "stat:canceled");
    List<Item> items =
        Reads.all(
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                + NEWS_ITEM
                + kill
                + "</itemSet></newsMessage>");
    assertThat(items).hasSize(2);
    assertThat(items.get(0)).isInstanceOf(RawItem.class);
    Rejection rejection = (Rejection) items.get(1);
    assertThat(rejection.reason()).startsWith("canceled by its provider (a kill)");
    assertThat(rejection.edition()).isNotNull();
    assertThat(rejection.edition().status()).isEqualTo(Status.CANCELED);
  }

  @Test
  void textInsideANewsItemIsTheBodyAsItIs() {
    String item =
        "<newsItem guid=\"g\"><contentSet><inlineData contenttype=\"text/plain\">\nOne.\n\nTwo."
            + "\n</inlineData></contentSet></newsItem>";
    RawItem read = Reads.one(item);
    assertThat(read.format()).isEqualTo(Format.BODY);
    assertThat(read.content()).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void nitfIsRead() {
    RawItem item =
        Reads.one(
            """
            <?xml version="1.0"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
            <nitf><head><title>Other</title>
              <docdata management-status="embargoed">
                <doc-id id-string="ew-9"/><urgency ed-urg="4"/>
                <date.issue norm="20240305T010000-0500"/><date.release norm="20240306T120000Z"/>
                <doc.copyright year="2024" holder="Example Wire"/>
                <key-list><keyword key="ferry"/></key-list>
              </docdata></head>
            <body><body.head><hedline><hl1>Ferry sinks</hl1></hedline>
              <byline>By Ana Cruz, <byttl>Staff</byttl></byline>
              <dateline>MANILA, March 5 (EW)</dateline></body.head>
            <body.content><p>A ferry sank.</p><media><caption>no</caption></media></body.content>
            </body></nitf>
            """);
    assertThat(item.given().headline()).isEqualTo("Ferry sinks");
    assertThat(item.given().published()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(item.given().filed().bylines()).containsExactly("By Ana Cruz");
    assertThat(item.given().filed().dateline()).isEqualTo("MANILA, March 5 (EW)");
    assertThat(item.given().filed().copyright()).isEqualTo("© 2024 Example Wire");
    assertThat(item.content()).startsWith("<p>A ferry sank.</p><figure>");
    assertThat(Reads.edition(item).embargoed()).isEqualTo("2024-03-06T12:00:00Z");
    assertThat(Reads.edition(item).created()).isEqualTo("2024-03-05T01:00:00-05:00");
  }

  @Test
  void aWireThatIsNotWellFormedIsRejectedWithThePlace() {
    assertThat(Reads.reason(Reads.all("<newsItem guid=\"g\">\n<itemMeta></newsItem>")))
        .startsWith("broken XML at line 2");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"FEED", "NEWSML", "NITF"})
  void externalEntitiesAreNotRead(Kind kind) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
    String document =
        "<!DOCTYPE r [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\"><!ENTITY % p SYSTEM \""
            + secret.toUri()
            + "\"> %p;]>"
            + body(kind, "&x;");
    assertThat(Reads.all(document, kind)).asString().doesNotContain("TOP-SECRET");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"FEED", "NEWSML", "NITF"})
  void aBillionLaughsAreNotLaughed(Kind kind) {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"ha\">");
    for (int i = 1; i <= 30; i++) {
      bomb.append("<!ENTITY l").append(i).append(" \"");
      bomb.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("]>").append(body(kind, "&l30;"));
    List<Item> items =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Reads.all(bomb.toString(), kind));
    assertThat(items.toString().length()).isLessThan(20_000);
  }

  private static String body(Kind kind, String words) {
    return switch (kind) {
      case FEED -> "<rss><channel><item><title>" + words + "</title></item></channel></rss>";
      case NITF -> "<nitf><body><body.content><p>" + words + "</p></body.content></body></nitf>";
      default ->
          "<newsItem guid=\"g\"><contentMeta><headline>"
              + words
              + "</headline></contentMeta></newsItem>";
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"FEED", "NEWSML", "NITF"})
  void depthHasABound(Kind kind) {
    String deep = body(kind, "<b>".repeat(100_000) + "x" + "</b>".repeat(100_000));
    assertThat(Reads.all(deep, kind)).isNotEmpty();
  }
}
