package dev.attache.story;

import static dev.attache.story.StoryMakerTest.make;
import static dev.attache.story.StoryMakerTest.placed;
import static dev.attache.story.StoryMakerTest.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.RawItem.Format;
import dev.attache.intake.RawItem.Given;
import dev.attache.story.Story.Comments;
import dev.attache.story.Story.Dateline;
import dev.attache.story.Story.PublishedFrom;
import dev.attache.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlPageTest {

  private static final String FIRST =
      "Kenya sent 40 police officers to Haiti on Monday, the interior ministry said.";
  private static final String SECOND =
      "They will join a mission that the United Nations approved in October after long talks.";

  private static Story page(String markup) {
    return story(Format.HTML, markup);
  }

  private static String sample() throws IOException {
    Path folder = Files.exists(Path.of("samples")) ? Path.of("samples") : Path.of("../samples");
    return Files.readString(folder.resolve("yoon-washington.html"));
  }

  @Test
  void aSyndicatedPageIsTakenApart() throws IOException {
    String raw = sample();
    Story story = page(raw);
    assertThat(story.headline()).hasToString("U.S. promises Seoul a voice in nuclear planning");
    assertThat(story.published()).isEqualTo(LocalDate.of(2023, 4, 26));
    assertThat(story.publishedFrom()).isEqualTo(PublishedFrom.METADATA);
    Story.Page page = story.page();
    assertThat(page.url())
        .isEqualTo(
            "https://www.millbrookcourier.example/world/us-promises-seoul-a-voice-in-nuclear-planning");
    assertThat(page.outlet()).isEqualTo("The Millbrook Courier");
    assertThat(page.section()).isEqualTo("World");
    assertThat(page.categories()).containsExactly("World", "Asia", "Diplomacy");
    assertThat(page.bylines()).containsExactly("Dana Whitlock");
    assertThat(page.agency()).isEqualTo("Meridian Wire Service");
    assertThat(page.distributor()).isEqualTo("Tribune Content Agency, LLC");
    assertThat(page.copyright()).isEqualTo("©2023 Meridian Wire Service");
    assertThat(page.dateline()).isEqualTo(new Dateline("WASHINGTON", null));
    assertThat(page.comments().provider()).isEqualTo("Disqus");
    assertThat(page.comments().said())
        .extracting(Story.Comment::author)
        .containsExactly("riverside_ed", "M. Tull");
    assertThat(page.comments().count()).isEqualTo(2);
    assertThat(story.text().toString())
        .startsWith("WASHINGTON — President Joe Biden")
        .endsWith("before he flies home on Saturday.")
        .contains("“A nuclear attack by North Korea", "North Korea’s growing arsenal")
        .doesNotContain("Pyongyang fires", "Advertisement", "South Lawn", "newsletter")
        .doesNotContain("Most read", "riverside", "bridge", "Distributed");
  }

  @Test
  void theAlignmentOfAPageLeadsToTheSameCharactersOfItsMarkup() throws IOException {
    String raw = sample();
    Story story = page(raw);
    String text = story.text().toString();
    for (String words : new String[] {"Yoon Suk Yeol", "Rose Garden", "flies home on Saturday."}) {
      int at = text.indexOf(words);
      Span there = story.alignment().toOriginal(new Span(at, at + words.length()));
      assertThat(there.of(raw)).isEqualTo(words);
    }
    long entities = text.chars().filter(c -> "“”’—".indexOf(c) >= 0).count();
    long breaks = text.chars().filter(c -> c == '\n').count();
    assertThat(placed(story, raw))
        .isGreaterThanOrEqualTo((int) (text.length() - entities - breaks));
  }

  @Test
  void entitiesAreReadAndWordsBesideThemKeepTheirPlaces() {
    String raw =
        "<article><p>R&amp;D in Bogot&aacute; &mdash; and AT&T &copyright &#8220;x&#x201d; &lt;b&gt; 5 &amp;"
            + " 6 &hellip; were discussed by the ministers on Monday, officials said after the"
            + " meeting had ended.</p><p>"
            + SECOND
            + "</p></article>";
    Story story = page(raw);
    String text = story.text().toString();
    assertThat(text).startsWith("R&D in Bogotá — and AT&T ©right “x” <b> 5 & 6 … were");
    int at = text.indexOf("officials");
    assertThat(story.alignment().toOriginal(new Span(at, at + 9)).of(raw)).isEqualTo("officials");
    int right = text.indexOf("right");
    assertThat(story.alignment().toOriginal(new Span(right, right + 5)).of(raw)).isEqualTo("right");
  }

  @Test
  void charactersThatTheParserLeavesOutDoNotMoveTheRest() {
    String raw =
        "<article>\r\n<p>Kenya sent 40\r\npolice offi\0cers &amp; dogs to Haiti on Monday, the"
            + " interior ministry said.</p>\r\n<p>"
            + SECOND
            + "</p></article>";
    Story story = page(raw);
    assertThat(story.text().toString()).startsWith("Kenya sent 40 police officers & dogs to");
    int at = story.text().toString().indexOf("Haiti");
    assertThat(story.alignment().toOriginal(new Span(at, at + 5)).of(raw)).isEqualTo("Haiti");
  }

  @Test
  void inlineElementsDoNotPartWords() {
    String raw =
        "<article><p>Ken<b>ya</b> sent <a href=x>40 police</a> officers\n  to&nbsp;Haiti on"
            + " Mon&shy;day, the interior ministry said.</p><p>"
            + SECOND
            + "</p></article>";
    assertThat(page(raw).text()).hasToString(FIRST + "\n\n" + SECOND);
  }

  @Test
  void paragraphsPartedByBreaksAreParagraphs() {
    String raw = "<div>" + FIRST + "<br><br>" + SECOND + "</div>";
    assertThat(page(raw).text()).hasToString(FIRST + "\n\n" + SECOND);
  }

  @Test
  void whatStandsAroundAStoryIsNotTheStory() {
    String raw =
        "<body><nav><a href=/>Home</a> <a href=/w>World</a></nav><h1>Kenya sends police</h1>"
            + "<div class=content><p>"
            + FIRST
            + "</p><aside><p>The ministry was founded in 1963 and has its seat in Nairobi today.</p>"
            + "</aside><div class='related-links'><a href=/1>Gang leader offers truce in the city"
            + "</a></div><p>"
            + SECOND
            + "</p></div><footer><p>We are a paper for all of the people of this fine county.</p>"
            + "</footer></body>";
    Story story = page(raw);
    assertThat(story.text()).hasToString(FIRST + "\n\n" + SECOND);
    assertThat(story.headline()).hasToString("Kenya sends police");
  }

  @Test
  void aNameThatSpeaksOfASidebarDoesNotHideAStory() {
    String raw =
        "<body class='has-sidebar single-author'><form id=aspnet><div class='layout sidebar-right'>"
            + "<p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></div></form></body>";
    assertThat(page(raw).text()).hasToString(FIRST + "\n\n" + SECOND);
  }

  @Test
  void commentsAreCountedAndLeftOut() {
    StringBuilder raw = new StringBuilder("<article><p>" + FIRST + "</p><p>" + SECOND + "</p>");
    raw.append("</article><section id=comments><ol class=comment-list>");
    for (int i = 0; i < 5; i++) {
      raw.append("<li class=comment><div class=comment-body><p>I for one do not believe a word of")
          .append(" what the ministry says, and I never did, whoever ran it.</p></div></li>");
    }
    raw.append("</ol></section>");
    Story story = page(raw.toString());
    assertThat(story.text()).hasToString(FIRST + "\n\n" + SECOND);
    assertThat(story.page().comments()).isEqualTo(new Comments(null, 5));
  }

  @Test
  void aPageOfLinksIsNoStory() {
    StringBuilder raw = new StringBuilder("<title>World news</title><ul>");
    for (int i = 0; i < 50; i++) {
      raw.append("<li><a href=/").append(i).append(">Kenya sends police to Haiti</a></li>");
    }
    Outcome outcome = make(Format.HTML, raw + "</ul>", Given.NOTHING);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).rejection().reason())
        .startsWith("a page without a story");
  }

  @Test
  void brokenMetadataDoNotMatter() {
    String raw =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Kenya sends"
            + " police\",\"datePublished\":\"2024-06-24T08:00:00Z\",\"author\":{\"name\":\"Dana"
            + " Whitlock\"},</script><script type='application/ld+json'>oops</script>"
            + "<meta property='article:published_time' content='not a day'><article><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></article>";
    Story story = page(raw);
    assertThat(story.published()).isEqualTo(LocalDate.of(2024, 6, 24));
    assertThat(story.page().bylines()).containsExactly("Dana Whitlock");
  }

  @Test
  @Timeout(20)
  void deepNestingNeitherOverflowsNorHangs() {
    for (String tag : new String[] {"div", "b", "span", "table", "li", "font", "a"}) {
      String open = "<" + tag + ">";
      String raw = open.repeat(60_000) + "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
      Outcome outcome = make(Format.HTML, raw, Given.NOTHING);
      assertThat(outcome).as(tag).isNotNull();
    }
  }

  @Test
  @Timeout(30)
  void noMarkupIsTooBrokenToBeRead() throws IOException {
    Random random = new Random(42);
    String base = sample();
    String[] pieces = {
      "<",
      ">",
      "</p>",
      "<div>",
      "&",
      "&#",
      "&amp;",
      "<!--",
      "-->",
      "<table>",
      "<svg>",
      "\0",
      "<script>",
      "</script>",
      "<a href=",
      "\"",
      "<p class='ad'>",
      "<form>",
      "<![CDATA[",
      "\ud800"
    };
    int made = 0;
    for (int round = 0; round < 250; round++) {
      StringBuilder markup = new StringBuilder(base);
      for (int k = 0; k < 15; k++) {
        int at = random.nextInt(markup.length());
        if (random.nextBoolean()) {
          markup.insert(at, pieces[random.nextInt(pieces.length)]);
        } else {
          markup.delete(at, Math.min(markup.length(), at + random.nextInt(60)));
        }
      }
      String raw = markup.toString();
      Outcome outcome = make(Format.HTML, raw, Given.NOTHING);
      if (outcome instanceof Outcome.Made story) {
        made++;
        int placed = placed(story.story(), raw);
        assertThat(placed).isGreaterThan(story.story().text().length() * 8 / 10);
      }
    }
    assertThat(made).isGreaterThan(100);
  }

  @Test
  void theDayIsThePapersOwnWhereThePageHasTheMomentInItsTime() {
    String page =
        "<html lang=en><head><script type=application/ld+json>{\"@type\":\"NewsArticle\","
            + "\"headline\":\"Police go\",\"datePublished\":\"%s\"}</script></head><body>"
            + "<article><time datetime=%s>then</time><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></article>";
    assertThat(day(page, "2024-03-05T03:30:00Z", "2024-03-04T22:30:00-05:00"))
        .isEqualTo("2024-03-04");
    assertThat(day(page, "2024-03-05T03:30:00Z", "2024-03-04T20:30:00-05:00"))
        .isEqualTo("2024-03-05");
    assertThat(day(page, "2024-03-05T03:30:00+02:00", "2024-03-05T01:30:00Z"))
        .isEqualTo("2024-03-05");
  }

  private static String day(String page, String linked, String time) {
    return String.valueOf(page(String.format(page, linked, time)).published());
  }

  @Test
  void aKickerIsNoPartOfTheHeadline() {
    String body = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    assertThat(
            page("<title>Haiti - Kenya sends police | The Post</title><article><h1><span>Haiti</span>"
                    + " Kenya sends police</h1>"
                    + body)
                .headline())
        .hasToString("Kenya sends police");
    assertThat(page("<article><h1><small>Live</small> Kenya sends police</h1>" + body).headline())
        .hasToString("Kenya sends police");
    assertThat(page("<article><h1><b>Kenya:</b> Police are sent</h1>" + body).headline())
        .hasToString("Kenya: Police are sent");
  }

  @Test
  void whatThePageSaysInJsonLdGoesFirst() {
    String page =
        "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":"
            + "\"%s\",\"author\":\"By ADA JONES, Associated Press\",\"liveBlogUpdate\":"
            + "[{\"@type\":\"BlogPosting\",\"headline\":\"Goodnight\"}]}</script><article>"
            + "<h1>Kenya sends police</h1><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></article>";
    Story story = page(String.format(page, "Police go to Haiti"));
    assertThat(story.headline()).hasToString("Police go to Haiti");
    assertThat(story.page().bylines()).containsExactly("Ada Jones");
    assertThat(story.page().agency()).isEqualTo("Associated Press");
    assertThat(page(String.format(page, "Kenya sends police | The Post")).headline())
        .hasToString("Kenya sends police");
  }
}
