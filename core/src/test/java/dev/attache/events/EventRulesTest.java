package dev.attache.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.mention.Sector;
import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleId;
import dev.attache.rules.Stanza;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of every frame, composition and context, on the language core as it is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventRulesTest {

  private LanguageCore core;
  private EventFinder finder;
  private Contexts contexts;

  @BeforeAll
  void load() {
    core = LanguageCore.load(LanguageFolder.ENGLISH);
    finder = EventFinder.ofRulesAlone(LanguageFolder.ENGLISH);
    contexts = Contexts.load(LanguageFolder.ENGLISH);
  }

  static Stream<Stanza> frames() {
    return FrameFile.FILES.stream().flatMap(f -> Stanza.read(LanguageFolder.ENGLISH, f).stream());
  }

  static Stream<Stanza> composition() {
    return Stanza.read(LanguageFolder.ENGLISH, Composition.FILE).stream();
  }

  static Stream<Stanza> contextRules() {
    return Stanza.read(LanguageFolder.ENGLISH, Contexts.FILE).stream();
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aFrameFindsItsExamplesAndNothingElse(Stanza frame) {
    for (Stanza.Field field : frame.all("example")) {
      Example example = Example.parse(field.value());
      List<Event> events = find(example);
      assertThat(events)
          .as("%s line %d: %s", frame.file(), field.line(), field.value())
          .anyMatch(e -> e.foundBy().value().equals(frame.get("id")) && fits(e, example));
    }
    for (Stanza.Field field : frame.all("not")) {
      assertThat(find(Example.parse(field.value())))
          .as("%s line %d: %s", frame.file(), field.line(), field.value())
          .noneMatch(e -> e.foundBy().value().equals(frame.get("id")));
    }
  }

  @ParameterizedTest
  @MethodSource("composition")
  void aCompositionGivesItsOutcome(Stanza rule) {
    for (Stanza.Field field : rule.all("example")) {
      Example example = Example.parse(field.value());
      assertThat(find(example))
          .as("%s line %d: %s", rule.file(), field.line(), field.value())
          .anyMatch(e -> isOutcome(e, example) && fits(e, example));
    }
    for (Stanza.Field field : rule.all("not")) {
      Example example = Example.parse(field.value());
      assertThat(find(example))
          .as("%s line %d: %s", rule.file(), field.line(), field.value())
          .noneMatch(e -> isOutcome(e, example));
    }
  }

  @ParameterizedTest
  @MethodSource("contextRules")
  void aContextIsInItsExamples(Stanza rule) {
    String context = rule.get("context");
    for (Stanza.Field field : rule.all("example")) {
      Reading reading = core.read(new Text(Example.parse(field.value()).text()));
      assertThat(contexts.of(reading, 0, reading.size())).as(field.value()).contains(context);
    }
    for (Stanza.Field field : rule.all("not")) {
      Reading reading = core.read(new Text(Example.parse(field.value()).text()));
      assertThat(contexts.of(reading, 0, reading.size())).as(field.value()).doesNotContain(context);
    }
  }

  private static boolean isOutcome(Event event, Example example) {
    return example.marks().stream()
        .filter(m -> m.role().equals("trigger"))
        .anyMatch(
            m -> {
              int slash = m.value().indexOf('/');
              String type = slash < 0 ? m.value() : m.value().substring(0, slash);
              return event.type().name().equals(type)
                  && (slash < 0 || m.value().substring(slash + 1).equals(event.mode()))
                  && event.evidence().trigger().overlaps(m.span());
            });
  }

  private static boolean fits(Event event, Example example) {
    return example.spans("trigger").stream().anyMatch(event.evidence().trigger()::overlaps)
        && covered(example.spans("actor"), event.evidence().actors())
        && covered(example.spans("recipient"), event.evidence().recipients());
  }

  /** Every mark is met; a pronoun that is marked too may stand for somebody marked before. */
  private static boolean covered(List<Span> marks, List<Span> found) {
    return marks.isEmpty() == found.isEmpty()
        && found.stream().allMatch(f -> marks.stream().anyMatch(f::overlaps))
        && marks.stream().filter(m -> found.stream().anyMatch(m::overlaps)).count() >= found.size();
  }

  private List<Event> find(Example example) {
    Text text = new Text(example.text());
    Reading reading = core.read(text);
    Story story =
        new Story(
            "example",
            "example",
            "sha256:0",
            text,
            Alignment.identity(text.length()),
            null,
            null,
            Story.PublishedFrom.UNKNOWN,
            Story.Page.NONE,
            "en");
    return finder.find(story, reading, cast(example, reading), List.of(), List.of(), List.of());
  }

  /** A cast of what the example marks; of an example without marks, all names. */
  private static Cast cast(Example example, Reading reading) {
    List<Actor> actors = new ArrayList<>();
    List<ActorMention> mentions = new ArrayList<>();
    Map<String, String> byWords = new HashMap<>();
    for (Example.Mark mark : example.marks()) {
      if (mark.role().equals("actor") || mark.role().equals("recipient")) {
        int head = head(reading, mark.span());
        String words = mark.span().of(reading.text());
        if (reading.upos(head) == Upos.PRON && !actors.isEmpty()) {
          words = actors.get(0).name();
        }
        String name = words;
        String id =
            byWords.computeIfAbsent(
                name,
                k -> {
                  actors.add(actor("a" + (actors.size() + 1), name, mark.value()));
                  return actors.get(actors.size() - 1).id();
                });
        mentions.add(new ActorMention(mark.span(), head, List.of(id), new RuleId("en.example")));
      }
    }
    if (example.marks().stream().noneMatch(m -> m.role().equals("actor"))) {
      for (int t = 0; t < reading.size(); t++) {
        if (reading.upos(t) == Upos.PROPN) {
          String id = "a" + (actors.size() + 1);
          actors.add(actor(id, reading.form(t), ""));
          mentions.add(new ActorMention(reading.span(t), t, List.of(id), new RuleId("en.example")));
        }
      }
    }
    return new Cast(actors, mentions);
  }

  /**
   * An actor of a kind and sector that the mark may give: {@code [actor=PERSON/LEG Senator Bell]}.
   */
  private static Actor actor(String id, String name, String value) {
    int slash = value.indexOf('/');
    Actor.Kind kind = slash < 0 ? Actor.Kind.GROUP : Actor.Kind.valueOf(value.substring(0, slash));
    Sector sector = slash < 0 ? Sector.UNK : Sector.valueOf(value.substring(slash + 1));
    return new Actor(id, name, kind, null, null, null, sector, null, null, null);
  }

  /** The token of a span whose head lies outside it. */
  private static int head(Reading reading, Span span) {
    int first = reading.tokenAt(span.start());
    int head = first;
    for (int t = first; t < reading.size() && reading.start(t) < span.end(); t++) {
      int up = reading.head(t);
      if (up == Reading.NONE || !span.contains(reading.span(up))) {
        return t;
      }
      head = t;
    }
    return head;
  }
}
