package dev.attache.statements;

import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts which words with which frames are cues of attributions that the lexicon does not find yet:
 * candidates for {@code lexicon/cues.tsv}, to be judged by a person. {@code SuggestCues
 * FILE.jsonl.gz [LEAST]}; LEAST is the fewest attributions that a candidate must add (3).
 *
 * <p>A row: part of speech, lemma, frame, how often it stands in the stories, how often as a cue of
 * that content, the share, how many of those are not found today.
 */
public final class SuggestCues {

  private static final Set<String> PREPOSITIONS =
      Set.of("about", "against", "as", "at", "for", "in", "of", "on", "over", "with");

  private final LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
  private final StatementFinder finder = StatementFinder.load(LanguageFolder.ENGLISH);
  private final Map<String, int[]> counts = new TreeMap<>();

  private SuggestCues() {}

  /** Counts and prints. */
  public static void main(String[] args) throws IOException {
    int least = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    SuggestCues suggest = new SuggestCues();
    for (GoldStory story : GoldStory.read(Path.of(args[0]))) {
      suggest.count(story);
    }
    List<Map.Entry<String, int[]>> rows = new ArrayList<>(suggest.counts.entrySet());
    rows.removeIf(e -> e.getValue()[2] < least);
    rows.sort(Comparator.comparingInt(e -> -e.getValue()[2]));
    for (Map.Entry<String, int[]> row : rows) {
      int[] n = row.getValue();
      System.out.printf(
          Locale.ROOT,
          "%s\t%d\t%d\t%.2f\t%d%n",
          row.getKey(),
          n[0],
          n[1],
          (double) n[1] / n[0],
          n[2]);
    }
  }

  private void count(GoldStory story) {
    Reading reading = core.read(new Text(story.text()));
    List<Statement> found = finder.find(reading, Cast.EMPTY, List.of());
    for (int t = 0; t < reading.size(); t++) {
      int head = reading.head(t);
      if (head == Reading.NONE) {
        continue;
      }
      Upos upos = reading.upos(head);
      String frame = upos == Upos.VERB || upos == Upos.NOUN ? frame(reading, t, upos) : null;
      if (frame == null) {
        continue;
      }
      int[] n =
          counts.computeIfAbsent(
              upos.name().toLowerCase(Locale.ROOT) + "\t" + reading.lemma(head) + "\t" + frame,
              k -> new int[3]);
      n[0]++;
      Span word = reading.span(t, t + 1);
      Span cue = reading.span(head, head + 1);
      for (Attribution gold : story.attributions()) {
        if (Attribution.overlap(gold.content(), word) && Attribution.overlap(gold.cue(), cue)) {
          n[1]++;
          n[2] +=
              found.stream().anyMatch(s -> Attribution.overlap(gold.content(), s.content()))
                  ? 0
                  : 1;
          break;
        }
      }
    }
  }

  private static @Nullable String frame(Reading reading, int t, Upos upos) {
    int mark = reading.childBy(t, "mark");
    boolean to = mark != Reading.NONE && reading.lemma(mark).equals("to");
    int adposition = reading.childBy(t, "case");
    if (upos == Upos.VERB) {
      if (reading.relation(t).equals("obj") || reading.relation(t).equals("nsubj:pass")) {
        return "obj";
      }
      if (reading.isRelation(t, "ccomp")) {
        return "that";
      }
      if (reading.isRelation(t, "xcomp")) {
        return to ? "to" : "xcomp";
      }
      if (reading.isRelation(t, "obl") && adposition != Reading.NONE) {
        String word = reading.lemma(adposition);
        return PREPOSITIONS.contains(word) ? word : null;
      }
      return null;
    }
    if (reading.isRelation(t, "acl") || reading.isRelation(t, "ccomp")) {
      return to ? "to" : "that";
    }
    if (reading.isRelation(t, "nmod") && adposition != Reading.NONE) {
      String word = reading.lemma(adposition);
      return PREPOSITIONS.contains(word) ? word : null;
    }
    return null;
  }
}
