package dev.attache.actors;

import dev.attache.mention.Actor;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The people, states and bodies of the lexicons, asked by name. Loaded once; immutable and safe to
 * share between threads.
 */
public final class WhoIsWho {

  private static final String MEMBERS = "lexicon/members.tsv";

  private final ActorLexicon lexicon;
  private final List<Membership> memberships;

  private WhoIsWho(ActorLexicon lexicon, List<Membership> memberships) {
    this.lexicon = lexicon;
    this.memberships = List.copyOf(memberships);
  }

  private record Membership(String body, String from, String to, List<String> members) {
    boolean holds(LocalDate day) {
      return Known.Term.holds(from, to, day.toString());
    }
  }

  /**
   * Loads the lexicons of a language.
   *
   * @throws RuleFileException if a file of them cannot be used
   */
  public static WhoIsWho load(LanguageFolder folder) {
    ActorLexicon lexicon = ActorLexicon.load(folder);
    Table table = Table.read(folder, MEMBERS);
    int body = table.column("body");
    int from = table.column("from");
    int to = table.column("to");
    int members = table.column("members");
    List<Membership> memberships = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      for (String member : row.list(members)) {
        if (lexicon.state(member) == null) {
          throw new RuleFileException(
              MEMBERS, row.line(), "\"" + member + "\" is not in countries.tsv");
        }
      }
      memberships.add(new Membership(row.get(body), row.get(from), row.get(to), row.list(members)));
    }
    return new WhoIsWho(lexicon, memberships);
  }

  /**
   * What a name may mean: those who are called so; if nobody is, the people of that surname; else
   * all whose name holds the words, in whatever letters.
   *
   * @param name a name, a demonym, a seat of power or a part of one
   * @return the best way of meaning alone, in the order of the lexicons; none if nothing is known
   */
  public List<Sense> find(String name) {
    List<String> words = Words.of(name);
    if (words.isEmpty()) {
      return List.of();
    }
    Words query = Words.ofPhrase(words);
    Phrases.Match<Sense> match = lexicon.names().longest(query, 0);
    Map<Known, Sense> found = new LinkedHashMap<>();
    if (match != null && match.after() == query.size()) {
      for (Sense sense : match.values()) {
        if (!sense.known().key().isEmpty()) {
          found.putIfAbsent(sense.known(), sense);
        }
      }
    }
    if (words.size() == 1) {
      for (Known known : lexicon.bySurname(words.get(0))) {
        found.putIfAbsent(known, new Sense(known, Sense.Stand.NAME));
      }
    }
    if (found.isEmpty()) {
      String part = small(words);
      for (Known known : lexicon.every()) {
        if (known.names().stream().anyMatch(n -> small(Words.of(n)).contains(part))) {
          found.put(known, new Sense(known, Sense.Stand.NAME));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static String small(List<String> words) {
    return (" " + String.join(" ", words) + " ").toLowerCase(Locale.ROOT);
  }

  /** The states that were members of a body on a day, by code ({@code NATO}); sorted. */
  public List<String> members(String body, LocalDate day) {
    TreeSet<String> members = new TreeSet<>();
    for (Membership membership : memberships) {
      if (membership.body().equals(body) && membership.holds(day)) {
        members.addAll(membership.members());
      }
    }
    return List.copyOf(members);
  }

  /** The bodies of which a state (ISO 3166-1 alpha-3) was a member on a day; sorted. */
  public List<String> bodies(String state, LocalDate day) {
    TreeSet<String> bodies = new TreeSet<>();
    for (Membership membership : memberships) {
      if (membership.members().contains(state) && membership.holds(day)) {
        bodies.add(membership.body());
      }
    }
    return List.copyOf(bodies);
  }

  /** The holders of offices of a state on a day: people whose term is that state's. */
  public List<Known> inOffice(String state, LocalDate day) {
    List<Known> holders = new ArrayList<>();
    for (Known known : lexicon.every()) {
      if (known.kind() == Actor.Kind.PERSON) {
        Known.Term term = known.on(day);
        if (term.office() != null && state.equals(term.country())) {
          holders.add(known);
        }
      }
    }
    return holders;
  }
}
