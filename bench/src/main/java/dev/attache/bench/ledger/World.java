package dev.attache.bench.ledger;

import dev.attache.actors.Cast;
import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.EventType;
import dev.attache.events.Evidence;
import dev.attache.events.Magnitude;
import dev.attache.events.Status;
import dev.attache.language.Reading;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.mention.Place;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.Sector;
import dev.attache.mention.When;
import dev.attache.rules.RuleId;
import dev.attache.statements.Saying;
import dev.attache.statements.Stance;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A made-up world whose news fills a ledger: 190 states, people and bodies that come up the more
 * often the better they are known, stories of a dozen sentences with nine acts and three
 * statements; (the samples' stories have an act to 180 characters, these one to 160); every fifth
 * act was told by a story before. The same seed gives the same stories.
 */
final class World {

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final int DAYS = 1200;
  private static final RuleId RULE = new RuleId("bench.world");
  private static final int KNOWN_ACTS = 400;

  private final Random random;
  private final int stories;
  private final List<Actor> people = new ArrayList<>();
  private final List<Actor> states = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final String[] words = new String[20_000];
  private final List<Act> lately = new ArrayList<>();
  private int number;

  private record Act(
      EventType type,
      Status status,
      Actor doer,
      Actor other,
      LocalDate day,
      Place place,
      int killed,
      String[] words) {}

  World(long seed, int stories) {
    this.random = new Random(seed);
    this.stories = stories;
    for (int i = 0; i < words.length; i++) {
      words[i] = word(2 + i % 3);
    }
    for (int i = 0; i < 190; i++) {
      String code = "" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "X";
      states.add(
          new Actor(
              "",
              name(),
              Actor.Kind.STATE,
              code.toLowerCase(Locale.ROOT),
              code,
              null,
              Sector.GOV,
              null,
              null,
              null));
      for (int p = 0; p < 12; p++) {
        places.add(new Place(name(), i * 100 + p, code, 10.0 + p, 20.0 + i, Place.Resolution.CITY));
      }
      for (int p = 0; p < 40; p++) {
        people.add(
            new Actor(
                "",
                name() + " " + name(),
                Actor.Kind.PERSON,
                p < 4 ? code.toLowerCase(Locale.ROOT) + "." + p : null,
                code,
                null,
                p % 3 == 0 ? Sector.GOV : Sector.MIL,
                p < 4 ? "President" : "spokesman",
                null,
                null));
      }
    }
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private String name() {
    String word = word(3);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** One of the first much more often than one of the last. */
  private int rank(int size) {
    double u = random.nextDouble();
    return (int) Math.min(size - 1, Math.floor(Math.pow(size + 1.0, u)) - 1);
  }

  private Actor actor() {
    int state = rank(states.size());
    return random.nextInt(3) == 0 ? states.get(state) : people.get(state * 40 + rank(40));
  }

  private Act act(LocalDate published) {
    if (!lately.isEmpty() && random.nextInt(5) == 0) {
      Act told = lately.get(random.nextInt(lately.size()));
      if (!told.day.isAfter(published) || told.status == Status.PLANNED) {
        return told;
      }
    }
    boolean planned = random.nextInt(12) == 0;
    String[] said = new String[12];
    for (int i = 0; i < said.length; i++) {
      said[i] = words[rank(words.length)];
    }
    Act act =
        new Act(
            EventType.values()[random.nextInt(16)],
            planned ? Status.PLANNED : Status.HAPPENED,
            actor(),
            actor(),
            planned
                ? published.plusDays(1 + random.nextInt(20))
                : published.minusDays(random.nextInt(3)),
            places.get(rank(places.size())),
            random.nextInt(10) == 0 ? 1 + random.nextInt(50) : 0,
            said);
    lately.add(act);
    if (lately.size() > KNOWN_ACTS) {
      lately.remove(0);
    }
    return act;
  }

  /** The next story, as if it had been read. */
  Dispatch next() {
    number++;
    LocalDate published = FIRST.plusDays((long) number * DAYS / stories);
    StringBuilder text = new StringBuilder();
    List<int[]> sentences = new ArrayList<>();
    Map<String, Actor> cast = new LinkedHashMap<>();
    List<ActorMention> mentions = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<PlaceMention> named = new ArrayList<>();
    for (int s = 0; s < 12; s++) {
      int from = text.length();
      if (s % 4 < 3) {
        Act act = act(published);
        Actor doer = cast(cast, act.doer);
        Actor other = cast(cast, act.other);
        int at = text.length();
        text.append(act.doer.name());
        mentions.add(
            new ActorMention(new Span(at, text.length()), 100 * s, List.of(doer.id()), RULE));
        text.append(' ');
        int trigger = text.length();
        text.append(act.words[0]).append("ed");
        Span verb = new Span(trigger, text.length());
        text.append(' ');
        int second = text.length();
        text.append(act.other.name());
        if (!other.id().equals(doer.id())) {
          mentions.add(
              new ActorMention(
                  new Span(second, text.length()), 100 * s + 1, List.of(other.id()), RULE));
        }
        Span target = new Span(second, text.length());
        for (int w = 1; w < act.words.length; w++) {
          text.append(' ')
              .append(random.nextInt(4) == 0 ? words[rank(words.length)] : act.words[w]);
        }
        text.append(" in ");
        int place = text.length();
        text.append(act.place.name());
        named.add(new PlaceMention(new Span(place, text.length()), 100 * s + 2, act.place, RULE));
        text.append('.');
        events.add(
            new Event(
                "e" + (events.size() + 1),
                act.type,
                null,
                List.of("diplomatic"),
                act.type.score(),
                act.type.cameo(),
                act.status,
                List.of(doer.id()),
                other.id().equals(doer.id()) ? List.of() : List.of(other.id()),
                new When(act.day.toString(), null),
                new Event.Where(act.place, new Span(place, place + act.place.name().length())),
                List.of(),
                act.killed == 0
                    ? Magnitude.NONE
                    : new Magnitude(act.killed, null, null, null, null),
                new Evidence(
                    Evidence.In.BODY,
                    s,
                    new Span(from, text.length()),
                    verb,
                    List.of(new Span(at, at + act.doer.name().length())),
                    List.of(target)),
                List.of(),
                RULE,
                List.of(RULE),
                0.8));
      } else {
        Actor speaker = cast(cast, people.get(rank(people.size())));
        int at = text.length();
        text.append(speaker.name());
        mentions.add(
            new ActorMention(new Span(at, text.length()), 100 * s, List.of(speaker.id()), RULE));
        text.append(" said that ");
        int content = text.length();
        filler(text, 14);
        statements.add(
            new Statement(
                "s" + (statements.size() + 1),
                speaker.id(),
                Statement.Kind.INDIRECT,
                Saying.SPEECH,
                Stance.AFFIRMS,
                new Span(at, at + speaker.name().length()),
                new Span(content - 10, content - 6),
                new Span(content, text.length()),
                null,
                null,
                List.of(),
                null,
                null,
                RULE));
        text.append('.');
      }
      sentences.add(new int[] {from, text.length()});
      text.append(' ');
    }
    Text body = new Text(text.toString());
    Reading.Builder reading = new Reading.Builder(body);
    for (int[] sentence : sentences) {
      reading.beginSentence();
      reading.token(sentence[0], sentence[1]);
    }
    Story story =
        new Story(
            "story-" + number,
            "archive/" + published + ".jsonl",
            "sha256:%064x".formatted(new BigInteger(200, new Random(number))),
            body,
            Alignment.identity(body.length()),
            new Text(name() + " " + words[rank(words.length)] + " " + name()),
            published,
            Story.PublishedFrom.METADATA,
            new Story.Page(
                "https://news.example/" + published + "/" + number,
                "Paper " + rank(400),
                random.nextInt(3) == 0 ? "Agency " + rank(10) : null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null),
            "en");
    return new Dispatch(
        story,
        reading.build(),
        new Cast(List.copyOf(cast.values()), mentions),
        events,
        statements,
        List.of(),
        named,
        null);
  }

  private void filler(StringBuilder text, int count) {
    for (int w = 0; w < count; w++) {
      text.append(w == 0 ? "" : " ").append(words[rank(words.length)]);
    }
  }

  private static Actor cast(Map<String, Actor> cast, Actor actor) {
    return cast.computeIfAbsent(
        actor.name(),
        n ->
            new Actor(
                "a" + (cast.size() + 1),
                actor.name(),
                actor.kind(),
                actor.key(),
                actor.country(),
                actor.code(),
                actor.sector(),
                actor.office(),
                actor.memberOf(),
                actor.wikidata()));
  }

  /** Somebody to ask for. */
  String someone(Random questions) {
    return people.get((int) Math.pow(people.size(), questions.nextDouble()) - 1).name();
  }

  /** A state to ask for. */
  String state(Random questions) {
    return String.valueOf(
        states.get((int) Math.pow(states.size(), questions.nextDouble()) - 1).country());
  }

  /** A word to look for. */
  String wordOf(Random questions) {
    return words[(int) Math.pow(words.length, questions.nextDouble()) - 1];
  }
}
