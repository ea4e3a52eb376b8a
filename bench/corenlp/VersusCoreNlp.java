import dev.attache.language.LanguageCore;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/**
 * Tokens a second of our language core and of CoreNLP's pipeline of the same parts, in one run, by
 * turns, warm; load time and heap of both. Started by bench/versus-corenlp.
 */
public final class VersusCoreNlp {

  private static final int WARM_ROUNDS = 2;
  private static final int ROUNDS = 5;
  private static final double SECONDS = 3;

  private VersusCoreNlp() {}

  /** Arguments: texts, at least one; each is read as one document. */
  public static void main(String[] args) throws Exception {
    List<String> texts = new ArrayList<>();
    for (String arg : args) {
      texts.add(Files.readString(Path.of(arg)));
    }
    long before = heap();
    long start = System.nanoTime();
    LanguageCore ours = LanguageCore.load(LanguageFolder.ENGLISH);
    ours.read(new Text(texts.get(0)));
    double oursLoad = since(start);
    long between = heap();
    start = System.nanoTime();
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    properties.setProperty("threads", "1");
    StanfordCoreNLP theirs = new StanfordCoreNLP(properties);
    theirs.annotate(new Annotation(texts.get(0)));
    double theirsLoad = since(start);
    long after = heap();

    ToIntFunction<String> our = t -> ours.read(new Text(t)).size();
    ToIntFunction<String> their =
        t -> {
          Annotation document = new Annotation(t);
          theirs.annotate(document);
          return document.get(CoreAnnotations.TokensAnnotation.class).size();
        };
    System.out.printf(
        Locale.ROOT, "%d texts, %d characters%n", texts.size(), texts.stream().mapToInt(String::length).sum());
    System.out.println("threads  ours, tokens/s  CoreNLP, tokens/s  ratio (median of " + ROUNDS + " rounds; range of the ratio)");
    for (int threads = 1; threads <= 2; threads++) {
      double[] a = new double[ROUNDS];
      double[] b = new double[ROUNDS];
      double[] ratio = new double[ROUNDS];
      for (int round = -WARM_ROUNDS; round < ROUNDS; round++) {
        double x = rate(our, texts, threads);
        double y = rate(their, texts, threads);
        if (round >= 0) {
          a[round] = x;
          b[round] = y;
          ratio[round] = x / y;
        }
      }
      Arrays.sort(a);
      Arrays.sort(b);
      Arrays.sort(ratio);
      System.out.printf(
          Locale.ROOT,
          "%7d  %14.0f  %17.0f  %5.1f (%.1f to %.1f)%n",
          threads,
          a[ROUNDS / 2],
          b[ROUNDS / 2],
          ratio[ROUNDS / 2],
          ratio[0],
          ratio[ROUNDS - 1]);
    }
    System.out.printf(
        Locale.ROOT,
        "loading and the first text: ours %.2f s, CoreNLP %.2f s%nheap held after it: ours %d MB, CoreNLP %d MB%n",
        oursLoad,
        theirsLoad,
        (between - before) >> 20,
        (after - between) >> 20);
  }

  /** Tokens a second when each of the threads reads all texts again and again for a while. */
  private static double rate(ToIntFunction<String> reader, List<String> texts, int threads)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<Future<Long>> running = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        running.add(
            pool.submit(
                () -> {
                  long tokens = 0;
                  while (since(start) < SECONDS) {
                    for (String text : texts) {
                      tokens += reader.applyAsInt(text);
                    }
                  }
                  return tokens;
                }));
      }
      long tokens = 0;
      for (Future<Long> future : running) {
        tokens += future.get();
      }
      return tokens / since(start);
    } finally {
      pool.shutdown();
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long heap() {
    for (int k = 0; k < 3; k++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
