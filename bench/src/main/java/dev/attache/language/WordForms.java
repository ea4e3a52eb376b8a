package dev.attache.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Inflected forms of the English verbs and nouns of WordNet 3.1, so that the endings of words that
 * no treebank shows are taken off rightly: "touted" is of "tout", not of "toute".
 */
final class WordForms {

  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

  /** Tag to form to dictionary form; what stands first is kept. */
  private final Map<String, Map<String, String>> lemmas = new TreeMap<>();

  private WordForms() {}

  static WordForms read() throws IOException {
    WordForms forms = new WordForms();
    // the lists of irregular forms do not say which form one is
    for (String[] pair : pairs("verb.exc")) {
      String tag = pair[0].endsWith("ing") ? "VBG" : pair[0].endsWith("s") ? "VBZ" : "VBD VBN";
      for (String t : tag.split(" ")) {
        forms.put("VERB/" + t, pair[0], pair[1]);
      }
    }
    for (String[] pair : pairs("noun.exc")) {
      forms.put("NOUN/NNS", pair[0], pair[1]);
    }
    for (String verb : lemmas("index.verb")) {
      forms.put("VERB/VBZ", withS(verb), verb);
      for (String stem : stems(verb)) {
        forms.put("VERB/VBD", stem + "ed", verb);
        forms.put("VERB/VBN", stem + "ed", verb);
      }
      if (verb.endsWith("ie")) {
        forms.put("VERB/VBG", verb.substring(0, verb.length() - 2) + "ying", verb);
      } else if (verb.endsWith("ee") || verb.endsWith("oe") || verb.endsWith("ye")) {
        forms.put("VERB/VBG", verb + "ing", verb);
      } else {
        for (String stem : stems(verb)) {
          boolean i = stem.endsWith("i") && verb.endsWith("y");
          forms.put("VERB/VBG", (i ? verb : stem) + "ing", verb);
        }
      }
    }
    for (String noun : lemmas("index.noun")) {
      forms.put("NOUN/NNS", withS(noun), noun);
    }
    return forms;
  }

  /** Tag to form to dictionary form. */
  Map<String, Map<String, String>> lemmas() {
    return lemmas;
  }

  private void put(String tag, String form, String lemma) {
    lemmas.computeIfAbsent(tag, t -> new TreeMap<>()).putIfAbsent(form, lemma);
  }

  private static String withS(String word) {
    int n = word.length();
    char last = word.charAt(n - 1);
    if (last == 'y' && n > 1 && !vowel(word.charAt(n - 2))) {
      return word.substring(0, n - 1) + "ies";
    }
    boolean hissing =
        last == 's' || last == 'x' || last == 'z' || word.endsWith("ch") || word.endsWith("sh");
    return word + (hissing || (last == 'o' && n > 1 && !vowel(word.charAt(n - 2))) ? "es" : "s");
  }

  /** What "ed" is put to: more than one where the stress, which is not known, decides. */
  private static List<String> stems(String verb) {
    int n = verb.length();
    char last = verb.charAt(n - 1);
    if (last == 'e') {
      return List.of(verb.substring(0, n - 1));
    }
    if (last == 'y' && n > 1 && !vowel(verb.charAt(n - 2))) {
      return List.of(verb.substring(0, n - 1) + "i");
    }
    boolean closed =
        n > 2
            && !vowel(last)
            && "wxyh".indexOf(last) < 0
            && vowel(verb.charAt(n - 2))
            && !vowel(verb.charAt(n - 3));
    if (!closed) {
      return last == 'c' ? List.of(verb, verb + "k") : List.of(verb);
    }
    List<String> stems = new ArrayList<>();
    stems.add(verb + last);
    long syllables = 0;
    for (int i = 0; i < n; i++) {
      if (vowel(verb.charAt(i)) && (i == 0 || !vowel(verb.charAt(i - 1)))) {
        syllables++;
      }
    }
    if (syllables > 1) {
      stems.add(verb);
    }
    return stems;
  }

  private static boolean vowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  private static List<String> lemmas(String file) throws IOException {
    List<String> all = new ArrayList<>();
    for (String[] cells : rows(file)) {
      if (cells[0].matches("[a-z]{2,}")) {
        all.add(cells[0]);
      }
    }
    return all;
  }

  private static List<String[]> pairs(String file) throws IOException {
    List<String[]> all = new ArrayList<>();
    for (String[] cells : rows(file)) {
      if (cells.length >= 2 && cells[0].matches("[a-z]+") && cells[1].matches("[a-z]+")) {
        all.add(cells);
      }
    }
    return all;
  }

  private static List<String[]> rows(String file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    InputStream raw = WordForms.class.getResourceAsStream(FOLDER + file);
    if (raw == null) {
      throw new IOException("WordNet's " + file + " is not on the class path");
    }
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith(" ")) {
          rows.add(line.split(" "));
        }
      }
    }
    return rows;
  }
}
