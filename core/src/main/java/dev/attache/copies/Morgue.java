package dev.attache.copies;

import dev.attache.rules.LanguageFolder;
import dev.attache.story.PageFurniture;
import dev.attache.story.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stories that came before: files a story and says what it is of those.
 *
 * <p>Signatures are in memory, words on disk. Of the stories so many are remembered; then the older
 * half is forgotten. Not for several threads: the order in which stories are filed decides what
 * they are, so file them in one.
 */
public final class Morgue implements AutoCloseable {

  /** Stories that are remembered unless said otherwise: somewhat under 1 GB of memory. */
  public static final int DEFAULT_REACH = 1_000_000;

  private static final int CANDIDATES = 8;

  private final Folding folding;
  private final PageFurniture furniture;
  private final RevisionNotes notes;
  private final Provenance provenance;
  private final int half;

  private Generation current = new Generation(0);
  private @Nullable Generation before;

  /** By the number of a family's first story: who stands for it, where that is another. */
  private final Map<Integer, Clipping> originals = new HashMap<>();

  private Morgue(LanguageFolder folder, int reach) {
    folding = Folding.load(folder);
    furniture = PageFurniture.load(folder);
    notes = RevisionNotes.load(folder);
    provenance = new Provenance(furniture);
    half = Math.max(1, reach / 2);
  }

  /**
   * An empty morgue for stories of a language.
   *
   * @param reach how many stories it remembers at least half of, at most all
   * @throws dev.attache.rules.RuleFileException if a file of the folder cannot be used
   */
  public static Morgue open(LanguageFolder folder, int reach) {
    return new Morgue(folder, reach);
  }

  /** Stories that were filed together, numbered from {@code base}. */
  private static final class Generation {
    final int base;
    final Postings postings = new Postings();
    final Shelf shelf = new Shelf();

    Generation(int base) {
      this.base = base;
    }
  }

  /** An earlier story beside the one that is filed. */
  private record Candidate(int number, Shelf.Kept kept, Wording wording, Comparison comparison) {}

  /**
   * Files a story.
   *
   * @return what it is of the stories filed before
   * @throws java.io.UncheckedIOException if the temporary file cannot be written or read
   */
  public Kinship file(Story story) {
    Wording wording = folding.fold(words(story));
    Signature signature = Signature.of(wording);
    Clipping clipping = clipping(story);
    int[] numbers = alike(signature, clipping);
    // looking for furniture takes longer than all the rest, and most stories have no kin
    BitSet standing = numbers.length == 0 ? new BitSet() : standing(wording, furniture);
    List<Candidate> candidates = new ArrayList<>();
    for (int number : numbers) {
      candidates.add(candidate(number, wording, standing));
    }
    return judge(story, clipping, wording, signature, standing, candidates);
  }

  /** What is remembered of a story, filed or not. */
  public Clipping clipping(Story story) {
    return provenance.clipping(story);
  }

  /**
   * The versions of an item that were filed, by its lasting identifier: what a kill takes back.
   * Versions that were mere copies are not among them.
   */
  public List<Clipping> versions(String guid) {
    List<Clipping> found = new ArrayList<>();
    Hits hits = new Hits();
    collect(lasting(guid), hits);
    for (int number : hits.best(Integer.MAX_VALUE, 1)) {
      Clipping clipping = kept(number).clipping();
      if (guid.equals(clipping.guid())) {
        found.add(0, clipping);
      }
    }
    return found;
  }

  private static String words(Story story) {
    // an item of a wire may be all headline
    return story.text().length() == 0 && story.headline() != null
        ? story.headline().toString()
        : story.text().toString();
  }

  private Kinship judge(
      Story story,
      Clipping clipping,
      Wording wording,
      Signature signature,
      BitSet standing,
      List<Candidate> candidates) {
    Candidate best = null;
    Judgement.Relation relation = Judgement.Relation.NONE;
    for (Candidate c : candidates) {
      Judgement.Relation r =
          Judgement.of(c.comparison(), c.kept().clipping(), clipping, notes.of(story));
      if (r.compareTo(relation) > 0
          || (r == relation && best != null && closer(c.comparison(), best.comparison()))) {
        best = c;
        relation = r;
      }
    }
    if (best == null || relation == Judgement.Relation.NONE) {
      keep(clipping, -1, wording, signature);
      return new Kinship.First();
    }
    if (relation == Judgement.Relation.COPY) {
      return copy(List.of(best), clipping);
    }
    List<Candidate> joined = joined(candidates, wording, standing);
    if (joined.size() > 1) {
      return copy(joined, clipping);
    }
    if (relation == Judgement.Relation.REVISION) {
      int family = best.kept().family();
      Clipping original = original(best, clipping);
      keep(clipping, family, wording, signature);
      String headline = best.kept().clipping().headline();
      return new Kinship.Revision(
          best.kept().clipping(),
          original,
          Paragraphs.changes(
              notes.of(story),
              headline != null && !headline.equals(clipping.headline()) ? headline : null,
              best.wording(),
              wording));
    }
    keep(clipping, -1, wording, signature);
    List<Clipping> of = new ArrayList<>();
    of.add(best.kept().clipping());
    return new Kinship.BuildsOn(of, best.comparison().share());
  }

  private static boolean closer(Comparison a, Comparison b) {
    return a.share() + a.kept() > b.share() + b.kept();
  }

  private Kinship copy(List<Candidate> of, Clipping clipping) {
    List<Clipping> clippings = of.stream().map(c -> c.kept().clipping()).toList();
    return new Kinship.Copy(
        clippings, original(of.get(0), clipping), of.get(0).comparison().kept());
  }

  /** Who stands for a family now that one more has come. */
  private Clipping original(Candidate of, Clipping comes) {
    int family = of.kept().family();
    Clipping now = originals.get(family);
    if (now == null) {
      now = isKept(family) ? kept(family).clipping() : of.kept().clipping();
    }
    Clipping better = Provenance.original(now, comes);
    if (better != now) {
      originals.put(family, better);
    }
    return better;
  }

  /**
   * The stories that cover this one together, each with a share that the others do not have; empty
   * if none do.
   */
  private static List<Candidate> joined(
      List<Candidate> candidates, Wording wording, BitSet standing) {
    List<Candidate> chosen = new ArrayList<>();
    BitSet covered = new BitSet();
    covered.or(standing);
    int words = wording.count() - standing.cardinality();
    while (true) {
      Candidate next = null;
      int most = (int) (words * Judgement.PART);
      for (Candidate c : candidates) {
        BitSet gain = (BitSet) c.comparison().carried().clone();
        gain.andNot(covered);
        if (gain.cardinality() > most) {
          most = gain.cardinality();
          next = c;
        }
      }
      if (next == null) {
        break;
      }
      chosen.add(next);
      covered.or(next.comparison().carried());
    }
    covered.andNot(standing);
    return covered.cardinality() >= words * Judgement.WHOLE ? chosen : List.of();
  }

  /** The numbers of the stories that share passages with one: signed and looked up, not filed. */
  int[] alike(Story story) {
    return alike(Signature.of(folding.fold(words(story))), clipping(story));
  }

  /** The stories that share passages with one, and the latest version of the same item. */
  private int[] alike(Signature signature, Clipping clipping) {
    Hits hits = new Hits();
    for (int i = 0; i < signature.size(); i++) {
      collect(signature.print(i), hits);
    }
    int least = Math.max(Math.min(2, signature.size() / 3), signature.size() / 16);
    int[] numbers = hits.best(CANDIDATES, Math.max(1, least));
    String guid = clipping.guid();
    if (guid != null) {
      Hits same = new Hits();
      collect(lasting(guid), same);
      for (int number : same.best(1, 1)) {
        if (Arrays.stream(numbers).noneMatch(n -> n == number)) {
          numbers = Arrays.copyOf(numbers, numbers.length + 1);
          numbers[numbers.length - 1] = number;
        }
      }
    }
    return numbers;
  }

  private Candidate candidate(int number, Wording wording, BitSet standing) {
    Shelf.Kept kept = kept(number);
    Wording earlier = folding.fold(kept.text());
    return new Candidate(number, kept, earlier, Comparison.of(earlier, wording, standing));
  }

  /** The words of paragraphs that papers print under any story. */
  static BitSet standing(Wording wording, PageFurniture furniture) {
    BitSet standing = new BitSet();
    String text = wording.text();
    int word = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      boolean holds = end - start <= 300 && furniture.holds(text.substring(start, end).strip());
      while (word < wording.count() && wording.starts()[word] < end) {
        standing.set(word, holds);
        word++;
      }
      start = end + 1;
    }
    // a text that is all furniture is what it is
    return standing.cardinality() == wording.count() ? new BitSet() : standing;
  }

  private void collect(int print, Hits hits) {
    current.postings.collect(print, hits);
    if (before != null) {
      before.postings.collect(print, hits);
    }
  }

  private boolean isKept(int number) {
    return number >= (before == null ? current : before).base;
  }

  private Shelf.Kept kept(int number) {
    Generation generation = before != null && number < current.base ? before : current;
    return generation.shelf.get(number - generation.base);
  }

  /** Puts a story on the shelf and its hashes in the postings; the first of a family if -1. */
  private void keep(Clipping clipping, int family, Wording wording, Signature signature) {
    if (current.shelf.size() >= half) {
      turn();
    }
    int number = current.base + current.shelf.size();
    current.shelf.add(new Shelf.Kept(clipping, family < 0 ? number : family, wording.text()));
    for (int i = 0; i < signature.size(); i++) {
      current.postings.add(signature.print(i), number);
    }
    String guid = clipping.guid();
    if (guid != null) {
      current.postings.add(lasting(guid), number);
    }
  }

  private void turn() {
    if (before != null) {
      before.shelf.close();
    }
    before = current;
    current = new Generation(before.base + before.shelf.size());
    int oldest = before.base;
    originals.keySet().removeIf(family -> family < oldest);
  }

  private static int lasting(String guid) {
    return Wording.mix(guid.hashCode() ^ 0x5bd1e995);
  }

  @Override
  public void close() {
    current.shelf.close();
    if (before != null) {
      before.shelf.close();
    }
  }
}
