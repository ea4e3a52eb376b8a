package dev.attache.story;

import dev.attache.story.Blocks.Block;
import dev.attache.story.Markup.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** An element that is marked as the story must hold this share of the page's prose. */
  private static final double ENOUGH_FOR_BODY = 0.3;

  /** An element that is marked as the story and holds less than this, in characters, is empty. */
  private static final int LEAST_MARKED = 80;

  private final Element body;
  private final List<Block> blocks;
  private final Map<Element, Role> marked;
  private final Map<Element, Integer> all = new LinkedHashMap<>();
  private final Map<Element, Integer> clean = new LinkedHashMap<>();
  private final Map<Element, Boolean> noise = new LinkedHashMap<>();

  BodyFinder(Element body, Blocks blocks) {
    this.body = body;
    this.blocks = blocks.blocks();
    this.marked = blocks.marked();
    for (Block block : this.blocks) {
      weigh(block, all);
    }
    for (Block block : this.blocks) {
      if (!isNoise(block)) {
        weigh(block, clean);
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
        || text.length() >= 80 && block.tag().equals("p");
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
    if (role == Role.NEVER) {
      return true;
    }
    return noise.computeIfAbsent(
        element,
        e -> {
          double share = all.getOrDefault(e, 0) / (double) Math.max(1, all.getOrDefault(body, 0));
          return share < (role == Role.NOISE ? TOO_MUCH_FOR_NOISE : TOO_MUCH_FOR_COMMENTS);
        });
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
          || proseBlocks(heaviest) < 2 && proseBlocks(root) > 1) {
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

  private int proseBlocks(Element element) {
    int count = 0;
    for (Block block : blocks) {
      if (prose(block) && within(block, element)) {
        count++;
        if (count > 1) {
          break;
        }
      }
    }
    return count;
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
    List<Element> bodies = new ArrayList<>();
    List<Element> articles = new ArrayList<>();
    List<Element> mains = new ArrayList<>();
    for (Element element : clean.keySet()) {
      if (isNoise(element)) {
        continue;
      }
      if (marked.get(element) == Role.BODY) {
        bodies.add(element);
      }
      String name = element.normalName();
      if (name.equals("article")) {
        articles.add(element);
      } else if (name.equals("main") || element.attr("role").equals("main")) {
        mains.add(element);
      }
    }
    for (List<Element> candidates : List.of(bodies, articles, mains)) {
      Element best = null;
      for (Element element : candidates) {
        if (best == null
            || mass(element) > mass(best)
            || mass(element) == mass(best) && depth(element) > depth(best)) {
          best = element;
        }
      }
      if (best != null && mass(best) >= ENOUGH_FOR_BODY * total) {
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
