package dev.attache.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.ActorMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who said what and who carried it, on sentences of our own ({@code statements/chains.tsv}). Odd
 * ids are for development; nobody looks at the misses of the even ones. {@code
 * -Dattache.chains=show} prints the misses of the odd ones.
 */
class ChainsGoldTest {

  private static final LanguageCore CORE = LanguageCore.load(LanguageFolder.ENGLISH);
  private static final ActorFinder ACTORS = ActorFinder.load(LanguageFolder.ENGLISH);
  private static final StatementFinder STATEMENTS = StatementFinder.load(LanguageFolder.ENGLISH);

  /** A half, with the floors of what it scores: shares of items. */
  enum Half {
    DEVELOPMENT(0.93, 0.92, 0.85),
    HELD_OUT(0.93, 0.89, 0.88);

    final double content;
    final double speaker;
    final double links;

    Half(double content, double speaker, double links) {
      this.content = content;
      this.speaker = speaker;
      this.links = links;
    }
  }

  private record Item(
      int id, String text, String speaker, String from, String to, List<String> carried) {

    boolean isSilent() {
      return speaker.equals("NONE");
    }

    Span said() {
      int start = text.indexOf(from);
      int end = text.indexOf(to, start) + to.length();
      assertThat(start).as("the words \"%s\" of item %d", from, id).isNotNegative();
      return new Span(start, end);
    }
  }

  private record Verdict(boolean content, boolean speaker, boolean links, String got) {}

  private static List<Item> items() throws IOException {
    List<Item> items = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(
                ChainsGoldTest.class.getResourceAsStream("/statements/chains.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#") || line.startsWith("id\t")) {
          continue;
        }
        String[] c = line.split("\t", -1);
        List<String> carried = c[5].equals("-") ? List.of() : List.of(c[5].split(" ?> ?"));
        items.add(new Item(Integer.parseInt(c[0]), c[1], c[2], c[3], c[4], carried));
      }
    }
    return items;
  }

  private static Verdict judge(Item item) {
    Text text = new Text(item.text());
    Reading reading = CORE.read(text);
    Story story =
        new Story(
            "gold",
            "gold",
            "sha256:0",
            text,
            Alignment.identity(text.length()),
            null,
            null,
            Story.PublishedFrom.UNKNOWN,
            Story.Page.NONE,
            "en");
    Cast cast = ACTORS.find(story, reading);
    List<Statement> found = STATEMENTS.find(reading, cast, List.of());
    Span said = item.said();
    Verdict best = null;
    StringBuilder got = new StringBuilder();
    for (Statement s : found) {
      if (!s.content().overlaps(said)) {
        continue;
      }
      Span source = s.source();
      got.append(" [").append(source == null ? "-" : source.of(text)).append("] ");
      got.append(s.content().of(text));
      boolean speaker = speaker(item, source);
      Verdict verdict = new Verdict(true, speaker, speaker && carriers(item, s, cast, text), "");
      if (best == null || score(verdict) > score(best)) {
        best = verdict;
      }
    }
    if (item.isSilent()) {
      boolean silent = found.stream().noneMatch(s -> s.content().overlaps(said));
      return new Verdict(silent, silent, silent, got.toString());
    }
    return best == null
        ? new Verdict(false, false, false, "nothing")
        : new Verdict(true, best.speaker(), best.links(), got.toString());
  }

  private static int score(Verdict v) {
    return (v.speaker() ? 1 : 0) + (v.links() ? 1 : 0);
  }

  private static boolean speaker(Item item, Span source) {
    if (item.speaker().equals("-") || item.isSilent()) {
      return source == null;
    }
    int at = item.text().indexOf(item.speaker());
    assertThat(at).as("the speaker of item %d", item.id()).isNotNegative();
    return source != null && source.overlaps(new Span(at, at + item.speaker().length()));
  }

  /** Whether those who passed it on are those that the item names, and nobody else. */
  private static boolean carriers(Item item, Statement s, Cast cast, Text text) {
    Set<String> named = new HashSet<>(s.via());
    if (s.medium() != null) {
      named.add(s.medium());
    }
    Set<String> wanted = new HashSet<>();
    for (String carrier : item.carried()) {
      int at = item.text().indexOf(carrier);
      Span words = new Span(at, at + carrier.length());
      String id = null;
      for (ActorMention mention : cast.mentions()) {
        if (mention.span().overlaps(words) && mention.actors().size() == 1) {
          id = mention.actors().get(0);
        }
      }
      if (id == null) {
        return false;
      }
      wanted.add(id);
    }
    return named.equals(wanted);
  }

  @ParameterizedTest
  @EnumSource
  void whoSaidWhatAndWhoCarriedIt(Half half) throws IOException {
    int all = 0;
    int content = 0;
    int speaker = 0;
    int links = 0;
    for (Item item : items()) {
      if ((item.id() % 2 == 1) != (half == Half.DEVELOPMENT)) {
        continue;
      }
      Verdict verdict = judge(item);
      all++;
      content += verdict.content() ? 1 : 0;
      speaker += verdict.speaker() ? 1 : 0;
      links += verdict.links() ? 1 : 0;
      if (!verdict.links()
          && half == Half.DEVELOPMENT
          && "show".equals(System.getProperty("attache.chains"))) {
        System.out.println(item + " " + verdict);
      }
    }
    System.out.printf(
        "%s: %d items; content %.3f, speaker %.3f, every link %.3f%n",
        half, all, (double) content / all, (double) speaker / all, (double) links / all);
    assertThat((double) content / all).as("content").isGreaterThanOrEqualTo(half.content);
    assertThat((double) speaker / all).as("speaker").isGreaterThanOrEqualTo(half.speaker);
    assertThat((double) links / all).as("every link").isGreaterThanOrEqualTo(half.links);
  }

  @Test
  void whyASourceIsUnnamedIsKept() {
    String body =
        "Two officials, who spoke on condition of anonymity because they were not authorized to"
            + " discuss the case, said the envoy had left Khartoum.";
    Text text = new Text(body);
    List<Statement> found = STATEMENTS.find(CORE.read(text), Cast.EMPTY, List.of());
    Span why =
        found.stream()
            .filter(f -> f.content().of(text).contains("left Khartoum"))
            .findFirst()
            .orElseThrow()
            .unnamed();
    assertThat(why).isNotNull();
    assertThat(why.of(text)).startsWith("who spoke on condition of anonymity because");
    assertThat(
            STATEMENTS
                .find(
                    CORE.read(new Text("The minister said the envoy had left.")),
                    Cast.EMPTY,
                    List.of())
                .get(0)
                .unnamed())
        .isNull();
  }

  @Test
  void theGoldHasEnoughOfBothHalvesAndOfChains() throws IOException {
    List<Item> items = items();
    assertThat(items).hasSizeGreaterThanOrEqualTo(150);
    assertThat(items.stream().filter(i -> !i.carried().isEmpty()).count()).isGreaterThan(25);
    assertThat(items.stream().filter(Item::isSilent).count()).isGreaterThan(15);
  }
}
