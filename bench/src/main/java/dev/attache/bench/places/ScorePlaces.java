package dev.attache.bench.places;

import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.Place;
import dev.attache.mention.PlaceMention;
import dev.attache.places.PlaceFinder;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Scores places on GeoWebNews and LGL: names found (by overlap), and of those found the share
 * within 161 km of the gold point.
 *
 * <p>Arguments: {@code [-v] [directory of the development sets]}; {@code -v} prints what is wrong.
 */
public final class ScorePlaces {

  /** A hundred miles, the usual measure of geoparsers. */
  private static final double NEAR = 161;

  private final LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
  private final PlaceFinder finder;
  private final boolean verbose;

  private ScorePlaces(boolean verbose) {
    this.verbose = verbose;
    long start = System.nanoTime();
    finder = PlaceFinder.load(LanguageFolder.ENGLISH);
    System.out.printf("loaded in %.0f ms%n", (System.nanoTime() - start) / 1e6);
  }

  /**
   * A gold name.
   *
   * @param counts whether it is the name of a place as this project takes it; adjectives of places
   *     and names inside other names are neither wanted nor wrong
   */
  private record Gold(
      Span span, boolean counts, @Nullable Integer id, double latitude, double longitude) {}

  /** Runs both sets. */
  public static void main(String[] args) throws IOException {
    boolean verbose = args.length > 0 && args[0].equals("-v");
    int at = verbose ? 1 : 0;
    Path dev = Path.of(args.length > at ? args[at] : "../shared/dev").resolve("places");
    ScorePlaces score = new ScorePlaces(verbose);
    score.run("GWN", dev.resolve("GWN.xml.gz"));
    score.run("LGL", dev.resolve("lgl.xml.gz"));
  }

  private void run(String name, Path file) throws IOException {
    Document xml;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      xml = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
    }
    int gold = 0;
    int proper = 0;
    int hits = 0;
    int properHits = 0;
    int found = 0;
    int ignored = 0;
    int near = 0;
    int exact = 0;
    long nanos = 0;
    long tokens = 0;
    for (Element article : xml.select("article")) {
      Element body = article.selectFirst("text");
      if (body == null) {
        continue;
      }
      String text = body.wholeText();
      List<Gold> wanted = gold(article);
      Reading reading = core.read(new Text(text));
      long start = System.nanoTime();
      List<PlaceMention> places = finder.find(reading);
      nanos += System.nanoTime() - start;
      tokens += reading.size();
      gold += wanted.size();
      found += places.size();
      boolean[] used = new boolean[places.size()];
      for (Gold g : wanted) {
        proper += g.counts() ? 1 : 0;
        int hit = -1;
        for (int k = 0; k < places.size() && hit < 0; k++) {
          hit = places.get(k).span().overlaps(g.span()) ? k : -1;
        }
        if (hit < 0) {
          if (verbose && g.counts()) {
            System.out.println(name + " miss | " + around(text, g.span()));
          }
          continue;
        }
        used[hit] = true;
        hits++;
        properHits += g.counts() ? 1 : 0;
        ignored += g.counts() ? 0 : 1;
        Place place = places.get(hit).place();
        double km = distance(place, g);
        near += km <= NEAR ? 1 : 0;
        exact += g.id() != null && g.id().equals(place.geonames()) ? 1 : 0;
        if (verbose && km > NEAR) {
          System.out.printf(
              "%s far %.0f km | %s | %s %s %s | gold %s %.2f,%.2f%n",
              name,
              km,
              around(text, g.span()),
              place.name(),
              place.country(),
              places.get(hit).foundBy(),
              g.id(),
              g.latitude(),
              g.longitude());
        }
      }
      for (int k = 0; verbose && k < places.size(); k++) {
        if (!used[k]) {
          System.out.println(
              name
                  + " extra | "
                  + around(text, places.get(k).span())
                  + " | "
                  + places.get(k).place().name());
        }
      }
    }
    int rightFound = Math.min(found, hits);
    System.out.printf(
        "%s: gold %d, found %d; all names P %.3f R %.3f F1 %.3f; proper names R %.3f F1 %.3f; of %d found within 161 km %.3f, same id %.3f; %.2f us/token%n",
        name,
        gold,
        found,
        (double) rightFound / found,
        (double) hits / gold,
        2.0 * hits / (gold + found),
        (double) properHits / proper,
        2.0 * properHits / (proper + found - ignored),
        hits,
        (double) near / hits,
        (double) exact / hits,
        nanos / 1e3 / tokens);
  }

  private static List<Gold> gold(Element article) {
    List<Gold> gold = new ArrayList<>();
    for (Element t : article.select("toponym")) {
      boolean lgl = t.selectFirst("gaztag") != null;
      String latitude = text(t, lgl ? "lat" : "latitude");
      String longitude = text(t, lgl ? "lon" : "longitude");
      if (latitude.isEmpty() || text(t, "start").startsWith("-")) {
        continue;
      }
      Element tag = t.selectFirst("gaztag");
      String id = tag != null ? tag.attr("geonameid") : text(t, "geonamesID");
      String type = text(t, "type");
      boolean adjective =
          Set.of("Non_Literal_Modifier", "Embedded_Non_Lit", "Embedded_Literal").contains(type);
      gold.add(
          new Gold(
              new Span(Integer.parseInt(text(t, "start")), Integer.parseInt(text(t, "end"))),
              !adjective,
              id.matches("\\d+") ? Integer.valueOf(id) : null,
              Double.parseDouble(latitude),
              Double.parseDouble(longitude)));
    }
    return gold;
  }

  private static String text(Element in, String tag) {
    Element e = in.selectFirst(tag);
    return e == null ? "" : e.text().strip();
  }

  private static String around(String text, Span span) {
    int from = Math.max(0, span.start() - 40);
    int to = Math.min(text.length(), span.end() + 30);
    return (text.substring(from, span.start())
            + "["
            + span.of(text)
            + "]"
            + text.substring(span.end(), to))
        .replace('\n', ' ');
  }

  /** Great-circle distance in kilometres; far where the place has no point. */
  private static double distance(Place place, Gold g) {
    Double latitude = place.latitude();
    Double longitude = place.longitude();
    if (latitude == null || longitude == null) {
      return 20000;
    }
    double a = Math.toRadians(latitude);
    double b = Math.toRadians(g.latitude());
    double dLat = b - a;
    double dLon = Math.toRadians(g.longitude() - longitude);
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * 6371 * Math.asin(Math.sqrt(h));
  }
}
