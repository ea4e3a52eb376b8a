package dev.attache.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.RawItem;
import dev.attache.intake.RawItem.Format;
import dev.attache.intake.RawItem.Given;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story.Comments;
import dev.attache.story.Story.Dateline;
import dev.attache.story.Story.PublishedFrom;
import dev.attache.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StoryMakerTest {

  static final StoryMaker MAKER = StoryMaker.load(LanguageFolder.ENGLISH);

  static Outcome make(Format format, String content, Given given) {
    return MAKER.make(new RawItem("id", "source", 0, "sha256:0", format, content, given));
  }

  static Story story(Format format, String content) {
    Outcome outcome = make(format, content, Given.NOTHING);
    assertThat(outcome).isInstanceOf(Outcome.Made.class);
    return ((Outcome.Made) outcome).story();
  }

  static Story plain(String content) {
    return story(Format.PLAIN, content);
  }

  /** Every character that the alignment places is the same in the raw text. */
  static int placed(Story story, String raw) {
    int placed = 0;
    String text = story.text().toString();
    for (int i = 0; i < text.length(); i++) {
      Span there = story.alignment().toOriginal(new Span(i, i + 1));
      assertThat(there.end()).isLessThanOrEqualTo(raw.length());
      placed += there.of(raw).equals(text.substring(i, i + 1)) ? 1 : 0;
    }
    return placed;
  }

  private static String sample(String name) throws IOException {
    Path folder = Files.exists(Path.of("samples")) ? Path.of("samples") : Path.of("../samples");
    return Files.readString(folder.resolve(name));
  }

  @Test
  void aSyndicatedPagesLinesAreTakenApart() throws IOException {
    String raw = sample("macron-beijing.txt");
    Story story = plain(raw);
    assertThat(story.headline())
        .hasToString("Macron presses Xi on Ukraine as Airbus wins order in Beijing");
    assertThat(story.page().section()).isEqualTo("World News");
    assertThat(story.page().categories()).containsExactly("News & Features");
    assertThat(story.page().agency()).isEqualTo("Meridian Wire Service");
    assertThat(story.page().distributor()).isEqualTo("Tribune Content Agency, LLC");
    assertThat(story.page().copyright()).isEqualTo("©2023 Meridian Wire Service");
    assertThat(story.page().comments()).isEqualTo(new Comments("Disqus", 0));
    assertThat(story.published()).isNull();
    assertThat(story.publishedFrom()).isEqualTo(PublishedFrom.UNKNOWN);
    assertThat(story.text().toString())
        .startsWith("French President Emmanuel Macron urged")
        .endsWith("summit in Bali.")
        .contains("“I know I can count on you", "China’s Foreign", "\n\nIn Paris, unions")
        .doesNotContain("Published in", "Distributed by", "blog comments", "©");
  }

  @Test
  void aWireStoryHasBylineDayAndDateline() throws IOException {
    Story story = plain(sample("sudan-ceasefire.txt"));
    assertThat(story.headline()).hasToString("Gunfire heard in Khartoum as three-day truce begins");
    assertThat(story.page().bylines()).containsExactly("Amal Osterman");
    assertThat(story.page().agency()).isEqualTo("Meridian Wire");
    assertThat(story.page().dateline()).isEqualTo(new Dateline("KHARTOUM", "April 25"));
    assertThat(story.published()).isEqualTo(LocalDate.of(2023, 4, 25));
    assertThat(story.publishedFrom()).isEqualTo(PublishedFrom.TEXT);
    assertThat(story.page().copyright()).isEqualTo("Copyright 2023 Meridian Wire");
    assertThat(story.text().toString())
        .startsWith("KHARTOUM, April 25 (Meridian Wire) — Sudan’s warring forces")
        .endsWith("Chad and South Sudan.")
        .doesNotContain("Advertisement", "Read more", "newsletter", "Reporting by");
  }

  @Test
  void theAlignmentOfPlainTextLeadsBackToTheSameCharacters() throws IOException {
    for (String name : List.of("macron-beijing.txt", "sudan-ceasefire.txt")) {
      String raw = sample(name);
      Story story = plain(raw);
      // all but the two line breaks that part paragraphs
      int breaks = 2 * (story.text().toString().split("\n\n").length - 1);
      assertThat(placed(story, raw)).isGreaterThanOrEqualTo(story.text().length() - breaks);
      int at = story.text().toString().indexOf("ceasefire");
      if (at >= 0) {
        Span span = story.alignment().toOriginal(new Span(at, at + 9));
        assertThat(span.of(raw)).isEqualTo("ceasefire");
      }
    }
  }

  @Test
  void textWithoutChromeIsAllBody() {
    String raw =
        """
        Kenya sent 40 police officers to Haiti on Monday, the interior ministry said.

        They will join a mission that the United Nations approved in October.
        """;
    Story story = plain(raw);
    assertThat(story.headline()).isNull();
    assertThat(story.text()).hasToString(raw.strip());
  }

  @Test
  void oneSentenceIsBodyEvenWithoutAStop() {
    assertThat(plain("Kenya sends police to Haiti").text())
        .hasToString("Kenya sends police to Haiti");
    assertThat(plain("Kenya sends police to Haiti").headline()).isNull();
  }

  @Test
  void aFirstLineWithAStopIsNoHeadline() {
    Story story =
        plain(
            """
            Kenya sent 40 police officers to Haiti on Monday.

            They will join a mission that the United Nations approved in October.""");
    assertThat(story.headline()).isNull();
    assertThat(story.text().toString()).startsWith("Kenya sent");
  }

  @Test
  void aFirstLineLikeAHeadlineIsOne() {
    Story story =
        plain(
            """
            Kenya sends police to Haiti

            NAIROBI — Kenya sent 40 police officers to Haiti on Monday, officials said.""");
    assertThat(story.headline()).hasToString("Kenya sends police to Haiti");
    assertThat(story.page().dateline()).isEqualTo(new Dateline("NAIROBI", null));
  }

  @Test
  void linesThatAProgramBrokeAreJoined() {
    Story story =
        plain(
            """
            Kenya sent 40 police officers to Haiti on Monday, where they will
            join a mission that the United Nations Security Council approved
            in October after months of talks about who should lead it.

            The officers flew from Nairobi in the morning, said a spokesman for
            the interior ministry, who did not say how long they would stay or
            when others would follow them.
            """);
    assertThat(story.text().toString().lines().filter(l -> !l.isEmpty())).hasSize(2);
    assertThat(story.text().toString()).contains("where they will join a mission");
  }

  @Test
  void subheadingsStayInTheBody() {
    Story story =
        plain(
            """
            Kenya sent 40 police officers to Haiti on Monday, the interior ministry said.

            A long road

            They will join a mission that the United Nations approved in October.""");
    assertThat(story.text().toString()).contains("\n\nA long road\n\n");
  }

  @Test
  void commentsUnderAStoryAreNotTheStory() {
    Story story =
        plain(
            """
            Kenya sent 40 police officers to Haiti on Monday, the interior ministry said.

            3 Comments

            I do not think that this will end well for anybody, and I said so before.
            """);
    assertThat(story.text().toString()).endsWith("ministry said.");
    assertThat(story.page().comments()).isEqualTo(new Comments(null, 3));
  }

  @Test
  void nothingButChromeIsNoStory() {
    Outcome outcome = make(Format.PLAIN, "Share this article\n\nAdvertisement\n", Given.NOTHING);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).rejection().reason()).startsWith("no story in it");
  }

  @Test
  void theTextOfAJsonLineStaysAsItIs() {
    String text = "  LONDON (AP) — One.\r\n\u00a0 Two \ud83d\ude00.\n\nAdvertisement\n";
    Story story = story(Format.BODY, text);
    assertThat(story.text()).hasToString(text);
    assertThat(story.page().dateline()).isEqualTo(new Dateline("LONDON", null));
    assertThat(story.page().agency()).isEqualTo("Associated Press");
    assertThat(placed(story, text)).isEqualTo(text.length());
  }

  @Test
  void whatTheInputSaysComesFirst() {
    Given given =
        new Given(LocalDate.of(2023, 3, 21), LocalDate.of(2020, 1, 1), "H", "O", "http://u", "en");
    Story story = ((Outcome.Made) make(Format.BODY, "Some words here.", given)).story();
    assertThat(story.published()).isEqualTo(LocalDate.of(2023, 3, 21));
    assertThat(story.publishedFrom()).isEqualTo(PublishedFrom.METADATA);
    assertThat(story.headline()).hasToString("H");
    assertThat(story.page().outlet()).isEqualTo("O");
    assertThat(story.page().url()).isEqualTo("http://u");
  }

  @Test
  void theCallersDayCountsOnlyWhereTheStoryHasNone() {
    Given given = new Given(null, LocalDate.of(2020, 1, 1), null, null, null, null);
    Story without = ((Outcome.Made) make(Format.PLAIN, "Some words here.", given)).story();
    assertThat(without.published()).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(without.publishedFrom()).isEqualTo(PublishedFrom.ARGUMENT);
    String dated =
        """
        Kenya sends police to Haiti

        Published: March 21, 2023

        Kenya sent 40 police officers to Haiti on Monday, officials said.""";
    Story with = ((Outcome.Made) make(Format.PLAIN, dated, given)).story();
    assertThat(with.published()).isEqualTo(LocalDate.of(2023, 3, 21));
    assertThat(with.publishedFrom()).isEqualTo(PublishedFrom.TEXT);
  }

  @Test
  void aStoryInAnotherLanguageIsSaidToBe() {
    String text =
        "Le ministre s'est rendu lundi à Pékin, où il doit rencontrer son homologue chinois. Les"
            + " deux hommes évoqueront la guerre en Ukraine et les échanges commerciaux entre"
            + " leurs pays, a indiqué son porte-parole dans un communiqué publié dimanche soir.";
    Outcome outcome = make(Format.BODY, text, Given.NOTHING);
    assertThat(outcome).isInstanceOf(Outcome.Foreign.class);
    Outcome.Foreign foreign = (Outcome.Foreign) outcome;
    assertThat(foreign.rejection().reason()).isEqualTo("reads English; this looks like French");
    assertThat(foreign.story().language()).isEqualTo("fr");
    assertThat(foreign.story().text()).hasToString(text);
  }

  @Test
  void aStoryThatSaysItsLanguageIsBelieved() {
    Given german = new Given(null, null, null, null, null, "de-AT");
    Outcome outcome = make(Format.BODY, "Kurz.", german);
    assertThat(outcome).isInstanceOf(Outcome.Foreign.class);
    assertThat(((Outcome.Foreign) outcome).rejection().reason())
        .isEqualTo("reads English; this says that it is German");
  }

  @Test
  @Timeout(10)
  void noTextIsTooOddToBeRead() throws IOException {
    Random random = new Random(20231123);
    String base = sample("sudan-ceasefire.txt");
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder(base);
      for (int k = 0; k < 12; k++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.insert(at, (char) random.nextInt(0x10000));
          case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
          case 2 -> text.insert(at, "\n");
          default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 50)));
        }
      }
      String raw = text.toString();
      Outcome outcome = make(Format.PLAIN, raw, Given.NOTHING);
      if (outcome instanceof Outcome.Made made) {
        assertThat(placed(made.story(), raw)).isGreaterThan(made.story().text().length() * 9 / 10);
      }
    }
  }
}
