package dev.attache.events;

import dev.attache.mention.Place;
import dev.attache.mention.When;
import dev.attache.rules.RuleId;
import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act: who did what to whom.
 *
 * @param id the dispatch's own: {@code e1}, {@code e2}, … in text order
 * @param type PLOVER type
 * @param mode PLOVER mode ({@code visit}), or null
 * @param contexts PLOVER contexts, sorted
 * @param intensity PLOVER score of type and mode, -10 to +10
 * @param cameo CAMEO code of two to four digits
 * @param status what became of it
 * @param actors ids of those who act; empty where the text does not name them
 * @param recipients ids of those acted upon
 * @param when its time, or null
 * @param where its place, or null
 * @param attribution on whose word; empty where the story itself tells it
 * @param magnitude what is counted
 * @param evidence the words behind it, where it is told first
 * @param retold the words of its other tellings in the story, in text order, the headline last
 * @param foundBy the frame that found it, or the rule that made it what it is
 * @param because all rules that made it what it is: the frame, then what changed it, in order
 * @param confidence 0 to 1
 */
public record Event(
    String id,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    double intensity,
    String cameo,
    Status status,
    List<String> actors,
    List<String> recipients,
    @Nullable When when,
    @Nullable Where where,
    List<Attribution> attribution,
    Magnitude magnitude,
    Evidence evidence,
    List<Evidence> retold,
    RuleId foundBy,
    List<RuleId> because,
    double confidence) {

  /** Copies the lists; an event without evidence cannot be constructed. */
  public Event {
    Objects.requireNonNull(evidence, "an event needs evidence");
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    attribution = List.copyOf(attribution);
    retold = List.copyOf(retold);
    because = List.copyOf(because);
  }

  /** The same event under another id. */
  Event withId(String other) {
    return new Event(
        other,
        type,
        mode,
        contexts,
        intensity,
        cameo,
        status,
        actors,
        recipients,
        when,
        where,
        attribution,
        magnitude,
        evidence,
        retold,
        foundBy,
        because,
        confidence);
  }

  /** The same event with one more telling. */
  Event retoldBy(Evidence telling) {
    List<Evidence> more = new ArrayList<>(retold);
    more.add(telling);
    return new Event(
        id,
        type,
        mode,
        contexts,
        intensity,
        cameo,
        status,
        actors,
        recipients,
        when,
        where,
        attribution,
        magnitude,
        evidence,
        more,
        foundBy,
        because,
        confidence);
  }

  /** The event as a headline tells it: offsets of time and place, which belong to it, are left. */
  Event inHeadline() {
    return new Event(
        id,
        type,
        mode,
        contexts,
        intensity,
        cameo,
        status,
        actors,
        recipients,
        when == null ? null : new When(when.edtf(), null, when.from()),
        where == null ? null : new Where(where.place(), null),
        attribution,
        magnitude,
        evidence.inHeadline(),
        List.of(),
        foundBy,
        because,
        confidence);
  }

  /**
   * Where an act took place.
   *
   * @param place the place
   * @param words the words that say so, or null where the dateline does
   */
  public record Where(Place place, @Nullable Span words) {}

  /**
   * Whose word an event rests on.
   *
   * @param speaker actor id
   * @param medium actor id of the outlet it came through, or null
   * @param statement id of the statement that it stands in
   */
  public record Attribution(String speaker, @Nullable String medium, String statement) {}
}
