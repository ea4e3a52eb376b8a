package dev.attache.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attache.actors.Cast;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.RawItem;
import dev.attache.language.Reading;
import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import dev.attache.text.Span;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes every act that the opinion would be asked about, a JSON line each: its sentence, where its
 * trigger and those who take part stand, what the frame says, and its clues.
 *
 * <p>Arguments: a file of stories as JSON lines, or of {@link OwnSentences} ({@code .txt}), the
 * file to write, and the table of {@link Labels}: of acts whose type is known the mentions beside
 * them are written too.
 */
public final class ExportActs {

  private final StoryMaker stories = StoryMaker.load(LanguageFolder.ENGLISH);
  private final Staged staged = new Staged();
  private final Labels labels;

  private ExportActs(Labels labels) {
    this.labels = labels;
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Labels labels = Labels.read(Path.of(args[2]));
    ExportActs export = new ExportActs(labels);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])));
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      if (args[0].endsWith(".txt")) {
        OwnSentences own = OwnSentences.read(Path.of(args[0]));
        export.labels.use(own);
        for (Map.Entry<String, Example> sentence : own.all().entrySet()) {
          export.story(Staged.bare(sentence.getKey(), sentence.getValue().text()), json);
        }
        return;
      }
      try (Intake intake = Intake.open(List.of(args[0]), IntakeOptions.DEFAULT)) {
        while (intake.hasNext()) {
          if (intake.next() instanceof RawItem raw
              && export.stories.make(raw) instanceof Outcome.Made made) {
            export.story(made.story(), json);
          }
        }
      }
    }
  }

  private void story(Story story, JsonGenerator json) throws IOException {
    Staged.Read read = staged.read(story);
    Reading reading = read.reading();
    Cast cast = read.cast();
    StoryActs acts = read.acts();
    for (int s = 0; s < reading.sentences(); s++) {
      List<Act> found = acts.of(s);
      for (Act act : found) {
        json.writeStartObject();
        json.writeStringField("story", story.id());
        json.writeNumberField("sentence", s);
        json.writeNumberField("start", reading.start(act.trigger));
        json.writeNumberField("end", reading.end(act.trigger));
        json.writeStringField("type", act.silent ? "-" : act.type.name());
        json.writeStringField("mode", act.mode == null ? "-" : act.mode);
        json.writeStringField("status", act.status.name());
        json.writeStringField("rule", act.foundBy.value());
        int from = reading.sentenceStart(s);
        words(json, "before", reading, s);
        json.writeArrayFieldStart("words");
        for (int t = from; t < reading.sentenceEnd(s); t++) {
          json.writeString(reading.form(t));
        }
        json.writeEndArray();
        json.writeNumberField("trigger", act.trigger - from);
        spans(json, "actors", acts, act.actors, reading, from);
        spans(json, "recipients", acts, act.recipients, reading, from);
        names(json, "actorNames", acts, act.actors, cast);
        names(json, "recipientNames", acts, act.recipients, cast);
        Clues clues = acts.clues(act, found);
        clues(json, clues);
        Labels.Label label =
            labels.of(story.id(), reading.start(act.trigger), reading.end(act.trigger));
        if (label != null && label.type() != null) {
          sides(json, acts, act, label.type(), reading, cast, from);
        }
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }

  private static void clues(JsonGenerator json, Clues clues) throws IOException {
    json.writeArrayFieldStart("clues");
    for (int i = 0; i < clues.size(); i++) {
      json.writeNumber(clues.all()[i]);
    }
    json.writeEndArray();
  }

  /** The mentions of the sentence, with the side that the frame puts each on and its clues. */
  private static void sides(
      JsonGenerator json,
      StoryActs acts,
      Act act,
      EventType type,
      Reading reading,
      Cast cast,
      int from)
      throws IOException {
    json.writeArrayFieldStart("mentions");
    for (Integer head : acts.mentionsBeside(act)) {
      json.writeStartObject();
      Span span = acts.mentions().spanOf(head);
      json.writeNumberField("from", reading.tokenAt(span.start()) - from);
      json.writeNumberField(
          "to", reading.tokenAt(Math.max(span.start(), span.end() - 1)) + 1 - from);
      json.writeNumberField(
          "side", act.actors.contains(head) ? 1 : act.recipients.contains(head) ? 2 : 0);
      names(json, "names", acts, List.of(head), cast);
      clues(json, acts.clues(act, type, head));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void words(JsonGenerator json, String field, Reading reading, int sentence)
      throws IOException {
    json.writeArrayFieldStart(field);
    if (sentence > 0) {
      for (int t = reading.sentenceStart(sentence - 1);
          t < reading.sentenceEnd(sentence - 1);
          t++) {
        json.writeString(reading.form(t));
      }
    }
    json.writeEndArray();
  }

  private static void spans(
      JsonGenerator json,
      String field,
      StoryActs acts,
      List<Integer> heads,
      Reading reading,
      int from)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Integer head : heads) {
      Span span = acts.mentions().spanOf(head);
      json.writeNumber(reading.tokenAt(span.start()) - from);
      json.writeNumber(reading.tokenAt(Math.max(span.start(), span.end() - 1)) + 1 - from);
    }
    json.writeEndArray();
  }

  private static void names(
      JsonGenerator json, String field, StoryActs acts, List<Integer> heads, Cast cast)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String id : acts.participants().ids(heads)) {
      json.writeString(cast.actor(id).name());
    }
    json.writeEndArray();
  }
}
