package dev.attache.statements;

import dev.attache.mention.When;
import dev.attache.rules.RuleId;
import dev.attache.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param id the dispatch's own: {@code s1}, {@code s2}, … in text order
 * @param speaker actor id, or null where the text names none that could be resolved
 * @param kind how the words are given
 * @param saying what kind of saying it is
 * @param stance how who speaks stands to what is said
 * @param source the words that name the speaker ("Xi", "China's Foreign Ministry"), or null
 * @param cue the words that say that something is said ("said", "according to"), or null
 * @param content what was said, without quotation marks at its edges
 * @param addressee actor id of whom it was said to, or null
 * @param medium actor id of the outlet or channel it came through, or null
 * @param via actor ids of those who passed it on, nearest to the story first
 * @param when when it was said, or null
 * @param unnamed the words that say that, and why, who speaks is not named, or null
 * @param foundBy the rule that found it
 */
public record Statement(
    String id,
    @Nullable String speaker,
    Kind kind,
    Saying saying,
    Stance stance,
    @Nullable Span source,
    @Nullable Span cue,
    Span content,
    @Nullable String addressee,
    @Nullable String medium,
    List<String> via,
    @Nullable When when,
    @Nullable Span unnamed,
    RuleId foundBy) {

  /** Copies the list. */
  public Statement {
    via = List.copyOf(via);
  }

  /** How words are given. */
  public enum Kind {
    /** The content is quoted whole. */
    DIRECT,
    /** Part of the content is quoted. */
    MIXED,
    /** The content is paraphrased. */
    INDIRECT
  }
}
