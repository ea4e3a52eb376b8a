package dev.attache.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attache.actors.Known;
import dev.attache.actors.Sense;
import dev.attache.actors.WhoIsWho;
import dev.attache.mention.Actor;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody known, for programs: one line of JSON. What is not known is absent. */
final class KnownJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private KnownJson(JsonGenerator out) {
    this.out = out;
  }

  static String line(Sense sense, WhoIsWho whoIsWho, LocalDate day) {
    StringWriter buffer = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(buffer)) {
      new KnownJson(json).write(sense, whoIsWho, day);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return buffer.append('\n').toString();
  }

  private void write(Sense sense, WhoIsWho whoIsWho, LocalDate day) throws IOException {
    Known known = sense.known();
    Known.Term now = known.on(day);
    out.writeStartObject();
    out.writeStringField("name", known.name());
    out.writeStringField("kind", known.kind().name().toLowerCase(Locale.ROOT));
    out.writeStringField("key", known.key());
    out.writeStringField("meant", sense.stand().name().toLowerCase(Locale.ROOT));
    out.writeStringField("on", day.toString());
    term(known, now);
    string("wikidata", known.wikidata());
    strings("names", known.names());
    if (known.kind() == Actor.Kind.PERSON) {
      out.writeArrayFieldStart("terms");
      for (Known.Term term : known.terms()) {
        out.writeStartObject();
        term(known, term);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    if (now.code() != null) {
      strings("members", whoIsWho.members(now.code(), day));
    }
    if (known.kind() == Actor.Kind.STATE && now.country() != null) {
      strings("memberOf", whoIsWho.bodies(now.country(), day));
      out.writeArrayFieldStart("inOffice");
      for (Known holder : whoIsWho.inOffice(now.country(), day)) {
        out.writeStartObject();
        out.writeStringField("name", holder.name());
        out.writeStringField("key", holder.key());
        term(holder, holder.on(day));
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void term(Known known, Known.Term term) throws IOException {
    string("office", term.office());
    string("country", term.country());
    string("code", term.code());
    out.writeStringField("sector", term.sector().name());
    string("from", term.from().isEmpty() ? null : term.from());
    string("to", term.to().isEmpty() ? null : term.to());
    out.writeStringField("evidence", known.file() + ":" + term.line());
  }

  private void string(String field, @Nullable String value) throws IOException {
    if (value != null) {
      out.writeStringField(field, value);
    }
  }

  private void strings(String field, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      out.writeArrayFieldStart(field);
      for (String value : values) {
        out.writeString(value);
      }
      out.writeEndArray();
    }
  }
}
