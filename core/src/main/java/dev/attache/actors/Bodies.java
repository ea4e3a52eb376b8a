package dev.attache.actors;

import dev.attache.language.EntityType;
import dev.attache.language.Reading;
import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies that no lexicon knows by the name as it stands: full names, short forms, acronyms. */
final class Bodies {

  private final ActorLexicon lexicon;
  private final ActorRules rules;
  private final TitleReader titles;

  Bodies(ActorLexicon lexicon, ActorRules rules, TitleReader titles) {
    this.lexicon = lexicon;
    this.rules = rules;
    this.titles = titles;
  }

  /** Words with which names of several words of bodies open, in a whole scene. */
  void opening(Scene scene, Roster roster) {
    for (Scene.Hit hit : scene.hits()) {
      Known known = hit.known(Sense.Stand.NAME);
      boolean body =
          hit.isUnknown()
              ? hit.type() == EntityType.ORG
              : known != null && known.kind() == Actor.Kind.ORGANISATION;
      if (body && hit.after() - hit.first() > 1) {
        List<String> words = Words.of(text(scene.reading(), hit.first(), hit.after()));
        if (words.size() > 1) {
          roster.opensBody.add(words.get(0));
        }
      }
    }
  }

  /** Finds them, the longest names first, so that a short one finds its full one. */
  void find(Scene scene, Board board, Roster roster, List<Scene.Hit> taken) {
    List<Scene.Hit> hits = new ArrayList<>(taken);
    for (Scene.Hit hit : scene.hits()) {
      if (hit.isUnknown() && hit.type() == EntityType.ORG) {
        hits.add(hit);
      }
    }
    hits.sort(
        Comparator.comparingInt((Scene.Hit h) -> h.first() - h.after())
            .thenComparingInt(Scene.Hit::first));
    for (Scene.Hit hit : hits) {
      if (!scene.isConsumed(hit.first())) {
        organisation(scene, board, hit, roster);
        acronym(scene, board, hit, roster);
      }
    }
    shortForms(scene, board);
  }

  private void organisation(Scene scene, Board board, Scene.Hit hit, Roster roster) {
    Reading reading = scene.reading();
    List<String> words = Words.of(text(reading, hit.first(), hit.after()));
    if (words.isEmpty()) {
      return;
    }
    int core = hit.after() - 1;
    Title before = titles.before(scene, hit.first(), core);
    Draft draft = roster.body(words);
    String rule = "name";
    if (draft == null && words.size() == 1) {
      draft = roster.byAcronym(words.get(0));
      rule = draft == null ? rule : "acronym";
    }
    if (draft == null) {
      draft = known(board, roster.withoutForm(words));
      if (draft == null) {
        draft = new Draft(Actor.Kind.ORGANISATION, text(reading, hit.first(), hit.after()));
        draft.nameWords = words;
        describe(draft, words);
      }
      roster.body(words, draft);
      if (words.size() > 1) {
        roster.acronym(initials(words), draft);
      }
    } else if (draft.nameWords.size() > words.size()) {
      rule = rule.equals("name") ? "carried" : rule;
    } else if (draft.nameWords.size() < words.size() && draft.known == null) {
      draft.name = text(reading, hit.first(), hit.after());
      draft.nameWords = words;
    }
    if (draft.known == null) {
      if (draft.country == null && draft.code == null) {
        draft.country = before.country();
        draft.code = before.code();
      }
      if (draft.sector == Sector.UNK) {
        draft.sector = before.sector();
      }
    }
    int head = scene.headOf(before.from(), hit.after(), hit.first());
    scene.consume(before.from(), hit.after());
    board.add(before.from(), hit.after(), head, draft, rules.id(rule));
  }

  /** Country and sector from the words of a body's own name. */
  private void describe(Draft draft, List<String> words) {
    Words own = Words.ofPhrase(words);
    for (int w = 0; w < own.size(); w++) {
      Phrases.Match<Sense> name = lexicon.names().longest(own, w);
      if (name != null && draft.country == null && draft.code == null) {
        for (Sense sense : name.values()) {
          Known.Term term = sense.known().terms().get(0);
          if (w == 0 && sense.stand() == Sense.Stand.NAME && term.sector() == Sector.IGO) {
            draft.code = term.code(); // the U.N.'s Office of the High Commissioner
            draft.sector = Sector.IGO;
          } else if (sense.known().kind() == Actor.Kind.STATE
              || sense.stand() == Sense.Stand.CAPITAL) {
            draft.country = sense.known().terms().get(0).country();
          }
        }
      }
      Phrases.Match<Role> role = lexicon.roles().longestOfSmall(own, w);
      if (role != null) {
        Role noun = role.values().get(0);
        if (noun.sector() != Sector.UNK
            && (draft.sector == Sector.UNK || noun.kind() != Actor.Kind.GROUP)) {
          draft.sector = noun.sector();
        }
        draft.calledBy.add(noun.noun());
      }
    }
  }

  /** "Shanghai Cooperation Organization (SCO)". */
  void acronym(Scene scene, Board board, Scene.Hit hit, Roster roster) {
    Reading reading = scene.reading();
    int open = hit.after();
    if (open + 2 >= scene.sentenceEnd(hit.first())
        || !reading.form(open).equals("(")
        || !reading.form(open + 2).equals(")")
        || board.at(open + 1) != null) {
      return;
    }
    Board.Held held = null;
    for (int t = hit.first(); t < hit.after(); t++) {
      held = board.at(t) != null ? board.at(t) : held;
    }
    String form = reading.form(open + 1);
    if (held == null
        || form.length() < 2
        || !Character.isUpperCase(form.charAt(form.length() - 1))) {
      return;
    }
    board.add(open + 1, open + 2, open + 1, held.drafts(), rules.id("acronym"));
    roster.acronym(form, held.drafts().get(0));
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** "The Times" where the story has named The New York Times. */
  private void shortForms(Scene scene, Board board) {
    Map<String, Draft> byLastWord = new HashMap<>();
    for (Draft body : board.groups()) {
      int n = body.nameWords.size();
      if (n > 1 && body.kind == Actor.Kind.ORGANISATION) {
        byLastWord.put(body.nameWords.get(n - 1), body);
      }
    }
    if (byLastWord.isEmpty()) {
      return;
    }
    Reading reading = scene.reading();
    for (int t = 1; t < reading.size(); t++) {
      Draft body = scene.hitAt(t) == null ? byLastWord.get(reading.form(t)) : null;
      if (body != null
          && Character.isUpperCase(reading.form(t).charAt(0))
          && scene.isNominal(t)
          && !scene.isConsumed(t)
          && scene.roleEndingAt(t) == null
          && rules.lists("definite", "determiners", scene.small(t - 1))
          && !Names.isModifier(reading, t, t + 1)) {
        scene.consume(t - 1, t + 1);
        board.add(t - 1, t + 1, t, body, rules.id("carried"));
      }
    }
  }

  /** A body of the lexicon by its name without the company's form. */
  private @Nullable Draft known(Board board, List<String> words) {
    Phrases.Match<Sense> match = lexicon.names().longest(Words.ofPhrase(words), 0);
    if (match == null || match.after() < words.size()) {
      return null;
    }
    for (Sense sense : match.values()) {
      if (sense.stand() == Sense.Stand.NAME && sense.known().kind() == Actor.Kind.ORGANISATION) {
        return board.of(sense.known());
      }
    }
    return null;
  }

  private static String text(Reading reading, int first, int after) {
    return reading.span(first, after).of(reading.text()).replace('\n', ' ');
  }
}
