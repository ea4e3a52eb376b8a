package dev.attache.places;

import dev.attache.language.Reading;
import dev.attache.mention.Place;
import dev.attache.mention.PlaceMention;
import dev.attache.places.Spotter.Spot;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.RuleId;
import dev.attache.rules.Stanza;
import dev.attache.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of places and says which place each means. Immutable and safe to share between
 * threads.
 */
public final class PlaceFinder {

  private static final String RULES = "rules/places.txt";
  private static final String DISPUTES = "lexicon/disputes.tsv";
  private static final Set<String> FIELDS = Set.of("id", "words", "example", "not");

  private final Gazetteer gazetteer;
  private final Spotter spotter;
  private final Map<Resolver.Reason, RuleId> rules;
  private final Map<String, String> alpha3;
  private final Map<String, String> disputes;

  private PlaceFinder(
      Gazetteer gazetteer,
      Spotter spotter,
      Map<Resolver.Reason, RuleId> rules,
      Map<String, String> disputes) {
    this.disputes = disputes;
    this.gazetteer = gazetteer;
    this.spotter = spotter;
    this.rules = rules;
    this.alpha3 = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      try {
        alpha3.put(alpha2, new Locale("", alpha2).getISO3Country());
      } catch (MissingResourceException e) {
        continue;
      }
    }
    // Kosovo has no code of ISO 3166-1's own; XKX is what the World Bank and the EU use.
    alpha3.put("XK", "XKX");
  }

  /**
   * Loads the gazetteer and the rules of a language: {@code lexicon/gazetteer.tsv}, {@code
   * lexicon/places.tsv}, {@code lexicon/disputes.tsv} and {@code rules/places.txt}.
   *
   * @throws RuleFileException if one of them cannot be used
   */
  public static PlaceFinder load(LanguageFolder folder) {
    Gazetteer gazetteer = Gazetteer.load(folder);
    Map<String, Set<String>> words = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Stanza stanza : Stanza.read(folder, RULES)) {
      stanza.allowOnly(FIELDS);
      ids.add(stanza.get("id"));
      words.put(stanza.get("id"), Set.copyOf(stanza.words("words")));
    }
    Map<Resolver.Reason, RuleId> rules = new HashMap<>();
    for (Resolver.Reason reason : Resolver.Reason.values()) {
      rules.put(reason, new RuleId(rule(ids, folder, reason.name().toLowerCase(Locale.ROOT))));
    }
    Spotter spotter =
        new Spotter(
            gazetteer,
            words.getOrDefault(rule(ids, folder, "syntax"), Set.of()),
            words.getOrDefault(rule(ids, folder, "before"), Set.of()),
            words.getOrDefault(rule(ids, folder, "other"), Set.of()),
            words.getOrDefault(rule(ids, folder, "never"), Set.of()),
            words.getOrDefault(rule(ids, folder, "seldom"), Set.of()),
            words.getOrDefault(rule(ids, folder, "namesake"), Set.of()));
    return new PlaceFinder(gazetteer, spotter, Map.copyOf(rules), disputes(folder));
  }

  private static Map<String, String> disputes(LanguageFolder folder) {
    Table table = Table.read(folder, DISPUTES);
    int place = table.column("place");
    int country = table.column("country");
    int note = table.column("note");
    Map<String, String> disputes = new HashMap<>();
    for (Table.Row row : table.rows()) {
      disputes.put(inDispute(row.get(place), row.get(country)), row.get(note));
    }
    return disputes;
  }

  private static String inDispute(String place, String country) {
    return place + "\t" + country;
  }

  private static String rule(Set<String> ids, LanguageFolder folder, String name) {
    String id = folder.language() + ".place." + name;
    if (!ids.contains(id)) {
      throw new RuleFileException(RULES, 0, "no rule \"" + id + "\", which the reader needs");
    }
    return id;
  }

  /** The places of a reading, in text order, none within another. */
  public List<PlaceMention> find(Reading reading) {
    return find(reading, null);
  }

  /**
   * The places of a reading, in text order, none within another.
   *
   * @param dateline the place of the story's dateline as written, or null
   */
  public List<PlaceMention> find(Reading reading, @Nullable String dateline) {
    List<Spot> spots = spotter.spots(reading);
    List<@Nullable Candidate> containers = new ArrayList<>();
    for (int k = 0; k < spots.size(); k++) {
      containers.add(container(reading, spots, k));
    }
    List<PlaceMention> found = new ArrayList<>();
    for (Resolver.Resolved r :
        Resolver.resolve(spots, containers, dateline == null ? List.of() : atDateline(dateline))) {
      Spot spot = r.spot();
      RuleId rule = rules.get(r.reason());
      if (rule != null) {
        found.add(
            new PlaceMention(
                reading.span(spot.first(), spot.after()),
                head(reading, spot.first(), spot.after()),
                place(r.place()),
                rule));
      }
    }
    return List.copyOf(found);
  }

  /** The larger place that follows a name after a comma. */
  private static @Nullable Candidate container(Reading reading, List<Spot> spots, int k) {
    if (k + 1 >= spots.size()) {
      return null;
    }
    Spot spot = spots.get(k);
    Spot next = spots.get(k + 1);
    boolean beside =
        next.first() == spot.after() + 1
            && reading.form(spot.after()).equals(",")
            && reading.sentenceOf(spot.first()) == reading.sentenceOf(next.first());
    if (!beside) {
      return null;
    }
    for (Candidate larger : next.candidates()) {
      for (Candidate c : spot.candidates()) {
        if (c.in(larger)) {
          return larger;
        }
      }
    }
    return null;
  }

  private List<Candidate> atDateline(String dateline) {
    String name = dateline.strip();
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      StringBuilder title = new StringBuilder();
      for (int i = 0; i < name.length(); i++) {
        boolean inside = i > 0 && Character.isLetter(name.charAt(i - 1));
        title.append(inside ? Character.toLowerCase(name.charAt(i)) : name.charAt(i));
      }
      name = title.toString();
    }
    List<Candidate> whole = gazetteer.find(name);
    int comma = name.indexOf(',');
    return !whole.isEmpty() || comma < 0 ? whole : gazetteer.find(name.substring(0, comma).strip());
  }

  private Place place(Candidate c) {
    return new Place(
        c.name(),
        c.geonames(),
        c.country().isEmpty() ? null : alpha3.get(c.country()),
        c.latitude(),
        c.longitude(),
        c.kind().resolution(),
        disputes.get(inDispute(c.name(), c.country())));
  }

  private static int head(Reading reading, int from, int after) {
    int head = from;
    for (int t = from; t < after; t++) {
      int above = reading.head(t);
      if (above < from || above >= after) {
        head = t;
      }
    }
    return head;
  }
}
