import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The chains of CoreNLP's statistical coreference on given tokens: TOKENS CHAINS, both as
 * bench.coref.ScoreCoref has them. Started by bench/coref-versus-corenlp.
 */
public final class CoreNlpChains {

  private CoreNlpChains() {}

  public static void main(String[] args) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref");
    properties.setProperty("tokenize.whitespace", "true");
    properties.setProperty("ssplit.eolonly", "true");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("coref.algorithm", "statistical");
    properties.setProperty("coref.removeSingletonClusters", "false");
    StanfordCoreNLP core = new StanfordCoreNLP(properties);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      String id = "";
      List<String> lines = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        if (line.startsWith("# ")) {
          write(core, id, lines, out);
          id = line.substring(2);
          lines.clear();
        } else {
          lines.add(line);
        }
      }
      write(core, id, lines, out);
    }
  }

  private static void write(
      StanfordCoreNLP core, String id, List<String> lines, BufferedWriter out) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    int[] starts = new int[lines.size() + 1];
    for (int s = 0; s < lines.size(); s++) {
      starts[s + 1] = starts[s] + lines.get(s).split(" ").length;
    }
    Annotation document = new Annotation(String.join("\n", lines));
    core.annotate(document);
    for (CorefChain chain : document.get(CorefCoreAnnotations.CorefChainAnnotation.class).values()) {
      for (CorefChain.CorefMention mention : chain.getMentionsInTextualOrder()) {
        int start = starts[mention.sentNum - 1];
        out.write(
            id
                + "\t"
                + chain.getChainID()
                + "\t"
                + (start + mention.startIndex - 1)
                + "\t"
                + (start + mention.endIndex - 1)
                + "\n");
      }
    }
  }
}
