package dev.attache.story;

import dev.attache.story.Blocks.Block;
import dev.attache.story.Markup.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds the story, by the mass of its prose.
 *
 * <p>Prose is text in sentences with few links. An element that is marked as noise is believed only
 * while it holds a small part of all prose: some pages set the whole story in a form, or in a
 * {@code div} whose class speaks of its sidebar.
 */
final class BodyFinder {

  /** Prose with a larger share of linked characters is a list of links. */
  private static final double MOST_LINKED = 0.35;

  /** An element with this share of the page's prose is not noise, whatever it is called. */
  private static final double TOO_MUCH_FOR_NOISE = 0.45;

  private static final double TOO_MUCH_FOR_COMMENTS = 0.9;

  /** The walk goes down while one child has at least this share of the prose. */
  private static final double ALL_BUT = 0.8;

  /** An element that is marked as the story with this share keeps what is around it from noise. */
  private static final double ENOUGH_TO_BE_BELIEVED = 0.2;

  /** What schema.org's markup calls the story must hold this share of the page's prose. */
  private static final double ENOUGH_FOR_ITEM = 0.06;

  /** An element that is marked as the story must hold this share of the page's prose. */
  private static final double ENOUGH_FOR_BODY = 0.3;

  /** An element that is marked as the story and holds less than this, in characters, is empty. */
  private static final int LEAST_MARKED = 80;

  private final Element body;
  private final List<Block> blocks;
  private final Map<Element, Role> marked;
  private final Map<Element, Integer> all = new LinkedHashMap<>();
  private final Map<Element, Integer> quiet = new LinkedHashMap<>();
  private final Map<Element, Integer> clean = new LinkedHashMap<>();

  /** Number of paragraphs of prose, noise apart. */
  private final Map<Element, Integer> paragraphs = new LinkedHashMap<>();

  /** What is around an element that is marked as the story and holds much of the prose. */
  private final Set<Element> bodies = new HashSet<>();

  private final Map<Element, Boolean> noise = new LinkedHashMap<>();

  BodyFinder(Element body, Blocks blocks) {
    this.body = body;
    this.blocks = blocks.blocks();
    this.marked = blocks.marked();
    for (Block block : this.blocks) {
      weigh(block, all);
      if (!inComments(block)) {
        weigh(block, quiet);
      }
    }
    int enough = (int) (ENOUGH_TO_BE_BELIEVED * all.getOrDefault(body, 0));
    for (Map.Entry<Element, Role> entry : marked.entrySet()) {
      Element element = entry.getKey();
      if (entry.getValue() == Role.BODY && all.getOrDefault(element, 0) > enough) {
        for (Element e = element.parent(); e != null && bodies.add(e); e = e.parent()) {}
      }
    }
    for (Block block : this.blocks) {
      if (!isNoise(block)) {
        weigh(block, clean);
        if (prose(block)) {
          for (Element e = block.container; e != null; e = e.parent()) {
            paragraphs.merge(e, 1, Integer::sum);
          }
        }
      }
    }
  }

  /** Characters of prose in the story's element, 0 or more. */
  int mass(Element element) {
    return clean.getOrDefault(element, 0);
  }

  static boolean prose(Block block) {
    String text = block.text;
    if (text.length() < 40 || block.linkShare() > MOST_LINKED) {
      return false;
    }
    return text.length() >= 140
        || PlainPage.prose(text)
        || (text.length() >= 80 && block.tag().equals("p"));
  }

  private static void weigh(Block block, Map<Element, Integer> masses) {
    if (prose(block)) {
      for (Element e = block.container; e != null; e = e.parent()) {
        masses.merge(e, block.text.length(), Integer::sum);
      }
    }
  }

  /** Whether a block stands in an element that is not the story's. */
  boolean isNoise(Block block) {
    for (Element e = block.container; e != null && !e.equals(body); e = e.parent()) {
      if (isNoise(e)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is marked as noise, and believed. */
  boolean isNoise(Element element) {
    Role role = marked.get(element);
    if (role == null || role == Role.BODY) {
      return false;
    }
    if (bodies.contains(element)) {
      return false;
    }
    if (role == Role.NEVER) {
      return true;
    }
    return noise.computeIfAbsent(
        element,
        e -> {
          // beside 500 comments a story is a small part of its page
          Map<Element, Integer> masses = role == Role.NOISE ? quiet : all;
          double whole = Math.max(1, masses.getOrDefault(body, 0));
          double share = masses.getOrDefault(e, 0) / whole;
          return share < (role == Role.NOISE ? TOO_MUCH_FOR_NOISE : TOO_MUCH_FOR_COMMENTS);
        });
  }

  private boolean inComments(Block block) {
    for (Element e = block.container; e != null && !e.equals(body); e = e.parent()) {
      Role role = marked.get(e);
      if (role == Role.COMMENT || role == Role.COMMENTS || role == Role.NEVER) {
        return true;
      }
    }
    return false;
  }

  /** The smallest element that holds the story; null if the page has no prose to speak of. */
  @Nullable Element find() {
    int total = mass(body);
    if (total == 0) {
      return null;
    }
    Element root = start(total);
    while (true) {
      Element heaviest = null;
      for (Element child : root.children()) {
        if (mass(child) > (heaviest == null ? 0 : mass(heaviest))) {
          heaviest = child;
        }
      }
      if (heaviest == null
          || mass(heaviest) < ALL_BUT * mass(root)
          || (paragraphs.getOrDefault(heaviest, 0) < 2 && paragraphs.getOrDefault(root, 0) > 1)) {
        return root;
      }
      root = heaviest;
    }
  }

  /**
   * The element that is marked as the story and holds text, if no prose to speak of: a short
   * notice, a list; null if there is none.
   */
  @Nullable Element findMarked() {
    Map<Element, int[]> texts = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (isNoise(block)) {
        continue;
      }
      for (Element e = block.container; e != null; e = e.parent()) {
        if (marked.get(e) == Role.BODY || e.normalName().equals("article")) {
          int[] lengths = texts.computeIfAbsent(e, k -> new int[2]);
          lengths[0] += block.text.length();
          lengths[1] += block.linked;
        }
      }
    }
    Element best = null;
    int most = LEAST_MARKED - 1;
    for (Map.Entry<Element, int[]> entry : texts.entrySet()) {
      int length = entry.getValue()[0];
      if (length > most && entry.getValue()[1] <= MOST_LINKED * length) {
        most = length;
        best = entry.getKey();
      }
    }
    return best;
  }

  static boolean within(Block block, Element element) {
    for (Element e = block.container; e != null; e = e.parent()) {
      if (e.equals(element)) {
        return true;
      }
    }
    return false;
  }

  private Element start(int total) {
    List<Element> items = new ArrayList<>();
    List<Element> named = new ArrayList<>();
    List<Element> articles = new ArrayList<>();
    List<Element> mains = new ArrayList<>();
    for (Element element : clean.keySet()) {
      if (isNoise(element)) {
        continue;
      }
      if (marked.get(element) == Role.BODY) {
        named.add(element);
      }
      if (element.attr("itemprop").contains("articleBody")) {
        items.add(element);
      }
      String name = element.normalName();
      if (name.equals("article")) {
        articles.add(element);
      } else if (name.equals("main") || element.attr("role").equals("main")) {
        mains.add(element);
      }
    }
    for (List<Element> candidates : List.of(items, named, articles, mains)) {
      Element best = null;
      for (Element element : candidates) {
        if (best == null
            || mass(element) > mass(best)
            || (mass(element) == mass(best) && depth(element) > depth(best))) {
          best = element;
        }
      }
      double enough = candidates.equals(items) ? ENOUGH_FOR_ITEM : ENOUGH_FOR_BODY;
      if (best != null && mass(best) >= enough * total) {
        return best;
      }
    }
    return body;
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element e = element.parent(); e != null; e = e.parent()) {
      depth++;
    }
    return depth;
  }
}
