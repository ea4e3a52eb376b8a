package dev.attache.cli;

import dev.attache.copies.Changes;
import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a story is of others, in words. */
final class KinWords {

  private KinWords() {}

  /** A line; empty for a story without kin. */
  static String of(Kinship kinship) {
    if (kinship instanceof Kinship.Copy copy) {
      return "copy of " + names(copy.of()) + ", " + kept(copy);
    }
    if (kinship instanceof Kinship.Revision revision) {
      return "revision of " + name(revision.of()) + ": " + changes(revision.changes());
    }
    if (kinship instanceof Kinship.BuildsOn builds) {
      return "builds on "
          + names(builds.of())
          + ", "
          + percent(builds.taken())
          + " of it taken over";
    }
    return "";
  }

  /** How much of what it copies a copy has. */
  static String kept(Kinship.Copy copy) {
    return copy.of().size() > 1
        ? "parts of each"
        : copy.kept() > 0.95 ? "the whole" : percent(copy.kept()) + " of it";
  }

  /** What has changed: {@code correction, 2 paragraphs added, 1 altered}. */
  static String changes(Changes changes) {
    List<String> said = new ArrayList<>();
    if (changes.note() != Changes.Note.NONE) {
      said.add(changes.note().name().toLowerCase(Locale.ROOT));
    }
    if (changes.headline() != null) {
      said.add("headline changed");
    }
    count(said, changes.added().size(), "added");
    count(said, changes.altered().size(), "altered");
    count(said, changes.removed().size(), "removed");
    return said.isEmpty() ? "nothing changed but its form" : String.join(", ", said);
  }

  private static void count(List<String> said, int count, String what) {
    if (count > 0) {
      said.add(count + (count == 1 ? " paragraph " : " paragraphs ") + what);
    }
  }

  private static String names(List<Clipping> of) {
    return String.join(" and ", of.stream().map(KinWords::name).toList());
  }

  private static String name(Clipping clipping) {
    String who = who(clipping);
    return clipping.id() + (who.isEmpty() ? "" : " (" + who + ")");
  }

  /** Who published it, else who wrote it; empty if nobody says so. */
  static String who(Clipping clipping) {
    if (clipping.outlet() != null) {
      return clipping.outlet();
    }
    return clipping.agency() == null ? "" : clipping.agency();
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
