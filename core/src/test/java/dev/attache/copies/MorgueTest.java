package dev.attache.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.Edition;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MorgueTest {

  private static final List<String> TRAWLER =
      List.of(
          "LASSANE - The navy seized a foreign trawler with 140 tons of fish on board on Thursday.",
          "Its captain faces a fine, a spokesman for the navy said after the ship was brought in.",
          "Fishermen who had blocked the harbour three weeks before applauded on the quay.");

  private static Story story(
      String id, List<String> paragraphs, @Nullable String agency, @Nullable String outlet) {
    return Gold.story(id, "Trawler seized", paragraphs, agency, outlet, LocalDate.of(2024, 2, 29));
  }

  private static Story version(String id, String guid, List<String> paragraphs, String signal) {
    Story s = story(id, paragraphs, "Reuters", null);
    return new Story(
        s.id(),
        s.source(),
        s.digest(),
        s.text(),
        s.alignment(),
        s.headline(),
        s.published(),
        s.publishedFrom(),
        s.page(),
        s.language(),
        new Edition(guid, id, Edition.Status.USABLE, null, null, null, 0, null, signal, null));
  }

  private static Morgue morgue(int reach) {
    return Morgue.open(LanguageFolder.ENGLISH, reach);
  }

  private static List<String> with(int at, String paragraph) {
    List<String> changed = new ArrayList<>(TRAWLER);
    changed.set(at, paragraph);
    return changed;
  }

  @Test
  void theAgencysOwnStandsForAllThoughItComesLater() {
    try (Morgue morgue = morgue(100)) {
      assertThat(morgue.file(story("post", TRAWLER, "Reuters", "Evening Post")))
          .isEqualTo(new Kinship.First());
      Kinship.Copy wire = (Kinship.Copy) morgue.file(story("wire", TRAWLER, "Reuters", "Reuters"));
      assertThat(wire.original().id()).isEqualTo("wire");
      assertThat(wire.original().role()).isEqualTo(Clipping.Role.AGENCY);
      assertThat(wire.kept()).isEqualTo(1);
      Kinship.Copy last = (Kinship.Copy) morgue.file(story("last", TRAWLER, "Reuters", "Voice"));
      assertThat(last.of()).extracting(Clipping::id).containsExactly("post");
      assertThat(last.original().id()).isEqualTo("wire");
    }
  }

  @Test
  void whoPublishedAStoryHasAPlaceInTheChain() {
    try (Morgue morgue = morgue(100)) {
      assertThat(role(morgue, "Associated Press", "AP News")).isEqualTo(Clipping.Role.AGENCY);
      assertThat(role(morgue, null, "Reuters")).isEqualTo(Clipping.Role.AGENCY);
      assertThat(role(morgue, "Reuters", "Evening Post")).isEqualTo(Clipping.Role.OUTLET);
      assertThat(role(morgue, null, "Evening Post")).isEqualTo(Clipping.Role.OUTLET);
      assertThat(role(morgue, "Reuters", null)).isEqualTo(Clipping.Role.UNKNOWN);
      assertThat(morgue.clipping(version("1", "urn:a", TRAWLER, "new")).role())
          .isEqualTo(Clipping.Role.AGENCY);
    }
  }

  private static Clipping.Role role(
      Morgue morgue, @Nullable String agency, @Nullable String outlet) {
    return morgue.clipping(story("s", TRAWLER, agency, outlet)).role();
  }

  @Test
  void whatHasChangedIsShownInItsPlace() {
    try (Morgue morgue = morgue(100)) {
      morgue.file(version("1", "urn:a", TRAWLER, "new"));
      List<String> changed =
          with(1, "Its captain was fined $1.1 million, a spokesman for the navy said.");
      changed.set(2, "The owner will sue in Paris.");
      Story second = version("2", "urn:a", changed, "correction");
      Kinship.Revision revision = (Kinship.Revision) morgue.file(second);
      assertThat(revision.of().moment()).isNull();
      assertThat(revision.of().id()).isEqualTo("1");
      Changes changes = revision.changes();
      assertThat(changes.note()).isEqualTo(Changes.Note.CORRECTION);
      assertThat(changes.headline()).isNull();
      assertThat(changes.altered()).hasSize(1);
      assertThat(changes.altered().get(0).span().of(second.text())).isEqualTo(changed.get(1));
      assertThat(changes.altered().get(0).before()).isEqualTo(TRAWLER.get(1));
      assertThat(changes.added()).hasSize(1);
      assertThat(changes.added().get(0).of(second.text())).isEqualTo(changed.get(2));
      assertThat(changes.removed()).containsExactly(TRAWLER.get(2));
      assertThat(morgue.versions("urn:a")).extracting(Clipping::id).containsExactly("1", "2");
      assertThat(morgue.versions("urn:b")).isEmpty();
    }
  }

  @Test
  void anExcerptIsACopyAndAVersionThatWasCutIsARevision() {
    List<String> cut = List.of(TRAWLER.get(0), TRAWLER.get(1).substring(0, 25));
    try (Morgue morgue = morgue(100)) {
      morgue.file(version("1", "urn:a", TRAWLER, "new"));
      assertThat(morgue.file(story("excerpt", cut, "Reuters", null)))
          .isInstanceOf(Kinship.Copy.class);
      Kinship.Revision version =
          (Kinship.Revision) morgue.file(version("2", "urn:a", cut, "update"));
      assertThat(version.changes().altered()).hasSize(1);
      assertThat(version.changes().altered().get(0).before()).isEqualTo(TRAWLER.get(1));
      assertThat(version.changes().removed()).containsExactly(TRAWLER.get(2));
      assertThat(version.changes().added()).isEmpty();
    }
  }

  @Test
  void revisionsAreLinkedOneAfterTheOther() {
    try (Morgue morgue = morgue(100)) {
      morgue.file(version("1", "urn:a", TRAWLER, "new"));
      List<String> two = with(0, "LASSANE - The navy let a foreign trawler go on Friday.");
      morgue.file(version("2", "urn:a", two, "update"));
      List<String> three = new ArrayList<>(two);
      three.add("The crew of 29 is well, the owner said.");
      Kinship.Revision third =
          (Kinship.Revision) morgue.file(version("3", "urn:a", three, "update"));
      assertThat(third.of().id()).isEqualTo("2");
      assertThat(third.original().id()).isEqualTo("1");
      assertThat(third.changes().added()).hasSize(1);
    }
  }

  @Test
  void aHeadlineSaysThatAStoryIsCorrected() {
    RevisionNotes notes = RevisionNotes.load(LanguageFolder.ENGLISH);
    assertThat(notes.of(headed("CORRECTED-Trawler seized"))).isEqualTo(Changes.Note.CORRECTION);
    assertThat(notes.of(headed("UPDATE 2-Trawler seized"))).isEqualTo(Changes.Note.UPDATE);
    assertThat(notes.of(headed("Retraction: Trawler"))).isEqualTo(Changes.Note.RETRACTION);
    assertThat(notes.of(headed("Correction officers strike in Ohio"))).isEqualTo(Changes.Note.NONE);
    assertThat(notes.of(headed("Updated rules for trawlers"))).isEqualTo(Changes.Note.NONE);
  }

  private static Story headed(String headline) {
    return Gold.story("h", headline, TRAWLER, null, null, null);
  }

  @Test
  void whatLiesTooFarBackIsForgotten() {
    try (Morgue morgue = morgue(10)) {
      morgue.file(story("first", TRAWLER, null, "Post"));
      for (int i = 0; i < 4; i++) {
        morgue.file(story("s" + i, noise(i), null, "Post"));
      }
      assertThat(morgue.file(story("again", TRAWLER, null, "Voice")))
          .isInstanceOf(Kinship.Copy.class);
      for (int i = 4; i < 20; i++) {
        morgue.file(story("s" + i, noise(i), null, "Post"));
      }
      assertThat(morgue.file(story("late", TRAWLER, null, "Voice"))).isEqualTo(new Kinship.First());
    }
  }

  /** A story of words that nobody else has. */
  private static List<String> noise(int seed) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      words.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
    }
    return List.of(words.toString());
  }

  @Test
  void storiesAreFoundAgainWhenTheirWordsHaveGoneToDisk() {
    try (Morgue morgue = morgue(100_000)) {
      morgue.file(story("first", TRAWLER, "Reuters", null));
      // some 12 MB: more than the shelf holds in memory
      for (int i = 0; i < 4500; i++) {
        morgue.file(story("s" + i, noise(i), null, null));
      }
      Kinship.Copy copy = (Kinship.Copy) morgue.file(story("again", TRAWLER, null, "Post"));
      assertThat(copy.of().get(0).agency()).isEqualTo("Reuters");
      assertThat(copy.kept()).isEqualTo(1);
      Kinship.Copy late = (Kinship.Copy) morgue.file(story("late", noise(4499), null, "Post"));
      assertThat(late.of().get(0).id()).isEqualTo("s4499");
    }
  }

  @Test
  void aPassageThatEverybodyPrintsFindsNobody() {
    String common =
        "All figures are given without warranty and may not be reproduced without the written"
            + " permission of the publisher, who cannot be held liable for any loss.";
    try (Morgue morgue = morgue(1000)) {
      for (int i = 0; i < 100; i++) {
        List<String> paragraphs = new ArrayList<>(noise(i));
        paragraphs.add(common);
        assertThat(morgue.file(story("s" + i, paragraphs, null, "Post")))
            .isEqualTo(new Kinship.First());
      }
    }
  }

  @Test
  void oddTextsHaveNoKin() {
    try (Morgue morgue = morgue(100)) {
      for (String odd :
          List.of("", " ", "word", "!!! ???", "one two", "\ud83d", "\n\n", "%", "-")) {
        assertThat(morgue.file(story("odd", List.of(odd), null, null)))
            .as(odd)
            .isEqualTo(new Kinship.First());
      }
    }
  }
}
