package dev.attache.story;

import dev.attache.story.Blocks.Block;
import dev.attache.story.Markup.Role;
import dev.attache.story.PageLines.Fit;
import dev.attache.story.PageLines.Then;
import dev.attache.story.PageLines.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The markup of one page: finds the story's element and takes its own words out of it. */
final class HtmlPage {

  /**
   * Elements nested deeper than this are set side by side: no page that people made has as many.
   */
  private static final int DEEPEST = 400;

  /** Less prose than this, in characters, is no story. */
  private static final int LEAST = 100;

  /** Blocks from the body in which its date is sought. */
  private static final int NEAR = 25;

  /** A line that gives a story's date is no longer than this, in characters. */
  private static final int SHORT = 110;

  /** Characters of the first paragraph in which its date is sought at last. */
  private static final int OPENING = 60;

  /** Elements that name authors, by microformats, schema.org and custom. */
  private static final String AUTHORS =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .vcard .fn, .byline a,"
          + " .author a, .author-name, .author, .byline";

  private static final Set<String> APART = Set.of("aside", "nav", "footer");

  private final String raw;
  private final PageLines rules;
  private final Agencies agencies;
  private final Markup markup;
  private final PageMetadata metadata;
  private final PageFacts facts;
  private final LanguageCheck languages;

  HtmlPage(
      String raw,
      PageLines rules,
      Agencies agencies,
      Markup markup,
      PageMetadata metadata,
      PageFacts facts,
      LanguageCheck languages) {
    this.raw = raw;
    this.rules = rules;
    this.agencies = agencies;
    this.markup = markup;
    this.metadata = metadata;
    this.facts = facts;
    this.languages = languages;
  }

  /** Finds the body and notes the rest; null if the page has no story. */
  @Nullable Copier body() {
    Document page =
        Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(raw, "");
    PageMetadata.Found found = metadata.find(page);
    Days days = new Days(() -> language(found, page));
    metadata.fill(found, page, facts, days);
    Element body = page.body();
    Blocks blocks = new Blocks(markup);
    body.traverse(blocks);
    BodyFinder finder = new BodyFinder(body, blocks);
    Element root = finder.find();
    if (root == null || finder.mass(root) < LEAST) {
      root = finder.findMarked();
    }
    Headlines headlines = new Headlines(found, page, root, facts);
    if (facts.headline == null) {
      facts.headline = headlines.best();
    }
    comments(blocks, found.ld);
    if (root == null) {
      return null;
    }
    around(blocks, finder, root);
    date(found, blocks, finder, root, days);
    authors(blocks, root);
    return copy(kept(blocks, finder, root));
  }

  /** The language that the page says it is in, else the one it looks like. */
  private String language(PageMetadata.Found found, Document page) {
    String said = found.language.isEmpty() ? found.meta("language") : found.language;
    return said == null || said.isBlank() ? languages.languageOf(page.body().text()) : said;
  }

  private void comments(Blocks blocks, JsonLd ld) {
    if (!blocks.providers().isEmpty()) {
      facts.provider = blocks.providers().iterator().next();
    }
    int count = 0;
    boolean section = false;
    for (Map.Entry<Element, Role> entry : blocks.marked().entrySet()) {
      section |= entry.getValue() == Role.COMMENTS;
      if (entry.getValue() == Role.COMMENT && !inComment(entry.getKey(), blocks)) {
        count += entry.getKey().hasText() ? 1 : 0;
      }
    }
    if (count > 0 || section) {
      facts.comments = Math.max(facts.comments, count);
    }
    facts.said = ReaderComments.find(blocks, ld);
  }

  private static boolean inComment(Element element, Blocks blocks) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (blocks.marked().get(e) == Role.COMMENT) {
        return true;
      }
    }
    return false;
  }

  /** Reads byline and credit from the blocks that are not the body. */
  private void around(Blocks blocks, BodyFinder finder, Element root) {
    boolean before = true;
    for (Block block : blocks.blocks()) {
      boolean inside = BodyFinder.within(block, root) && !finder.isNoise(block);
      before &= !(inside && BodyFinder.prose(block));
      if (inside || block.text.length() > 300) {
        continue;
      }
      Fit fit = rules.fit(block.text, before ? Where.HEAD : Where.TAIL);
      if (fit != null && (before || fit.rule().id.startsWith("page.credit"))) {
        rules.note(fit, facts, agencies);
      }
    }
  }

  /**
   * Seeks the day where the head of the page gives none: times, the address, lines near the body.
   */
  private void date(
      PageMetadata.Found found, Blocks blocks, BodyFinder finder, Element root, Days days) {
    if (facts.dated != null) {
      return;
    }
    Element page = root.ownerDocument();
    for (Element time : page == null ? root.select("time") : page.select("time")) {
      if (facts.dated == null && !elsewhere(time, blocks, root)) {
        facts.dated = PageMetadata.day(PageMetadata.valueOf(time), days);
      }
    }
    if (facts.dated == null) {
      facts.dated = PageMetadata.dayInAddress(found.canonical, facts.url);
    }
    if (facts.dated == null && facts.told == null) {
      facts.told = near(blocks, finder, root, days);
    }
  }

  /** Seeks the authors where neither the head of the page nor a byline gives them. */
  private void authors(Blocks blocks, Element root) {
    Document page = root.ownerDocument();
    if (facts.hasBylines() || page == null) {
      return;
    }
    for (Element element : page.select(AUTHORS)) {
      String text = element.text();
      if (text.length() > SHORT || elsewhere(element, blocks, root)) {
        continue;
      }
      Fit fit = rules.fit(text, Where.HEAD);
      if (fit != null) {
        rules.note(fit, facts, agencies);
      } else {
        agencies.byline(text, facts);
      }
      if (facts.hasBylines()) {
        return;
      }
    }
  }

  /** Whether an element stands with comments or other stories. */
  private static boolean elsewhere(Element element, Blocks blocks, Element root) {
    for (Element e = element; e != null && !e.equals(root); e = e.parent()) {
      Role role = blocks.marked().get(e);
      boolean apart = role == Role.COMMENT || role == Role.COMMENTS || role == Role.NEVER;
      boolean other = e.normalName().equals("article") && !contains(e, root);
      if (apart || other || APART.contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(Element outer, Element inner) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** The date that stands nearest above the first paragraph, else nearest below the last. */
  private static @Nullable LocalDate near(
      Blocks blocks, BodyFinder finder, Element root, Days days) {
    List<Block> all = blocks.blocks();
    int first = all.size();
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      Block block = all.get(i);
      if (BodyFinder.within(block, root) && BodyFinder.prose(block) && !finder.isNoise(block)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    for (int i = first; i >= Math.max(0, first - NEAR) && i < all.size(); i--) {
      LocalDate day = dayOfLine(all.get(i), days);
      if (day != null) {
        return day;
      }
    }
    for (int i = last + 1; i < Math.min(all.size(), last + NEAR); i++) {
      LocalDate day = dayOfLine(all.get(i), days);
      if (day != null) {
        return day;
      }
    }
    // "Press release of March 3, 2023 - BERLIN. The …"
    for (int i = first; i >= Math.max(0, first - NEAR) && i < all.size(); i--) {
      LocalDate day = BodyFinder.prose(all.get(i)) ? opening(all.get(i).text, days) : null;
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalDate opening(String paragraph, Days days) {
    return days.find(paragraph.substring(0, Math.min(OPENING, paragraph.length())));
  }

  private static @Nullable LocalDate dayOfLine(Block block, Days days) {
    return block.text.length() <= SHORT ? days.find(block.text) : null;
  }

  private List<Block> kept(Blocks blocks, BodyFinder finder, Element root) {
    List<Block> inside = lede(blocks, finder, root);
    for (Block block : blocks.blocks()) {
      if (BodyFinder.within(block, root) && !finder.isNoise(block)) {
        inside.add(block);
      }
    }
    int first = inside.size();
    int last = -1;
    for (int i = 0; i < inside.size(); i++) {
      Block block = inside.get(i);
      if (BodyFinder.prose(block) && rules.fit(block.text, Where.TAIL) == null) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (last < 0) {
      first = 0;
      last = inside.size();
    }
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Block heading = null;
    boolean links = false;
    for (int i = 0; i < inside.size(); i++) {
      Block block = inside.get(i);
      Where where = i < first ? Where.HEAD : i > last ? Where.TAIL : Where.BODY;
      Fit fit = rules.fit(block.text, where);
      if (fit != null) {
        rules.note(fit, facts, agencies);
        links = fit.then() == Then.LINKS;
        heading = null;
        if (fit.then() == Then.REST && i > last) {
          break;
        }
        continue;
      }
      boolean prose = BodyFinder.prose(block);
      links &= !prose;
      if (links || (!prose && !belongs(block, where))) {
        continue;
      }
      if (isHeading(block)) {
        heading = i < first ? null : block;
        continue;
      }
      if (block.text.length() > 60 && !seen.add(block.text)) {
        continue;
      }
      if (heading != null) {
        kept.add(heading);
        heading = null;
      }
      kept.add(block);
    }
    return kept;
  }

  /**
   * Paragraphs that stand between the headline and the body's element: a summary, the first one.
   */
  private List<Block> lede(Blocks blocks, BodyFinder finder, Element root) {
    List<Block> found = new ArrayList<>();
    List<Block> all = blocks.blocks();
    int first = 0;
    while (first < all.size() && !BodyFinder.within(all.get(first), root)) {
      first++;
    }
    String headline = facts.headline;
    for (int i = first - 1; headline != null && i >= Math.max(0, first - NEAR); i--) {
      Block block = all.get(i);
      if (block.tag().equals("h1") || same(block.text, headline)) {
        return found;
      }
      if (BodyFinder.prose(block) && !finder.isNoise(block)) {
        found.add(0, block);
      }
    }
    return new ArrayList<>();
  }

  private static boolean isHeading(Block block) {
    String tag = block.tag();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** Whether a block that is no prose belongs to the story all the same. */
  private boolean belongs(Block block, Where where) {
    String text = block.text;
    String headline = facts.headline;
    if (headline != null && same(text, headline)) {
      return false;
    }
    if (block.tag().equals("h1")) {
      return false;
    }
    // a sentence may be linked for the most part, if it is one of a paragraph's own
    boolean sentence =
        block.tag().equals("p")
            && text.length() >= 60
            && block.linkShare() < 0.85
            && PlainPage.prose(text);
    if (sentence) {
      return true;
    }
    if (block.linkShare() > 0.5) {
      return false;
    }
    if (isHeading(block)) {
      return true;
    }
    boolean stop = ".!?:;”\"»’)…".indexOf(text.charAt(text.length() - 1)) >= 0;
    if (where != Where.BODY) {
      return stop && text.length() >= 20 && !block.tag().equals("div") && block.linkShare() < 0.3;
    }
    return switch (block.tag()) {
      case "p", "li", "blockquote", "td", "th", "dd", "dt", "pre" -> true;
      default -> stop || text.length() >= 40;
    };
  }

  private static boolean same(String a, String b) {
    return Headlines.letters(a).equals(Headlines.letters(b));
  }

  private Copier copy(List<Block> blocks) {
    Copier out = new Copier();
    SourceText source = new SourceText(raw, out);
    for (Block block : blocks) {
      for (TextNode piece : block.pieces) {
        if (piece == null) {
          out.space();
        } else {
          source.copy(piece);
        }
      }
      out.endParagraph();
    }
    return out;
  }
}
