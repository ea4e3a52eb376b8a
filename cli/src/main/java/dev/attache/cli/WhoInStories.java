package dev.attache.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who somebody is by what stories say: a line for each story that speaks of them, in its order. */
final class WhoInStories {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final String name;
  private final ReadCommand.As as;
  private final Terminal terminal;

  /**
   * A list to be.
   *
   * @param name whole words of the name that is looked for, in whatever letters; empty for
   *     everybody
   */
  WhoInStories(String name, ReadCommand.As as, Terminal terminal) {
    this.name = words(name);
    this.as = as;
    this.terminal = terminal;
  }

  private static String words(String s) {
    return (" " + Columns.plain(s) + " ").toLowerCase(Locale.ROOT);
  }

  /** Lists what the stories of the inputs say; returns the exit status. */
  int list(List<String> inputs, IntakeOptions options, Stages stages, Output out, PrintStream err) {
    int failed = 0;
    boolean found = false;
    try (Intake intake = Intake.open(inputs, options)) {
      while (intake.hasNext()) {
        Item item = intake.next();
        Rejection fault = null;
        if (item instanceof RawItem raw) {
          Outcome outcome = stages.stories().make(raw);
          if (outcome instanceof Outcome.Made made) {
            found |= list(stages.reader().read(made.story()), out);
          } else {
            fault =
                outcome instanceof Outcome.Foreign foreign
                    ? foreign.rejection()
                    : ((Outcome.Refused) outcome).rejection();
          }
        } else {
          fault = (Rejection) item;
        }
        if (fault != null) {
          failed++;
          err.println("attache: " + Columns.plain(fault.input() + ": " + fault.reason()));
        }
      }
    }
    if (!found) {
      err.println("attache: no story speaks of \"" + Columns.plain(name.strip()) + "\"");
    }
    return failed == 0 && found ? Attache.OK : Attache.SOME_FAILED;
  }

  /** Reads words that describe somebody ("the Dutch health minister"); whether they do. */
  boolean describe(String description, LocalDate day, Stages stages, Output out) {
    Story story =
        new Story(
            "description",
            "description",
            "sha256:" + "0".repeat(64),
            new Text(description),
            Alignment.identity(description.length()),
            null,
            day,
            Story.PublishedFrom.ARGUMENT,
            Story.Page.NONE,
            "en");
    return list(stages.reader().read(story), out);
  }

  private boolean list(Dispatch dispatch, Output out) {
    boolean found = false;
    for (Actor actor : dispatch.cast().actors()) {
      if (words(actor.name()).contains(name.isBlank() ? "" : name)) {
        List<ActorMention> mentions =
            dispatch.cast().mentions().stream()
                .filter(m -> m.actors().contains(actor.id()))
                .toList();
        out.print(
            as == ReadCommand.As.JSONL
                ? json(dispatch, actor, mentions)
                : text(dispatch, actor, mentions));
        found = true;
      }
    }
    return found;
  }

  private String text(Dispatch dispatch, Actor actor, List<ActorMention> mentions) {
    Story story = dispatch.story();
    String day = story.published() == null ? "undated" : story.published().toString();
    String whose = actor.country() != null ? actor.country() : actor.code();
    StringBuilder line = new StringBuilder();
    line.append(Columns.pad(day, 10)).append("  ").append(terminal.bold(actor.name()));
    line.append("  ").append(actor.office() == null ? "" : actor.office() + " · ");
    line.append(whose == null ? "" : whose + " ").append(actor.sector());
    ActorMention first = mentions.get(0);
    String words = Columns.cut(first.span().of(story.text()), terminal.width() / 2);
    line.append("\n            ").append("“").append(words).append("”  ");
    String times = mentions.size() == 1 ? "once" : mentions.size() + " times";
    line.append(terminal.dim(story.id() + " · " + first.foundBy() + " · " + times));
    return line.append('\n').toString();
  }

  private static String json(Dispatch dispatch, Actor actor, List<ActorMention> mentions) {
    Story story = dispatch.story();
    StringWriter buffer = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(buffer)) {
      out.writeStartObject();
      out.writeStringField("story", story.id());
      string(out, "published", story.published() == null ? null : story.published().toString());
      out.writeStringField("name", actor.name());
      out.writeStringField("kind", actor.kind().name().toLowerCase(Locale.ROOT));
      string(out, "key", actor.key());
      string(out, "office", actor.office());
      string(out, "country", actor.country());
      string(out, "code", actor.code());
      out.writeStringField("sector", actor.sector().name());
      out.writeArrayFieldStart("mentions");
      for (ActorMention mention : mentions) {
        out.writeStartObject();
        out.writeStringField("text", mention.span().of(story.text()));
        out.writeStringField("foundBy", mention.foundBy().value());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return buffer.append('\n').toString();
  }

  private static void string(JsonGenerator out, String field, @Nullable String value)
      throws IOException {
    if (value != null) {
      out.writeStringField(field, value);
    }
  }
}
