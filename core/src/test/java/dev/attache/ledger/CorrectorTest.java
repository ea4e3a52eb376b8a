package dev.attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.events.EventType;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says holds, is added and never changed, and outlives another reading. */
class CorrectorTest {

  private static final String NEWS = "France condemned Iran on Monday. Talks were quietly ended.";

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void keep() {
    file = folder.resolve("record.db").toString();
    read("1.0");
  }

  private void read(String version) {
    try (LedgerWriter writer = LedgerWriter.open(file, "test", version)) {
      writer.append(Told.by("a").on("2022-06-15").says(NEWS), Kinship.UNKNOWN);
    }
  }

  private long correct(ToLongFunction<Corrector> correction) {
    try (Corrector corrector =
        Corrector.open(
            file, new Corrector.By("Anna", "2022-06-16T10:00:00Z", "as the text has it"))) {
      return correction.applyAsLong(corrector);
    }
  }

  private KeptEvent event(long id) {
    try (Ledger ledger = Ledger.open(file)) {
      return ledger.event(id);
    }
  }

  @Test
  void monthsAreCountedAnewWhenAnEventIsCorrected() {
    String counted =
        "SELECT side, month, type, events FROM tally WHERE events <> 0 ORDER BY 1, 2, 3";
    String there =
        "SELECT who, substr(day, 1, 7), type, count(*) FROM involved WHERE who NOT LIKE '%.%'"
            + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
    List<List<@Nullable Object>> before = rows(counted);
    assertThat(before).isNotEmpty().isEqualTo(rows(there));
    correct(c -> c.type(1, EventType.REJECT));
    assertThat(rows(counted)).isNotEqualTo(before).isEqualTo(rows(there));
    correct(c -> c.notAnEvent(1));
    read("2.0");
    assertThat(rows(counted)).isEqualTo(rows(there));
  }

  @Test
  void whatAPersonAddsIsSearched() {
    correct(c -> c.missed(1, "quietly ended", EventType.REJECT, List.of("Zorbania"), List.of()));
    assertThat(rows("SELECT rowid FROM report_search WHERE report_search MATCH 'quietly'"))
        .hasSize(1);
    assertThat(rows("SELECT rowid FROM actor_search WHERE actor_search MATCH 'Zorbania'"))
        .hasSize(1);
    assertThat(rows("SELECT rowid FROM story_search WHERE story_search MATCH 'Talks'")).hasSize(1);
  }

  private List<List<@Nullable Object>> rows(String sql) {
    try (Ledger ledger = Ledger.open(file)) {
      return ledger.sql(sql).rows();
    }
  }

  @Test
  void anotherTypeHoldsWhenTheStoryIsReadAgain() {
    correct(c -> c.type(1, EventType.REJECT));
    assertThat(event(1).type()).isEqualTo(EventType.REJECT);
    read("1.1");
    assertThat(event(1).type()).isEqualTo(EventType.REJECT);
    assertThat(event(1).reports()).extracting(KeptReport::type).containsExactly(EventType.ACCUSE);
  }

  @Test
  void anotherActorIsFoundUnderItsOwnSide() {
    correct(c -> c.actor(1, "recipient", "Iran", "Israel"));
    assertThat(event(1).recipients()).extracting(KeptActor::name).containsExactly("Israel");
    read("1.1");
    assertThat(event(1).recipients()).extracting(KeptActor::name).containsExactly("Israel");
    assertThatThrownBy(() -> correct(c -> c.actor(1, "actor", "Spain", "Italy")))
        .hasMessageContaining("no actor \"Spain\"; it has [France]");
  }

  @Test
  void whatIsNoEventCountsForNothing() {
    correct(c -> c.notAnEvent(1));
    assertThat(event(1).state()).isEqualTo(KeptEvent.State.REFUSED);
    read("1.1");
    assertThat(event(1).state()).isEqualTo(KeptEvent.State.REFUSED);
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.timeline(new Question(List.of("FRA"), null, null, null, 9)).events())
          .isEmpty();
    }
  }

  @Test
  void whatWasMissedIsThereAfterAnotherReading() {
    correct(
        c ->
            c.missed(
                1, "Talks were quietly ended", EventType.SANCTION, List.of("Iran"), List.of()));
    read("1.1");
    KeptEvent added = event(2);
    assertThat(added.state()).isEqualTo(KeptEvent.State.KEPT);
    assertThat(added.type()).isEqualTo(EventType.SANCTION);
    assertThat(added.actors()).extracting(KeptActor::country).containsExactly("IRN");
    assertThat(added.reports())
        .extracting(KeptReport::words)
        .containsExactly("Talks were quietly ended");
    assertThatThrownBy(
            () -> correct(c -> c.missed(1, "no such words", EventType.AID, List.of(), List.of())))
        .hasMessageContaining("has no words");
  }

  @Test
  void aCorrectionIsTakenBackByAnother() {
    long wrong = correct(c -> c.type(1, EventType.REJECT));
    correct(c -> c.undo(wrong));
    assertThat(event(1).type()).isEqualTo(EventType.ACCUSE);
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.corrections())
          .extracting(Correction::kind)
          .containsExactly(Correction.Kind.TYPE, Correction.Kind.UNDONE);
      assertThat(ledger.corrections().get(0).quote()).isEqualTo("France condemned Iran on Monday.");
      assertThat(ledger.corrections().get(0).madeBy()).isEqualTo("Anna");
    }
  }
}
