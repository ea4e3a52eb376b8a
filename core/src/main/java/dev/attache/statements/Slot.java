package dev.attache.statements;

import dev.attache.rules.RuleId;
import java.util.List;

/**
 * A place beside a cue where what is said may stand.
 *
 * @param rule the rule that says so
 * @param head whether the content is the cue's own head, the cue being inserted into it
 * @param paths relations from the cue to the content's head, tried in order
 * @param also relations of the cue whose words belong to the content too
 */
record Slot(RuleId rule, boolean head, List<Path> paths, List<String> also) {

  /** Asks that no case marks the content. */
  static final String UNMARKED = "-";

  /**
   * A relation, and what must mark it.
   *
   * @param through a relation from the cue to the word that the relation hangs on; empty for the
   *     cue
   * @param relation main relation
   * @param marker a word that must stand below as case or mark; empty for any, {@link #UNMARKED}
   *     for none
   */
  record Path(String through, String relation, String marker) {}
}
