package dev.attache.story;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text is in the language that is read, and which one it is in if not.
 *
 * <p>The share of function words settles it for ordinary texts in no time. Only where it is low is
 * the statistical detector asked, whose model is loaded then and not before. Short texts and lists
 * of names have few function words, and the detector guesses wildly on them: they pass unless it is
 * very sure.
 */
final class LanguageCheck {

  /** The lexicon. */
  static final String FILE = "lexicon/function-words.tsv";

  /** Model of the opennlp-models-langdetect artifact, on the class path. */
  private static final String MODEL = "/langdetect-183.bin";

  /**
   * Share of function words over which a text is in the language: ordinary prose has .30 to .50.
   */
  private static final double ENOUGH = 0.18;

  /** Letters under which a text is too short for the detector to be believed readily. */
  private static final int SHORT = 200;

  /**
   * How many times likelier than the own language another must be to be believed. Of paragraphs
   * written in other languages the detector is 90 times as sure and more, of English sentences full
   * of names at most twice.
   */
  private static final double SURE = 10;

  private static final double SURE_IF_SHORT = 30;

  /** Characters that are looked at: enough for any language to show. */
  private static final int LOOKED_AT = 6000;

  private final Set<String> words = new HashSet<>();
  private final String own;
  private final Map<String, String> twoLetters = new HashMap<>();
  private volatile @Nullable LanguageDetectorModel model;

  private LanguageCheck(String own) {
    this.own = own;
  }

  /** Loads the function words of a language. */
  static LanguageCheck load(LanguageFolder folder) {
    LanguageCheck check = new LanguageCheck(folder.language());
    Table table = Table.read(folder, FILE);
    int word = table.column("word");
    for (Table.Row row : table.rows()) {
      check.words.add(row.get(word));
    }
    return check;
  }

  /** The BCP 47 tag of the language of a text; the own one where there is doubt. */
  String languageOf(CharSequence text) {
    int limit = Math.min(text.length(), LOOKED_AT);
    int letters = 0;
    int others = 0;
    int count = 0;
    int known = 0;
    int start = -1;
    for (int i = 0; i <= limit; i++) {
      char c = i < limit ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        letters++;
        others += (c > '\u024f' && c < '\u1e00') || c > '\u1eff' ? 1 : 0;
        start = start < 0 ? i : start;
      } else if (start >= 0 && c != '\'' && c != '’') {
        count++;
        if (i - start <= 8
            && words.contains(text.subSequence(start, i).toString().toLowerCase(Locale.ROOT))) {
          known++;
        }
        start = -1;
      }
    }
    if (letters == 0) {
      return own;
    }
    boolean otherScript = others > letters / 2;
    if (!otherScript && known >= count * ENOUGH) {
      return own;
    }
    return detect(text.subSequence(0, limit).toString(), letters, otherScript);
  }

  private String detect(String text, int letters, boolean otherScript) {
    if (!otherScript && letters < SHORT / 4) {
      return own;
    }
    Language[] guesses = new LanguageDetectorME(model()).predictLanguages(text);
    String best = guesses[0].getLang();
    if (tag(best).equals(own)) {
      return own;
    }
    if (otherScript) {
      return tag(best);
    }
    double ownShare = 0;
    for (Language guess : guesses) {
      if (tag(guess.getLang()).equals(own)) {
        ownShare = guess.getConfidence();
      }
    }
    double needed = ownShare * (letters < SHORT ? SURE_IF_SHORT : SURE);
    return guesses[0].getConfidence() >= needed ? tag(best) : own;
  }

  /** The English name of a language, for messages. */
  static String name(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? "another language" : name;
  }

  /** {@code fra} as {@code fr}; languages without a two-letter code as they are. */
  private synchronized String tag(String threeLetters) {
    if (twoLetters.isEmpty()) {
      for (String two : Locale.getISOLanguages()) {
        twoLetters.putIfAbsent(Locale.forLanguageTag(two).getISO3Language(), two);
      }
      twoLetters.put("cmn", "zh"); // ISO 639-3 parts Mandarin from the other Chinese languages
    }
    return twoLetters.getOrDefault(threeLetters, threeLetters);
  }

  private LanguageDetectorModel model() {
    LanguageDetectorModel known = model;
    if (known == null) {
      synchronized (this) {
        known = model;
        if (known == null) {
          known = read();
          model = known;
        }
      }
    }
    return known;
  }

  private static LanguageDetectorModel read() {
    try (InputStream in = LanguageCheck.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "no " + MODEL + " on the class path; add opennlp-models-langdetect");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }
}
