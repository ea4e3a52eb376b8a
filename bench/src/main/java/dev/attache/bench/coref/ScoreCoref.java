package dev.attache.bench.coref;

import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.actors.Sense;
import dev.attache.actors.WhoIsWho;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Scores coreference on MEANTIME's persons, organisations and states: {@code ScoreCoref [-v] [DIR
 * [CHAINS]]} (DIR: {@code ../shared/dev/meantime}); {@code ScoreCoref --tokens DIR FILE} writes the
 * tokens for another system, a sentence a line, {@code # id} before each story; CHAINS are that
 * system's: {@code id TAB chain TAB first TAB after} a mention, tokens from 0.
 *
 * <p>Key: the chains of persons, organisations and of places that our lexicon has for states,
 * singletons included. A system's mentions are matched to the key's one to one, the most alike by
 * tokens shared first (Dice, at least .3); those that match none are left out for every system, for
 * the key marks three kinds only: the figure is that of linking, and a mention that a system lacks
 * counts against it.
 */
public final class ScoreCoref {

  private static final double LEAST = 0.3;

  private final WhoIsWho whoIsWho = WhoIsWho.load(LanguageFolder.ENGLISH);
  private final boolean verbose;

  private ScoreCoref(boolean verbose) {
    this.verbose = verbose;
  }

  /** Runs. */
  public static void main(String[] args) throws IOException {
    if (args.length == 3 && args[0].equals("--tokens")) {
      tokens(MeantimeStory.read(Path.of(args[1])), Path.of(args[2]));
      return;
    }
    boolean verbose = args.length > 0 && args[0].equals("-v");
    int at = verbose ? 1 : 0;
    Path dir = Path.of(args.length > at ? args[at] : "../shared/dev/meantime");
    List<MeantimeStory> stories = MeantimeStory.read(dir);
    ScoreCoref score = new ScoreCoref(verbose);
    score.report("Attaché", stories, score.ours(stories));
    if (args.length > at + 1) {
      new ScoreCoref(false).report("CoreNLP", stories, chains(Path.of(args[at + 1])));
    }
  }

  private static void tokens(List<MeantimeStory> stories, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (MeantimeStory story : stories) {
        out.write("# " + story.id());
        for (int t = 0; t < story.tokens().size(); t++) {
          boolean opens = t == 0 || !story.sentences().get(t).equals(story.sentences().get(t - 1));
          out.write(opens ? "\n" : " ");
          out.write(story.tokens().get(t).of(story.text()).replace(' ', '_'));
        }
        out.write("\n");
      }
    }
  }

  private static Map<String, List<Mention>> chains(Path file) throws IOException {
    Map<String, List<Mention>> chains = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      chains
          .computeIfAbsent(cells[0], k -> new ArrayList<>())
          .add(new Mention(cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3])));
    }
    return chains;
  }

  private Map<String, List<Mention>> ours(List<MeantimeStory> stories) {
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    ActorFinder finder = ActorFinder.load(LanguageFolder.ENGLISH);
    Map<String, List<Mention>> chains = new HashMap<>();
    for (MeantimeStory story : stories) {
      Text text = new Text(story.text());
      Reading reading = core.read(text);
      Story bare =
          new Story(
              story.id(),
              story.id(),
              "sha256:" + "0".repeat(64),
              text,
              Alignment.identity(text.length()),
              null,
              story.published(),
              Story.PublishedFrom.METADATA,
              Story.Page.NONE,
              "en");
      Cast cast = finder.find(bare, reading);
      List<Mention> mentions = new ArrayList<>();
      for (ActorMention mention : cast.mentions()) {
        if (mention.actors().size() == 1) {
          mentions.add(mention(story, mention.actors().get(0), mention.span()));
        }
      }
      chains.put(story.id(), mentions);
    }
    return chains;
  }

  private static Mention mention(MeantimeStory story, String chain, Span span) {
    int first = 0;
    while (first < story.tokens().size() && story.tokens().get(first).end() <= span.start()) {
      first++;
    }
    int after = first;
    while (after < story.tokens().size() && story.tokens().get(after).start() < span.end()) {
      after++;
    }
    return new Mention(chain, first, Math.max(after, first + 1));
  }

  /** The key's mentions of the three kinds. */
  private List<Mention> key(MeantimeStory story) {
    List<Mention> key = new ArrayList<>();
    for (Mention mention : story.mentions()) {
      String name = story.names().getOrDefault(mention.chain(), "");
      if (!name.startsWith("LOC ") || isState(name.substring(4))) {
        key.add(mention);
      }
    }
    return key;
  }

  private boolean isState(String name) {
    for (Sense sense : whoIsWho.find(name)) {
      if (sense.known().kind() == Actor.Kind.STATE && sense.stand() == Sense.Stand.NAME) {
        return true;
      }
    }
    return false;
  }

  private void report(
      String system, List<MeantimeStory> stories, Map<String, List<Mention>> chains) {
    Counts muc = Counts.NONE;
    Counts bCubed = Counts.NONE;
    Counts ceaf = Counts.NONE;
    int wanted = 0;
    int matched = 0;
    int linked = 0;
    for (MeantimeStory story : stories) {
      List<Mention> key = key(story);
      List<Mention> found = chains.getOrDefault(story.id(), List.of());
      int[] match = match(key, found);
      Map<String, Set<Integer>> keyChains = new LinkedHashMap<>();
      Map<String, Set<Integer>> foundChains = new LinkedHashMap<>();
      for (int k = 0; k < key.size(); k++) {
        keyChains.computeIfAbsent(key.get(k).chain(), c -> new HashSet<>()).add(k);
        if (match[k] >= 0) {
          foundChains.computeIfAbsent(found.get(match[k]).chain(), c -> new HashSet<>()).add(k);
          matched++;
        }
      }
      wanted += key.size();
      linked += keyChains.values().stream().mapToInt(c -> c.size() > 1 ? 1 : 0).sum();
      List<Set<Integer>> keys = List.copyOf(keyChains.values());
      List<Set<Integer>> founds = List.copyOf(foundChains.values());
      muc = muc.plus(Metrics.muc(keys, founds));
      bCubed = bCubed.plus(Metrics.bCubed(keys, founds));
      ceaf = ceaf.plus(Metrics.ceaf(keys, founds));
      if (verbose) {
        print(story, key, found, match);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d key mentions, %d found (%.3f); %d chains of more than one%n",
        system,
        wanted,
        matched,
        (double) matched / wanted,
        linked);
    line("MUC", muc);
    line("B³", bCubed);
    line("CEAF-e", ceaf);
    System.out.printf(Locale.ROOT, "  CoNLL F1 %.3f%n", (muc.f1() + bCubed.f1() + ceaf.f1()) / 3);
  }

  private static void line(String metric, Counts c) {
    System.out.printf(
        Locale.ROOT, "  %-7s P %.3f R %.3f F1 %.3f%n", metric, c.precision(), c.recall(), c.f1());
  }

  /** For each mention of the key the one found that is most like it, or -1; one to one. */
  private static int[] match(List<Mention> key, List<Mention> found) {
    record Pair(int key, int found, double likeness) {}
    List<Pair> pairs = new ArrayList<>();
    for (int k = 0; k < key.size(); k++) {
      for (int f = 0; f < found.size(); f++) {
        double likeness = key.get(k).likeness(found.get(f));
        if (likeness >= LEAST) {
          pairs.add(new Pair(k, f, likeness));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.likeness())
            .thenComparingInt(Pair::key)
            .thenComparingInt(Pair::found));
    int[] match = new int[key.size()];
    java.util.Arrays.fill(match, -1);
    Set<Integer> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (match[pair.key()] < 0 && used.add(pair.found())) {
        match[pair.key()] = pair.found();
      }
    }
    return match;
  }

  private void print(MeantimeStory story, List<Mention> key, List<Mention> found, int[] match) {
    System.out.println("== " + story.id());
    Map<String, List<String>> byChain = new LinkedHashMap<>();
    for (int k = 0; k < key.size(); k++) {
      Mention m = key.get(k);
      String words =
          story
              .text()
              .substring(
                  story.tokens().get(m.first()).start(), story.tokens().get(m.after() - 1).end())
              .replace('\n', ' ');
      byChain
          .computeIfAbsent(story.names().getOrDefault(m.chain(), ""), c -> new ArrayList<>())
          .add(words + " = " + (match[k] < 0 ? "-" : found.get(match[k]).chain()));
    }
    byChain.forEach((name, mentions) -> System.out.println("  " + name + ": " + mentions));
  }
}
