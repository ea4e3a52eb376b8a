package dev.attache.intake;

import dev.attache.rules.LanguageFolder;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the development set of formats: ninjs' test suite and examples, NewsML-G2's examples, the
 * feeds of feedparser.
 *
 * <p>Usage: {@code intake.ScoreFormats [--all] [FORMATS]}, FORMATS being {@code
 * ../shared/dev/formats} unless given; {@code --all} prints every miss.
 */
public final class ScoreFormats {

  private static final Pattern VERSION_DAY =
      Pattern.compile("versioncreated\\W+(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final StoryMaker maker = StoryMaker.load(LanguageFolder.ENGLISH);
  private final boolean all;
  private final Map<String, int[]> counts = new TreeMap<>();

  private ScoreFormats(boolean all) {
    this.all = all;
  }

  /** Scores the sets. */
  public static void main(String[] args) throws IOException {
    boolean all = args.length > 0 && args[0].equals("--all");
    Path sets = Path.of("../shared/dev/formats");
    for (String arg : args) {
      sets = arg.equals("--all") ? sets : Path.of(arg);
    }
    ScoreFormats score = new ScoreFormats(all);
    for (Path file : files(sets.resolve("ninjs"), ".json")) {
      score.ninjs(file);
    }
    for (Path file : files(sets.resolve("newsml-g2"), ".xml")) {
      score.newsml(file);
    }
    for (Path file : files(sets.resolve("feeds"), ".xml")) {
      score.feed(file);
    }
    score.counts.forEach(
        (what, n) ->
            System.out.printf("%-44s %4d of %4d  %.3f%n", what, n[0], n[1], n[0] / (double) n[1]));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }

  private void count(String what, boolean right, Path file, String detail) {
    int[] n = counts.computeIfAbsent(what, w -> new int[2]);
    n[0] += right ? 1 : 0;
    n[1]++;
    if (all && !right) {
      System.out.println("MISS " + what + ": " + file + " " + detail);
    }
  }

  private static List<Item> read(Path file) {
    List<Item> items = new ArrayList<>();
    try (Intake intake = Intake.open(List.of(file.toString()), IntakeOptions.DEFAULT)) {
      intake.forEachRemaining(items::add);
    }
    return items;
  }

  private @Nullable Story story(Item item) {
    if (!(item instanceof RawItem raw)) {
      return null;
    }
    Outcome outcome = maker.make(raw);
    return outcome instanceof Outcome.Made made
        ? made.story()
        : outcome instanceof Outcome.Foreign foreign ? foreign.story() : null;
  }

  private void ninjs(Path file) throws IOException {
    String text = Files.readString(file);
    List<Item> items = read(file);
    String path = file.toString();
    if (path.contains("should_fail")) {
      boolean rejected = items.stream().allMatch(Rejection.class::isInstance) && !items.isEmpty();
      count("ninjs should-fail rejected", rejected, file, items.toString());
      if (all && rejected) {
        System.out.println(
            "REJECTED " + file.getFileName() + ": " + ((Rejection) items.get(0)).reason());
      }
      return;
    }
    if (path.contains("extension-schema") || path.contains("GeoJSON-schema")) {
      return; // schemas, no items
    }
    boolean suite = path.contains("should_pass");
    String set = suite ? "ninjs should-pass" : "ninjs examples";
    boolean kill = text.matches("(?is).*\"pubstatus\"\\s*:\\s*\"(withheld|canceled)\".*");
    Item item = items.isEmpty() ? new Rejection(path, 0, "nothing") : items.get(0);
    if (kill) {
      boolean reported = item instanceof Rejection r && r.edition() != null;
      count("ninjs kills reported, not read", reported, file, item.toString());
      return;
    }
    Story story = story(item);
    count(set + " read", story != null, file, item.toString());
    Object root;
    try {
      root = JsonTree.read(text);
    } catch (UnreadableException e) {
      return;
    }
    Map<String, Object> object = JsonTree.object(root);
    if (story == null || object == null) {
      return;
    }
    String headline = JsonTree.words(object, "headline");
    for (Object h : JsonTree.list(object.get("headlines"))) {
      if ("main".equals(JsonTree.words(h, "role"))) {
        headline = JsonTree.words(h, "value");
      }
    }
    if (headline != null) {
      count(
          set + " headline",
          headline.equals(String.valueOf(story.headline())),
          file,
          headline + " / " + story.headline());
    }
    Matcher day = VERSION_DAY.matcher(text.toLowerCase(java.util.Locale.ROOT));
    if (JsonTree.words(object, "versioncreated") != null && day.find()) {
      count(
          set + " date",
          day.group(1).equals(String.valueOf(story.published())),
          file,
          day.group(1) + " / " + story.published());
    }
    boolean body =
        object.keySet().stream().anyMatch(k -> k.startsWith("body_"))
            || !JsonTree.list(object.get("bodies")).isEmpty();
    if (body) {
      count(set + " body", covers(text, story), file, String.valueOf(story.text()));
    }
  }

  /** Whether the body is there and its words stand in the file. */
  private static boolean covers(String file, Story story) {
    String letters =
        letters(
            TAG.matcher(
                    org.jsoup.parser.Parser.unescapeEntities(
                        file.replace("\\n", " ")
                            .replace("\\r", " ")
                            .replace("\\t", " ")
                            .replace("\\\"", "\"")
                            .replaceAll("\\\\u00a0", " "),
                        false))
                .replaceAll(" "));
    String text = letters(story.text().toString());
    int step = Math.max(1, text.length() / 5);
    for (int i = 0; i + 30 < text.length(); i += step) {
      if (!letters.contains(text.substring(i, i + 30))) {
        return false;
      }
    }
    return story.text().length() > 0;
  }

  private static String letters(String text) {
    return text.replaceAll("\\\\u[0-9a-fA-F]{4}", "").replaceAll("[^A-Za-z]", "");
  }

  private void newsml(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<Item> items = read(file);
    boolean read = !items.isEmpty() && items.stream().allMatch(i -> story(i) != null);
    count("NewsML-G2 read", read, file, items.toString());
    if (!read) {
      return;
    }
    Story story = story(items.get(0));
    Matcher headline =
        Pattern.compile("(?s)<(?:headline|hl1)\\b[^>]*>(.*?)</")
            .matcher(
                text.contains("<contentMeta")
                    ? text.substring(text.indexOf("<contentMeta"))
                    : text);
    if (story != null && headline.find()) {
      String expected = headline.group(1).replaceAll("\\s+", " ").strip();
      count(
          "NewsML-G2 headline",
          expected.equals(String.valueOf(story.headline())),
          file,
          expected + " / " + story.headline());
    }
    Matcher day = Pattern.compile("<versionCreated>\\s*(\\d{4}-\\d\\d-\\d\\d)").matcher(text);
    if (story != null && day.find()) {
      count(
          "NewsML-G2 date",
          day.group(1).equals(String.valueOf(story.published())),
          file,
          day.group(1) + " / " + story.published());
    }
    if (story != null
        && Pattern.compile("(?s)<inline(XML|Data).*<p>.*</inline").matcher(text).find()) {
      count("NewsML-G2 body", covers(text, story), file, String.valueOf(story.text()));
    }
  }

  private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*)");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "entries\\[(\\d)\\]\\['(title|link|published_parsed|updated_parsed|created_parsed|published|updated|created)'\\] == (?:entries\\[1\\]\\['link'\\] == )?(u?'[^']*'|\"[^\"]*\"|\\([0-9, ]*\\))");

  private void feed(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<Item> items = read(file);
    boolean fault = items.stream().anyMatch(Rejection.class::isInstance);
    count("feeds read", !fault, file, items.toString());
    Matcher expect = EXPECT.matcher(text);
    if (!expect.find()) {
      return;
    }
    Matcher clause = CLAUSE.matcher(expect.group(1));
    while (clause.find()) {
      int index = Integer.parseInt(clause.group(1));
      String field = clause.group(2);
      String value = clause.group(3).replaceAll("^u?['\"(]|['\")]$", "");
      Story story = index < items.size() ? story(items.get(index)) : null;
      String found = story == null ? "no such entry" : found(story, field);
      boolean right =
          switch (field) {
            case "title" -> title(value).equals(found) || value.equals(found);
            case "link" -> value.equals(found);
            default -> moment(value).equals(moment(found));
          };
      String what = field.startsWith("title") ? "titles" : field.equals("link") ? "links" : "dates";
      count("feeds' entries: " + what, right, file, value + " / " + found);
      count("feeds' entries: all", right, file, "");
    }
  }

  private static String title(String value) {
    return org.jsoup.Jsoup.parseBodyFragment(value).text();
  }

  private static String found(Story story, String field) {
    Edition edition = story.edition();
    String found =
        switch (field) {
          case "title" -> String.valueOf(story.headline());
          case "link" -> story.page().url();
          case "updated", "updated_parsed" -> edition == null ? null : edition.updated();
          default -> edition == null ? null : edition.created();
        };
    return String.valueOf(found);
  }

  /** A moment as seconds, of a tuple of Python or of words. */
  private static String moment(String value) {
    if (value.matches("[0-9, ]+")) {
      String[] f = value.split(", ", -1);
      return java.time.LocalDateTime.of(n(f[0]), n(f[1]), n(f[2]), n(f[3]), n(f[4]), n(f[5]))
          .toInstant(java.time.ZoneOffset.UTC)
          .toString();
    }
    String iso = Stamps.iso(value);
    if (iso == null) {
      return value;
    }
    try {
      return java.time.OffsetDateTime.parse(iso).toInstant().toString();
    } catch (java.time.DateTimeException e) {
      return iso;
    }
  }

  private static int n(String figure) {
    return Integer.parseInt(figure.strip());
  }
}
