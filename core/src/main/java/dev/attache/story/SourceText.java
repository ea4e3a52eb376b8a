package dev.attache.story;

import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Copies the words of a page with their places in its markup.
 *
 * <p>What stands in the markup as it is read is a copied run; what an entity means stands nowhere
 * in it and is inserted.
 */
final class SourceText {

  /** The longest entity of HTML has 33 characters with its stop. */
  private static final int LONGEST_ENTITY = 34;

  private final String markup;
  private final Copier out;

  SourceText(String markup, Copier out) {
    this.markup = markup;
    this.out = out;
  }

  void copy(TextNode node) {
    String words = node.getWholeText();
    int start = node.sourceRange().startPos();
    int end = node.sourceRange().endPos();
    if (start < 0 || end > markup.length() || end < start) {
      out.insert(words);
      return;
    }
    if (end - start == words.length() && markup.startsWith(words, start)) {
      out.copy(markup, start, end);
      return;
    }
    int at = start;
    int word = 0;
    while (word < words.length()) {
      int from = at;
      while (word < words.length()
          && at < end
          && markup.charAt(at) == words.charAt(word)
          && !(markup.charAt(at) == '&' && entityLength(at, end, words, word) > 0)) {
        at++;
        word++;
      }
      out.copy(markup, from, at);
      if (word == words.length()) {
        return;
      }
      if (at < end && (markup.charAt(at) == '\0' || markup.charAt(at) == '\r')) {
        at++; // the parser leaves these out
        continue;
      }
      int length = at < end && markup.charAt(at) == '&' ? entityLength(at, end, words, word) : 0;
      if (length == 0) {
        // the markup was mended in the parsing: the rest cannot be placed
        out.insert(words.substring(word));
        return;
      }
      String meant = meaning(at, length);
      out.insert(meant);
      word += meant.length();
      at += length;
    }
  }

  /** The length of the entity at an offset whose meaning is what the words go on with; or 0. */
  private int entityLength(int at, int end, String words, int word) {
    int stop = at + 1;
    int limit = Math.min(end, at + LONGEST_ENTITY);
    while (stop < limit
        && (Character.isLetterOrDigit(markup.charAt(stop)) || markup.charAt(stop) == '#')) {
      stop++;
    }
    if (stop < limit && markup.charAt(stop) == ';') {
      stop++;
    }
    if (markup.charAt(stop - 1) == ';' && means(at, stop - at, words, word)) {
      return stop - at;
    }
    // without its stop an entity may be shorter than the letters that follow: &copyright is ©right
    for (int length = 3; length <= stop - at; length++) {
      if (means(at, length, words, word)) {
        return length;
      }
    }
    return 0;
  }

  private boolean means(int at, int length, String words, int word) {
    String meant = meaning(at, length);
    return !meant.isEmpty() && words.startsWith(meant, word);
  }

  private String meaning(int at, int length) {
    String entity = markup.substring(at, at + length);
    String meant = Parser.unescapeEntities(entity, false);
    return meant.equals(entity) ? "" : meant;
  }
}
