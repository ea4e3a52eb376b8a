package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever comes in: nothing fails, no character is lost, every offset is right. */
class OddTextsTest {

  @Test
  void everyTextIsCutIntoTokensThatCoverIt() {
    Tokenizer tokenizer = Tokenizer.load(LanguageFolder.ENGLISH);
    OddTexts texts = new OddTexts(20240501);
    for (int k = 0; k < 100_000; k++) {
      Text text = new Text(texts.next());
      Reading.Builder builder = new Reading.Builder(text);
      List<int[]> sentences = new ArrayList<>();
      tokenizer.split(text, builder, sentences);
      Reading reading = builder.build();
      check(reading);
      int next = 0;
      for (int[] sentence : sentences) {
        require(sentence[0] == next && sentence[1] > next, text, "sentences have a gap");
        next = sentence[1];
      }
      require(next == reading.size(), text, "tokens outside any sentence");
    }
  }

  @Test
  void everyTextIsReadToTheEnd() {
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    OddTexts texts = new OddTexts(20240502);
    for (int k = 0; k < 1_500; k++) {
      Reading reading = core.read(new Text(texts.next()));
      check(reading);
      for (int i = 0; i < reading.size(); i++) {
        int sentence = reading.sentenceOf(i);
        int head = reading.head(i);
        require(
            head == Reading.NONE
                || head != i
                    && head >= reading.sentenceStart(sentence)
                    && head < reading.sentenceEnd(sentence),
            reading.text(),
            "a head outside the sentence");
        require(reading.lemma(i) != null && reading.relation(i) != null, reading.text(), "null");
      }
    }
  }

  /** Tokens in order, not empty, none inside a surrogate pair; only white space between them. */
  private static void check(Reading reading) {
    Text text = reading.text();
    int at = 0;
    for (int i = 0; i < reading.size(); i++) {
      int start = reading.start(i);
      int end = reading.end(i);
      require(start >= at && end > start && end <= text.length(), text, "token out of order");
      requireSpace(text, at, start);
      require(!insidePair(text, start) && !insidePair(text, end), text, "half a character");
      require(reading.form(i).contentEquals(text.subSequence(start, end)), text, "another form");
      at = end;
    }
    requireSpace(text, at, text.length());
  }

  private static void requireSpace(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      require(
          c <= ' ' || c == 0xFEFF || Character.isSpaceChar(c) || Character.isWhitespace(c),
          text,
          "a character that no token covers");
    }
  }

  private static boolean insidePair(Text text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  /** An assertion that costs nothing while it holds. */
  private static void require(boolean holds, Text text, String fault) {
    if (!holds) {
      assertThat(text.toString()).as(fault).isEqualTo("");
      throw new AssertionError(fault + " in an empty text");
    }
  }
}
