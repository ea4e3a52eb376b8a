package dev.attache.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kept story with its words and everything read from it.
 *
 * @param head what names it
 * @param supersedes number of the version or reading before this one, or null
 * @param copyOf number of the story that it is a copy of, or null
 * @param guid the provider's lasting identifier, or null
 * @param version the provider's version, or null
 * @param reader version of Attaché that read it
 * @param text the body
 * @param actors the cast, with how often each is mentioned, most often first
 * @param places the places, most often first
 * @param reports numbers of its reports, in text order
 * @param statements in text order
 * @param changes what became of it, oldest first
 */
public record KeptStory(
    StoryHead head,
    @Nullable Long supersedes,
    @Nullable Long copyOf,
    @Nullable String guid,
    @Nullable String version,
    String reader,
    String text,
    List<KeptActor> actors,
    List<KeptPlace> places,
    List<KeptReport> reports,
    List<KeptStatement> statements,
    List<Change> changes) {

  /** Copies the lists. */
  public KeptStory {
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    reports = List.copyOf(reports);
    statements = List.copyOf(statements);
    changes = List.copyOf(changes);
  }
}
