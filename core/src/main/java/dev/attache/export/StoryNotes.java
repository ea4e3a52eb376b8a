package dev.attache.export;

import dev.attache.ledger.KeptActor;
import dev.attache.ledger.KeptPlace;
import dev.attache.ledger.KeptStory;
import dev.attache.ledger.Ledger;
import dev.attache.mention.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What rows of events say of whole stories, kept short: stories themselves do not fit in memory.
 */
final class StoryNotes {

  private final Map<Long, Note> notes;

  private StoryNotes(Map<Long, Note> notes) {
    this.notes = Map.copyOf(notes);
  }

  /** Reads every current story once. */
  static StoryNotes of(Ledger ledger) {
    Map<Long, Note> notes = new HashMap<>();
    ledger.eachStory(story -> notes.put(story.head().id(), note(story)));
    return new StoryNotes(notes);
  }

  /** Nothing is known of any story: for forms that do not ask. */
  static StoryNotes none() {
    return new StoryNotes(Map.of());
  }

  Note of(long story) {
    return notes.getOrDefault(story, Note.NONE);
  }

  private static Note note(KeptStory story) {
    List<String> people = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (KeptActor actor : story.actors()) {
      if (!isNamed(actor)) {
        continue;
      }
      if (actor.kind() == Actor.Kind.PERSON) {
        people.add(actor.name());
      } else if (actor.kind() == Actor.Kind.ORGANISATION) {
        bodies.add(actor.name());
      }
    }
    List<String> places = new ArrayList<>();
    for (KeptPlace place : story.places()) {
      places.add(place.place().name());
    }
    return new Note(
        Cells.joined(people),
        Cells.joined(bodies),
        Cells.joined(places),
        Integer.toString(story.text().codePointCount(0, story.text().length())));
  }

  /** Whether it has a name of its own: "protester" describes somebody. */
  private static boolean isNamed(KeptActor actor) {
    int first = actor.name().isEmpty() ? 0 : actor.name().codePointAt(0);
    return !Character.isLowerCase(first) && !Character.isDigit(first);
  }

  /**
   * What is said of one story; empty where it is not known.
   *
   * @param people names of its persons, apart by {@code ;}
   * @param organisations names of its bodies
   * @param places names of its places
   * @param length of its text in code points
   */
  record Note(String people, String organisations, String places, String length) {

    static final Note NONE = new Note("", "", "", "");
  }
}
