package dev.attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.Edition;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is announced is open until something becomes of it. */
class AgendaTest {

  private static final String VISIT =
      "Joe Biden will visit Poland on Feb. 20, the White House said.";

  @TempDir private Path folder;
  private String file;
  private int number;

  @BeforeEach
  void name() {
    file = folder.resolve("record.db").toString();
  }

  private void told(String day, String words) {
    try (LedgerWriter writer = LedgerWriter.open(file, "test", "1.0")) {
      writer.append(
          Told.by("s" + ++number).on(day).version("urn:" + number, "1").says(words),
          Kinship.UNKNOWN);
    }
  }

  private List<AgendaEntry> due(String day) {
    try (Ledger ledger = Ledger.open(file)) {
      return ledger.agenda(LocalDate.parse(day), LocalDate.parse(day), 100);
    }
  }

  private AgendaEntry only(String day) {
    List<AgendaEntry> due = due(day);
    assertThat(due).hasSize(1);
    return due.get(0);
  }

  @Test
  void whatIsAnnouncedIsOpenAndShowsItsWords() {
    told("2023-02-14", VISIT);
    AgendaEntry entry = only("2023-02-20");
    assertThat(entry.state()).isEqualTo(AgendaEntry.State.OPEN);
    assertThat(entry.event().reports().get(0).words()).isEqualTo(VISIT);
    assertThat(due("2023-02-19")).isEmpty();
  }

  @Test
  void itIsConfirmedByTheActOnItsDay() {
    told("2023-02-14", VISIT);
    told("2023-02-21", "Joe Biden visited Poland on Monday.");
    AgendaEntry entry = only("2023-02-20");
    assertThat(entry.state()).isEqualTo(AgendaEntry.State.CONFIRMED);
    assertThat(entry.outcome()).isNotNull().isNotEqualTo(entry.event().id());
    assertThat(entry.steps())
        .extracting(s -> s.report().words())
        .containsExactly(VISIT, "Joe Biden visited Poland on Monday.");
  }

  @Test
  void anotherDayMovesIt() {
    told("2023-02-10", "Emmanuel Macron plans to meet Olaf Scholz in Berlin on Feb. 28.");
    told("2023-02-15", "Emmanuel Macron will meet Olaf Scholz in Berlin on March 2 instead.");
    assertThat(due("2023-02-28")).isEmpty();
    assertThat(only("2023-03-02").state()).isEqualTo(AgendaEntry.State.MOVED);
  }

  @Test
  void itIsCalledOff() {
    told("2023-02-10", "Emmanuel Macron plans to meet Olaf Scholz in Berlin on Feb. 28.");
    told("2023-02-21", "Emmanuel Macron canceled his meeting with Olaf Scholz.");
    assertThat(only("2023-02-28").state()).isEqualTo(AgendaEntry.State.CANCELLED);
  }

  @Test
  void itIsDenied() {
    told("2023-02-10", "Joe Biden will meet Xi Jinping in April.");
    told("2023-02-12", "The White House denied that Joe Biden will meet Xi Jinping in April.");
    assertThat(only("2023-04-03").state()).isEqualTo(AgendaEntry.State.DENIED);
  }

  @Test
  void somebodyElsesVisitSaysNothingOfIt() {
    told("2023-02-14", VISIT);
    told("2023-02-21", "Antony Blinken visited Turkey on Monday.");
    told("2023-02-21", "Emmanuel Macron canceled his trip to Poland.");
    assertThat(only("2023-02-20").state()).isEqualTo(AgendaEntry.State.OPEN);
  }

  @Test
  void whatIsOverAndWasNotHeardOfHasLapsed() {
    told("2023-02-14", VISIT);
    try (Ledger ledger = Ledger.open(file)) {
      List<AgendaEntry> lapsed =
          ledger.lapsed(LocalDate.parse("2023-03-20"), LocalDate.parse("2023-01-01"), 100);
      assertThat(lapsed).extracting(AgendaEntry::state).containsExactly(AgendaEntry.State.LAPSED);
      assertThat(ledger.lapsed(LocalDate.parse("2023-02-20"), LocalDate.parse("2023-01-01"), 100))
          .isEmpty();
    }
  }

  @Test
  void aRetractedStoryConfirmsNothing() {
    told("2023-02-14", VISIT);
    told("2023-02-21", "Joe Biden visited Poland on Monday.");
    try (LedgerWriter writer = LedgerWriter.open(file, "test", "1.0")) {
      writer.retract(
          new Edition(
              "urn:2", "2", Edition.Status.CANCELED, null, null, null, 0, null, null, null));
    }
    assertThat(only("2023-02-20").state()).isEqualTo(AgendaEntry.State.OPEN);
  }
}
