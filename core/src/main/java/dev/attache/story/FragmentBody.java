package dev.attache.story;

import dev.attache.story.Blocks.Block;
import dev.attache.story.PageLines.Fit;
import dev.attache.story.PageLines.Then;
import dev.attache.story.PageLines.Where;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The markup of a story's body alone, as feeds and wires carry it: all of it is the story, but for
 * captions, credit lines and the links that feeds hang on.
 */
final class FragmentBody {

  /** Elements nested deeper than this are set side by side. */
  private static final int DEEPEST = 400;

  /** A line that is no sentence and linked for more than this is a link on, not the story. */
  private static final double MOST_LINKED = 0.5;

  private final String raw;
  private final PageLines rules;
  private final Agencies agencies;
  private final Markup markup;
  private final PageFacts facts;

  FragmentBody(String raw, PageLines rules, Agencies agencies, Markup markup, PageFacts facts) {
    this.raw = raw;
    this.rules = rules;
    this.agencies = agencies;
    this.markup = markup;
    this.facts = facts;
  }

  /** The body; notes what its lines say beside it. */
  Copier body() {
    Document page =
        Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(raw, "");
    Blocks blocks = new Blocks(markup);
    page.body().traverse(blocks);
    BodyFinder finder = new BodyFinder(page.body(), blocks);
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks.blocks()) {
      if (!finder.isNoise(block)) {
        inside.add(block);
      }
    }
    List<Block> kept = kept(inside);
    return copy(kept.isEmpty() ? inside : kept);
  }

  private List<Block> kept(List<Block> inside) {
    int first = inside.size();
    int last = -1;
    for (int i = 0; i < inside.size(); i++) {
      if (BodyFinder.prose(inside.get(i)) && rules.fit(inside.get(i).text, Where.TAIL) == null) {
        first = Math.min(first, i);
        last = i;
      }
    }
    List<Block> kept = new ArrayList<>();
    boolean links = false;
    for (int i = 0; i < inside.size(); i++) {
      Block block = inside.get(i);
      Where where =
          last < 0 || (i >= first && i <= last) ? Where.BODY : i < first ? Where.HEAD : Where.TAIL;
      boolean prose = BodyFinder.prose(block);
      Fit fit = rules.fit(block.text, where);
      if (fit != null) {
        rules.note(fit, facts, agencies);
        links = fit.then() == Then.LINKS;
        if (fit.then() == Then.REST && i > last) {
          break;
        }
        continue;
      }
      links &= !prose;
      if (!links && (prose || block.linkShare() <= MOST_LINKED) && !isHeadline(block)) {
        kept.add(block);
      }
    }
    return kept;
  }

  private boolean isHeadline(Block block) {
    String headline = facts.headline;
    return headline != null
        && Headlines.letters(block.text).equals(Headlines.letters(headline))
        && block.tag().startsWith("h");
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
