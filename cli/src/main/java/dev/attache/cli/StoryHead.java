package dev.attache.cli;

import dev.attache.copies.Kinship;
import dev.attache.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a story is, for a person to read: headline, who says it, when, whose copy it is. */
final class StoryHead {

  private final Story story;
  private final Kinship kinship;
  private final Terminal terminal;
  private final StringBuilder out = new StringBuilder();

  StoryHead(Story story, Kinship kinship, Terminal terminal) {
    this.story = story;
    this.kinship = kinship;
    this.terminal = terminal;
  }

  String print() {
    String title = story.headline() == null ? story.id() : story.headline().toString();
    for (String line : Columns.wrap(title, terminal.width())) {
      line(terminal.bold(line));
    }
    Story.Page page = story.page();
    List<String> facts = new ArrayList<>();
    add(facts, page.outlet());
    add(facts, page.agency());
    if (!page.bylines().isEmpty()) {
      facts.add("by " + String.join(", ", page.bylines()));
    }
    add(facts, page.section());
    Story.Dateline dateline = page.dateline();
    add(facts, dateline == null ? null : dateline.place());
    facts.add(
        story.published() == null
            ? "no publication date (give one with --published)"
            : story.published()
                + " (date from "
                + story.publishedFrom().name().toLowerCase(Locale.ROOT)
                + ")");
    add(facts, page.distributor() == null ? null : "distributed by " + page.distributor());
    for (String line : Columns.wrap(String.join(" · ", facts), terminal.width())) {
      line(terminal.dim(line));
    }
    line(terminal.dim(Columns.cut(story.source(), terminal.width())));
    String kin = KinWords.of(kinship);
    if (!kin.isEmpty()) {
      for (String line : Columns.wrap(Columns.plain(kin), terminal.width())) {
        line(line);
      }
    }
    return out.toString();
  }

  private static void add(List<String> facts, @Nullable String fact) {
    if (fact != null && !fact.isEmpty() && !facts.contains(fact)) {
      facts.add(fact);
    }
  }

  private void line(String s) {
    out.append(s.stripTrailing()).append('\n');
  }
}
