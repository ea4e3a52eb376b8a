package dev.attache.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.RawItem.Format;
import dev.attache.story.Story.Comment;
import dev.attache.story.Story.Comments;
import org.junit.jupiter.api.Test;

class ReaderCommentsTest {

  private static final String NEWS =
      "<article><h1>Police go to Haiti</h1><p>Kenya sent 40 police officers to Haiti on Monday, the"
          + " interior ministry said.</p><p>They will join a mission that the United Nations"
          + " approved in October after long talks.</p></article>";

  private static Comments comments(String markup) {
    Story story = StoryMakerTest.story(Format.HTML, "<html lang=en><body>" + NEWS + markup);
    assertThat(story.text().toString()).endsWith("after long talks.");
    Comments comments = story.page().comments();
    assertThat(comments).isNotNull();
    return comments;
  }

  @Test
  void wordpressCommentsAndTheirAnswersAreKeptApart() {
    Comments found =
        comments(
            "<div id=comments class=comments-area><h2>Two thoughts</h2><ol class=comment-list>"
                + "<li id=comment-1 class='comment even'><article class=comment-body>"
                + "<footer class=comment-meta><div class='comment-author vcard'><b class=fn>Ada</b>"
                + " <span class=says>says:</span></div><div class=comment-metadata><a href=#1>"
                + "<time datetime=2024-03-04T10:00:00+00:00>March 4, 2024</time></a></div></footer>"
                + "<div class=comment-content><p>Forty is not <a href=x>nearly</a> enough.</p></div>"
                + "<div class=reply><a href=#r>Reply</a></div></article>"
                + "<ol class=children><li id=comment-2 class='comment odd'>"
                + "<article class=comment-body><div class='comment-author vcard'><b class=fn>Ben</b>"
                + "</div><div class=comment-content><p>It is a beginning, Ada.</p></div></article>"
                + "</li></ol></li></ol></div>");
    assertThat(found.said())
        .containsExactly(
            new Comment("Ada", "2024-03-04T10:00:00+00:00", "Forty is not nearly enough."),
            new Comment("Ben", null, "It is a beginning, Ada."));
    assertThat(found.count()).isEqualTo(2);
  }

  @Test
  void plainMarkupIsReadToo() {
    assertThat(
            comments(
                    "<section id=comments><div class=comment><b>riverside_ed</b>"
                        + "<p>A long time to wait, if you ask me.</p></div>"
                        + "<div class=comment><p>No name stands here at all.</p></div></section>")
                .said())
        .containsExactly(new Comment("riverside_ed", null, "A long time to wait, if you ask me."));
  }

  @Test
  void commentsInJsonLdAreReadFirst() {
    Comments found =
        comments(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Police go to"
                + " Haiti\",\"commentCount\":9,\"comment\":[{\"@type\":\"Comment\",\"author\":"
                + "{\"@type\":\"Person\",\"name\":\"Ada\"},\"dateCreated\":\"2024-03-04\","
                + "\"text\":\"Forty is not enough.\"}]}</script>");
    assertThat(found.said())
        .containsExactly(new Comment("Ada", "2024-03-04", "Forty is not enough."));
    assertThat(found.count()).isEqualTo(9);
  }
}
