package dev.attache.copies;

import dev.attache.copies.Clipping.Role;
import dev.attache.intake.Edition;
import dev.attache.story.PageFurniture;
import dev.attache.story.Story;
import dev.attache.text.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Who wrote a story, who passed it on and who printed it. */
final class Provenance {

  private final PageFurniture furniture;

  /** Of stories of a language. */
  Provenance(PageFurniture furniture) {
    this.furniture = furniture;
  }

  /** What is remembered of a story. */
  Clipping clipping(Story story) {
    Story.Page page = story.page();
    Edition edition = story.edition();
    Text headline = story.headline();
    String moment = null;
    if (edition != null) {
      moment = edition.updated() == null ? edition.created() : edition.updated();
    }
    return new Clipping(
        story.id(),
        story.source(),
        headline == null ? null : headline.toString(),
        page.agency(),
        page.distributor(),
        page.outlet(),
        story.published(),
        moment,
        edition == null ? null : edition.guid(),
        page.url(),
        role(page, edition));
  }

  private Role role(Story.Page page, @Nullable Edition edition) {
    String outlet = page.outlet();
    String agency = page.agency();
    if (outlet == null) {
      return agency != null && edition != null && page.distributor() == null
          ? Role.AGENCY
          : Role.UNKNOWN;
    }
    String known = furniture.agency(outlet);
    if (agency == null ? known != null : agency.equals(known) || agency.equalsIgnoreCase(outlet)) {
      return Role.AGENCY;
    }
    return outlet.equalsIgnoreCase(page.distributor()) ? Role.DISTRIBUTOR : Role.OUTLET;
  }

  /**
   * Which of two that are the same stands for both: the agency's own, else the earlier. Where days
   * and moments do not tell, the one that was filed before.
   */
  static Clipping original(Clipping before, Clipping comes) {
    boolean agencyHadIt = before.role() == Role.AGENCY;
    if (agencyHadIt != (comes.role() == Role.AGENCY)) {
      return agencyHadIt ? before : comes;
    }
    return isEarlier(comes, before) ? comes : before;
  }

  /** Whether one was surely made before the other. */
  static boolean isEarlier(Clipping a, Clipping b) {
    Instant at = instant(a.moment());
    Instant than = instant(b.moment());
    if (at != null && than != null) {
      return at.isBefore(than);
    }
    LocalDate day = a.published();
    LocalDate other = b.published();
    return day != null && other != null && day.isBefore(other);
  }

  private static @Nullable Instant instant(@Nullable String moment) {
    if (moment == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(moment).toInstant();
    } catch (DateTimeException e) {
      // a day, or a time without its offset: the publication day decides
      return null;
    }
  }
}
