package dev.attache.story;

import dev.attache.intake.Edition;
import dev.attache.intake.Filed;
import dev.attache.story.PageLines.Fit;
import dev.attache.story.PageLines.Where;

/** Takes over what a wire's or a feed's own fields say about a story. */
final class Fields {

  /** A line that names authors is no longer than this, in characters. */
  private static final int LONGEST_BYLINE = 110;

  private static final int LONGEST_NAME = 60;

  private final PageLines rules;
  private final Agencies agencies;
  private final Datelines datelines;

  Fields(PageLines rules, Agencies agencies, Datelines datelines) {
    this.rules = rules;
    this.agencies = agencies;
    this.datelines = datelines;
  }

  void note(Filed filed, PageFacts facts) {
    facts.section = filed.section();
    facts.copyright = filed.copyright();
    filed.categories().forEach(facts::category);
    filed.bylines().forEach(line -> byline(line, facts));
    Edition edition = filed.edition();
    if (edition != null && edition.credit() != null) {
      agencies.credit(edition.credit(), facts);
    }
    if (filed.dateline() != null) {
      Datelines.Found found = datelines.find(filed.dateline() + " – ");
      if (found != null) {
        facts.dateline = found.dateline();
        facts.agency = facts.agency == null ? found.agency() : facts.agency;
      }
    }
  }

  private void byline(String line, PageFacts facts) {
    if (line.length() > LONGEST_BYLINE) {
      return;
    }
    boolean before = facts.hasBylines() || facts.agency != null;
    Fit fit = rules.fit(line, Where.HEAD);
    if (fit != null) {
      rules.note(fit, facts, agencies);
    } else {
      agencies.byline(line, facts);
    }
    boolean noted = facts.hasBylines() || facts.agency != null;
    // a field that is there for the author's name holds it, however it looks
    if (!before && !noted && line.length() <= LONGEST_NAME) {
      facts.byline(line);
    }
  }
}
