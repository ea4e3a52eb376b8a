package dev.attache.actors;

import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lexicons of actors of one language, loaded once. */
final class ActorLexicon {

  private final Phrases<Sense> names = new Phrases<>();
  private final Phrases<Role> roles = new Phrases<>();
  private final Map<String, Gender> givenNames = new HashMap<>(2048);
  private final Map<String, List<Known>> bySurname = new HashMap<>(2048);
  private final Map<String, Known> states = new HashMap<>(512);
  private final Set<String> familyNameFirst = new HashSet<>();
  private final List<Known> every = new ArrayList<>(2048);

  private ActorLexicon() {}

  static ActorLexicon load(LanguageFolder folder) {
    ActorLexicon lexicon = new ActorLexicon();
    lexicon.loadCountries(folder);
    lexicon.loadPeople(folder);
    lexicon.loadBodies(folder, "lexicon/organisations.tsv");
    lexicon.loadBodies(folder, "lexicon/armed-groups.tsv");
    lexicon.loadBodies(folder, "lexicon/media.tsv");
    lexicon.loadSeats(folder);
    lexicon.loadNotActors(folder);
    lexicon.loadRoles(folder);
    lexicon.loadGivenNames(folder);
    return lexicon;
  }

  /** Names, demonyms and metonyms. */
  Phrases<Sense> names() {
    return names;
  }

  /** Role nouns, in small letters. */
  Phrases<Role> roles() {
    return roles;
  }

  /** The gender that a given name tells, or null for what is no given name. */
  @Nullable Gender givenName(String word) {
    return givenNames.get(word);
  }

  /** All that are known, in the order of the files. */
  List<Known> every() {
    return every;
  }

  /** The known people with a surname; none if there are none. */
  List<Known> bySurname(String surname) {
    return bySurname.getOrDefault(surname, List.of());
  }

  /** The state with an ISO 3166-1 alpha-3 code, or null. */
  @Nullable Known state(String code) {
    return states.get(code);
  }

  /** Whether the family name comes first in names of this country. */
  boolean familyNameFirst(@Nullable String country) {
    return country != null && familyNameFirst.contains(country);
  }

  private void loadCountries(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/countries.tsv");
    int code = table.column("code");
    int name = table.column("names");
    int adjectives = table.column("adjectives");
    int people = table.column("people");
    int capital = table.column("capital");
    int order = table.column("order");
    for (Table.Row row : table.rows()) {
      String iso = row.get(code);
      List<String> all = row.list(name);
      if (all.isEmpty()) {
        throw new RuleFileException(table.file(), row.line(), "a state without a name");
      }
      Known state =
          new Known(
              "state." + iso.toLowerCase(Locale.ROOT),
              all,
              Actor.Kind.STATE,
              Gender.UNKNOWN,
              List.of(new Known.Term(iso, null, Sector.GOV, null, "", "", row.line())),
              null,
              table.file());
      every.add(state);
      states.put(iso, state);
      addAll(all, state, Sense.Stand.NAME);
      addAll(row.list(adjectives), state, Sense.Stand.DEMONYM);
      addAll(row.list(people), state, Sense.Stand.PEOPLE);
      addAll(row.list(capital), state, Sense.Stand.CAPITAL);
      if (row.get(order).equals("family")) {
        familyNameFirst.add(iso);
      }
    }
  }

  private void addAll(List<String> phrases, Known known, Sense.Stand stand) {
    for (String phrase : phrases) {
      names.add(phrase, new Sense(known, stand));
    }
  }

  private void loadPeople(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/people.tsv");
    int key = table.column("key");
    int name = table.column("names");
    int gender = table.column("gender");
    int wikidata = table.column("wikidata");
    List<Table.Row> rows = table.rows();
    for (int i = 0; i < rows.size(); ) {
      Table.Row first = rows.get(i);
      List<String> all = first.list(name);
      if (all.isEmpty()) {
        throw new RuleFileException(
            table.file(), first.line(), "the first row of " + first.get(key) + " has no names");
      }
      List<Known.Term> terms = new ArrayList<>(2);
      while (i < rows.size() && rows.get(i).get(key).equals(first.get(key))) {
        terms.add(term(table, rows.get(i)));
        i++;
      }
      Known person =
          new Known(
              first.get(key),
              all,
              Actor.Kind.PERSON,
              Gender.of(first.get(gender)),
              terms,
              orNull(first.get(wikidata)),
              table.file());
      every.add(person);
      addAll(all, person, Sense.Stand.NAME);
      List<String> words = Words.of(all.get(0));
      boolean familyFirst = familyNameFirst(terms.get(0).country());
      String surname = familyFirst ? words.get(0) : words.get(words.size() - 1);
      bySurname.computeIfAbsent(surname, s -> new ArrayList<>(2)).add(person);
    }
  }

  private static Known.Term term(Table table, Table.Row row) {
    return new Known.Term(
        orNull(row.get(table.column("country"))),
        orNull(row.get(table.column("code"))),
        sector(table, row),
        orNull(row.get(table.column("office"))),
        row.get(table.column("from")),
        row.get(table.column("to")),
        row.line());
  }

  private void loadBodies(LanguageFolder folder, String file) {
    Table table = Table.read(folder, file);
    int key = table.column("key");
    int name = table.column("names");
    int code = table.column("code");
    int country = table.column("country");
    int kind = table.column("kind");
    int wikidata = table.column("wikidata");
    for (Table.Row row : table.rows()) {
      List<String> all = row.list(name);
      Known body =
          new Known(
              row.get(key),
              all,
              row.get(kind).equals("group") ? Actor.Kind.GROUP : Actor.Kind.ORGANISATION,
              Gender.UNKNOWN,
              List.of(
                  new Known.Term(
                      orNull(row.get(country)),
                      orNull(row.get(code)),
                      sector(table, row),
                      null,
                      "",
                      "",
                      row.line())),
              orNull(row.get(wikidata)),
              table.file());
      every.add(body);
      addAll(all, body, Sense.Stand.NAME);
    }
  }

  private void loadSeats(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/seats.tsv");
    int seat = table.column("seat");
    int name = table.column("names");
    int code = table.column("code");
    int country = table.column("country");
    int office = table.column("office");
    int stands = table.column("stands");
    for (Table.Row row : table.rows()) {
      boolean asCapital = row.get(stands).equals("capital");
      Known known =
          new Known(
              "seat." + row.get(seat).toLowerCase(Locale.ROOT).replace(' ', '-'),
              List.of(row.get(seat)),
              Actor.Kind.ORGANISATION,
              Gender.UNKNOWN,
              List.of(
                  new Known.Term(
                      orNull(row.get(country)),
                      orNull(row.get(code)),
                      sector(table, row),
                      orNull(row.get(office)),
                      "",
                      "",
                      row.line())),
              null,
              table.file());
      every.add(known);
      addAll(row.list(name), known, asCapital ? Sense.Stand.CAPITAL : Sense.Stand.SEAT);
    }
  }

  private void loadNotActors(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/not-actors.tsv");
    Known nothing =
        new Known(
            "",
            List.of(""),
            Actor.Kind.GROUP,
            Gender.UNKNOWN,
            List.of(new Known.Term(null, null, Sector.UNK, null, "", "", 0)),
            null,
            table.file());
    int country = table.column("country");
    for (Table.Row row : table.rows()) {
      Known state = states.get(row.get(country));
      if (state == null && !row.get(country).isEmpty()) {
        throw new RuleFileException(
            table.file(), row.line(), "\"" + row.get(country) + "\" is not in countries.tsv");
      }
      names.add(
          row.get(0),
          state == null
              ? new Sense(nothing, Sense.Stand.NOTHING)
              : new Sense(state, Sense.Stand.PLACE));
    }
  }

  private void loadRoles(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/roles.tsv");
    int role = table.column("role");
    int kind = table.column("kind");
    int use = table.column("use");
    int number = table.column("number");
    int gender = table.column("gender");
    int head = table.column("head");
    for (Table.Row row : table.rows()) {
      String words = row.get(role);
      roles.add(
          words,
          new Role(
              words,
              one(Actor.Kind.class, table, row, row.get(kind)),
              sector(table, row),
              one(Role.Use.class, table, row, row.get(use)),
              row.get(number).equals("plural"),
              Gender.of(row.get(gender)),
              headWord(table, row, head)));
    }
  }

  private static int headWord(Table table, Table.Row row, int column) {
    List<String> words = Words.of(row.get(0));
    if (row.get(column).isEmpty()) {
      return words.size() - 1;
    }
    int at = words.indexOf(row.get(column));
    if (at < 0) {
      throw new RuleFileException(
          table.file(), row.line(), "the head \"" + row.get(column) + "\" is not in the role");
    }
    return at;
  }

  private void loadGivenNames(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/given-names.tsv");
    int gender = table.column("gender");
    for (Table.Row row : table.rows()) {
      givenNames.put(Words.fold(row.get(0)), Gender.of(row.get(gender)));
    }
  }

  private static Sector sector(Table table, Table.Row row) {
    return one(Sector.class, table, row, row.get(table.column("sector")));
  }

  private static <E extends Enum<E>> E one(
      Class<E> type, Table table, Table.Row row, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RuleFileException(
          table.file(), row.line(), "\"" + value + "\" is no " + type.getSimpleName());
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
