package dev.attache.bench.coref;

import dev.attache.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A story of MEANTIME as far as it is annotated: the headline and the first five sentences.
 *
 * @param id name of its file
 * @param text its words
 * @param tokens where each token lies in the text
 * @param sentences number of each token's sentence
 * @param published publication day, or null
 * @param mentions mentions of persons, organisations and places; of nested mentions of one chain
 *     the outermost
 * @param names what each chain's instance is called and its type: {@code LOC Japan}
 */
record MeantimeStory(
    String id,
    String text,
    List<Span> tokens,
    List<Integer> sentences,
    @Nullable LocalDate published,
    List<Mention> mentions,
    Map<String, String> names) {

  private static final int LAST_SENTENCE = 5;

  static List<MeantimeStory> read(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*.xml.gz")) {
      all.forEach(files::add);
    }
    files.sort(null);
    List<MeantimeStory> stories = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        stories.add(
            of(file.getFileName().toString(), Jsoup.parse(in, "UTF-8", "", Parser.xmlParser())));
      }
    }
    return stories;
  }

  private static MeantimeStory of(String id, Document xml) {
    StringBuilder text = new StringBuilder();
    List<Span> tokens = new ArrayList<>();
    List<Integer> sentences = new ArrayList<>();
    Map<String, Integer> byId = new HashMap<>();
    String last = "";
    for (Element token : xml.select("token")) {
      int sentence = Integer.parseInt(token.attr("sentence"));
      if (sentence > LAST_SENTENCE) {
        break;
      }
      String word = token.wholeText();
      if (!sentences.isEmpty() && sentences.get(sentences.size() - 1) != sentence) {
        text.append("\n\n");
      } else if (!text.isEmpty()
          && !last.equals("(")
          && !last.equals("$")
          && !word.equals("'s")
          && !(word.length() == 1 && ".,;:)?!%".contains(word))) {
        text.append(' ');
      }
      byId.put(token.attr("t_id"), tokens.size());
      tokens.add(new Span(text.length(), text.length() + word.length()));
      sentences.add(sentence);
      text.append(word);
      last = word;
    }
    Map<String, String> names = new HashMap<>();
    for (Element entity : xml.select("Markables > ENTITY")) {
      String type = entity.attr("ent_type");
      if (type.equals("PER") || type.equals("ORG") || type.equals("LOC")) {
        names.put(entity.attr("m_id"), type + " " + entity.attr("TAG_DESCRIPTOR").strip());
      }
    }
    LocalDate published = null;
    for (Element time : xml.select("TIMEX3[functionInDocument=CREATION_TIME]")) {
      published = day(time.attr("value"));
    }
    return new MeantimeStory(
        id, text.toString(), tokens, sentences, published, mentions(xml, byId, names), names);
  }

  private static List<Mention> mentions(
      Document xml, Map<String, Integer> byId, Map<String, String> names) {
    Map<String, Mention> spans = new HashMap<>();
    for (Element mention : xml.select("Markables > ENTITY_MENTION")) {
      int first = Integer.MAX_VALUE;
      int after = -1;
      for (Element anchor : mention.select("token_anchor")) {
        Integer token = byId.get(anchor.attr("t_id"));
        if (token != null) {
          first = Math.min(first, token);
          after = Math.max(after, token + 1);
        }
      }
      if (after > first) {
        spans.put(mention.attr("m_id"), new Mention("", first, after));
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (Element reference : xml.select("Relations > REFERS_TO")) {
      String chain = reference.select("target").attr("m_id");
      if (!names.containsKey(chain)) {
        continue;
      }
      List<Mention> own = new ArrayList<>();
      for (Element source : reference.select("source")) {
        Mention span = spans.get(source.attr("m_id"));
        if (span != null) {
          own.add(new Mention(chain, span.first(), span.after()));
        }
      }
      for (Mention m : own) {
        boolean inside =
            own.stream()
                .anyMatch(o -> o != m && o.common(m) == m.after() - m.first() && wider(o, m, own));
        if (!inside) {
          mentions.add(m);
        }
      }
    }
    return mentions;
  }

  private static boolean wider(Mention outer, Mention inner, List<Mention> all) {
    int more = (outer.after() - outer.first()) - (inner.after() - inner.first());
    return more > 0 || (more == 0 && all.indexOf(outer) < all.indexOf(inner));
  }

  private static @Nullable LocalDate day(String value) {
    try {
      return LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
