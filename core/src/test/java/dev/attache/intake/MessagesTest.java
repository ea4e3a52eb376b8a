package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.RawItem.Format;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void aMessageIsRead() {
    RawItem item =
        Reads.one(
            """
            Received: from a.example by b.example; Tue, 5 Mar 2024 01:00:09 +0000
            From: =?UTF-8?Q?Ana_Cru=C3=ADz?= <ana@wire.example>
            To: desk@paper.example
            Subject: Ferry =?iso-8859-1?B?Z2Vz?= =?iso-8859-1?Q?unken?=,
              toll rises
            Date: Tue, 05 Mar 2024 01:00:00 -0500
            Message-ID: <x1@wire.example>
            Content-Type: text/plain; charset="iso-8859-1"
            Content-Transfer-Encoding: quoted-printable

            A ferry sank off S=E3o Paulo; it was the =
            second this year.
            --=20
            Ana
            """
                .replace("--=20\n", "-- \n"));
    assertThat(item.given().headline()).isEqualTo("Ferry gesunken, toll rises");
    assertThat(item.given().published()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(item.given().filed().bylines()).containsExactly("Ana Cruíz");
    assertThat(item.id()).isEqualTo("x1@wire.example");
    assertThat(item.content().strip())
        .isEqualTo("A ferry sank off São Paulo; it was the second this year.");
    assertThat(item.format()).isEqualTo(Format.PLAIN);
  }

  @Test
  void ofAlternativesThePlainOneIsReadAndAttachmentsAreNot() {
    String message =
        """
        From: a@e.org
        Subject: News
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="out"

        preamble
        --out
        Content-Type: multipart/alternative; boundary=in

        --in
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        QSBmZXJyeSBz
        YW5rLg==
        --in
        Content-Type: text/html

        <p>A ferry <b>sank</b>.</p>
        --in--
        --out
        Content-Type: text/plain
        Content-Disposition: attachment; filename=x.txt

        not this
        --out--
        """;
    assertThat(Reads.one(message).content().strip()).isEqualTo("A ferry sank.");
    RawItem page = Reads.one(message.replace("text/plain", "application/x"));
    assertThat(page.format()).isEqualTo(Format.FRAGMENT);
    assertThat(page.content()).contains("<b>sank</b>");
  }

  @Test
  void aMessageWithoutTextIsSaidToBeOne() {
    String message =
        "From: a@e.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nAAAA\n";
    assertThat(Reads.reason(Reads.all(message))).startsWith("a message without text");
  }

  @Test
  void aStoryThatBeginsWithAColonIsNoMessage() {
    RawItem item = Reads.one("From: the archives\n\nA story about letters.\n");
    assertThat(item.format()).isEqualTo(Format.PLAIN);
    assertThat(item.content()).startsWith("From: the archives");
  }

  @Test
  void markdownIsRead() {
    String text =
        """
        ---
        title: "Ferry sinks"
        date: 2024-03-05
        author: Ana Cruz
        tags: [sea, disaster]
        ---
        # Another heading

        A *ferry* sank off [Sulu](https://e.org).
        """;
    List<Item> items = Reads.all(text.getBytes(StandardCharsets.UTF_8), markdown());
    RawItem item = (RawItem) items.get(0);
    assertThat(item.given().headline()).isEqualTo("Ferry sinks");
    assertThat(item.given().published()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(item.given().filed().categories()).containsExactly("sea", "disaster");
    assertThat(item.content()).contains("A <em>ferry</em> sank");
    byte[] bare = "# Ferry `x` sinks\n\nIt sank.\n".getBytes(StandardCharsets.UTF_8);
    assertThat(((RawItem) Reads.all(bare, markdown()).get(0)).given().headline())
        .isEqualTo("Ferry x sinks");
  }

  private static IntakeOptions markdown() {
    return IntakeOptions.DEFAULT.withKind(IntakeOptions.Kind.MARKDOWN);
  }
}
