package dev.attache.dispatch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import dev.attache.events.Event;
import dev.attache.events.Evidence;
import dev.attache.events.Magnitude;
import dev.attache.intake.Edition;
import dev.attache.intake.Rejection;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.mention.Place;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.TimeMention;
import dev.attache.mention.When;
import dev.attache.rules.RuleId;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a dispatch, schema {@code attache/1}: one line, no line break at its end.
 *
 * <p>Offsets are Unicode code points of the story's text; what is not known is absent.
 */
public final class DispatchJson {

  /** The schema's name, first in every line. */
  public static final String SCHEMA = "attache/1";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator out;
  private final Text text;
  private final @Nullable Text headline;

  private DispatchJson(JsonGenerator out, Story story) {
    this.out = out;
    this.text = story.text();
    this.headline = story.headline();
  }

  /** The line of a dispatch. */
  public static String line(Dispatch dispatch) {
    return line(dispatch, new Kinship.First());
  }

  /** The line of a dispatch whose story has kin. */
  public static String line(Dispatch dispatch, Kinship kinship) {
    StringWriter buffer = new StringWriter(dispatch.story().text().length() * 4 + 256);
    try (JsonGenerator out = FACTORY.createGenerator(buffer)) {
      new DispatchJson(out, dispatch.story()).write(dispatch, kinship);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return buffer.toString();
  }

  /** The line of a story that is passed on without having been read. */
  public static String line(PassedOn unread) {
    StringWriter buffer = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(buffer)) {
      out.writeStartObject();
      out.writeStringField("schema", SCHEMA);
      new DispatchJson(out, unread.story()).story(unread.story(), unread.kinship());
      out.writeObjectFieldStart("unread");
      out.writeStringField("because", lower(unread.because()));
      out.writeStringField("reason", unread.reason());
      out.writeEndObject();
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return buffer.toString();
  }

  /** The line of an input that could not be read. */
  public static String line(Rejection rejection) {
    return line(rejection, List.of());
  }

  /**
   * The line of an input that could not be read.
   *
   * @param takenBack the versions that were read before, of an item that its provider takes back
   */
  public static String line(Rejection rejection, List<Clipping> takenBack) {
    StringWriter buffer = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(buffer)) {
      out.writeStartObject();
      out.writeStringField("schema", SCHEMA);
      out.writeObjectFieldStart("error");
      out.writeStringField("input", rejection.input());
      if (rejection.line() > 0) {
        out.writeNumberField("line", rejection.line());
      }
      out.writeStringField("reason", rejection.reason());
      edition(out, rejection.edition());
      KinshipJson.clippings(out, "takesBack", takenBack);
      out.writeEndObject();
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return buffer.toString();
  }

  private void write(Dispatch d, Kinship kinship) throws IOException {
    out.writeStartObject();
    out.writeStringField("schema", SCHEMA);
    story(d.story(), kinship);
    actors(d);
    out.writeArrayFieldStart("events");
    for (Event event : d.events()) {
      event(event);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("statements");
    for (Statement statement : d.statements()) {
      statement(statement);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("times");
    for (TimeMention time : d.times()) {
      out.writeStartObject();
      span("text", time.span());
      string("edtf", time.edtf());
      string("timex", time.timex());
      out.writeStringField("type", time.type().name());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("places");
    for (PlaceMention place : d.places()) {
      out.writeStartObject();
      span("text", place.span());
      place(place.place());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void edition(JsonGenerator out, @Nullable Edition edition) throws IOException {
    if (edition == null) {
      return;
    }
    out.writeObjectFieldStart("edition");
    string(out, "guid", edition.guid());
    string(out, "version", edition.version());
    out.writeStringField("status", lower(edition.status()));
    string(out, "created", edition.created());
    string(out, "updated", edition.updated());
    string(out, "embargoed", edition.embargoed());
    if (edition.urgency() > 0) {
      out.writeNumberField("urgency", edition.urgency());
    }
    string(out, "credit", edition.credit());
    string(out, "signal", edition.signal());
    string(out, "note", edition.note());
    out.writeEndObject();
  }

  private void story(Story s, Kinship kinship) throws IOException {
    out.writeObjectFieldStart("story");
    out.writeStringField("id", s.id());
    out.writeStringField("source", s.source());
    out.writeStringField("digest", s.digest());
    Story.Page page = s.page();
    string("url", page.url());
    string("outlet", page.outlet());
    string("agency", page.agency());
    string("distributor", page.distributor());
    string("section", page.section());
    strings("categories", page.categories());
    string("headline", s.headline() == null ? null : s.headline().toString());
    strings("bylines", page.bylines());
    Story.Dateline dateline = page.dateline();
    if (dateline != null) {
      out.writeObjectFieldStart("dateline");
      out.writeStringField("place", dateline.place());
      string("date", dateline.date());
      out.writeEndObject();
    }
    string("published", s.published() == null ? null : s.published().toString());
    out.writeStringField("publishedFrom", lower(s.publishedFrom()));
    string("copyright", page.copyright());
    out.writeStringField("language", s.language());
    edition(out, s.edition());
    Story.Comments comments = page.comments();
    if (comments != null) {
      out.writeObjectFieldStart("comments");
      string("provider", comments.provider());
      out.writeNumberField("count", comments.count());
      comments(comments.said());
      out.writeEndObject();
    }
    new KinshipJson(out, text).write(kinship);
    out.writeStringField("text", s.text().toString());
    out.writeEndObject();
  }

  private void comments(List<Story.Comment> said) throws IOException {
    if (said.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("said");
    for (Story.Comment comment : said) {
      out.writeStartObject();
      string("author", comment.author());
      string("time", comment.time());
      out.writeStringField("text", comment.text());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void actors(Dispatch d) throws IOException {
    Map<String, List<Span>> mentions = new LinkedHashMap<>();
    for (ActorMention mention : d.cast().mentions()) {
      for (String id : mention.actors()) {
        mentions.computeIfAbsent(id, x -> new ArrayList<>()).add(mention.span());
      }
    }
    out.writeArrayFieldStart("actors");
    for (Actor actor : d.cast().actors()) {
      out.writeStartObject();
      out.writeStringField("id", actor.id());
      out.writeStringField("name", actor.name());
      out.writeStringField("kind", lower(actor.kind()));
      string("key", actor.key());
      string("country", actor.country());
      string("code", actor.code());
      out.writeStringField("sector", actor.sector().name());
      string("office", actor.office());
      string("memberOf", actor.memberOf());
      string("wikidata", actor.wikidata());
      spans("mentions", mentions.getOrDefault(actor.id(), List.of()), text);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void event(Event e) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", e.id());
    out.writeStringField("type", e.type().name());
    string("mode", e.mode());
    strings("contexts", e.contexts());
    out.writeNumberField("quad", e.type().quad());
    out.writeNumberField("intensity", e.intensity());
    out.writeStringField("cameo", e.cameo());
    out.writeStringField("status", lower(e.status()));
    array("actors", e.actors());
    array("recipients", e.recipients());
    when(e.when());
    Event.Where where = e.where();
    if (where != null) {
      out.writeObjectFieldStart("where");
      place(where.place());
      out.writeStringField("resolution", lower(where.place().resolution()));
      Span words = where.words();
      if (words != null) {
        span("text", words);
      }
      out.writeEndObject();
    }
    if (!e.attribution().isEmpty()) {
      out.writeArrayFieldStart("attribution");
      for (Event.Attribution attribution : e.attribution()) {
        out.writeStartObject();
        out.writeStringField("speaker", attribution.speaker());
        string("medium", attribution.medium());
        out.writeStringField("statement", attribution.statement());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    magnitude(e.magnitude());
    out.writeFieldName("evidence");
    evidence(e.evidence());
    if (!e.retold().isEmpty()) {
      out.writeArrayFieldStart("retold");
      for (Evidence telling : e.retold()) {
        evidence(telling);
      }
      out.writeEndArray();
    }
    out.writeStringField("foundBy", e.foundBy().value());
    if (e.because().size() > 1) {
      array("because", e.because().stream().map(RuleId::value).toList());
    }
    out.writeNumberField("confidence", e.confidence());
    out.writeEndObject();
  }

  private void evidence(Evidence e) throws IOException {
    Text in = text;
    out.writeStartObject();
    if (e.in() == Evidence.In.HEADLINE && headline != null) {
      out.writeStringField("in", "headline");
      in = headline;
    }
    out.writeNumberField("sentence", e.sentence());
    out.writeFieldName("span");
    span(e.span(), in);
    out.writeFieldName("trigger");
    span(e.trigger(), in);
    spans("actors", e.actors(), in);
    spans("recipients", e.recipients(), in);
    out.writeEndObject();
  }

  private void magnitude(Magnitude m) throws IOException {
    if (m.equals(Magnitude.NONE)) {
      return;
    }
    out.writeObjectFieldStart("magnitude");
    number("killed", m.killed());
    number("injured", m.injured());
    number("arrested", m.arrested());
    number("count", m.count());
    Magnitude.Amount amount = m.amount();
    if (amount != null) {
      out.writeObjectFieldStart("amount");
      double value = amount.value();
      if (value == Math.rint(value) && Math.abs(value) < 1e15) {
        out.writeNumberField("value", (long) value);
      } else {
        out.writeNumberField("value", value);
      }
      out.writeStringField("currency", amount.currency());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void statement(Statement s) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", s.id());
    string("speaker", s.speaker());
    out.writeStringField("kind", lower(s.kind()));
    out.writeStringField("saying", lower(s.saying()));
    out.writeStringField("stance", lower(s.stance()));
    Span source = s.source();
    if (source != null) {
      span("source", source);
    }
    Span cue = s.cue();
    if (cue != null) {
      span("cue", cue);
    }
    span("content", s.content());
    string("addressee", s.addressee());
    string("medium", s.medium());
    if (!s.via().isEmpty()) {
      out.writeArrayFieldStart("via");
      for (String id : s.via()) {
        out.writeStartObject();
        out.writeStringField("speaker", id);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    when(s.when());
    Span unnamed = s.unnamed();
    if (unnamed != null) {
      span("unnamed", unnamed);
    }
    out.writeStringField("foundBy", s.foundBy().value());
    out.writeEndObject();
  }

  private void when(@Nullable When when) throws IOException {
    if (when == null) {
      return;
    }
    out.writeObjectFieldStart("when");
    out.writeStringField("edtf", when.edtf());
    Span words = when.words();
    if (words != null) {
      span("text", words);
    }
    out.writeStringField("from", lower(when.from()));
    out.writeEndObject();
  }

  private void place(Place p) throws IOException {
    out.writeStringField("name", p.name());
    number("geonames", p.geonames());
    string("country", p.country());
    Double latitude = p.latitude();
    Double longitude = p.longitude();
    if (latitude != null && longitude != null) {
      out.writeNumberField("lat", latitude);
      out.writeNumberField("lon", longitude);
    }
    string("note", p.note());
  }

  private void span(String field, Span span) throws IOException {
    out.writeFieldName(field);
    span(span, text);
  }

  private void span(Span span, Text in) throws IOException {
    out.writeStartArray();
    out.writeNumber(in.codePoint(span.start()));
    out.writeNumber(in.codePoint(span.end()));
    out.writeEndArray();
  }

  private void spans(String field, List<Span> spans, Text in) throws IOException {
    out.writeArrayFieldStart(field);
    for (Span span : spans) {
      span(span, in);
    }
    out.writeEndArray();
  }

  private void number(String field, @Nullable Integer value) throws IOException {
    if (value != null) {
      out.writeNumberField(field, value);
    }
  }

  private void string(String field, @Nullable String value) throws IOException {
    string(out, field, value);
  }

  private static void string(JsonGenerator out, String field, @Nullable String value)
      throws IOException {
    if (value != null && !value.isEmpty()) {
      out.writeStringField(field, value);
    }
  }

  /** A list that is absent when it is empty. */
  private void strings(String field, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      array(field, values);
    }
  }

  private void array(String field, List<String> values) throws IOException {
    out.writeArrayFieldStart(field);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
