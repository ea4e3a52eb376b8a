package dev.attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.events.EventType;
import dev.attache.intake.Edition;
import dev.attache.ledger.LedgerWriter.Appended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final String TRUCE =
      "Sanctions followed. France condemned Iran on Monday over the execution of a protester.";

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void name() {
    file = folder.resolve("record.db").toString();
  }

  private LedgerWriter writer() {
    return writer("1.0");
  }

  private LedgerWriter writer(String reader) {
    return LedgerWriter.open(file, "test", reader);
  }

  private List<KeptEvent> events() {
    List<KeptEvent> all = new ArrayList<>();
    try (Ledger ledger = Ledger.open(file)) {
      ledger.eachEvent(all::add);
    }
    return all;
  }

  private KeptEvent only(EventType type) {
    List<KeptEvent> found = events().stream().filter(e -> e.type() == type).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void anEventKeepsItsWordsAndItsSource() {
    try (LedgerWriter writer = writer()) {
      assertThat(
              writer.append(
                  Told.by("a").outlet("Daily").on("2022-06-15").says(TRUCE), Kinship.UNKNOWN))
          .isEqualTo(Appended.ADDED);
    }
    KeptEvent event = only(EventType.ACCUSE);
    assertThat(event.actors()).extracting(KeptActor::country).containsExactly("FRA");
    assertThat(event.recipients()).extracting(KeptActor::country).containsExactly("IRN");
    assertThat(event.when().edtf()).isEqualTo("2022-06-13");
    KeptReport report = event.reports().get(0);
    assertThat(report.words())
        .isEqualTo("France condemned Iran on Monday over the execution of a protester.");
    assertThat(report.story().outlet()).isEqualTo("Daily");
    assertThat(TRUCE.substring(report.trigger().start(), report.trigger().end()))
        .isEqualTo("condemned");
    assertThat(event.reported()).isEqualTo(new KeptEvent.Reported(1, 1, 1));
  }

  @Test
  void aStoryThatIsReadTwiceIsKeptOnce() {
    try (LedgerWriter writer = writer()) {
      writer.append(Told.by("a").on("2022-06-15").says(TRUCE), Kinship.UNKNOWN);
    }
    String once = Told.dump(Path.of(file));
    try (LedgerWriter writer = writer()) {
      assertThat(writer.append(Told.by("a").on("2022-06-15").says(TRUCE), Kinship.UNKNOWN))
          .isEqualTo(Appended.KNOWN);
    }
    assertThat(Told.dump(Path.of(file))).isEqualTo(once);
  }

  @Test
  void copiesAndTheSameAgencyCountOnce() {
    try (LedgerWriter writer = writer()) {
      String other = "On Monday, Iran was condemned by France for the execution of a protester.";
      writer.append(Told.by("a").outlet("Daily").on("2022-06-15").says(TRUCE), Kinship.UNKNOWN);
      writer.append(Told.by("b").outlet("Herald").on("2022-06-15").says(TRUCE), Kinship.UNKNOWN);
      writer.append(
          Told.by("c").outlet("Post").agency("Reuters").on("2022-06-14").says(other),
          Kinship.UNKNOWN);
      writer.append(
          Told.by("d")
              .outlet("Times")
              .agency("Reuters")
              .on("2022-06-14")
              .says(other + " Talks go on."),
          Kinship.UNKNOWN);
    }
    assertThat(only(EventType.ACCUSE).reported()).isEqualTo(new KeptEvent.Reported(4, 4, 2));
  }

  @Test
  void aLaterVersionTakesThePlaceOfTheEarlierAndTheEarlierIsKept() {
    try (LedgerWriter writer = writer()) {
      writer.append(
          Told.by("a")
              .version("urn:1", "1")
              .on("2022-06-15")
              .says("A bomb killed 12 soldiers in Kabul on Monday."),
          Kinship.UNKNOWN);
      assertThat(
              writer.append(
                  Told.by("a")
                      .version("urn:1", "2")
                      .on("2022-06-15")
                      .says("A bomb killed 14 soldiers in Kabul on Monday."),
                  Kinship.UNKNOWN))
          .isEqualTo(Appended.REVISED);
    }
    KeptEvent event = only(EventType.ASSAULT);
    assertThat(event.reported().reports()).isEqualTo(1);
    assertThat(event.reports().get(0).magnitude().killed()).isEqualTo(14);
    try (Ledger ledger = Ledger.open(file)) {
      KeptStory old = ledger.story(1);
      assertThat(old.head().state()).isEqualTo(StoryHead.State.SUPERSEDED);
      assertThat(old.reports()).extracting(KeptReport::event).containsExactly(event.id());
      assertThat(old.changes()).extracting(Change::kind).containsExactly(Change.Kind.REVISED);
    }
  }

  @Test
  void anOlderVersionThatComesLateCountsForNothing() {
    try (LedgerWriter writer = writer()) {
      writer.append(
          Told.by("a")
              .version("urn:1", "10")
              .on("2022-06-15")
              .says("A bomb killed 14 soldiers in Kabul on Monday."),
          Kinship.UNKNOWN);
      writer.append(
          Told.by("a")
              .version("urn:1", "9")
              .on("2022-06-15")
              .says("A bomb killed 12 soldiers in Kabul on Monday."),
          Kinship.UNKNOWN);
    }
    assertThat(only(EventType.ASSAULT).reports())
        .extracting(r -> r.magnitude().killed())
        .containsExactly(14);
  }

  @Test
  void whatIsRetractedIsWithdrawnAndComesNotBack() {
    Edition kill =
        new Edition(
            "urn:1", "3", Edition.Status.CANCELED, null, null, null, 0, null, null, "wrong");
    try (LedgerWriter writer = writer()) {
      writer.append(
          Told.by("a").version("urn:1", "1").on("2022-06-15").says(TRUCE), Kinship.UNKNOWN);
      assertThat(writer.retract(kill)).isEqualTo(1);
      assertThat(writer.retract(kill)).isZero();
      writer.append(
          Told.by("b").version("urn:1", "2").on("2022-06-15").says(TRUCE + " More."),
          Kinship.UNKNOWN);
    }
    assertThat(events()).isEmpty();
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.event(1).state()).isEqualTo(KeptEvent.State.WITHDRAWN);
      assertThat(ledger.story(1).changes()).extracting(Change::note).containsExactly("wrong");
    }
  }

  @Test
  void aNewerVersionOfAttacheReadsAgainAndTheEventKeepsItsNumber() {
    try (LedgerWriter writer = writer("1.0")) {
      writer.append(Told.by("a").on("2022-06-15").says(TRUCE), Kinship.UNKNOWN);
    }
    try (LedgerWriter writer = writer("1.1")) {
      assertThat(writer.has("a", Told.by("a").says(TRUCE).story().digest())).isFalse();
      assertThat(writer.append(Told.by("a").on("2022-06-15").says(TRUCE), Kinship.UNKNOWN))
          .isEqualTo(Appended.REREAD);
    }
    KeptEvent event = only(EventType.ACCUSE);
    assertThat(event.id()).isEqualTo(1);
    assertThat(event.reported().reports()).isEqualTo(1);
  }

  @Test
  void tollsThatDifferStandSideBySide() {
    try (LedgerWriter writer = writer()) {
      writer.append(
          Told.by("a")
              .outlet("Daily")
              .on("2022-06-14")
              .says("A bomb killed 12 soldiers in Kabul on Monday."),
          Kinship.UNKNOWN);
      writer.append(
          Told.by("b")
              .outlet("Herald")
              .on("2022-06-15")
              .says("A bomb killed 14 soldiers in Kabul on Monday, the ministry said."),
          Kinship.UNKNOWN);
    }
    Claims killed =
        only(EventType.ASSAULT).claims().stream()
            .filter(c -> c.topic() == Claims.Topic.KILLED)
            .findFirst()
            .orElseThrow();
    assertThat(killed.differ()).isTrue();
    assertThat(killed.spread()).isEqualTo("12–14");
    assertThat(killed.claims()).extracting(Claims.Claim::value).containsExactly("12", "14");
    assertThat(killed.claims().get(1).reports().get(0).story().outlet()).isEqualTo("Herald");
  }
}
