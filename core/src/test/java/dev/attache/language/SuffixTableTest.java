package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.LanguageFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuffixTableTest {

  private static final Model MODEL = Model.fromBytes(LanguageFolder.ENGLISH.bytes("model.bin"));

  @ParameterizedTest
  @CsvSource({
    "VERB/VBN,touted,tout",
    "VERB/VBN,biased,bias",
    "VERB/VBD,invited,invite",
    "NOUN/NNS,cities,city",
    "NOUN/NNS,men,man",
    "VERB/VBD,met,meet",
    "VERB/VBG,running,run",
    "VERB/VBZ,denies,deny",
    "NOUN/NN,talk,talk",
  })
  void wordsHaveTheirDictionaryForm(String tag, String word, String lemma) {
    int number = MODEL.tags().indexOf(tag);
    assertThat(number).as("the model knows " + tag).isNotNegative();
    assertThat(MODEL.lemmas().lemma(number, word)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @CsvSource({"1,''", "1,é"})
  void anyWordHasADictionaryForm(int tag, String word) {
    assertThat(MODEL.lemmas().lemma(tag, word)).isNotNull();
  }
}
