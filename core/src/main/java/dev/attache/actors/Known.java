package dev.attache.actors;

import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor of the lexicon.
 *
 * @param key stable key: {@code rus.mikhail-mishustin}; empty for a name of nobody
 * @param names what it is called, the fullest first; at least one
 * @param kind what it is
 * @param gender of a person
 * @param terms offices in order of their start; at least one
 * @param wikidata Wikidata item, or null
 * @param file the lexicon that knows it, a path inside the language's folder
 */
public record Known(
    String key,
    List<String> names,
    Actor.Kind kind,
    Gender gender,
    List<Term> terms,
    @Nullable String wikidata,
    String file) {

  /**
   * A term of office, or simply what the actor is.
   *
   * @param country ISO 3166-1 alpha-3, or null
   * @param code a body's own code, or null
   * @param sector PLOVER sector
   * @param office as news names it, or null
   * @param from first day as ISO 8601, possibly a year or a month; empty if not known
   * @param to last day; empty if not known or still in office
   * @param line the lexicon's line that says so, from 1
   */
  public record Term(
      @Nullable String country,
      @Nullable String code,
      Sector sector,
      @Nullable String office,
      String from,
      String to,
      int line) {

    boolean holds(String day) {
      return holds(from, to, day);
    }

    static boolean holds(String from, String to, String day) {
      // ISO dates compare as text; a year or month stands for all its days
      return (from.isEmpty() || from.compareTo(day.substring(0, from.length())) <= 0)
          && (to.isEmpty() || to.compareTo(day.substring(0, to.length())) >= 0);
    }
  }

  /** Copies the lists. */
  public Known {
    names = List.copyOf(names);
    terms = List.copyOf(terms);
  }

  /** The fullest name. */
  public String name() {
    return names.get(0);
  }

  /**
   * The term that holds on a day; without a day the one still held. Between terms, and without a
   * day after the last, what is known of the actor without its office.
   */
  public Term on(@Nullable LocalDate day) {
    Term latest = terms.get(terms.size() - 1);
    if (day == null) {
      return latest.to.isEmpty()
          ? latest
          : new Term(latest.country, latest.code, latest.sector, null, "", "", latest.line);
    }
    String iso = day.toString();
    Term before = null;
    for (Term term : terms) {
      if (term.holds(iso)) {
        // of two that hold the later began, which is the office people speak of
        before = term;
      }
    }
    if (before != null) {
      return before;
    }
    Term past = null;
    for (Term term : terms) {
      if (!term.to.isEmpty() && term.to.compareTo(iso.substring(0, term.to.length())) < 0) {
        past = term;
      }
    }
    if (past != null) {
      return new Term(
          past.country,
          past.code,
          past.sector == Sector.GOV ? Sector.ELI : past.sector,
          null,
          "",
          "",
          past.line);
    }
    return new Term(latest.country, latest.code, Sector.ELI, null, "", "", latest.line);
  }
}
