package dev.attache.copies;

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
  private static final int FACTS = 6;

  private static final double OTHER_FACTS = 0.5;

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
    boolean form = isOtherReport(c);
    boolean desk = ofOneDesk(earlier, later);
    boolean more = c.share() >= HELD || c.kept() >= HELD;
    if (desk && more && !form) {
      return isSame(c) ? Relation.COPY : Relation.REVISION;
    }
    boolean adds = c.fresh() > FRESH || c.addition() >= ADDITION || c.names() > NAMES;
    if (c.share() >= HELD && !form) {
      if (!adds && !c.altered() && c.numbers() <= 1) {
        return Relation.COPY;
      }
      // a figure of the same sentences is another, or the agency's next version was printed
      if (!adds || same(earlier.agency(), later.agency()) || note != Changes.Note.NONE) {
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

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null && a.equalsIgnoreCase(b);
  }
}
