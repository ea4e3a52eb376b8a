package dev.attache.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.events.EventType;
import dev.attache.events.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GoldTableTest {

  private static GoldTable read(String... lines) throws IOException {
    return GoldTable.read(new BufferedReader(new StringReader(String.join("\n", lines))));
  }

  @Test
  void columnsAreFoundByName() throws IOException {
    GoldTable table =
        read(
            "type\tnote\ttext\tactor\trecipient\tstatus\tpublished",
            "consult\tx\tXi visited Russia.\tXi\tRussia\tplanned\t2023-03-21");
    assertThat(table.faults()).isEmpty();
    GoldAct act = table.acts().get(0);
    assertThat(act.sentence()).isEqualTo("Xi visited Russia.");
    assertThat(act.types()).containsExactly(EventType.CONSULT);
    assertThat(act.source()).isEqualTo("Xi");
    assertThat(act.target()).isEqualTo("Russia");
    assertThat(act.status()).isEqualTo(Status.PLANNED);
    assertThat(act.published()).isEqualTo(LocalDate.of(2023, 3, 21));
    assertThat(act.id()).isEqualTo("line 2");
  }

  @Test
  void yieldIsEitherOfTwoTypes() throws IOException {
    assertThat(read("sentence\ttype", "He gave in.\tYIELD").acts().get(0).types())
        .containsExactlyInAnyOrder(EventType.CONCEDE, EventType.RETREAT);
  }

  @Test
  void aBrokenLineLosesNoOther() throws IOException {
    GoldTable table =
        read(
            "sentence\ttype\tstatus\tpublished",
            "One.\tCONSULT",
            "Two.\tVISIT",
            "Three.\tAID\tmaybe",
            "Four.\tAID\t\tTuesday",
            "\tAID",
            "Five.\tAID");
    assertThat(table.acts()).extracting(GoldAct::sentence).containsExactly("One.", "Five.");
    assertThat(table.faults()).extracting(GoldTable.Fault::line).containsExactly(3, 4, 5, 6);
    assertThat(table.faults().get(0).found()).contains("VISIT", "no type of PLOVER");
    assertThat(table.faults().get(2).found()).contains("Tuesday", "YYYY-MM-DD");
  }

  @Test
  void aTableWithoutTheColumnsSaysWhatItNeeds() throws IOException {
    assertThat(read("a\tb", "1\t2").faults().get(0).found()).contains("no column \"sentence\"");
    assertThat(read("").acts()).isEmpty();
  }
}
