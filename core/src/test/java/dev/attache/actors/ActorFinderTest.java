package dev.attache.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.mention.Sector;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorFinderTest {

  @Test
  void aTitleBeforeANameGivesCountrySectorAndOffice() {
    Cast cast = Casting.cast("Norwegian Fisheries Minister Kari Lund met Danish officials.");

    Actor lund = Casting.named(cast, "Kari Lund");
    assertThat(lund.kind()).isEqualTo(Actor.Kind.PERSON);
    assertThat(lund.country()).isEqualTo("NOR");
    assertThat(lund.sector()).isEqualTo(Sector.GOV);
    assertThat(lund.office()).isEqualTo("Fisheries Minister");
  }

  @Test
  void aBodyBeforeASpokesmanIsWhatThePersonBelongsTo() {
    Cast cast = Casting.cast("U.S. State Department spokesman Paul Miller declined to comment.");

    Actor miller = Casting.named(cast, "Paul Miller");
    assertThat(miller.country()).isEqualTo("USA");
    assertThat(miller.sector()).isEqualTo(Sector.GOV);
    assertThat(miller.memberOf()).isEqualTo("State Department");
    assertThat(miller.office()).isEqualTo("State Department spokesman");
  }

  @Test
  void anAppositionTellsWhoSomebodyIs() {
    Cast cast =
        Casting.cast("Paolo Bianchi, the head of the Italian navy, arrived in Lisbon on Monday.");

    Actor bianchi = Casting.named(cast, "Paolo Bianchi");
    assertThat(bianchi.country()).isEqualTo("ITA");
    assertThat(bianchi.sector()).isEqualTo(Sector.MIL);
  }

  @Test
  void aFormerOfficeIsKeptAsOneAndMakesAnElite() {
    Cast cast = Casting.cast("Former Spanish Prime Minister Jorge Vidal criticised the plan.");

    Actor vidal = Casting.named(cast, "Jorge Vidal");
    assertThat(vidal.sector()).isEqualTo(Sector.ELI);
    assertThat(vidal.office()).isEqualTo("Former Prime Minister");
  }

  @Test
  void theStorysDayDecidesWhoHoldsAnOffice() {
    String text = "Boris Johnson spoke to reporters.";

    Actor inOffice = Casting.cast(text, LocalDate.of(2020, 3, 1)).actors().get(0);
    assertThat(inOffice.office()).isEqualTo("Prime Minister");
    assertThat(inOffice.sector()).isEqualTo(Sector.GOV);

    Actor before = Casting.cast(text, LocalDate.of(2017, 3, 1)).actors().get(0);
    assertThat(before.office()).isEqualTo("Foreign Secretary");

    Actor after = Casting.cast(text, LocalDate.of(2024, 3, 1)).actors().get(0);
    assertThat(after.office()).isNull();
    assertThat(after.sector()).isEqualTo(Sector.ELI);
    assertThat(after.country()).isEqualTo("GBR");
  }

  @Test
  void aSurnameMeansTheOneWhomTheStoryNamesInFull() {
    String text = "Police chief James O'Neill spoke first. O'Neill then took questions.";
    Cast cast = Casting.cast(text);

    Actor later = Casting.meantBy(cast, text, "O'Neill", 0);
    assertThat(later.name()).isEqualTo("James O'Neill");
    assertThat(later.key()).isNull();
  }

  @Test
  void aSurnameOfTwoMeansTheOneWhomTheStoryIsAbout() {
    String text =
        "Senator Laura Whitfield was taken to hospital on Sunday. Whitfield collapsed at a rally,"
            + " her staff said, and rested at the flat of her daughter, Emma Whitfield."
            + " Later Whitfield told reporters that she felt well.";
    Cast cast = Casting.cast(text);

    assertThat(Casting.named(cast, "Emma Whitfield").key()).isNull();
    assertThat(Casting.meantBy(cast, text, "Whitfield", 1).name()).isEqualTo("Laura Whitfield");
  }

  @Test
  void aSurnameThatIsAlsoAPeoplesNameIsTheSurname() {
    String text =
        "Mark Cuban, who owns a club in Dallas, spoke on Sunday. Cuban said he would not run."
            + " Later a Cuban diplomat met the Cuban in a hotel.";
    Cast cast = Casting.cast(text);

    assertThat(Casting.meantBy(cast, text, "Cuban", 0).name()).isEqualTo("Mark Cuban");
    assertThat(Casting.named(cast, "Cuban diplomat").country()).isEqualTo("CUB");
  }

  @Test
  void whoseSomebodyIsMayStandBeforeOrBehind() {
    Cast cast =
        Casting.cast(
            "A Lebanese lawyer, Karim Haddour, filed a complaint. Prime Minister Jan Tervo of"
                + " Finland spoke first. Burundi's National Security Council met on Friday."
                + " The Catalan government agreed. The envoy has issued an ultimatum to Damascus.");

    assertThat(Casting.named(cast, "Karim Haddour").country()).isEqualTo("LBN");
    assertThat(Casting.named(cast, "Jan Tervo").country()).isEqualTo("FIN");
    assertThat(Casting.named(cast, "Burundi's National Security Council").country())
        .isEqualTo("BDI");
    assertThat(Casting.named(cast, "Catalan government").country()).isEqualTo("ESP");
    assertThat(Casting.named(cast, "Syria").kind()).isEqualTo(Actor.Kind.STATE);
  }

  @Test
  void aMiddleNameMakesNobodyElse() {
    String text =
        "Laura B. Whitfield runs for governor. Laura Whitfield spoke in Ohio on Sunday,"
            + " and her husband, Mark Whitfield, came along.";
    Cast cast = Casting.cast(text);

    assertThat(Casting.meantBy(cast, text, "Laura Whitfield", 0).name())
        .isEqualTo("Laura B. Whitfield");
    assertThat(Casting.meantBy(cast, text, "Mark Whitfield", 0).name()).isEqualTo("Mark Whitfield");
  }

  @Test
  void withoutADayNobodyHoldsAnOfficeThatHasEnded() {
    String text = "Hillary Clinton spoke in Ohio. Vladimir Putin spoke in Moscow.";
    Cast undated = Casting.cast(text);

    Actor former = Casting.meantBy(undated, text, "Hillary Clinton", 0);
    assertThat(former.country()).isEqualTo("USA");
    assertThat(former.office()).isNull();
    assertThat(Casting.meantBy(undated, text, "Vladimir Putin", 0).office()).isEqualTo("President");
  }

  @Test
  void theFamilyNameComesFirstInChineseNames() {
    String text = "Chinese Vice Premier Sun Weiguo left for Hanoi. Sun will stay three days.";
    Cast cast = Casting.cast(text);

    assertThat(Casting.meantBy(cast, text, "Sun", 0).name()).isEqualTo("Sun Weiguo");
  }

  @Test
  void usIsNotTheUnitedStatesInSmallLetters() {
    assertThat(Casting.cast("They told us to wait.").actors())
        .noneMatch(a -> "state.usa".equals(a.key()));
    assertThat(Casting.cast("The US told them to wait.").actors())
        .anyMatch(a -> "state.usa".equals(a.key()));
  }

  @Test
  void bodiesWithACodeHaveNoCountry() {
    Cast cast = Casting.cast("The International Criminal Court and the African Union agreed.");

    Actor court = Casting.named(cast, "International Criminal Court");
    assertThat(court.code()).isEqualTo("ICC");
    assertThat(court.country()).isNull();
    assertThat(court.sector()).isEqualTo(Sector.JUD);
    assertThat(Casting.named(cast, "African Union").sector()).isEqualTo(Sector.IGO);
  }

  @Test
  void aHamasOfficialIsOfHamasNotOfAGovernment() {
    Cast cast = Casting.cast("A senior Hamas official rejected the offer.");

    Actor official = cast.actors().get(0);
    assertThat(official.sector()).isEqualTo(Sector.REB);
    assertThat(official.memberOf()).isEqualTo("Hamas");
  }

  @Test
  void theSameGroupIsOneActorAndOtherGroupsAreOthers() {
    String text = "Turkish police fired tear gas. Greek police watched. Later the police withdrew.";
    Cast cast = Casting.cast(text);

    assertThat(cast.actors()).extracting(Actor::country).containsExactly("TUR", "GRC");
    assertThat(cast.mentions()).hasSize(3);
  }

  @Test
  void whoServedInAWarIsNotOfTheStateThatItIsCalledAfter() {
    Cast cast = Casting.cast("Iraq War veteran Tom Young asked for help.");

    Actor young =
        cast.actors().stream().filter(x -> x.name().equals("Tom Young")).findFirst().orElseThrow();
    assertThat(young.country()).isNull();
  }

  @Test
  void backedByAStateIsNotOfThatState() {
    Cast cast = Casting.cast("Iran-backed rebels attacked the town.");

    Actor rebels =
        cast.actors().stream().filter(a -> a.sector() == Sector.REB).findFirst().orElseThrow();
    assertThat(rebels.country()).isNull();
  }

  @Test
  void aPronounOutsideAQuotationDoesNotMeanSomebodyInside() {
    String text =
        "Spokesman Peter Hart dismissed the talks. “President Putin wants a war,” he said.";
    Cast cast = Casting.cast(text);

    assertThat(Casting.meantBy(cast, text, "he", 0).name()).isEqualTo("Peter Hart");
  }

  @Test
  void twoTogetherAreTheTwoWhoWereNamedLast() {
    String text = "Emmanuel Macron called Olaf Scholz. The two leaders spoke for an hour.";
    Cast cast = Casting.cast(text);

    ActorMention pair = cast.mentions().get(2);
    assertThat(pair.span().of(text)).isEqualTo("The two leaders");
    assertThat(pair.actors()).containsExactly("a1", "a2");
  }

  @Test
  void theTownOfADatelineDoesNotAct() {
    Cast cast = Casting.cast("MOSCOW (AP) — Protesters gathered on Sunday.");

    assertThat(cast.actors()).noneMatch(a -> "state.rus".equals(a.key()));
  }

  @Test
  void idsFollowTheOrderOfFirstMention() {
    Cast cast = Casting.cast("France warned Germany. Germany answered Italy.");

    assertThat(cast.actors()).extracting(Actor::id).containsExactly("a1", "a2", "a3");
    assertThat(cast.actors()).extracting(Actor::country).containsExactly("FRA", "DEU", "ITA");
  }

  @Test
  void anyTextHasACastWithOneMentionAHead() {
    List<String> texts =
        List.of(
            "",
            " ",
            "?!",
            "'s 's 's",
            "President",
            "the the of of President of of Russia , , ,",
            "U.S.-led US-UK-EU anti-US (EU) (",
            "“Putin “Xi ” he his it they who which",
            "Mr. Mrs. Dr. President Prime Minister of the of France's Germany's president's",
            "KYIV MOSCOW BEIJING: PUTIN: XI:\n\n\nTHE TWO. BOTH SIDES.",
            "\uD83D\uDE00 Xi \uD83D\uDE00 Jinping \uD83D\uDE00",
            "İstanbul Erdoğan Łódź Ørsted ß ﬁ");
    for (String text : texts) {
      Cast cast = Casting.cast(text);
      Set<Integer> heads = new HashSet<>();
      for (ActorMention mention : cast.mentions()) {
        assertThat(heads.add(mention.head())).as(text).isTrue();
        assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(mention.actors()).isNotEmpty();
      }
    }
  }
}
