package dev.attache.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/**
 * Events and statements as W3C Web Annotations (JSON-LD): an annotation page a story, one line. An
 * event's target is its clause, a statement's what was said; each is selected by position (code
 * points) and by quotation, so that it is found again in a copy of the text.
 *
 * <p>Source: Web Annotation Data Model, W3C Recommendation 23 February 2017.
 */
public final class Annotations {

  /** How many characters before and after a quotation are given to find it again. */
  private static final int AROUND = 32;

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;
  private final Dispatch dispatch;
  private final String page;

  private Annotations(JsonGenerator out, Dispatch dispatch) {
    this.out = out;
    this.dispatch = dispatch;
    this.page = "urn:attache:" + dispatch.story().digest();
  }

  /** The page of a story, without a line break at its end. */
  public static String page(Dispatch dispatch) {
    StringWriter buffer = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(buffer)) {
      new Annotations(out, dispatch).write();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return buffer.toString();
  }

  private void write() throws IOException {
    out.writeStartObject();
    out.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
    out.writeStringField("id", page);
    out.writeStringField("type", "AnnotationPage");
    out.writeArrayFieldStart("items");
    for (Event event : dispatch.events()) {
      open(event.id(), "classifying");
      tag(event.type().name());
      if (event.mode() != null) {
        tag(event.type().name() + "/" + event.mode());
      }
      tag(event.status().name().toLowerCase(Locale.ROOT));
      text(said(event), "describing");
      close(dispatch.textOf(event.evidence()), event.evidence().span());
    }
    for (Statement statement : dispatch.statements()) {
      open(statement.id(), "describing");
      tag(statement.saying().name().toLowerCase(Locale.ROOT));
      tag(statement.stance().name().toLowerCase(Locale.ROOT));
      text(said(statement), "describing");
      close(dispatch.story().text(), statement.content());
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void open(String id, String motivation) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", page + ":" + id);
    out.writeStringField("type", "Annotation");
    out.writeStringField("motivation", motivation);
    out.writeArrayFieldStart("body");
  }

  private void tag(String word) throws IOException {
    text(word, "tagging");
  }

  private void text(String value, String purpose) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "TextualBody");
    out.writeStringField("purpose", purpose);
    out.writeStringField("value", value);
    out.writeStringField("format", "text/plain");
    out.writeEndObject();
  }

  private void close(Text text, Span span) throws IOException {
    Story story = dispatch.story();
    String url = story.page().url();
    out.writeEndArray();
    out.writeObjectFieldStart("target");
    out.writeStringField("source", url != null ? url : page);
    out.writeArrayFieldStart("selector");
    out.writeStartObject();
    out.writeStringField("type", "TextPositionSelector");
    out.writeNumberField("start", text.codePoint(span.start()));
    out.writeNumberField("end", text.codePoint(span.end()));
    out.writeEndObject();
    out.writeStartObject();
    out.writeStringField("type", "TextQuoteSelector");
    out.writeStringField("exact", span.of(text));
    out.writeStringField("prefix", before(text, span.start()));
    out.writeStringField("suffix", after(text, span.end()));
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
  }

  private static String before(Text text, int end) {
    int from = Math.max(0, end - AROUND);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    return new Span(from, end).of(text);
  }

  private static String after(Text text, int from) {
    int end = Math.min(text.length(), from + AROUND);
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    return new Span(from, end).of(text);
  }

  /** "Anna Keller, Oleg Petrov → Poland, 2023-03-21". */
  private String said(Event event) {
    StringBuilder said = new StringBuilder(names(event.actors()));
    if (!event.recipients().isEmpty()) {
      said.append(" → ").append(names(event.recipients()));
    }
    if (event.when() != null) {
      said.append(", ").append(event.when().edtf());
    }
    if (event.where() != null) {
      said.append(", ").append(event.where().place().name());
    }
    for (Event.Attribution attribution : event.attribution()) {
      said.append("; on the word of ").append(names(List.of(attribution.speaker())));
    }
    return said.toString();
  }

  private String said(Statement statement) {
    String speaker = statement.speaker();
    Span source = statement.source();
    StringBuilder said = new StringBuilder();
    if (speaker != null) {
      said.append(names(List.of(speaker)));
    } else {
      said.append(source == null ? "(not said)" : source.of(dispatch.story().text()));
    }
    if (!statement.via().isEmpty()) {
      said.append(", through ").append(names(statement.via()));
    }
    return said.toString();
  }

  private String names(List<String> ids) {
    StringBuilder names = new StringBuilder();
    for (String id : ids) {
      names.append(names.isEmpty() ? "" : ", ").append(dispatch.cast().actor(id).name());
    }
    return names.isEmpty() ? "(not said)" : names.toString();
  }
}
