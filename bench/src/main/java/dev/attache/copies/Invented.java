package dev.attache.copies;

import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.util.Random;

/** Stories of made-up words, as many as wanted: no two share a passage. */
final class Invented {

  private static final int VOCABULARY = 50_000;
  private static final int PARAGRAPH = 40;

  private final String[] words = new String[VOCABULARY];
  private final int length;

  /**
   * Stories of so many words.
   *
   * @param length words a story
   */
  Invented(int length) {
    this.length = length;
    Random random = new Random(1);
    for (int i = 0; i < VOCABULARY; i++) {
      StringBuilder word = new StringBuilder();
      // frequent words are short
      int letters = 2 + Math.min(8, (int) Math.log(i + 1.0)) * (1 + random.nextInt(2)) / 2;
      for (int k = 0; k < letters; k++) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      words[i] = word.toString();
    }
  }

  /** The story of a number: the same each time. */
  Story story(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    StringBuilder text = new StringBuilder(length * 7);
    for (int i = 0; i < length; i++) {
      // about Zipf's law: half of all words are of the commonest two hundred
      int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1;
      text.append(words[rank]);
      text.append(i % PARAGRAPH == PARAGRAPH - 1 ? ".\n" : " ");
    }
    Text body = new Text(text.toString());
    return new Story(
        "story-" + number,
        "invented",
        "sha256:0",
        body,
        Alignment.identity(body.length()),
        new Text("Headline of story " + number),
        null,
        Story.PublishedFrom.UNKNOWN,
        Story.Page.NONE,
        "en");
  }
}
