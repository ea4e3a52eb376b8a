package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The whole language core of one language: sentences, tokens, tags, lemmas, dependencies, named
 * entities. Immutable and safe to share between threads.
 */
public final class LanguageCore {

  private static final EntityType[] TYPES = EntityType.values();
  private static final int BEGINS_PERSON = 1 + 2 * EntityType.PER.ordinal();
  private static final int BEGINS_PLACE = 1 + 2 * EntityType.LOC.ordinal();

  private final Tokenizer tokenizer;
  private final Model model;
  private final SuffixTable lemmas;
  private final CarriedNames names;
  private final Upos[] upos;
  private final String[] xpos;
  private final Relations relations;
  private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

  private LanguageCore(Model model, Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.model = model;
    this.lemmas = model.lemmas();
    List<String> tags = model.tags();
    this.relations = new Relations(model.relations());
    this.upos = new Upos[tags.size()];
    this.xpos = new String[tags.size()];
    for (int i = 0; i < upos.length; i++) {
      String name = tags.get(i);
      int slash = name.indexOf('/');
      upos[i] = Upos.valueOf(slash < 0 ? name : name.substring(0, slash));
      xpos[i] = slash < 0 ? "" : name.substring(slash + 1).intern();
    }
    int proper = List.of(upos).indexOf(Upos.PROPN);
    this.names = new CarriedNames(model.lists(), proper < 0 ? "" : xpos[proper]);
  }

  /**
   * Loads the core of a language from its folder.
   *
   * @throws Model.BadModelException if the model file cannot be used
   */
  public static LanguageCore load(LanguageFolder folder) {
    return of(Model.fromBytes(folder.bytes("model.bin")), folder);
  }

  /** A core of this model, with the tokeniser's words from the folder. */
  public static LanguageCore of(Model model, LanguageFolder folder) {
    return new LanguageCore(model, Tokenizer.load(folder));
  }

  /** Reads a text. Any text can be read, in time linear in its length; none fails. */
  public Reading read(Text text) {
    Reading.Builder reading = new Reading.Builder(text);
    List<int[]> sentences = new ArrayList<>();
    tokenizer.split(text, reading, sentences);
    Scratch scratch = borrow();
    for (int[] sentence : sentences) {
      annotate(reading, sentence[0], sentence[1], scratch);
    }
    idle.add(scratch);
    names.carry(reading);
    return reading.classes(model.clusters()).build();
  }

  /** Keeps a reading's sentences and tokens and replaces every annotation. */
  public Reading annotate(Reading tokens) {
    Reading.Builder reading = new Reading.Builder(tokens.text());
    Scratch scratch = borrow();
    for (int s = 0; s < tokens.sentences(); s++) {
      reading.beginSentence();
      int from = tokens.sentenceStart(s);
      int to = tokens.sentenceEnd(s);
      for (int i = from; i < to; i++) {
        int t = reading.token(tokens.start(i), tokens.end(i));
        reading.form(t, tokens.form(i));
      }
      annotate(reading, from, to, scratch);
    }
    idle.add(scratch);
    names.carry(reading);
    return reading.classes(model.clusters()).build();
  }

  private Scratch borrow() {
    Scratch free = idle.poll();
    return free == null ? new Scratch(model, relations) : free;
  }

  private void annotate(Reading.Builder reading, int from, int to, Scratch scratch) {
    Sentence s = scratch.sentence;
    s.reset(to - from);
    for (int i = from; i < to; i++) {
      s.words[i - from] = reading.form(i, scratch.memory);
    }
    scratch.pass.read(s);
    joinNames(s);
    for (int i = 0; i < s.size; i++) {
      Upos tag = upos[s.xtag[i]];
      reading.tag(
          from + i, tag, xpos[s.xtag[i]], lemma(tag, s.xtag[i], s.words[i], scratch.memory));
      reading.attach(
          from + i,
          s.head[i] < 0 ? Reading.NONE : from + s.head[i],
          s.head[i] < 0 ? "root" : relations.name(s.label[i]));
    }
    for (int i = 0; i < s.size; ) {
      int e = s.entity[i];
      int end = i + 1;
      if (e != 0) {
        while (end < s.size && s.entity[end] == ((e + 1) / 2) * 2) {
          end++;
        }
        EntityType type = TYPES[(e - 1) / 2];
        int start = type == EntityType.PER ? afterTitle(s, i, end) : i;
        reading.entity(from + start, from + end, type);
      }
      i = end;
    }
  }

  /**
   * A name's parts hang together in the tree ("flat"): where the network saw only one of them, the
   * other belongs to it, and what begins with a given name is a person.
   */
  private void joinNames(Sentence s) {
    for (int i = 1; i < s.size; i++) {
      int h = s.head[i];
      if (h != i - 1
          || !relations.name(s.label[i]).startsWith("flat")
          || upos[s.xtag[i]] != Upos.PROPN
          || upos[s.xtag[h]] != Upos.PROPN) {
        continue;
      }
      if (s.entity[i] != 0 && (s.entity[i] & 1) == 1 && s.entity[h] == 0) {
        s.entity[h] = s.entity[i];
        s.entity[i]++;
      } else if (s.entity[i] == 0 && s.entity[h] != 0) {
        s.entity[i] = (s.entity[h] + 1) / 2 * 2;
      }
      if (s.entity[h] == BEGINS_PLACE && isPerson(s.words[h], s.words[i])) {
        s.entity[h] = BEGINS_PERSON;
        for (int k = i; k < s.size && s.entity[k] == BEGINS_PLACE + 1; k++) {
          s.entity[k] = BEGINS_PERSON + 1;
        }
      }
    }
  }

  /** Where a person's name begins after the role that stands before it; a role alone is kept. */
  private int afterTitle(Sentence s, int from, int to) {
    for (int i = to - 2; i >= from; i--) {
      if ((lists(s.words[i]) & WordLists.ROLE) != 0) {
        return i + 1;
      }
    }
    return from;
  }

  /** Whether a given name stands before a word that is part of no state's name. */
  private boolean isPerson(String first, String second) {
    return (lists(first) & WordLists.GIVEN_NAME) != 0 && (lists(second) & WordLists.COUNTRY) == 0;
  }

  private int lists(String word) {
    return model.lists().of(WordShapes.lowerHash(word, 0, word.length()));
  }

  private String lemma(Upos tag, int full, String word, WordMemory memory) {
    return tag == Upos.PROPN ? word : memory.lemma(word, full, lemmas);
  }

  /** What one thread needs while it reads. */
  private static final class Scratch {
    final Sentence sentence = new Sentence();
    final WordMemory memory = new WordMemory();
    final NetworkPass pass;

    Scratch(Model model, Relations relations) {
      pass = new NetworkPass(model.network(), model.clusters(), model.lists(), relations, memory);
    }
  }
}
