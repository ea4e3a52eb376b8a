package dev.attache.statements;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
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

  /**
   * The actor that the words below a head name, or null where none or several are meant.
   *
   * @param named the words; empty where only the head is known
   */
  @Nullable String actor(int head, Extents.Range named) {
    if (head == Reading.NONE) {
      return null;
    }
    String own = one(cast.headedBy(head));
    if (own != null) {
      return own;
    }
    for (int k = 0; k < reading.childCount(head); k++) {
      int child = reading.child(head, k);
      if (isName(child)) {
        String name = one(cast.headedBy(child));
        if (name != null) {
          return name;
        }
      }
    }
    if (words.isDocument(reading.lemma(head))) {
      return owner(head);
    }
    // the parse may have cut a name in two: "Xi Jinping" with its head on either side
    for (int i = named.from(); i < named.to(); i++) {
      ActorMention mention = cast.headedBy(i);
      if (mention != null && mention.span().contains(reading.span(head))) {
        return one(mention);
      }
    }
    int before = head - 1;
    if (before >= 0 && reading.upos(head) == Upos.PROPN) {
      ActorMention mention = cast.headedBy(before);
      if (mention != null && mention.span().contains(reading.span(head))) {
        return one(mention);
      }
    }
    return null;
  }

  private boolean isName(int token) {
    return reading.isRelation(token, "flat") || reading.isRelation(token, "appos");
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
