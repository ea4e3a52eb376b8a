package dev.attache.bench.events;

import dev.attache.actors.Cast;
import dev.attache.events.Event;
import dev.attache.events.EventFinder;
import dev.attache.language.*;
import dev.attache.mention.*;
import dev.attache.rules.*;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.util.*;

/** The stages in order, for bodies of text. */
final class Stages {
  final LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
  final EventFinder finder = EventFinder.load(LanguageFolder.ENGLISH);

  record Read(Reading reading, Cast cast, List<Event> events) {}

  private static final Set<String> GROUPS = new HashSet<>(Arrays.asList(("police government court authority army soldier troop troops force militant rebel official minister president court judge protester worker teacher student prosecutor lawmaker parliament senate group people citizen refugee migrant rebel fighter gunman prisoner leader ministry military administration opposition party commander member ambassador diplomat journalist activist woman man civilian committee board union company bank agency spokesman critic driver farmer dissident peacekeeper employee he she they it we i us him them newspaper").split(" ")));

  Read read(String id, String body) {
    Text text = new Text(body);
    Story story = new Story(id, id, "sha256:0", text, Alignment.identity(text.length()), null, null, Story.PublishedFrom.UNKNOWN, Story.Page.NONE, "en");
    Reading r = core.read(text);
    Cast cast = cast(r);
    return new Read(r, cast, finder.find(story, r, cast, List.of(), List.of(), List.of()));
  }

  private static Cast cast(Reading r) {
    List<Actor> as = new ArrayList<>();
    List<ActorMention> ms = new ArrayList<>();
    for (int t = 0; t < r.size(); t++) {
      boolean named = r.entity(t) != null || r.upos(t) == Upos.PROPN;
      boolean group = GROUPS.contains(r.lemma(t));
      if (!named && !group) continue;
      int h = r.head(t);
      if (named && h >= 0 && (r.isRelation(t, "flat") || (r.isRelation(t, "compound") && r.upos(h) == Upos.PROPN))) continue;
      String id = "a" + (as.size() + 1);
      as.add(new Actor(id, r.form(t), Actor.Kind.GROUP, null, null, null, Sector.UNK, null, null, null));
      ms.add(new ActorMention(r.span(t), t, List.of(id), new RuleId("x")));
    }
    return new Cast(as, ms);
  }
}
