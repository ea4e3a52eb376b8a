package dev.attache.ledger;

import dev.attache.events.EventType;
import dev.attache.events.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of the world, with all its reports. What stands here is what the best of its current
 * reports says, with the corrections of persons laid over it; where reports differ, {@link
 * #claims()} has each side.
 *
 * @param id the ledger's number, which lasts
 * @param state whether it counts
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param contexts PLOVER contexts, sorted
 * @param intensity PLOVER score, -10 to +10
 * @param cameo CAMEO code
 * @param status what became of it
 * @param actors those who act
 * @param recipients those acted upon
 * @param when its time, or null
 * @param where its place, or null
 * @param reported how often it is told
 * @param firstPublished day of the first story that tells of it, or null
 * @param lastPublished day of the last, or null
 * @param confidence of the surest report, 0 to 1
 * @param corrections number of corrections by persons
 * @param reports current ones first by number; those of superseded and retracted stories are left
 *     out
 */
public record KeptEvent(
    long id,
    State state,
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
    Reported reported,
    @Nullable LocalDate firstPublished,
    @Nullable LocalDate lastPublished,
    double confidence,
    int corrections,
    List<KeptReport> reports) {

  /** Copies the lists. */
  public KeptEvent {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    reports = List.copyOf(reports);
  }

  /** The same with what lies in other tables. */
  KeptEvent with(
      List<KeptActor> doers,
      List<KeptActor> others,
      @Nullable KeptPlace place,
      List<KeptReport> told) {
    return new KeptEvent(
        id,
        state,
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
        reported,
        firstPublished,
        lastPublished,
        confidence,
        corrections,
        told);
  }

  /** What reports claim, topic by topic, where at least one says something. */
  public List<Claims> claims() {
    return Claims.of(reports);
  }

  /** Whether an event counts. */
  public enum State {
    /** It does. */
    KEPT,
    /** No current story tells of it any more. */
    WITHDRAWN,
    /** A person says that it is no event. */
    REFUSED
  }

  /**
   * How often an event is told.
   *
   * @param reports number of sentences
   * @param outlets number of outlets that are named
   * @param sources number of independent sources: copies and the same agency count once
   */
  public record Reported(int reports, int outlets, int sources) {}
}
