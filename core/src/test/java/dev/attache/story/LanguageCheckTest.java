package dev.attache.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.LanguageFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {

  private static final LanguageCheck CHECK = LanguageCheck.load(LanguageFolder.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | French | Le ministre des Affaires étrangères s'est rendu lundi à Pékin, où il doit rencontrer son homologue chinois. Les deux hommes évoqueront la guerre en Ukraine et les échanges commerciaux entre leurs pays, a indiqué son porte-parole dans un communiqué publié dimanche soir.",
        "de | German | Der Außenminister ist am Montag nach Peking gereist, wo er seinen chinesischen Amtskollegen treffen will. Die beiden werden über den Krieg in der Ukraine und den Handel zwischen ihren Ländern sprechen, teilte sein Sprecher am Sonntagabend in einer Erklärung mit.",
        "es | Spanish | El ministro de Exteriores viajó el lunes a Pekín, donde se reunirá con su homólogo chino. Los dos hablarán de la guerra en Ucrania y del comercio entre sus países, según informó su portavoz en un comunicado difundido el domingo por la noche.",
        "ru | Russian | Министр иностранных дел прибыл в понедельник в Пекин, где встретится со своим китайским коллегой. Стороны обсудят войну на Украине и торговлю между странами, сообщил его представитель.",
        "zh | Chinese | 外交部长星期一抵达北京，将与中国外长举行会谈。发言人在星期日晚间发表的声明中说，双方将讨论乌克兰战争以及两国之间的贸易。",
        "it | Italian | Il ministro degli Esteri è arrivato lunedì a Pechino, dove incontrerà il suo omologo cinese. I due parleranno della guerra in Ucraina e degli scambi commerciali tra i loro paesi, ha detto il suo portavoce in una nota diffusa domenica sera.",
      })
  void aParagraphOfAnotherLanguageIsKnownByItsName(String tag, String name, String text) {
    assertThat(CHECK.languageOf(text)).isEqualTo(tag);
    assertThat(LanguageCheck.name(tag)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xi, Putin, Macron, Scholz, Zelenskyy, Erdoğan, Modi, Lula",
        "Turkey summoned Sweden's ambassador.",
        "Protests erupt in Tehran",
        "SEOUL - Police arrest 3",
        "2023-03-21 14:00 UTC +3.5%",
        "Ahmed al-Sharaa, Mohammed bin Salman, Sheikh Tamim bin Hamad Al Thani, Abdel Fattah al-Burhan, Ursula von der Leyen, Charles Michel, Josep Borrell Fontelles, Andrzej Duda, Gitanas Nausėda and Kaja Kallas met.",
        "Hamas, Fatah sign Cairo pact",
        "Le Pen loses"
      })
  void shortEnglishAndNamesPass(String text) {
    assertThat(CHECK.languageOf(text)).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Москва", "北京外交部发言人表示", "Η κυβέρνηση ανακοίνωσε νέα μέτρα"})
  void aShortTextInAnotherScriptDoesNot(String text) {
    assertThat(CHECK.languageOf(text)).isNotEqualTo("en");
  }
}
