package dev.attache.actors;

import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who a headline speaks of, in the terms of its story: a headline says "Xi" of whom the text names
 * in full.
 *
 * @param story the story's cast with those whom only the headline names, who have no mentions there
 * @param headline the mentions of the headline, by ids of {@code story}
 */
public record HeadlineCast(Cast story, Cast headline) {

  /**
   * Joins the casts of a headline and its story.
   *
   * @param body the cast of the story's text
   * @param headline the cast of the headline, read by itself
   */
  public static HeadlineCast join(Cast body, Cast headline) {
    List<Actor> all = new ArrayList<>(body.actors());
    Map<String, String> ids = new HashMap<>();
    List<Actor> own = new ArrayList<>();
    for (Actor actor : headline.actors()) {
      Actor known = same(body, actor);
      if (known == null) {
        known = withId(actor, "a" + (all.size() + 1));
        all.add(known);
      }
      ids.put(actor.id(), known.id());
      if (!own.contains(known)) {
        own.add(known);
      }
    }
    List<ActorMention> mentions = new ArrayList<>();
    for (ActorMention mention : headline.mentions()) {
      mentions.add(
          new ActorMention(
              mention.span(),
              mention.head(),
              mention.actors().stream().map(ids::get).distinct().toList(),
              mention.foundBy()));
    }
    return new HeadlineCast(
        all.size() == body.actors().size() ? body : new Cast(all, body.mentions()),
        new Cast(own, mentions));
  }

  private static @Nullable Actor same(Cast body, Actor actor) {
    for (Actor one : body.actors()) {
      if (actor.key() != null && actor.key().equals(one.key())) {
        return one;
      }
    }
    Actor byName = null;
    for (Actor one : body.actors()) {
      if (one.kind() == actor.kind() && alike(actor, one)) {
        if (byName != null) {
          return null; // two of that name: nobody can tell
        }
        byName = one;
      }
    }
    return byName;
  }

  /** Whether a name is another's, or the last words of it: "Xi" does not name "Xi'an". */
  private static boolean alike(Actor headline, Actor body) {
    String name = headline.name().toLowerCase(Locale.ROOT);
    String full = body.name().toLowerCase(Locale.ROOT);
    if (name.equals(full)) {
      return true;
    }
    return headline.kind() != Actor.Kind.GROUP
        && (full.endsWith(" " + name) || full.startsWith(name + " "));
  }

  private static Actor withId(Actor a, String id) {
    return new Actor(
        id,
        a.name(),
        a.kind(),
        a.key(),
        a.country(),
        a.code(),
        a.sector(),
        a.office(),
        a.memberOf(),
        a.wikidata());
  }
}
