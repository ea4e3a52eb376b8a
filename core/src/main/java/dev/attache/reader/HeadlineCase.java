package dev.attache.reader;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.text.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A headline with the capitals that a sentence would have. Many outlets write Every Word With A
 * Capital, which makes names of them all for whoever reads them; the story's text knows which of
 * them are names. Lengths, and so offsets, stay.
 */
final class HeadlineCase {

  /** Share of the words with a capital from which a headline is not written as a sentence. */
  private static final double MOST = 0.6;

  private HeadlineCase() {}

  /** The headline as a sentence. */
  static Text of(Text headline, Reading body) {
    String text = headline.toString();
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); ) {
      int end = wordEnd(text, i);
      if (end == i) {
        i++;
        continue;
      }
      if (end - i > 3 && i > 0) {
        words++;
        capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
      i = end;
    }
    if (words < 2 || capitals < MOST * words) {
      return headline;
    }
    Map<String, Boolean> names = names(body);
    StringBuilder cased = new StringBuilder(text);
    boolean first = true;
    for (int i = 0; i < text.length(); ) {
      int end = wordEnd(text, i);
      if (end == i) {
        i++;
        continue;
      }
      String word = text.substring(i, end);
      String lower = word.toLowerCase(Locale.ROOT);
      @Nullable Boolean name = names.get(lower);
      boolean keep = first || (name == null ? isShout(word) : name);
      if (!keep && lower.length() == word.length()) {
        cased.replace(i, end, lower);
      }
      first = false;
      i = end;
    }
    return new Text(cased.toString());
  }

  /** Letters in capitals alone, as an abbreviation has them. */
  private static boolean isShout(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && word.length() < 6;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || end > from && text.charAt(end) == '.')) {
      end++;
    }
    return end > from && text.charAt(end - 1) == '.' && end == text.length() ? end - 1 : end;
  }

  /** Words of the text in lower case: whether each is a name wherever it stands. */
  private static Map<String, Boolean> names(Reading body) {
    Map<String, Boolean> names = new HashMap<>();
    for (int t = 0; t < body.size(); t++) {
      String form = body.form(t);
      if (form.isEmpty() || !Character.isLetter(form.charAt(0))) {
        continue;
      }
      boolean capital = Character.isUpperCase(form.charAt(0));
      boolean opens = body.sentenceStart(body.sentenceOf(t)) == t;
      if (capital && opens && body.upos(t) != Upos.PROPN) {
        continue; // says nothing
      }
      boolean name = capital;
      names.merge(form.toLowerCase(Locale.ROOT), name, (old, fresh) -> old && fresh);
    }
    return names;
  }
}
