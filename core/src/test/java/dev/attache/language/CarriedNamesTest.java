package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import org.junit.jupiter.api.Test;

class CarriedNamesTest {

  private static final WordLists LISTS =
      new WordLists(
          new int[] {WordShapes.lowerHash("jordan", 0, 6)}, new byte[] {WordLists.COUNTRY});

  @Test
  void aSurnameAloneIsThePersons() {
    Reading reading = carried("Sun Weiguo left . Sun stayed .", 0, 2);

    assertThat(reading.entity(4)).isEqualTo(EntityType.PER);
    assertThat(reading.startsEntity(4)).isTrue();
    assertThat(reading.upos(4)).isEqualTo(Upos.PROPN);
  }

  @Test
  void aWordWithAnArticleIsNot() {
    Reading reading = carried("Sun Weiguo left . The Sun shone .", 0, 2);

    assertThat(reading.entity(5)).isNull();
  }

  @Test
  void aStateIsNoGivenName() {
    Reading reading = carried("Jordan Hale left . Jordan stayed .", 0, 2);

    assertThat(reading.entity(4)).isNull();
  }

  @Test
  void theFullNameItselfStays() {
    Reading reading = carried("Sun Weiguo left . Sun Weiguo stayed .", 0, 2);

    assertThat(reading.entity(4)).isNull();
  }

  @Test
  void theShippedModelCarriesASurname() {
    Reading reading =
        LanguageCore.load(LanguageFolder.ENGLISH)
            .read(new Text("Chinese Vice Premier Sun Weiguo left for Hanoi. Sun will stay on."));

    int sun = reading.tokenAt(48);
    assertThat(reading.form(sun)).isEqualTo("Sun");
    assertThat(reading.entity(sun)).isEqualTo(EntityType.PER);
  }

  /** A reading whose words hang from the next verb-like word, with one name given. */
  private static Reading carried(String words, int from, int to) {
    Reading.Builder reading = new Reading.Builder(new Text(words));
    int at = 0;
    boolean fresh = true;
    for (String word : words.split(" ")) {
      if (fresh) {
        reading.beginSentence();
      }
      int t = reading.token(at, at + word.length());
      at += word.length() + 1;
      fresh = word.equals(".");
      boolean name = Character.isUpperCase(word.charAt(0)) && !word.equals("The");
      reading.tag(t, name ? Upos.PROPN : Upos.VERB, "", word);
      if (word.equals("The")) {
        reading.attach(t, t + 1, "det");
      }
    }
    reading.entity(from, to, EntityType.PER);
    new CarriedNames(LISTS, "NNP").carry(reading);
    return reading.build();
  }
}
