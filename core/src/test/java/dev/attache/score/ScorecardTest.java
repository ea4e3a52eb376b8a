package dev.attache.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.actors.Cast;
import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.EventType;
import dev.attache.events.Evidence;
import dev.attache.events.Magnitude;
import dev.attache.events.Status;
import dev.attache.language.Reading;
import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleId;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  private static final Text TEXT = new Text("Chile and Peru met; Chile thanked Bolivia.");
  private static final RuleId RULE = new RuleId("en.test");

  private static Actor state(String id, String name) {
    return new Actor(id, name, Actor.Kind.STATE, null, null, null, Sector.GOV, null, null, null);
  }

  private static Event event(EventType type, List<String> actors, List<String> recipients) {
    return new Event(
        "e",
        type,
        null,
        List.of(),
        0,
        "00",
        Status.HAPPENED,
        actors,
        recipients,
        null,
        null,
        List.of(),
        Magnitude.NONE,
        new Evidence(Evidence.In.BODY, 0, new Span(0, 5), new Span(0, 5), List.of(), List.of()),
        List.of(),
        RULE,
        List.of(RULE),
        0.9);
  }

  private static Dispatch dispatch(Event... events) {
    Story story =
        new Story(
            "s",
            "s",
            "",
            TEXT,
            Alignment.identity(TEXT.length()),
            null,
            null,
            Story.PublishedFrom.UNKNOWN,
            Story.Page.NONE,
            "en");
    Cast cast =
        new Cast(
            List.of(state("a1", "Chile"), state("a2", "Peru"), state("a3", "Bolivia")), List.of());
    return new Dispatch(
        story,
        new Reading.Builder(TEXT).build(),
        cast,
        List.of(events),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static GoldAct gold(String source, String target, String type, EventType... types) {
    return new GoldAct(
        2,
        "1",
        TEXT.toString(),
        null,
        source,
        target,
        type,
        Set.of(types),
        1,
        null,
        Status.HAPPENED);
  }

  @Test
  void theNearestEventIsHeldAgainstTheType() {
    Scorecard card = new Scorecard(LanguageFolder.ENGLISH);
    card.add(
        List.of(gold("Chile", "Bolivia", "SUPPORT", EventType.SUPPORT)),
        dispatch(
            event(EventType.CONSULT, List.of("a1", "a2"), List.of()),
            event(EventType.SUPPORT, List.of("a1"), List.of("a3"))));
    assertThat(card.types().get("SUPPORT")).isEqualTo(new Counts(1, 0, 0));
    assertThat(card.types()).doesNotContainKey("CONSULT");
    assertThat(card.pairsAndTypes()).isEqualTo(new PairCounts(1, 2, 1, 1));
    assertThat(card.statusesRight()).isEqualTo(1);
  }

  @Test
  void thoseWhoMeetAreAPairWithoutARecipient() {
    Scorecard card = new Scorecard(LanguageFolder.ENGLISH);
    card.add(
        List.of(gold("the Chileans of Chile", "Peru", "CONSULT", EventType.CONSULT)),
        dispatch(event(EventType.CONSULT, List.of("a1", "a2"), List.of())));
    assertThat(card.pairs()).isEqualTo(new PairCounts(1, 1, 1, 1));
    assertThat(card.outcomes().get(0).pair()).isTrue();
  }

  @Test
  void functionWordsMakeNoPair() {
    Scorecard card = new Scorecard(LanguageFolder.ENGLISH);
    card.add(
        List.of(gold("the of and", "Peru", "CONSULT", EventType.CONSULT)),
        dispatch(event(EventType.CONSULT, List.of("a1", "a2"), List.of())));
    assertThat(card.pairs().actsFound()).isZero();
  }

  @Test
  void aStateInCapitalsIsNoFunctionWord() {
    Participants participants = new Participants(LanguageFolder.ENGLISH);
    assertThat(participants.words("the US and us")).containsExactly("us");
    assertThat(participants.words("us and the")).isEmpty();
  }

  @Test
  void withoutParticipantsTypesAloneAreScored() {
    Scorecard card = new Scorecard(LanguageFolder.ENGLISH);
    card.add(
        List.of(gold("", "", "CONSULT", EventType.CONSULT)),
        dispatch(event(EventType.CONSULT, List.of("a1", "a2"), List.of())));
    assertThat(card.types().get("CONSULT")).isEqualTo(new Counts(1, 0, 0));
    assertThat(card.pairs()).isEqualTo(PairCounts.NONE);
  }

  @Test
  void noEventIsSilentAndMissed() {
    Scorecard card = new Scorecard(LanguageFolder.ENGLISH);
    card.add(
        List.of(gold("Chile", "Peru", "YIELD", EventType.CONCEDE, EventType.RETREAT)), dispatch());
    assertThat(card.silent()).isEqualTo(1);
    assertThat(card.types().get("YIELD")).isEqualTo(new Counts(0, 0, 1));
    assertThat(Scorecard.macroF1(card.types())).isZero();
  }
}
