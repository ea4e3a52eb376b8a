package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.RawItem.Format;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {

  @Test
  void entriesOfRssAreItems() {
    List<Item> items =
        Reads.all(
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Example News</title><language>en-us</language>
            <item><media:title>A picture</media:title><title>Mayor &amp; council agree</title>
              <link>https://news.example/a</link><guid isPermaLink="false">id-1</guid>
              <pubDate>Tue, 05 Mar 2024 01:00:00 -0500</pubDate>
              <dc:creator>Ana Cruz</dc:creator><category>Politics</category>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>They agreed.</p>]]></content:encoded></item>
            <item><title>Second</title><guid>https://news.example/b</guid>
              <author>bo@news.example (Bo Berg)</author><description>Just words.</description></item>
            </channel></rss>
            """);
    assertThat(items).hasSize(2);
    RawItem first = (RawItem) items.get(0);
    assertThat(first.id()).isEqualTo("id-1");
    assertThat(first.given().headline()).isEqualTo("Mayor & council agree");
    assertThat(first.given().url()).isEqualTo("https://news.example/a");
    assertThat(first.given().outlet()).isEqualTo("Example News");
    assertThat(first.given().language()).isEqualTo("en-us");
    assertThat(first.given().published()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(first.given().filed().bylines()).containsExactly("Ana Cruz");
    assertThat(first.given().filed().categories()).containsExactly("Politics");
    assertThat(first.format()).isEqualTo(Format.FRAGMENT);
    assertThat(first.content()).isEqualTo("<p>They agreed.</p>");
    assertThat(first.line()).isEqualTo(5);
    RawItem second = (RawItem) items.get(1);
    assertThat(second.given().url()).isEqualTo("https://news.example/b");
    assertThat(second.given().filed().bylines()).containsExactly("Bo Berg");
    assertThat(second.format()).isEqualTo(Format.BODY);
    assertThat(second.digest()).isNotEqualTo(first.digest());
  }

  @Test
  void entriesOfAtomAreItems() {
    List<Item> items =
        Reads.all(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/x/">
            <title>Example</title>
            <entry><id>tag:1</id><title type="html">&lt;b&gt;Bold&lt;/b&gt; move</title>
              <link rel="self" href="self"/><link href="a?b=1"/>
              <published>2024-03-05T01:00:00Z</published><updated>2024-03-06T02:00:00Z</updated>
              <author><name>Ana Cruz</name></author><category term="world"/>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p></div></content>
            </entry>
            <entry><title>1 &lt; 2 <!-- plain --></title></entry></feed>
            """);
    RawItem first = (RawItem) items.get(0);
    assertThat(first.given().headline()).isEqualTo("Bold move");
    assertThat(first.given().url()).isEqualTo("https://news.example/x/a?b=1");
    assertThat(first.content()).isEqualTo("<div><p>One.</p></div>");
    assertThat(Reads.edition(first).created()).isEqualTo("2024-03-05T01:00:00Z");
    assertThat(Reads.edition(first).updated()).isEqualTo("2024-03-06T02:00:00Z");
    assertThat(((RawItem) items.get(1)).given().headline()).isEqualTo("1 < 2");
  }

  @Test
  void rdfHasItsItemsBesideTheChannel() {
    RawItem item =
        Reads.one(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://e.org"><title>E</title></channel>
            <item rdf:about="https://e.org/1"><title>T</title><link>https://e.org/1</link>
              <dc:date>2024-03-05</dc:date></item></rdf:RDF>
            """);
    assertThat(item.given().url()).isEqualTo("https://e.org/1");
    assertThat(item.given().outlet()).isEqualTo("E");
    assertThat(item.given().published()).isEqualTo(LocalDate.of(2024, 3, 5));
  }

  @Test
  void brokenFeedsAreMended() {
    List<Item> items =
        Reads.all(
            """
            <?xml version="1.0"?>
            <rss><channel><title>A & B</title>
            <item><title>Fish & chips</title><link>https://e.org/?a=1&b=2</link>
            <media:thumbnail url="x"/><description><![CDATA[<p>Hot.</p>]]></description></item>
            <item><title>Unclosed</title>
            """);
    assertThat(items).hasSize(2);
    RawItem first = (RawItem) items.get(0);
    assertThat(first.given().headline()).isEqualTo("Fish & chips");
    assertThat(first.given().url()).isEqualTo("https://e.org/?a=1&b=2");
    assertThat(first.content()).isEqualTo("<p>Hot.</p>");
    assertThat(((RawItem) items.get(1)).given().headline()).isEqualTo("Unclosed");
  }

  @Test
  void jsonFeedIsAFeed() {
    List<Item> items =
        Reads.all(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"E","language":"en",
             "authors":[{"name":"Ana Cruz"}],
             "items":[{"id":7,"url":"https://e.org/7","title":"T","content_html":"<p>x</p>",
               "date_published":"2024-03-05T01:00:00Z","tags":["a","b"]}, 5]}
            """);
    assertThat(items).hasSize(2);
    RawItem item = (RawItem) items.get(0);
    assertThat(item.id()).isEqualTo("7");
    assertThat(item.given().filed().bylines()).containsExactly("Ana Cruz");
    assertThat(item.given().filed().categories()).containsExactly("a", "b");
    assertThat(((Rejection) items.get(1)).reason()).isEqualTo("item 2 is no JSON object");
  }

  @Test
  void aFeedWithoutEntriesIsNoFault() {
    assertThat(Reads.all("<rss><channel><title>E</title></channel></rss>")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-05|2024-03-05",
        "20240305|2024-03-05",
        "2024-03-05T01:02:03Z|2024-03-05T01:02:03Z",
        "2024-03-05 01:02|2024-03-05T01:02:00",
        "2024-03-05T01:02:03.456+0130|2024-03-05T01:02:03+01:30",
        "20240305T010203-0500|2024-03-05T01:02:03-05:00",
        "Tue, 05 Mar 2024 01:02:03 GMT|2024-03-05T01:02:03Z",
        "5 Mar 24 01:02 EST|2024-03-05T01:02:00-05:00",
        "Tuesday, 05-Mar-24 01:02:03 UTC|2024-03-05T01:02:03Z",
        "Tue Mar  5 01:02:03 2024|2024-03-05T01:02:03",
        "2024-03-05T24:00:00Z|2024-03-06T00:00:00Z",
        "Sat, 31 Dec 2016 23:59:60 GMT|2016-12-31T23:59:59Z",
      })
  void datesComeInManyForms(String written, String iso) {
    assertThat(Stamps.iso(written)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({"Last Tuesday", "2024-13-05", "2023-02-30", "31 Foo 2024", "''", "99999"})
  void whatIsNoDateIsNone(String written) {
    assertThat(Stamps.iso(written)).isNull();
  }
}
