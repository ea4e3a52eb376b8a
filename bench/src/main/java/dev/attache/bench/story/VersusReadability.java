package dev.attache.bench.story;

import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.RawItem;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.StoryMaker;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * Pages a second of one thread's processor time: a decoded page to its story, and to
 * Readability4J's article, by turns; beside them the parser that both stand on, which is the bound.
 * {@code bench/versus-readability} starts it.
 */
public final class VersusReadability {

  private static final int WARM = 3;
  private static final int ROUNDS = 5;

  private VersusReadability() {}

  /** One way to take a page apart. */
  private interface Extractor {
    int length(RawItem page) throws ReflectiveOperationException;
  }

  /**
   * Measures.
   *
   * @param args a folder of pages, a folder with Readability4J's jars
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    List<RawItem> pages = new ArrayList<>();
    IntakeOptions options = IntakeOptions.DEFAULT.withKind(IntakeOptions.Kind.HTML);
    try (Intake intake = Intake.open(List.of(args[0]), options)) {
      while (intake.hasNext()) {
        if (intake.next() instanceof RawItem page) {
          pages.add(page);
        }
      }
    }
    StoryMaker maker = StoryMaker.load(LanguageFolder.ENGLISH);
    Extractor ours = page -> maker.make(page).hashCode();
    List<URL> jars = new ArrayList<>();
    File[] files = Path.of(args[1]).toFile().listFiles((dir, name) -> name.endsWith(".jar"));
    for (File file : files == null ? new File[0] : files) {
      jars.add(file.toURI().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass("net.dankito.readability4j.Readability4J");
      Constructor<?> create = type.getConstructor(String.class, String.class);
      Method parse = type.getMethod("parse");
      Extractor theirs =
          page ->
              parse.invoke(create.newInstance("https://news.example/", page.content())).hashCode();
      Extractor parser = page -> Jsoup.parse(page.content()).childNodeSize();
      double[] rates = new double[3];
      for (int round = 0; round < WARM + ROUNDS; round++) {
        double a = rate(pages, ours);
        double b = rate(pages, theirs);
        double c = rate(pages, parser);
        if (round >= WARM) {
          rates[0] = Math.max(rates[0], a);
          rates[1] = Math.max(rates[1], b);
          rates[2] = Math.max(rates[2], c);
          System.out.printf(
              "ours %.0f, Readability4J %.0f, jsoup's parser alone %.0f pages a second%n", a, b, c);
        }
      }
      long bytes = pages.stream().mapToLong(p -> p.content().length()).sum();
      System.out.printf(
          "best of %d rounds over %d pages of %d kB: ours %.0f, Readability4J %.0f: %.1f times;"
              + " jsoup's parser alone %.0f%n",
          ROUNDS,
          pages.size(),
          bytes / pages.size() / 1000,
          rates[0],
          rates[1],
          rates[0] / rates[1],
          rates[2]);
    }
  }

  private static double rate(List<RawItem> pages, Extractor extractor)
      throws ReflectiveOperationException {
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int sink = 0;
    for (RawItem page : pages) {
      sink += extractor.length(page);
    }
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
    return sink == 42 ? 0 : pages.size() / (took / 1e9);
  }
}
