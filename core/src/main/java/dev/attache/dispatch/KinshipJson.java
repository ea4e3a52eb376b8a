package dev.attache.dispatch;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.attache.copies.Changes;
import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of a story that say what it is of others. */
final class KinshipJson {

  private final JsonGenerator out;
  private final Text text;

  /** Of the story with this text. */
  KinshipJson(JsonGenerator out, Text text) {
    this.out = out;
    this.text = text;
  }

  /** Writes the fields; none of a story without kin. */
  void write(Kinship kinship) throws IOException {
    if (kinship instanceof Kinship.Copy copy) {
      clippings(out, "copyOf", copy.of());
      share("kept", copy.kept());
      clipping("original", copy.original());
    } else if (kinship instanceof Kinship.Revision revision) {
      clipping("revisionOf", revision.of());
      clipping("original", revision.original());
      changes(revision.changes());
    } else if (kinship instanceof Kinship.BuildsOn builds) {
      clippings(out, "buildsOn", builds.of());
      share("taken", builds.taken());
    }
  }

  private void changes(Changes changes) throws IOException {
    out.writeObjectFieldStart("changes");
    if (changes.note() != Changes.Note.NONE) {
      out.writeStringField("note", changes.note().name().toLowerCase(Locale.ROOT));
    }
    string(out, "headline", changes.headline());
    if (!changes.added().isEmpty()) {
      out.writeArrayFieldStart("added");
      for (Span span : changes.added()) {
        span(span);
      }
      out.writeEndArray();
    }
    if (!changes.altered().isEmpty()) {
      out.writeArrayFieldStart("altered");
      for (Changes.Altered altered : changes.altered()) {
        out.writeStartObject();
        out.writeFieldName("text");
        span(altered.span());
        out.writeStringField("before", altered.before());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    if (!changes.removed().isEmpty()) {
      out.writeArrayFieldStart("removed");
      for (String removed : changes.removed()) {
        out.writeString(removed);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void span(Span span) throws IOException {
    out.writeStartArray();
    out.writeNumber(text.codePoint(span.start()));
    out.writeNumber(text.codePoint(span.end()));
    out.writeEndArray();
  }

  private void share(String field, double share) throws IOException {
    out.writeNumberField(field, Math.rint(share * 100) / 100);
  }

  private void clipping(String field, Clipping clipping) throws IOException {
    out.writeFieldName(field);
    clipping(out, clipping);
  }

  /** A list of stories; no field if it is empty. */
  static void clippings(JsonGenerator out, String field, List<Clipping> clippings)
      throws IOException {
    if (clippings.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(field);
    for (Clipping clipping : clippings) {
      clipping(out, clipping);
    }
    out.writeEndArray();
  }

  private static void clipping(JsonGenerator out, Clipping clipping) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", clipping.id());
    out.writeStringField("source", clipping.source());
    string(out, "agency", clipping.agency());
    string(out, "distributor", clipping.distributor());
    string(out, "outlet", clipping.outlet());
    LocalDate published = clipping.published();
    string(out, "published", published == null ? null : published.toString());
    out.writeEndObject();
  }

  private static void string(JsonGenerator out, String field, @Nullable String value)
      throws IOException {
    if (value != null && !value.isEmpty()) {
      out.writeStringField(field, value);
    }
  }
}
