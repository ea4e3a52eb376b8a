package dev.attache.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WhoIsWhoTest {

  private static final WhoIsWho WHO = WhoIsWho.load(LanguageFolder.ENGLISH);

  @Test
  void aSurnameMeansAllWhoBearIt() {
    assertThat(WHO.find("Clinton"))
        .extracting(s -> s.known().name())
        .contains("Bill Clinton", "Hillary Clinton");
  }

  @Test
  void aPartOfANameWillDoWhateverItsLetters() {
    assertThat(WHO.find("mikhail mish")).isEmpty();
    assertThat(WHO.find("mishustin"))
        .extracting(s -> s.known().key())
        .containsExactly("rus.mikhail-mishustin");
    assertThat(WHO.find("")).isEmpty();
    assertThat(WHO.find("Nobody Atall")).isEmpty();
  }

  @Test
  void theOfficeIsTheOneOfTheDay() {
    Known medvedev = WHO.find("Dmitry Medvedev").get(0).known();
    assertThat(medvedev.on(LocalDate.of(2010, 6, 1)).office()).isEqualTo("President");
    assertThat(medvedev.on(LocalDate.of(2015, 6, 1)).office()).isEqualTo("Prime Minister");
  }

  @Test
  void everySourceIsALineOfItsFile() {
    Known known = WHO.find("Mishustin").get(0).known();
    Table people = Table.read(LanguageFolder.ENGLISH, known.file());
    int line = known.terms().get(0).line();
    assertThat(people.rows().stream().filter(r -> r.line() == line).findFirst())
        .hasValueSatisfying(r -> assertThat(r.get(0)).isEqualTo("rus.mikhail-mishustin"));
  }

  @Test
  void membersComeAndGo() {
    assertThat(WHO.members("EU", LocalDate.of(2020, 1, 31))).hasSize(28).contains("GBR");
    assertThat(WHO.members("EU", LocalDate.of(2020, 2, 1))).hasSize(27).doesNotContain("GBR");
    assertThat(WHO.members("NATO", LocalDate.of(2023, 4, 3))).hasSize(30);
    assertThat(WHO.members("NATO", LocalDate.of(2024, 3, 7))).hasSize(32).contains("SWE");
    assertThat(WHO.members("AU", LocalDate.of(2020, 1, 1))).hasSize(55);
    assertThat(WHO.members("ASEAN", LocalDate.of(2020, 1, 1))).hasSize(10);
    assertThat(WHO.members("BRICS", LocalDate.of(2010, 1, 1)))
        .containsExactly("BRA", "CHN", "IND", "RUS");
    assertThat(WHO.members("LAS", LocalDate.of(2020, 1, 1))).hasSize(22);
    assertThat(WHO.members("OPEC", LocalDate.of(2024, 1, 1))).hasSize(12);
    assertThat(WHO.bodies("FIN", LocalDate.of(2022, 1, 1))).containsExactly("EU");
  }

  @Test
  void everyBodyWithMembersIsAnOrganisation() {
    TreeSet<String> codes = new TreeSet<>();
    Table bodies = Table.read(LanguageFolder.ENGLISH, "lexicon/organisations.tsv");
    for (Table.Row row : bodies.rows()) {
      codes.add(row.get(bodies.column("code")));
    }
    List<Table.Row> rows = Table.read(LanguageFolder.ENGLISH, "lexicon/members.tsv").rows();
    assertThat(rows).extracting(r -> r.get(0)).isSorted().allMatch(codes::contains);
  }

  @Test
  void aStateIsShownWithThoseInOffice() {
    assertThat(WHO.inOffice("FRA", LocalDate.of(2010, 1, 1)))
        .extracting(Known::name)
        .contains("Nicolas Sarkozy")
        .doesNotContain("Emmanuel Macron");
  }
}
