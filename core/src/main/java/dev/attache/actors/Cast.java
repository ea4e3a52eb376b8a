package dev.attache.actors;

import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The actors of one story and every mention of them. Immutable.
 *
 * <p>No two mentions have the same head token.
 */
public final class Cast {

  /** Nobody. */
  public static final Cast EMPTY = new Cast(List.of(), List.of());

  private final List<Actor> actors;
  private final List<ActorMention> mentions;
  private final Map<String, Actor> byId = new HashMap<>();
  private final Map<Integer, ActorMention> byHead = new HashMap<>();

  /**
   * A cast.
   *
   * @param actors in order of first mention
   * @param mentions in text order
   * @throws IllegalArgumentException if a mention means an actor that is not in the cast, or two
   *     have one head
   */
  public Cast(List<Actor> actors, List<ActorMention> mentions) {
    this.actors = List.copyOf(actors);
    this.mentions = List.copyOf(mentions);
    for (Actor actor : actors) {
      byId.put(actor.id(), actor);
    }
    for (ActorMention mention : mentions) {
      if (!byId.keySet().containsAll(mention.actors())) {
        throw new IllegalArgumentException(
            "a mention of somebody who is not in the cast: " + mention);
      }
      if (byHead.put(mention.head(), mention) != null) {
        throw new IllegalArgumentException("two mentions with head token " + mention.head());
      }
    }
  }

  /** The actors, in order of first mention. */
  public List<Actor> actors() {
    return actors;
  }

  /** The mentions, in text order. */
  public List<ActorMention> mentions() {
    return mentions;
  }

  /**
   * The actor with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Actor actor(String id) {
    Actor actor = byId.get(id);
    if (actor == null) {
      throw new IllegalArgumentException("no actor " + id);
    }
    return actor;
  }

  /** The mention whose head is this token, or null. */
  public @Nullable ActorMention headedBy(int token) {
    return byHead.get(token);
  }
}
