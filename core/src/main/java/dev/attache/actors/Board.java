package dev.attache.actors;

import dev.attache.language.Reading;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.rules.RuleId;
import dev.attache.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actors and mentions of a story while it is read, by head token; at the end its cast. */
final class Board {

  private final Reading reading;
  private final @Nullable LocalDate day;
  private final @Nullable Held[] byHead;
  private final @Nullable Held[] over;
  private final Map<String, Draft> byKey = new HashMap<>();
  private final List<Held> all = new ArrayList<>();
  private final List<Draft> groups = new ArrayList<>();

  /** A mention: tokens {@code [first, after)}. */
  record Held(int first, int after, int head, List<Draft> drafts, RuleId rule) {}

  Board(Reading reading, @Nullable LocalDate day) {
    this.reading = reading;
    this.day = day;
    this.byHead = new @Nullable Held[reading.size()];
    this.over = new @Nullable Held[reading.size()];
  }

  /** Adds a mention, unless its head has one. */
  void add(int first, int after, int head, List<Draft> drafts, RuleId rule) {
    if (byHead[head] != null || drafts.isEmpty()) {
      return;
    }
    Held held = new Held(first, after, head, List.copyOf(drafts), rule);
    byHead[head] = held;
    for (int t = first; t < after; t++) {
      if (over[t] == null || over[t].after() - over[t].first() > after - first) {
        over[t] = held;
      }
    }
    all.add(held);
    for (Draft draft : drafts) {
      if (!draft.isPerson() && draft.kind != Actor.Kind.STATE && !groups.contains(draft)) {
        groups.add(draft);
      }
    }
  }

  /** The bodies and groups so far, in the order in which they were put here. */
  List<Draft> groups() {
    return groups;
  }

  void add(int first, int after, int head, Draft draft, RuleId rule) {
    add(first, after, head, List.of(draft), rule);
  }

  /** The mention with this head, or null. */
  @Nullable Held at(int head) {
    return byHead[head];
  }

  /** The shortest mention that holds a token, or null. */
  @Nullable Held over(int token) {
    return over[token];
  }

  /** The story's one draft of a known actor. */
  Draft of(Known known) {
    Draft draft = byKey.get(known.key());
    if (draft == null) {
      draft = new Draft(known.kind(), known.name());
      draft.learn(known, known.on(day));
      byKey.put(known.key(), draft);
    }
    return draft;
  }

  /** The draft of a known actor if the story has one, or null. */
  @Nullable Draft ifMet(Known known) {
    return byKey.get(known.key());
  }

  /** The cast: actors in order of first mention. */
  Cast cast() {
    all.sort((a, b) -> a.first() != b.first() ? a.first() - b.first() : a.head() - b.head());
    Map<Draft, String> ids = new IdentityHashMap<>();
    List<Actor> actors = new ArrayList<>();
    List<ActorMention> mentions = new ArrayList<>(all.size());
    for (Held held : all) {
      List<String> meant = new ArrayList<>(held.drafts().size());
      for (Draft draft : held.drafts()) {
        String id = ids.get(draft);
        if (id == null) {
          id = "a" + (ids.size() + 1);
          ids.put(draft, id);
          actors.add(draft.toActor(id));
        }
        if (!meant.contains(id)) {
          meant.add(id);
        }
      }
      Span span = reading.span(held.first(), held.after());
      mentions.add(new ActorMention(span, held.head(), meant, held.rule()));
    }
    return new Cast(actors, mentions);
  }
}
