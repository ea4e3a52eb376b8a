package dev.attache.ledger;

import dev.attache.events.EventType;
import dev.attache.mention.Actor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which keys reports of one event find each other: type, somebody or some place that is in
 * it, and when. Two reports without a key in common are never compared; {@link SameEvent} decides
 * about the others.
 */
final class Blocks {

  private static final int HASH_BITS = 32;

  /** Windows of so many days are filed by the day. */
  private static final int BY_DAY = 4;

  /** Windows of so many days are filed by the month, longer ones by the year. */
  private static final int BY_MONTH = 92;

  /** The most years that a report is filed under. */
  private static final int MOST_YEARS = 3;

  /** The most names of a sentence that are looked up. */
  private static final int MOST_NAMES = 8;

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+)*");

  private final Stems stems;

  Blocks(Stems stems) {
    this.stems = stems;
  }

  /** Where a report is filed. */
  Set<Long> filed(KeptReport report) {
    Set<String> parties = parties(report);
    parties.addAll(names(report.words()));
    return keys(report, parties, spells(report, 0));
  }

  /** Where a report looks for others. */
  Set<Long> soughtBy(KeptReport report) {
    Set<String> parties = parties(report);
    if (parties.stream().noneMatch(p -> p.length() == 3 && p.equals(p.toUpperCase(Locale.ROOT)))) {
      // of no known country: by the places that its words name
      parties.addAll(names(report.words()));
    }
    return keys(report, parties, spells(report, 1));
  }

  /** The names in a sentence: words in capitals that stand together. */
  private List<String> names(String words) {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(words);
    while (name.find() && names.size() < MOST_NAMES) {
      String folded = Names.folded(name.group());
      if (!stems.isCommon(folded)) {
        names.add("@" + folded);
      }
    }
    return names;
  }

  private static Set<Long> keys(KeptReport report, Set<String> parties, List<Spell> spells) {
    Set<Long> keys = new LinkedHashSet<>();
    String act = (report.announces() ? "+" : "") + family(report.type()) + "|";
    for (String party : parties) {
      long what = Names.hash(act + party);
      for (Spell spell : spells) {
        keys.add(spell.key(what));
      }
    }
    return keys;
  }

  /**
   * A day, a month, a year or no time at all.
   *
   * @param first its first day, from 1970-01-01; 0 where there is none
   * @param digits which of them it is: the length of its name
   */
  record Spell(long first, String digits) {

    private static final Spell NONE = new Spell(0, "0");

    static Spell of(LocalDate day) {
      return new Spell(day.toEpochDay(), "10");
    }

    static Spell of(YearMonth month) {
      return new Spell(month.atDay(1).toEpochDay(), "7");
    }

    static Spell of(int year) {
      return new Spell(LocalDate.of(year, 1, 1).toEpochDay(), "4");
    }

    /**
     * A key whose high bits are the spell: what is told of one day lies together in the ledger, and
     * a story touches few pages of it.
     *
     * @param what number of what is filed, of {@link Names#hash}
     */
    long key(long what) {
      return first << HASH_BITS | Names.hash(what, digits) >>> (Long.SIZE - HASH_BITS);
    }
  }

  /** Whether one act may be told as both types: "agreed to a truce", "signed a truce". */
  static boolean near(EventType a, EventType b) {
    return family(a) == family(b);
  }

  /** Types that tellings of one act are found to waver between share a letter. */
  private static char family(EventType type) {
    return switch (type) {
      case AGREE, CONSULT, SUPPORT, COOPERATE -> 'a';
      case AID -> 'b';
      case CONCEDE, RETREAT -> 'c';
      case REQUEST, ACCUSE, REJECT -> 'e';
      case THREATEN -> 'f';
      case PROTEST -> 'g';
      case SANCTION, COERCE -> 'h';
      case MOBILIZE, ASSAULT -> 'i';
    };
  }

  private static Set<String> parties(KeptReport report) {
    Set<String> parties = new LinkedHashSet<>();
    List<KeptActor> all = new ArrayList<>(report.actors());
    all.addAll(report.recipients());
    for (KeptActor actor : all) {
      String side = actor.side();
      if (side != null) {
        parties.add(side);
      } else if (actor.kind() != Actor.Kind.GROUP) {
        parties.add(actor.ident());
      }
    }
    KeptPlace where = report.where();
    if (where != null) {
      if (where.place().country() != null) {
        parties.add(where.place().country());
      }
      parties.add("@" + Names.folded(where.place().name()));
    }
    if (parties.isEmpty()) {
      for (KeptActor actor : all) {
        parties.add(lastWord(actor.name()));
      }
    }
    if (parties.isEmpty()) {
      parties.add("");
    }
    return parties;
  }

  /** The last word of a name: for a group, what it is a group of. */
  static String lastWord(String name) {
    String folded = Names.folded(name);
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  private static List<Spell> spells(KeptReport report, int around) {
    List<Spell> spells = new ArrayList<>();
    Days days = SameEvent.days(report);
    if (days == null) {
      spells.add(Spell.NONE);
      return spells;
    }
    LocalDate from = days.from();
    LocalDate to = days.to();
    if (report.announces()) {
      months(spells, from.minusMonths(around > 0 ? 1 : 0), to.plusMonths(around > 0 ? 1 : 0));
      return spells;
    }
    long length = to.toEpochDay() - from.toEpochDay() + 1;
    if (length <= BY_DAY) {
      for (LocalDate day = from.minusDays(around);
          !day.isAfter(to.plusDays(around));
          day = day.plusDays(1)) {
        spells.add(Spell.of(day));
      }
    } else if (around > 0 && length <= 31) {
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
        spells.add(Spell.of(day));
      }
    }
    if (length > BY_DAY && length <= BY_MONTH || around > 0 && length <= BY_MONTH) {
      months(spells, from, to);
    }
    if (length > BY_MONTH || around > 0) {
      for (int year = from.getYear();
          year <= Math.min(to.getYear(), from.getYear() + MOST_YEARS);
          year++) {
        spells.add(Spell.of(year));
      }
    }
    return spells;
  }

  private static void months(List<Spell> spells, LocalDate from, LocalDate to) {
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(to)) && spells.size() < 60;
        month = month.plusMonths(1)) {
      spells.add(Spell.of(month));
    }
  }
}
