package dev.attache.export;

import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which days are exported.
 *
 * @param since first day, or null
 * @param until last day, or null
 */
public record Period(@Nullable LocalDate since, @Nullable LocalDate until) {

  /** All days, and what has none. */
  public static final Period ALL = new Period(null, null);

  /**
   * The day of an event: the first that it may have been, else that of the first story which tells
   * of it; null where neither is known.
   */
  static @Nullable LocalDate day(KeptEvent event) {
    KeptTime when = event.when();
    LocalDate from = when == null ? null : when.from();
    return from != null ? from : event.firstPublished();
  }

  /** Whether a day lies in it; what has no day lies only in {@link #ALL}. */
  boolean has(@Nullable LocalDate day) {
    if (day == null) {
      return since == null && until == null;
    }
    return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
  }
}
