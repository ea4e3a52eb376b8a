package dev.attache.language;

import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the language core read it: packed columns, one row a token. Immutable.
 *
 * <p>Tokens and sentences are numbered from 0 through the whole text. Methods that take a token
 * throw {@link IndexOutOfBoundsException} for one that is not there.
 */
public final class Reading {

  /** "No token": the head of a root, the parent of nothing. */
  public static final int NONE = -1;

  private final Text text;
  private final int[] start;
  private final int[] end;
  private final int[] sentenceStart;
  private final int[] sentenceOf;
  private final byte[] upos;
  private final String[] form;
  private final String[] lemma;
  private final String[] xpos;
  private final int[] head;
  private final String[] relation;
  private final byte[] entity;
  private final int[] childStart;
  private final int[] children;
  private final @Nullable Clusters classes;

  private Reading(Builder b) {
    text = b.text;
    classes = b.classes;
    int n = b.size;
    start = Arrays.copyOf(b.start, n);
    end = Arrays.copyOf(b.end, n);
    upos = Arrays.copyOf(b.upos, n);
    form = new String[n];
    lemma = Arrays.copyOf(b.lemma, n);
    xpos = Arrays.copyOf(b.xpos, n);
    head = Arrays.copyOf(b.head, n);
    relation = Arrays.copyOf(b.relation, n);
    entity = Arrays.copyOf(b.entity, n);
    sentenceStart = Arrays.copyOf(b.sentenceStart, b.sentences + 1);
    sentenceStart[b.sentences] = n;
    sentenceOf = new int[n];
    for (int s = 0; s < b.sentences; s++) {
      Arrays.fill(sentenceOf, sentenceStart[s], sentenceStart[s + 1], s);
    }
    childStart = new int[n + 1];
    for (int i = 0; i < n; i++) {
      String given = b.form[i];
      form[i] = given != null ? given : text.subSequence(start[i], end[i]).toString();
      if (head[i] != NONE) {
        childStart[head[i] + 1]++;
      }
    }
    for (int i = 0; i < n; i++) {
      childStart[i + 1] += childStart[i];
    }
    children = new int[childStart[n]];
    int[] next = Arrays.copyOf(childStart, n);
    for (int i = 0; i < n; i++) {
      if (head[i] != NONE) {
        children[next[head[i]]++] = i;
      }
    }
  }

  /** The text that was read. */
  public Text text() {
    return text;
  }

  /** Number of tokens. */
  public int size() {
    return start.length;
  }

  /** Number of sentences. */
  public int sentences() {
    return sentenceStart.length - 1;
  }

  /** First token of a sentence. */
  public int sentenceStart(int sentence) {
    return sentenceStart[sentence];
  }

  /** Token after the last of a sentence. */
  public int sentenceEnd(int sentence) {
    return sentenceStart[sentence + 1];
  }

  /** The sentence of a token. */
  public int sentenceOf(int token) {
    return sentenceOf[token];
  }

  /** The characters from a sentence's first token to its last; empty for a sentence of none. */
  public Span sentenceSpan(int sentence) {
    int first = sentenceStart(sentence);
    int last = sentenceEnd(sentence) - 1;
    return last < first ? new Span(0, 0) : span(first, last + 1);
  }

  /** A view of one token. */
  public Token token(int token) {
    if (token < 0 || token >= size()) {
      throw new IndexOutOfBoundsException(token);
    }
    return new Token(this, token);
  }

  /** Offset of the token's first character. */
  public int start(int token) {
    return start[token];
  }

  /** Offset after the token's last character. */
  public int end(int token) {
    return end[token];
  }

  /** The token's characters. */
  public Span span(int token) {
    return new Span(start[token], end[token]);
  }

  /** The characters from the token {@code first} to the one before {@code after}. */
  public Span span(int first, int after) {
    return new Span(start[first], end[after - 1]);
  }

  /**
   * The token as written (a part of a contraction in full: {@code not} for {@code n't} stays n't).
   */
  public String form(int token) {
    return form[token];
  }

  /** Dictionary form, lower case but for names. */
  public String lemma(int token) {
    return lemma[token];
  }

  /**
   * The class of a token's word: words that stand in the same places share one. A class of fewer
   * bits holds those of more bits that begin alike.
   *
   * @param bits how fine, 1 to 16
   * @return the class as a number, or 0 where the word has none or the reading was not made by the
   *     language core
   */
  public int wordClass(int token, int bits) {
    if (classes == null) {
      return 0;
    }
    String word = form[token];
    return Clusters.prefix(classes.path(WordShapes.lowerHash(word, 0, word.length())), bits);
  }

  /** Universal part of speech. */
  public Upos upos(int token) {
    return Upos.at(upos[token]);
  }

  /** The language's own tag (Penn Treebank for English); empty where the model has none. */
  public String xpos(int token) {
    return xpos[token];
  }

  /** The head token, or {@link #NONE} for a root. */
  public int head(int token) {
    return head[token];
  }

  /** Universal Dependencies relation to the head, with subtype; {@code root} for a root. */
  public String relation(int token) {
    return relation[token];
  }

  /**
   * Whether the relation is {@code main} or a subtype of it: {@code nsubj} for {@code nsubj:pass}.
   */
  public boolean isRelation(int token, String main) {
    String r = relation[token];
    return r.startsWith(main) && (r.length() == main.length() || r.charAt(main.length()) == ':');
  }

  /** Number of tokens whose head is this one. */
  public int childCount(int token) {
    return childStart[token + 1] - childStart[token];
  }

  /** The k-th token, in text order, whose head is this one. */
  public int child(int token, int k) {
    return children[childStart[token] + k];
  }

  /** The first child with the main relation (any subtype), or {@link #NONE}. */
  public int childBy(int token, String main) {
    for (int k = childStart[token]; k < childStart[token + 1]; k++) {
      if (isRelation(children[k], main)) {
        return children[k];
      }
    }
    return NONE;
  }

  /** Whether {@code token} is {@code ancestor} or stands below it. */
  public boolean isUnder(int token, int ancestor) {
    int t = token;
    for (int steps = 0; t != NONE && steps <= size(); steps++) {
      if (t == ancestor) {
        return true;
      }
      t = head[t];
    }
    return false;
  }

  /** Kind of the named entity that the token belongs to, or null. */
  public @Nullable EntityType entity(int token) {
    return entity[token] == 0 ? null : EntityType.values()[(entity[token] - 1) >> 1];
  }

  /** Whether a named entity starts at the token. */
  public boolean startsEntity(int token) {
    return entity[token] != 0 && (entity[token] & 1) == 1;
  }

  /** The token that covers or, between tokens, next follows an offset; {@link #size()} past all. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (end[mid] <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** The tokens of one sentence, as views. */
  public List<Token> sentence(int sentence) {
    List<Token> tokens = new ArrayList<>();
    for (int i = sentenceStart(sentence); i < sentenceEnd(sentence); i++) {
      tokens.add(new Token(this, i));
    }
    return tokens;
  }

  /**
   * Puts a reading together row by row. Not thread-safe; used by the core, by the CoNLL-U reader
   * and by tests.
   */
  public static final class Builder {

    /** English news has about five characters a token, spaces counted. */
    private static final int CHARACTERS = 5;

    private static final int ROOM = 16;

    private final Text text;
    private int[] start;
    private int[] end;
    private byte[] upos;
    private @Nullable String[] form;
    private String[] lemma;
    private String[] xpos;
    private int[] head;
    private String[] relation;
    private byte[] entity;
    private int[] sentenceStart = new int[16];
    private int sentences;
    private int size;
    private @Nullable Clusters classes;

    /** A reading of this text. */
    public Builder(Text text) {
      this.text = text;
      int room = ROOM + text.length() / CHARACTERS;
      start = new int[room];
      end = new int[room];
      upos = new byte[room];
      form = new @Nullable String[room];
      lemma = new String[room];
      xpos = new String[room];
      head = new int[room];
      relation = new String[room];
      entity = new byte[room];
    }

    /** The word classes that the reading answers from. */
    Builder classes(Clusters all) {
      classes = all;
      return this;
    }

    /** Says that the next token begins a sentence. */
    public Builder beginSentence() {
      if (sentences + 1 >= sentenceStart.length) {
        sentenceStart = Arrays.copyOf(sentenceStart, sentenceStart.length * 2);
      }
      sentenceStart[sentences++] = size;
      return this;
    }

    /**
     * Adds a token, its annotations still empty, and returns its index.
     *
     * @param from offset of its first character
     * @param to offset after its last
     */
    public int token(int from, int to) {
      if (size == start.length) {
        int n = size + size / 2;
        start = Arrays.copyOf(start, n);
        end = Arrays.copyOf(end, n);
        upos = Arrays.copyOf(upos, n);
        form = Arrays.copyOf(form, n);
        lemma = Arrays.copyOf(lemma, n);
        xpos = Arrays.copyOf(xpos, n);
        head = Arrays.copyOf(head, n);
        relation = Arrays.copyOf(relation, n);
        entity = Arrays.copyOf(entity, n);
      }
      start[size] = from;
      end[size] = to;
      upos[size] = (byte) Upos.X.ordinal();
      lemma[size] = "";
      xpos[size] = "";
      head[size] = NONE;
      relation[size] = "root";
      return size++;
    }

    /** The form, where it is not simply the characters of the span. */
    public Builder form(int token, String value) {
      form[token] = value;
      return this;
    }

    /** Tag, language's own tag and lemma. */
    public Builder tag(int token, Upos value, String own, String lemmaValue) {
      upos[token] = (byte) value.ordinal();
      xpos[token] = own;
      lemma[token] = lemmaValue;
      return this;
    }

    /** Head (or {@link #NONE}) and relation. */
    public Builder attach(int token, int headToken, String rel) {
      head[token] = headToken;
      relation[token] = rel;
      return this;
    }

    /** Says that the tokens {@code [first, after)} are the name of one entity. */
    public Builder entity(int first, int after, EntityType type) {
      for (int i = first; i < after; i++) {
        entity[i] = (byte) (type.ordinal() * 2 + (i == first ? 1 : 2));
      }
      return this;
    }

    /** The token's characters as they will be given. */
    public String form(int token) {
      String given = form[token];
      return given != null ? given : text.subSequence(start[token], end[token]).toString();
    }

    /** The same, with one string for all occurrences that the memory knows; it is kept. */
    String form(int token, WordMemory memory) {
      String given = form[token];
      if (given == null) {
        given = memory.word(text, start[token], end[token]);
        form[token] = given;
      }
      return given;
    }

    Upos upos(int token) {
      return Upos.at(upos[token]);
    }

    int head(int token) {
      return head[token];
    }

    String relation(int token) {
      return relation[token];
    }

    int end(int token) {
      return end[token];
    }

    /** Whether a name of this type begins at the token. */
    boolean begins(int token, EntityType type) {
      return entity[token] == type.ordinal() * 2 + 1;
    }

    /** Whether the token goes on with the name of the one before. */
    boolean goesOn(int token) {
      return entity[token] != 0 && (entity[token] & 1) == 0;
    }

    /** Offset of the first character of a token so far. */
    public int start(int token) {
      return start[token];
    }

    /** Number of tokens so far. */
    public int size() {
      return size;
    }

    /**
     * The reading.
     *
     * @throws IllegalStateException if there are tokens before the first sentence
     */
    public Reading build() {
      if (size > 0 && (sentences == 0 || sentenceStart[0] != 0)) {
        throw new IllegalStateException("tokens stand before the first sentence");
      }
      return new Reading(this);
    }
  }
}
