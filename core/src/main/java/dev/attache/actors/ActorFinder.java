package dev.attache.actors;

import dev.attache.language.Reading;
import dev.attache.mention.Actor;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actors of a story and every mention of them. Loaded once; immutable and safe to share
 * between threads.
 */
public final class ActorFinder {

  private final ActorLexicon lexicon;
  private final SceneReader scenes;
  private final Names names;
  private final Nominals nominals;
  private final Pronouns pronouns;

  private ActorFinder(ActorLexicon lexicon, ActorRules rules) {
    this.lexicon = lexicon;
    TitleReader titles = new TitleReader(rules);
    scenes = new SceneReader(lexicon, rules);
    names = new Names(lexicon, rules, titles);
    nominals = new Nominals(rules, titles);
    pronouns = new Pronouns(rules);
  }

  /**
   * Loads the lexicons and rules of a language.
   *
   * @throws dev.attache.rules.RuleFileException if a file of them cannot be used
   */
  public static ActorFinder load(LanguageFolder folder) {
    return new ActorFinder(ActorLexicon.load(folder), ActorRules.load(folder));
  }

  /**
   * The cast of a story.
   *
   * @param story the story; its publication day decides who holds which office
   * @param reading the story's text as the language core read it
   */
  public Cast find(Story story, Reading reading) {
    Scene scene = scenes.read(reading);
    Board board = new Board(reading, story.published());
    names.find(scene, board);
    Nominals.@Nullable Nominal[] byHead = nominals.gather(scene);
    nominals.demonyms(scene, board);
    for (int t = 0; t < reading.size(); t++) {
      pronouns.place(scene, board, t);
      Nominals.Nominal nominal = byHead[t];
      if (nominal != null && board.at(t) == null) {
        nominals.place(scene, board, nominal, t);
      }
    }
    return board.cast();
  }

  /**
   * A cast with states that the text does not name but that take part: who goes to Caracas visits
   * Venezuela.
   *
   * @param cast the cast of the text
   * @param countries ISO 3166-1 alpha-3 codes; those that the cast has, or nobody knows, add
   *     nothing
   */
  public Cast withStates(Cast cast, Collection<String> countries) {
    Set<String> missing = new LinkedHashSet<>(countries);
    for (Actor actor : cast.actors()) {
      if (actor.kind() == Actor.Kind.STATE) {
        missing.remove(actor.country());
      }
    }
    if (missing.isEmpty()) {
      return cast;
    }
    List<Actor> actors = new ArrayList<>(cast.actors());
    for (String country : missing) {
      Known state = lexicon.state(country);
      if (state != null) {
        actors.add(
            new Actor(
                "a" + (actors.size() + 1),
                state.name(),
                Actor.Kind.STATE,
                state.key(),
                country,
                null,
                state.terms().get(0).sector(),
                null,
                null,
                state.wikidata()));
      }
    }
    return new Cast(actors, cast.mentions());
  }
}
