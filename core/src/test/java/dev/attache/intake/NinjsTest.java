package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.Edition.Status;
import dev.attache.intake.RawItem.Format;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsTest {

  @Test
  void theFirstGenerationIsRead() {
    RawItem item =
        Reads.one(
            """
            {"uri":"https://wire.example/1","type":"text","version":"3","urgency":2,
             "firstcreated":"2024-03-04T23:30:00-05:00","versioncreated":"2024-03-05T01:00:00-05:00",
             "embargoed":"2024-03-06T00:00:00Z","language":"en-GB","headline":"Ferry sinks off Sulu",
             "byline":"By Ana Cruz","copyrightholder":"Example Wire","ednote":"Updates toll.",
             "subject":[{"name":"disaster"},{"code":"x"}],
             "body_text":"MANILA (EW) - A ferry sank.","body_html":"<p>no</p>"}
            """);
    assertThat(item.id()).isEqualTo("https://wire.example/1");
    assertThat(item.format()).isEqualTo(Format.BODY);
    assertThat(item.content()).isEqualTo("MANILA (EW) - A ferry sank.");
    assertThat(item.given().headline()).isEqualTo("Ferry sinks off Sulu");
    assertThat(item.given().published()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(item.given().url()).isEqualTo("https://wire.example/1");
    assertThat(item.given().outlet()).isEqualTo("Example Wire");
    assertThat(item.given().filed().bylines()).containsExactly("By Ana Cruz");
    assertThat(item.given().filed().categories()).containsExactly("disaster");
    assertThat(Reads.edition(item))
        .isEqualTo(
            new Edition(
                "https://wire.example/1",
                "3",
                Status.USABLE,
                "2024-03-04T23:30:00-05:00",
                "2024-03-05T01:00:00-05:00",
                "2024-03-06T00:00:00Z",
                2,
                null,
                null,
                "Updates toll."));
  }

  @Test
  void theSecondGenerationHasListsOfBodiesAndHeadlines() {
    RawItem item =
        Reads.one(
            """
            {"uri":"urn:w:2","versioncreated":"2024-03-05T01:00:00Z","by":"Ana Cruz",
             "headlines":[{"role":"short","value":"Ferry"},{"role":"main","value":"Ferry sinks"}],
             "descriptions":[{"role":"creditline","value":"EXAMPLE WIRE"}],
             "bodies":[{"role":"xhtml","contenttype":"text/html","value":"<p>A ferry sank.</p>"}]}
            """);
    assertThat(item.format()).isEqualTo(Format.FRAGMENT);
    assertThat(item.content()).isEqualTo("<p>A ferry sank.</p>");
    assertThat(item.given().headline()).isEqualTo("Ferry sinks");
    assertThat(Reads.edition(item).credit()).isEqualTo("EXAMPLE WIRE");
  }

  @Test
  void theThirdGenerationWritesItsNamesWithCapitals() {
    RawItem item =
        Reads.one(
            """
            {"standard":{"name":"ninjs","version":"3.0"},"uri":"urn:w:3","pubStatus":"usable",
             "versionCreated":"2024-03-05T01:00:00Z","embargoedUntil":"2024-03-07",
             "bodies":[{"contentType":"text/vnd.IPTC.NITF",
               "value":"<body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>It sank.</p></body.content></body>"}]}
            """);
    assertThat(item.content()).isEqualTo("<p>It sank.</p>");
    assertThat(item.given().headline()).isEqualTo("Ferry");
    assertThat(Reads.edition(item).embargoed()).isEqualTo("2024-03-07");
  }

  @Test
  void aPictureIsReadByItsCaption() {
    RawItem item =
        Reads.one("{\"uri\":\"urn:p\",\"type\":\"picture\",\"description_text\":\"A ferry.\"}");
    assertThat(item.content()).isEqualTo("A ferry.");
  }

  @ParameterizedTest
  @CsvSource({"withheld,WITHHELD", "canceled,CANCELED"})
  void killsAreReportedWithWhatTheyTakeBack(String word, Status status) {
    List<Item> items =
        Reads.all(
            "{\"uri\":\"urn:k\",\"version\":\"4\",\"headline\":\"Ferry\",\"pubstatus\":\""
                + word
                + "\"}");
    assertThat(Reads.reason(items)).contains("by its provider").endsWith(": Ferry");
    Edition edition = ((Rejection) items.get(0)).edition();
    assertThat(edition).isNotNull();
    assertThat(edition.guid()).isEqualTo("urn:k");
    assertThat(edition.version()).isEqualTo("4");
    assertThat(edition.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'uri':'u','version':1.2}|\"version\" is 1.2; it must be a string",
        "{'headlines':[{'value':'x'}]}|required property \"uri\" is missing",
        "{'uri':'u','urgency':0}|a whole number from 1 to 9",
        "{'uri':'u','colour':'red'}|unknown property \"colour\"",
        "{'uri':'u','type':'poem'}|it must be one of text, audio",
        "{'uri':'u','person':'Ana'}|\"person\" is \"Ana\"; it must be a list",
        "{'uri':'u','headlines':[{'role':'main'}]}|\"headlines[0].value\" is missing",
        "{'uri':'u','places':[{'geojson':{'coordinates':[1,2]}}]}|it must be a GeoJSON object",
        "{'uri':'u','rightsinfo':{'langid':'x'}}|exactly one of linkedrights and encodedrights",
        "{'uri':'u','eventDetails':{'dates':{'expectedStartDate':'soon'}}}|such as 2024, 2024-02",
        "{'uri':'u','body_text':'a}|broken JSON at line 1",
        "{'uri':'u'} {'uri':'v'}|more than one JSON value",
      })
  void whatTheStandardForbidsIsRejectedWithTheReason(String json, String reason) {
    List<Item> items = Reads.all(json.replace('\'', '"'), IntakeOptions.Kind.NINJS);
    assertThat(Reads.reason(items)).contains(reason);
  }

  @Test
  void aSchemaOfOnesOwnMayAddFields() {
    String item =
        "{\"uri\":\"u\",\"colour\":\"red\",\"standard\":{\"schema\":\"https://x.org/s\"}}";
    assertThat(Reads.one(item).id()).isEqualTo("u");
  }

  @Test
  void linesMayHoldItems() {
    List<Item> items =
        Reads.all(
            "{\"uri\":\"a\",\"headline\":\"A\"}\n{\"uri\":\"b\",\"type\":7}\n{\"uri\":\"c\"}\n");
    assertThat(items).hasSize(3);
    assertThat(((RawItem) items.get(0)).given().headline()).isEqualTo("A");
    assertThat(((Rejection) items.get(1)).line()).isEqualTo(2);
    assertThat(((RawItem) items.get(2)).id()).isEqualTo("c");
  }

  @Test
  void ofAListEachIsAnItem() {
    List<Item> items = Reads.all("[{\"uri\":\"a\"},{\"uri\":7},{\"uri\":\"c\"}]");
    assertThat(items).hasSize(3);
    assertThat(((Rejection) items.get(1)).reason()).startsWith("item 2: not valid ninjs");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"uri\":\"u\",\"associations\":[".repeat(5000);
    assertThat(Reads.reason(Reads.all(deep))).startsWith("broken JSON");
  }
}
