package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.mention.When;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * When what a story tells as its news was, where its own clause gives no time: news goes on from
 * the day of its lead, and what is not dated at all is about as old as the story.
 *
 * <p>Only what is told in the simple past or the present: what has or had been done lies back by an
 * amount that nobody says.
 */
final class Narrative {

  /** Sentences from the start among which the lead's time is looked for. */
  private static final int LEAD = 3;

  /** Days before publication in which the lead's time is that of the news. */
  private static final int NEWS_DAYS = 7;

  private final Reading reading;
  private final @Nullable LocalDate published;
  private @Nullable When lead;

  Narrative(Reading reading, @Nullable LocalDate published) {
    this.reading = reading;
    this.published = published;
  }

  /** Takes note of an act that the text dates. */
  void saw(Act act, When when, int sentence) {
    if (lead == null && sentence < LEAD && isNews(act) && isRecent(when)) {
      lead = when;
    }
  }

  /** The time of an act that its sentence does not date, or null where the story does not tell. */
  @Nullable When of(Act act) {
    if (published == null || !act.verbal || !isNews(act) || isPerfect(act.clause)) {
      return null;
    }
    return lead != null
        ? new When(about(lead.edtf()), lead.words(), When.From.NARRATIVE)
        : new When(published + "~", null, When.From.PUBLISHED);
  }

  private static String about(String edtf) {
    return edtf.endsWith("~") ? edtf : edtf + "~";
  }

  private static boolean isNews(Act act) {
    return act.status == Status.HAPPENED || act.status == Status.ONGOING;
  }

  private boolean isRecent(When when) {
    if (published == null || when.edtf().length() < 10) {
      return false;
    }
    try {
      LocalDate day = LocalDate.parse(when.edtf().substring(0, 10));
      return when.edtf().length() == 10
          && !day.isAfter(published)
          && !day.isBefore(published.minusDays(NEWS_DAYS));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** "Had met", "have been killed": an auxiliary, not the passive's, over a participle. */
  private boolean isPerfect(int verb) {
    if (!reading.xpos(verb).equals("VBN")) {
      return false;
    }
    for (int t = reading.sentenceStart(reading.sentenceOf(verb)); t < verb; t++) {
      if (reading.head(t) == verb && reading.relation(t).equals("aux")) {
        return true;
      }
    }
    return false;
  }
}
