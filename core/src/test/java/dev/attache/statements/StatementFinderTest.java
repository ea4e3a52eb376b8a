package dev.attache.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.mention.Sector;
import dev.attache.mention.TimeMention;
import dev.attache.mention.When;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleId;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the finder makes of whole paragraphs, with a cast given by hand. */
class StatementFinderTest {

  private static final RuleId HAND = new RuleId("test.hand");

  private static LanguageCore core;
  private static StatementFinder finder;

  @BeforeAll
  static void load() {
    core = LanguageCore.load(LanguageFolder.ENGLISH);
    finder = StatementFinder.load(LanguageFolder.ENGLISH);
  }

  /** Words of the text and the actor that each means; an id in capitals is an outlet. */
  private static List<Statement> find(String text, Map<String, String> actors) {
    Reading reading = core.read(new Text(text));
    Map<String, Actor> cast = new TreeMap<>();
    List<ActorMention> mentions = new ArrayList<>();
    List<TimeMention> times = new ArrayList<>();
    for (int i = 0; i < reading.size(); i++) {
      if (reading.form(i).equals("Tuesday")) {
        times.add(
            new TimeMention(
                reading.span(i), i, "2024-05-07", "2024-05-07", TimeMention.Type.DATE, HAND));
      }
      String id = actors.get(reading.form(i));
      if (id != null) {
        Sector sector = id.equals(id.toUpperCase(java.util.Locale.ROOT)) ? Sector.JRN : Sector.GOV;
        cast.putIfAbsent(
            id,
            new Actor(
                id,
                reading.form(i),
                Actor.Kind.PERSON,
                null,
                null,
                null,
                sector,
                null,
                null,
                null));
        mentions.add(new ActorMention(reading.span(i), i, List.of(id), HAND));
      }
    }
    return finder.find(reading, new Cast(List.copyOf(cast.values()), mentions), times);
  }

  private static Statement by(List<Statement> statements, String text, String content) {
    return statements.stream()
        .filter(s -> s.content().of(text).contains(content))
        .min((a, b) -> Integer.compare(a.content().length(), b.content().length()))
        .orElseThrow(() -> new AssertionError(content + " not among " + statements));
  }

  @Test
  void anOutletPassesOnWhatASpeakerSaid() {
    String text = "Amari said the ports would open again next week, the Kestrel agency reported.";
    Statement s = by(find(text, Map.of("Amari", "amari", "agency", "K")), text, "ports would open");
    assertThat(s.speaker()).isEqualTo("amari");
    assertThat(s.kind()).isEqualTo(Statement.Kind.INDIRECT);
  }

  @Test
  void accordingToAfterSaidMakesAChain() {
    String text = "The ports would open again, Amari said, according to Kestrel.";
    Statement s = by(find(text, Map.of("Amari", "amari", "Kestrel", "K")), text, "ports would");
    assertThat(s.speaker()).isEqualTo("amari");
    assertThat(s.via()).containsExactly("K");
    assertThat(s.medium()).isEqualTo("K");
  }

  @Test
  void aStatementIsTheWordOfWhoeverIssuedIt() {
    String text =
        "The talks had failed, the ministry said in a statement.\n\n"
            + "The statement said that the envoys would leave the capital.";
    List<Statement> found = find(text, Map.of("ministry", "mofa"));
    assertThat(by(found, text, "envoys").speaker()).isEqualTo("mofa");
  }

  @Test
  void timeMediumAndAddresseeStandBesideTheCue() {
    String text = "Amari told Kestrel on Tuesday that the ports would open again.";
    Statement s = by(find(text, Map.of("Amari", "amari", "Kestrel", "K")), text, "ports");
    assertThat(s.speaker()).isEqualTo("amari");
    assertThat(s.addressee()).isEqualTo("K");
    assertThat(s.medium()).isEqualTo("K");
    assertThat(s.when()).extracting(When::edtf).isEqualTo("2024-05-07");
  }

  @Test
  void aTimeInsideTheContentIsNotWhenItWasSaid() {
    String text = "Amari said the ports would open on Tuesday.";
    assertThat(by(find(text, Map.of("Amari", "amari")), text, "ports").when()).isNull();
  }

  @Test
  void aQuotationOverParagraphsHasOneSpeaker() {
    String text =
        "“We came here with nothing,” Amari said.\n\n"
            + "“The harbour was empty. There was no light.\n\n"
            + "“Nobody had expected us.”";
    List<Statement> found = find(text, Map.of("Amari", "amari"));
    assertThat(found).hasSize(3);
    assertThat(found).extracting(Statement::speaker).containsOnly("amari");
    assertThat(found).extracting(Statement::kind).containsOnly(Statement.Kind.DIRECT);
  }

  @Test
  void scareQuotesAreNoStatement() {
    String text = "The “night market” opened again, and the old traders filled the square.";
    assertThat(find(text, Map.of())).isEmpty();
  }

  @Test
  void whatWasNotSaidIsNoStatement() {
    String text = "Amari did not say that the ports would open.";
    assertThat(find(text, Map.of("Amari", "amari"))).isEmpty();
  }

  @Test
  void anEmptyTextHasNoStatements() {
    assertThat(find("", Map.of())).isEmpty();
  }
}
