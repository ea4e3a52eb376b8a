package dev.attache.copies;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a story is of an earlier one, by what of each stands in the other and who says it. */
final class Judgement {

  /** Share of a story's words that must be an earlier one's for it to be more than a neighbour. */
  static final double BUILT = 0.2;

  /** Share of a story that must be carried, by one or several others, for it to be a copy. */
  static final double WHOLE = 0.85;

  /** Share that each of several must have for itself. */
  static final double PART = 0.15;

  /** Share of either that must stand in the other for them to be one story. */
  private static final double HELD = 0.5;

  /** Share of new content words over which a text is more than reworded. */
  private static final double FRESH = 0.12;

  /** New content words in a passage from which it is a sentence that was added. */
  private static final int ADDITION = 6;

  /** Words with capitals that another style brings: an outlet's own name, a first name. */
  private static final int NAMES = 3;

  /** Figures from which a text lives by its figures. */
  private static final int FIGURES = 3;

  /** Share of other figures over which a text in the same form is another report. */
  private static final double OTHER_FIGURES = 0.4;

  /** The same of figures and names together. */
  private static final int FACTS = 3;

  private static final double OTHER_FACTS = 0.5;

  /** Share of the earlier story under which a brief may be about something else. */
  private static final double BRIEF = 0.03;

  /** Days after which only most of a story again is the same news. */
  private static final int DAYS = 14;

  private Judgement() {}

  /** What a story may be of an earlier one, the weaker first. */
  enum Relation {
    NONE,
    BUILDS_ON,
    REVISION,
    COPY
  }

  /**
   * Judges.
   *
   * @param note what the later story says of itself
   */
  static Relation of(Comparison c, Clipping earlier, Clipping later, Changes.Note note) {
    if (same(earlier.guid(), later.guid())) {
      return isSame(c) ? Relation.COPY : Relation.REVISION;
    }
    if (c.share() < BUILT && c.kept() < BUILT) {
      return Relation.NONE;
    }
    if (isOtherReport(c) || c.kept() < (isLongAgo(earlier, later) ? HELD : BRIEF)) {
      return Relation.BUILDS_ON;
    }
    boolean adds = c.fresh() > FRESH || c.addition() >= ADDITION || c.names() > NAMES;
    // a desk's next version keeps most of the one before, or only cuts it; a digest does neither
    if (ofOneDesk(earlier, later) && (c.kept() >= HELD || (c.share() >= HELD && !adds))) {
      // what was only cut is a version at its own address, and an excerpt elsewhere
      boolean excerpt = c.share() == 1 && !same(earlier.url(), later.url());
      return isSame(c) || excerpt ? Relation.COPY : Relation.REVISION;
    }
    if (c.share() >= HELD) {
      if (!adds && !c.altered() && c.numbers() <= 1) {
        return Relation.COPY;
      }
      // a figure of the same sentences is another; or the agency's next version was printed; or
      // nobody says whose they are, and most of each is the other
      if (!adds
          || same(earlier.agency(), later.agency())
          || note != Changes.Note.NONE
          || (c.kept() >= HELD && (isUnsigned(earlier) || isUnsigned(later)))) {
        return Relation.REVISION;
      }
    }
    return Relation.BUILDS_ON;
  }

  /** Whether a text in the same form reports something else: other figures, other names. */
  private static boolean isOtherReport(Comparison c) {
    int others = c.numbers() + c.names();
    return (c.numbers() >= FIGURES && c.numbers() >= c.numbersInAll() * OTHER_FIGURES)
        || (others >= FACTS && others >= (c.numbersInAll() + c.namesInAll()) * OTHER_FACTS);
  }

  private static boolean isSame(Comparison c) {
    return c.share() == 1 && c.kept() == 1;
  }

  /** Whether the same hand put out both. */
  private static boolean ofOneDesk(Clipping a, Clipping b) {
    if (same(a.url(), b.url())) {
      return true;
    }
    if (a.outlet() == null && b.outlet() == null) {
      return same(a.agency(), b.agency());
    }
    return same(a.outlet(), b.outlet());
  }

  /** Whether too many days lie between for a part of the earlier one to be the same news. */
  private static boolean isLongAgo(Clipping earlier, Clipping later) {
    LocalDate from = earlier.published();
    LocalDate to = later.published();
    return from != null && to != null && Math.abs(ChronoUnit.DAYS.between(from, to)) > DAYS;
  }

  private static boolean isUnsigned(Clipping c) {
    return c.agency() == null && c.outlet() == null;
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null && a.equalsIgnoreCase(b);
  }
}
