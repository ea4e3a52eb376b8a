package dev.attache.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attache.events.Magnitude;
import dev.attache.ledger.Extent;
import dev.attache.ledger.KeptActor;
import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptReport;
import dev.attache.ledger.KeptTime;
import dev.attache.ledger.StoryHead;
import dev.attache.mention.Place;
import dev.attache.mention.Sector;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER JSON lines: one line an event, with the field names of the PLOVER manual (chapter "JSON
 * Data Fields"); fields beyond it are {@code status}, {@code cameo}, {@code edtf}, {@code size} and
 * {@code reports}. What is not known is absent.
 */
final class Plover {

  /** The fields in their order. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "date",
          "enddate",
          "source",
          "recipient",
          "event",
          "event_loc",
          "quad_code",
          "event_scale",
          "mode",
          "context",
          "text",
          "text_info",
          "cite_info",
          "status",
          "cameo",
          "edtf",
          "size",
          "reports");

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Plover(JsonGenerator out) {
    this.out = out;
  }

  /** An event without a line break at its end. */
  static String line(KeptEvent event) {
    StringWriter buffer = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(buffer)) {
      new Plover(out).write(event);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return buffer.toString();
  }

  private void write(KeptEvent event) throws IOException {
    KeptTime when = event.when();
    KeptReport first = Occurrence.first(event);
    out.writeStartObject();
    out.writeStringField("id", Long.toString(event.id()));
    day("date", Period.day(event));
    if (when != null && when.to() != null && !when.to().equals(when.from())) {
      day("enddate", when.to());
    }
    actors("source", event.actors());
    if (!event.recipients().isEmpty()) {
      actors("recipient", event.recipients());
    }
    strings("event", List.of(event.type().name()));
    if (event.where() != null) {
      place(event.where().place());
    }
    out.writeNumberField("quad_code", event.type().quad());
    out.writeNumberField("event_scale", event.intensity());
    string("mode", event.mode());
    context(event);
    if (first != null) {
      words(first);
      cite(first.story());
    }
    out.writeStringField("status", lower(event.status()));
    out.writeStringField("cameo", event.cameo());
    string("edtf", when == null ? null : when.edtf());
    if (first != null) {
      size(first.magnitude());
    }
    out.writeArrayFieldStart("reports");
    for (KeptReport report : Occurrence.reports(event)) {
      out.writeStartObject();
      out.writeNumberField("story", report.story().id());
      words(report);
      cite(report.story());
      out.writeStringField("status", lower(report.status()));
      size(report.magnitude());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void actors(String field, List<KeptActor> actors) throws IOException {
    out.writeArrayFieldStart(field);
    for (KeptActor actor : actors) {
      out.writeStartObject();
      string("code", actor.side());
      string("sector", actor.sector() == Sector.UNK ? null : actor.sector().name());
      string("identifier_id", actor.wikidata());
      string("identifier_text", actor.name());
      string("office", actor.office());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void place(Place place) throws IOException {
    out.writeObjectFieldStart("event_loc");
    if (place.geonames() != null) {
      out.writeNumberField("geonameid", place.geonames());
    }
    out.writeStringField("name", place.name());
    if (place.latitude() != null && place.longitude() != null) {
      out.writeNumberField("latitude", place.latitude());
      out.writeNumberField("longitude", place.longitude());
    }
    string("cc3", place.country());
    out.writeEndObject();
  }

  /** PLOVER says what became of an act among its contexts. */
  private void context(KeptEvent event) throws IOException {
    String added =
        switch (event.status()) {
          case HISTORICAL -> "historical";
          case PLANNED -> "future";
          case CONDITIONAL -> "hypothetical";
          case DENIED, NEGATED -> "negation";
          case HAPPENED, ONGOING, DOUBTED -> null;
        };
    if (event.contexts().isEmpty() && added == null) {
      return;
    }
    out.writeArrayFieldStart("context");
    for (String context : event.contexts()) {
      out.writeString(context);
    }
    if (added != null && !event.contexts().contains(added)) {
      out.writeString(added);
    }
    out.writeEndArray();
  }

  private void words(KeptReport report) throws IOException {
    Extent clause = report.clause();
    out.writeStringField("text", report.words());
    out.writeObjectFieldStart("text_info");
    out.writeStringField("in", lower(report.standsIn()));
    out.writeNumberField("sequence", Integer.parseInt(Occurrence.sentence(report)));
    out.writeNumberField("start", clause.start());
    out.writeNumberField("end", clause.end());
    out.writeEndObject();
  }

  private void cite(StoryHead story) throws IOException {
    out.writeObjectFieldStart("cite_info");
    out.writeStringField("citation", story.name());
    string("url", story.url());
    string("title", story.headline());
    out.writeStringField("language", story.language());
    string("publication", story.outlet());
    day("published", story.published());
    out.writeEndObject();
  }

  private void size(Magnitude magnitude) throws IOException {
    if (magnitude.killed() == null && magnitude.injured() == null && magnitude.arrested() == null) {
      return;
    }
    out.writeObjectFieldStart("size");
    number("dead", magnitude.killed());
    number("injured", magnitude.injured());
    number("arrested", magnitude.arrested());
    out.writeEndObject();
  }

  private void number(String field, @Nullable Integer value) throws IOException {
    if (value != null) {
      out.writeNumberField(field, value);
    }
  }

  private void day(String field, @Nullable LocalDate day) throws IOException {
    string(field, day == null ? null : day.toString());
  }

  private void string(String field, @Nullable String value) throws IOException {
    if (value != null) {
      out.writeStringField(field, value);
    }
  }

  private void strings(String field, List<String> values) throws IOException {
    out.writeArrayFieldStart(field);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
