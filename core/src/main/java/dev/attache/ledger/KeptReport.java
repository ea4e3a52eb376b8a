package dev.attache.ledger;

import dev.attache.events.EventType;
import dev.attache.events.Magnitude;
import dev.attache.events.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One telling of an event: the words of one story, and what was read from them.
 *
 * @param id the ledger's number
 * @param event number of the event that it tells of
 * @param story the story that it stands in
 * @param localId the event's id in the story's dispatch: {@code e3}; {@code p1} where a person
 *     added it
 * @param telling 0, or 1, 2, … where the story tells the same act again
 * @param standsIn which words the offsets count in
 * @param sentence number of the sentence, from 0
 * @param clause where the clause is
 * @param trigger where the words are that name the act
 * @param words the sentence
 * @param actorStart where the words that name the actors begin, or null
 * @param actorWords the words that name the actors, apart by {@code "; "}, or null
 * @param recipientStart where the words that name the recipients begin, or null
 * @param recipientWords the words that name the recipients, or null
 * @param type PLOVER type as read
 * @param mode PLOVER mode, or null
 * @param contexts PLOVER contexts
 * @param intensity PLOVER score
 * @param cameo CAMEO code
 * @param status what became of the act, as this report has it
 * @param actors those who act, as this report has it
 * @param recipients those acted upon
 * @param when its time, or null
 * @param where its place, or null
 * @param magnitude what is counted
 * @param attribution on whose word; empty where the story itself tells it
 * @param foundBy the rule, or {@code person}
 * @param confidence 0 to 1
 */
public record KeptReport(
    long id,
    long event,
    StoryHead story,
    String localId,
    int telling,
    StandsIn standsIn,
    int sentence,
    Extent clause,
    Extent trigger,
    String words,
    @Nullable Integer actorStart,
    @Nullable String actorWords,
    @Nullable Integer recipientStart,
    @Nullable String recipientWords,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    double intensity,
    String cameo,
    Status status,
    List<KeptActor> actors,
    List<KeptActor> recipients,
    @Nullable KeptTime when,
    @Nullable KeptPlace where,
    Magnitude magnitude,
    List<OnWordOf> attribution,
    String foundBy,
    double confidence) {

  /** Copies the lists. */
  public KeptReport {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    attribution = List.copyOf(attribution);
  }

  /** The same with what lies in other tables. */
  KeptReport with(
      StoryHead head,
      List<KeptActor> doers,
      List<KeptActor> others,
      @Nullable KeptPlace place,
      List<OnWordOf> onWordOf) {
    return new KeptReport(
        id,
        event,
        head,
        localId,
        telling,
        standsIn,
        sentence,
        clause,
        trigger,
        words,
        actorStart,
        actorWords,
        recipientStart,
        recipientWords,
        type,
        mode,
        contexts,
        intensity,
        cameo,
        status,
        doers,
        others,
        when,
        place,
        magnitude,
        onWordOf,
        foundBy,
        confidence);
  }

  /** The same, of an event. */
  KeptReport of(long number, long eventNumber) {
    return new KeptReport(
        number,
        eventNumber,
        story,
        localId,
        telling,
        standsIn,
        sentence,
        clause,
        trigger,
        words,
        actorStart,
        actorWords,
        recipientStart,
        recipientWords,
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
        magnitude,
        attribution,
        foundBy,
        confidence);
  }

  /** The same words of a person's, in another story. */
  KeptReport at(StoryHead head, Extent where) {
    return new KeptReport(
        0,
        0,
        head,
        localId,
        telling,
        standsIn,
        sentence,
        where,
        where,
        words,
        null,
        null,
        null,
        null,
        type,
        mode,
        contexts,
        intensity,
        cameo,
        status,
        actors,
        recipients,
        when,
        this.where,
        magnitude,
        attribution,
        foundBy,
        confidence);
  }

  /**
   * Whether it tells of something announced or imagined, not of something that was or was not.
   * Words that depend on something ("threatened war if") are said all the same.
   */
  public boolean announces() {
    return status == Status.PLANNED || status == Status.CONDITIONAL && type.quad() % 2 == 0;
  }

  /** Whether its story counts. */
  public boolean isCurrent() {
    return story.state() == StoryHead.State.CURRENT;
  }

  /** Which words of a story are meant. */
  public enum StandsIn {
    /** The body. */
    TEXT,
    /** The headline. */
    HEADLINE
  }

  /**
   * Whose word a report rests on.
   *
   * @param speaker who said it
   * @param medium the outlet it came through, or null
   * @param statementId id of the statement in the story's dispatch
   */
  public record OnWordOf(KeptActor speaker, @Nullable KeptActor medium, String statementId) {}
}
