package dev.attache.story;

import dev.attache.story.PageLines.Fit;
import dev.attache.story.PageLines.Then;
import dev.attache.story.PageLines.Where;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of one page or story: parts the body from the lines around it.
 *
 * <p>Above the body stand section, headline and byline; under it credits and comments. Where a text
 * has none of these, all of it is body; only a first line that looks like a headline is one.
 */
final class PlainPage {

  /** A line this long is prose, whatever it ends with. */
  private static final int LONG = 200;

  /** A line that ends a sentence is prose from this length on. */
  private static final int SENTENCE = 40;

  /** Headlines are shorter than this: the longest of wire services have some 120 characters. */
  private static final int HEADLINE = 150;

  /** A line above the body with so many words is the headline, not a section. */
  private static final int HEADLINE_WORDS = 4;

  /** A line below the last paragraph that is shorter and ends no sentence is a label. */
  private static final int LABEL = 50;

  /** Lines between these lengths are taken for lines that a program has broken. */
  private static final int WRAPPED_FROM = 45;

  private static final int WRAPPED_TO = 120;

  private final String raw;
  private final PageLines rules;
  private final Agencies agencies;
  private final Datelines datelines;
  private final PageFacts facts;

  PlainPage(String raw, PageLines rules, Agencies agencies, Datelines datelines, PageFacts facts) {
    this.raw = raw;
    this.rules = rules;
    this.agencies = agencies;
    this.datelines = datelines;
    this.facts = facts;
  }

  /** Lines that are one paragraph: offsets into the raw text, and the words. */
  private record Block(int start, int end, String text, boolean gapAfter) {}

  /** Finds the body; notes the rest. */
  Copier body() {
    List<Block> blocks = unwrapped(lines());
    int bodyStart = head(blocks);
    Copier body = new Copier();
    if (bodyStart == blocks.size()) {
      // no sentence anywhere: what no rule knows is all there is
      for (Block block : blocks) {
        if (rules.fit(block.text, Where.HEAD) == null
            && rules.fit(block.text, Where.TAIL) == null) {
          add(body, block);
        }
      }
      return body;
    }
    headline(blocks, bodyStart);
    int lastProse = bodyStart;
    for (int i = bodyStart; i < blocks.size(); i++) {
      String text = blocks.get(i).text;
      if (prose(text) && rules.fit(text, Where.TAIL) == null) {
        lastProse = i;
      }
    }
    boolean links = false;
    for (int i = bodyStart; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Where where = i > lastProse ? Where.TAIL : Where.BODY;
      Fit fit = i == bodyStart ? null : rules.fit(block.text, where);
      if (fit != null) {
        rules.note(fit, facts, agencies);
        links = fit.then() == Then.LINKS;
        if (fit.then() == Then.REST) {
          rest(blocks, i + 1);
          break;
        }
      } else if ((!links || prose(block.text)) && !(label(block.text) && where == Where.TAIL)) {
        links = false;
        add(body, block);
      }
    }
    return body;
  }

  /** Whether a line is no sentence: a name of a topic, a rule of dashes. */
  private static boolean label(String text) {
    return text.length() < LABEL && ".!?…”\"’)".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private void add(Copier body, Block block) {
    if (block.text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    body.copy(raw, block.start, block.end);
    body.endParagraph();
  }

  /** Goes through the lines above the body; the index of its first paragraph. */
  private int head(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text;
      if (rules.fit(text, Where.HEAD) == null
          && (prose(text) || (text.length() >= SENTENCE && datelines.find(text) != null))) {
        return i;
      }
    }
    return blocks.size();
  }

  /**
   * Of the lines above the body that no rule knows, one is the headline, one before it the section.
   */
  private void headline(List<Block> blocks, int bodyStart) {
    List<Integer> unknown = new ArrayList<>();
    int firstFit = -1;
    for (int i = 0; i < bodyStart; i++) {
      Fit fit = rules.fit(blocks.get(i).text, Where.HEAD);
      if (fit == null) {
        unknown.add(i);
      } else {
        firstFit = firstFit < 0 && fit.rule().id.contains("byline") ? i : firstFit;
        rules.note(fit, facts, agencies);
      }
    }
    int best = -1;
    for (int i : unknown) {
      String text = blocks.get(i).text;
      boolean beforeByline = firstFit < 0 || i < firstFit || best < 0;
      int least = best < 0 ? 0 : words(blocks.get(best).text);
      // the first with some words: what follows it is a standfirst, what comes before it a section
      if (text.length() <= HEADLINE
          && beforeByline
          && least < HEADLINE_WORDS
          && words(text) > least) {
        best = i;
      }
    }
    if (best < 0) {
      return;
    }
    if (facts.headline == null) {
      facts.headline = folded(blocks.get(best).text);
    }
    for (int i : unknown) {
      String text = blocks.get(i).text;
      if (i < best && words(text) <= 4 && facts.section == null && text.length() <= 40) {
        facts.section = folded(text);
      }
    }
  }

  private void rest(List<Block> blocks, int from) {
    for (int i = from; i < blocks.size(); i++) {
      Fit fit = rules.fit(blocks.get(i).text, Where.TAIL);
      if (fit != null) {
        rules.note(fit, facts, agencies);
      }
    }
  }

  static boolean prose(String text) {
    if (text.length() >= LONG) {
      return true;
    }
    int end = text.length();
    while (end > 0 && "\"'”’)]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean stop = end > 0 && ".!?…。".indexOf(text.charAt(end - 1)) >= 0;
    return stop
        && text.length() >= SENTENCE
        && (text.charAt(end - 1) == '.' || text.length() >= HEADLINE / 2);
  }

  private static int words(String text) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = !Copier.isSpace(text.charAt(i));
      words += letter && !in ? 1 : 0;
      in = letter;
    }
    return words;
  }

  static String folded(String text) {
    Copier copier = new Copier();
    copier.copy(text, 0, text.length());
    return copier.text().toString();
  }

  private List<Block> lines() {
    List<Block> lines = new ArrayList<>();
    int at = 0;
    while (at < raw.length()) {
      int end = at;
      while (end < raw.length() && !isBreak(raw.charAt(end))) {
        end++;
      }
      int next = end;
      int breaks = 0;
      int start = at;
      int stop = end;
      while (start < stop && room(raw.charAt(start))) {
        start++;
      }
      while (stop > start && room(raw.charAt(stop - 1))) {
        stop--;
      }
      while (next < raw.length() && room(raw.charAt(next))) {
        breaks += raw.charAt(next) == '\n' || raw.charAt(next) == '\u2029' ? 1 : 0;
        next++;
      }
      if (start < stop) {
        lines.add(new Block(start, stop, raw.substring(start, stop), breaks > 1));
      }
      at = Math.max(next, end + 1);
    }
    return lines;
  }

  private static boolean room(char c) {
    return Copier.isSpace(c) || Copier.takesNoRoom(c);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  /** Joins lines that a program has broken at a column, as old wire files have them. */
  private List<Block> unwrapped(List<Block> lines) {
    int broken = 0;
    int longest = 0;
    for (Block line : lines) {
      longest = Math.max(longest, line.text.length());
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      broken += goesOn(lines.get(i), lines.get(i + 1)) ? 1 : 0;
    }
    if (longest > WRAPPED_TO || broken < 3 || broken * 3 < lines.size()) {
      return lines;
    }
    List<Block> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Block block = lines.get(i);
      Block line = block;
      while (i + 1 < lines.size() && goesOn(line, lines.get(i + 1))) {
        line = lines.get(++i);
        block = new Block(block.start, line.end, block.text + " " + line.text, line.gapAfter);
      }
      joined.add(block);
    }
    return joined;
  }

  private boolean goesOn(Block line, Block next) {
    if (line.gapAfter || line.text.length() < WRAPPED_FROM) {
      return false;
    }
    char last = line.text.charAt(line.text.length() - 1);
    boolean stop = ".!?:”\")".indexOf(last) >= 0;
    // a full line that ends with a stop goes on too, if the next starts no new paragraph
    return !stop
        || (line.text.length() > WRAPPED_FROM + 10 && !raw.startsWith(" ", lineStart(next)));
  }

  private int lineStart(Block block) {
    int at = block.start;
    while (at > 0 && !isBreak(raw.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
