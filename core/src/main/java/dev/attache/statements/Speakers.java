package dev.attache.statements;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.mention.ActorMention;
import dev.attache.mention.Sector;
import org.jspecify.annotations.Nullable;

/** Resolves the words that name a speaker through the cast. */
final class Speakers {

  private final Reading reading;
  private final Cast cast;
  private final SmallWords words;

  Speakers(Reading reading, Cast cast, SmallWords words) {
    this.reading = reading;
    this.cast = cast;
    this.words = words;
  }

  /** The actor that the words below a head name, or null where none or several are meant. */
  @Nullable String actor(int head) {
    if (head == Reading.NONE) {
      return null;
    }
    String own = one(cast.headedBy(head));
    if (own != null) {
      return own;
    }
    for (int k = 0; k < reading.childCount(head); k++) {
      int child = reading.child(head, k);
      if (reading.isRelation(child, "flat") || reading.isRelation(child, "appos")) {
        String named = one(cast.headedBy(child));
        if (named != null) {
          return named;
        }
      }
    }
    if (words.isDocument(reading.lemma(head))) {
      return owner(head);
    }
    return null;
  }

  /** Whose document it is: the ministry's statement, a statement by the ministry. */
  private @Nullable String owner(int document) {
    for (int k = 0; k < reading.childCount(document); k++) {
      int child = reading.child(document, k);
      if (reading.isRelation(child, "nmod") || reading.isRelation(child, "compound")) {
        String named = one(cast.headedBy(child));
        if (named != null) {
          return named;
        }
      }
    }
    return null;
  }

  /** Whether a head is a document that speaks for somebody named elsewhere. */
  boolean isDocument(int head) {
    return head != Reading.NONE && words.isDocument(reading.lemma(head));
  }

  /** Whether an actor is an outlet or an agency. */
  boolean isMedium(String actor) {
    return cast.actor(actor).sector() == Sector.JRN;
  }

  private static @Nullable String one(@Nullable ActorMention mention) {
    return mention != null && mention.actors().size() == 1 ? mention.actors().get(0) : null;
  }
}
