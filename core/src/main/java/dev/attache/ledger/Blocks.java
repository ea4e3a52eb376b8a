package dev.attache.ledger;

import dev.attache.mention.Actor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Under which keys reports of one event find each other: type, somebody or some place that is in
 * it, and when. Two reports without a key in common are never compared; {@link SameEvent} decides
 * about the others.
 */
final class Blocks {

  /** Windows of so many days are filed by the day. */
  private static final int BY_DAY = 4;

  /** Windows of so many days are filed by the month, longer ones by the year. */
  private static final int BY_MONTH = 92;

  /** The most years that a report is filed under. */
  private static final int MOST_YEARS = 3;

  private Blocks() {}

  /** Where a report is filed. */
  static Set<Long> filed(KeptReport report) {
    return keys(report, spells(report, 0));
  }

  /** Where a report looks for others. */
  static Set<Long> soughtBy(KeptReport report) {
    KeptTime when = report.when();
    // a day that the act's own clause does not give may be some days off
    int around = when == null || !when.dated().equals("clause") ? 3 : 1;
    return keys(report, spells(report, around));
  }

  private static Set<Long> keys(KeptReport report, List<String> spells) {
    Set<Long> keys = new LinkedHashSet<>();
    String act = report.announces() ? "+" + report.type() : report.type().name();
    for (String party : parties(report)) {
      for (String spell : spells) {
        keys.add(Names.hash(act + "|" + party + "|" + spell));
      }
    }
    return keys;
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
    if (where != null && where.place().country() != null) {
      parties.add(String.valueOf(where.place().country()));
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

  private static List<String> spells(KeptReport report, int around) {
    List<String> spells = new ArrayList<>();
    KeptTime when = report.when();
    LocalDate from = when == null ? null : when.from();
    LocalDate to = when == null ? null : when.to();
    if (from == null || to == null) {
      LocalDate published = report.story().published();
      if (published == null) {
        spells.add("");
        return spells;
      }
      // no time at all: as news of the days before its publication
      from = published;
      to = published;
    }
    if (report.announces()) {
      months(spells, from.minusMonths(around > 0 ? 1 : 0), to.plusMonths(around > 0 ? 1 : 0));
      return spells;
    }
    long length = to.toEpochDay() - from.toEpochDay() + 1;
    if (length <= BY_DAY) {
      for (LocalDate day = from.minusDays(around);
          !day.isAfter(to.plusDays(around));
          day = day.plusDays(1)) {
        spells.add(day.toString());
      }
    } else if (around > 0 && length <= 31) {
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
        spells.add(day.toString());
      }
    }
    if (length > BY_DAY && length <= BY_MONTH || around > 0 && length <= BY_MONTH) {
      months(spells, from, to);
    }
    if (length > BY_MONTH || around > 0) {
      for (int year = from.getYear();
          year <= Math.min(to.getYear(), from.getYear() + MOST_YEARS);
          year++) {
        spells.add(Integer.toString(year));
      }
    }
    return spells;
  }

  private static void months(List<String> spells, LocalDate from, LocalDate to) {
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(to)) && spells.size() < 60;
        month = month.plusMonths(1)) {
      spells.add(month.toString());
    }
  }
}
