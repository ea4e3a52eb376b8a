package dev.attache.copies;

import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The gold of copies: stories written for this project, and pairs made of them by named edits. */
final class Gold {

  /** What the later story of a pair is of the earlier. */
  enum Label {
    COPY,
    REVISION,
    /** A story of its own, whatever it took over. */
    OWN
  }

  /** How a pair's later story was made of the earlier, and what it is therefore. */
  enum Edit {
    /** Printed whole by an outlet under another headline. */
    WHOLE(Label.COPY, false),
    /**
     * Printed whole in an outlet's style: quotes, spellings, days as dates, credits, invitations.
     */
    STYLED(Label.COPY, false),
    /** The first half of the paragraphs. */
    HALF(Label.COPY, false),
    /** A correction by the agency: a figure is another. */
    CORRECTED(Label.REVISION, false),
    /** The agency's next version: another lead, paragraphs added. */
    UPDATED(Label.REVISION, false),
    /** The same event told by somebody else. */
    APART(Label.OWN, false),
    /** An outlet's own story around the first half of the wire's. */
    EXPANDED(Label.OWN, false),
    /** The first third of the paragraphs, without credit. */
    THIRD(Label.COPY, true),
    /** The first halves of two stories, joined. */
    JOINED(Label.COPY, true),
    /** Every sentence reworded, no fact added. */
    REWORDED(Label.COPY, true),
    /** Printed whole by an outlet with a paragraph of its own. */
    EXTENDED(Label.OWN, true),
    /** Every sentence reworded, one paragraph of facts added. */
    REWORDED_AND_EXTENDED(Label.OWN, true),
    /** Reworded in part, facts added. */
    REWRITTEN(Label.OWN, true),
    /** Another report in the same form: other day, other figures. */
    TWIN(Label.OWN, true),
    /** Another story on what the earlier one was about. */
    NEIGHBOUR(Label.OWN, true);

    final Label label;
    final boolean hard;

    Edit(Label label, boolean hard) {
      this.label = label;
      this.hard = hard;
    }
  }

  /** A written story with what belongs to it. */
  record Base(
      int id,
      String agency,
      LocalDate day,
      String headline,
      List<String> paragraphs,
      Map<String, List<String>> parts) {

    Story wire() {
      return story("base-" + id, headline, paragraphs, agency, null, day);
    }

    List<String> part(String name) {
      return parts.getOrDefault(name, List.of());
    }

    List<String> first(int share) {
      return paragraphs.subList(0, Math.max(1, (paragraphs.size() + share / 2) / share));
    }
  }

  /**
   * Pairs: a later story and the written ones it was made of.
   *
   * @param bases ids; the label holds of each of them
   */
  record Item(String id, Edit edit, List<Integer> bases, Story later) {

    /** Odd stories are for development, the misses of even ones are not looked at. */
    boolean isDevelopment() {
      return bases.get(0) % 2 == 1;
    }
  }

  private static final int[][] NEIGHBOURS = {
    {1, 22}, {3, 25}, {7, 27}, {10, 26}, {10, 21}, {11, 24}, {26, 27}, {1, 23}, {4, 17}, {8, 29}
  };

  private Gold() {}

  static List<Base> bases() {
    List<Base> bases = new ArrayList<>();
    for (int file = 1; file <= 3; file++) {
      bases.addAll(read("/copies/stories-" + file + ".txt"));
    }
    return bases;
  }

  private static List<Base> read(String name) {
    List<Base> bases = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Gold.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      List<String> into = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("== ")) {
          String[] c = line.substring(3).split(" ");
          into = new ArrayList<>();
          bases.add(
              new Base(
                  Integer.parseInt(c[0]),
                  c[1].replace('_', ' '),
                  LocalDate.parse(c[2]),
                  lines.readLine(),
                  into,
                  new LinkedHashMap<>()));
        } else if (line.startsWith("-- ")) {
          into = new ArrayList<>();
          bases.get(bases.size() - 1).parts().put(line.substring(3), into);
        } else {
          into.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bases;
  }

  static List<Item> items() {
    List<Base> bases = bases();
    List<Item> items = new ArrayList<>();
    for (Base base : bases) {
      add(items, base, Edit.WHOLE, "Briefly: " + base.headline(), base.paragraphs(), true);
      add(items, base, Edit.STYLED, base.headline(), styled(base), true);
      add(items, base, Edit.HALF, base.headline(), base.first(2), true);
      add(items, base, Edit.THIRD, "In short: " + base.headline(), base.first(3), false);
      items.add(
          new Item(
              "corrected-" + base.id(),
              Edit.CORRECTED,
              List.of(base.id()),
              story(
                  "corrected", base.headline(), corrected(base), base.agency(), null, base.day())));
      items.add(
          new Item(
              "updated-" + base.id(),
              Edit.UPDATED,
              List.of(base.id()),
              story("updated", base.headline(), updated(base), base.agency(), null, base.day())));
      add(items, base, Edit.APART, headlineOf("apart", base), base.part("apart"), false);
      List<String> expanded = new ArrayList<>(base.first(2));
      expanded.addAll(base.part("update").subList(1, base.part("update").size()));
      expanded.addAll(base.part("apart"));
      add(items, base, Edit.EXPANDED, headlineOf("expanded", base), expanded, false);
      String own = base.part("update").get(1);
      add(items, base, Edit.EXTENDED, base.headline(), with(base.paragraphs(), own), false);
      List<String> near = base.part("near");
      if (!near.isEmpty()) {
        add(items, base, Edit.REWORDED, base.headline(), near, false);
        add(items, base, Edit.REWORDED_AND_EXTENDED, base.headline(), with(near, own), false);
      }
      if (!base.part("more").isEmpty()) {
        add(items, base, Edit.REWRITTEN, headlineOf("more", base), base.part("more"), false);
      }
      if (!base.part("twin").isEmpty()) {
        items.add(
            new Item(
                "twin-" + base.id(),
                Edit.TWIN,
                List.of(base.id()),
                story(
                    "twin",
                    base.headline(),
                    base.part("twin"),
                    base.agency(),
                    null,
                    base.day().plusDays(5))));
      }
    }
    for (int i = 0; i + 1 < bases.size(); i += 2) {
      List<String> both = new ArrayList<>(bases.get(i).first(2));
      both.addAll(bases.get(i + 1).first(2));
      // joined pairs take turns in the halves
      int a = i % 4 == 0 ? i : i + 1;
      int b = i % 4 == 0 ? i + 1 : i;
      items.add(
          new Item(
              "joined-" + bases.get(a).id(),
              Edit.JOINED,
              List.of(bases.get(a).id(), bases.get(b).id()),
              story("joined", "News in brief", both, null, "Evening Post", bases.get(i).day())));
    }
    for (int[] pair : NEIGHBOURS) {
      items.add(
          new Item(
              "neighbour-" + pair[0] + "-" + pair[1],
              Edit.NEIGHBOUR,
              List.of(pair[0]),
              bases.get(pair[1] - 1).wire()));
    }
    return items;
  }

  private static String headlineOf(String kind, Base base) {
    return kind + " " + base.id();
  }

  private static void add(
      List<Item> items,
      Base base,
      Edit edit,
      String headline,
      List<String> paragraphs,
      boolean credited) {
    String id = edit.name() + "-" + base.id();
    items.add(
        new Item(
            id,
            edit,
            List.of(base.id()),
            story(
                id,
                headline,
                paragraphs,
                credited ? base.agency() : null,
                "Evening Post",
                base.day())));
  }

  private static List<String> with(List<String> paragraphs, String last) {
    List<String> all = new ArrayList<>(paragraphs);
    all.add(last);
    return all;
  }

  private static List<String> styled(Base base) {
    List<String> out = new ArrayList<>();
    for (String p : base.paragraphs()) {
      out.add(
          p.replaceAll("\"(\\S)", "“$1")
              .replace("\"", "”")
              .replace("'", "’")
              .replace(" - ", " – ")
              .replace(" percent", "%")
              .replace(" on Tuesday", " on 6 February")
              .replace(" on Friday", " on Feb. 9")
              .replaceAll("\\bkilometers\\b", "kilometres")
              .replaceAll("\\bdefense\\b", "defence"));
    }
    out.add("(Reporting by Jana Kral in Brenn; Editing by Tom Hill)");
    out.add("Sign up for our newsletter to get the day's top stories in your inbox.");
    out.add("© 2024 Evening Post. All rights reserved.");
    return out;
  }

  private static List<String> corrected(Base base) {
    List<String> out = new ArrayList<>(base.paragraphs());
    for (String swap : base.part("swap")) {
      String[] c = swap.split(" => ");
      boolean found = false;
      for (int i = 0; i < out.size(); i++) {
        found |= out.get(i).contains(c[0]);
        out.set(i, out.get(i).replace(c[0], c[1]));
      }
      if (!found) {
        throw new IllegalStateException("story " + base.id() + " does not say \"" + c[0] + "\"");
      }
    }
    return out;
  }

  private static List<String> updated(Base base) {
    List<String> update = base.part("update");
    List<String> out = new ArrayList<>(base.paragraphs());
    out.set(0, update.get(0).substring("lead ".length()));
    out.addAll(Math.min(2, out.size()), update.subList(1, update.size()));
    return out;
  }

  static Story story(
      String id,
      String headline,
      List<String> paragraphs,
      @Nullable String agency,
      @Nullable String outlet,
      @Nullable LocalDate day) {
    Text text = new Text(String.join("\n", paragraphs));
    return new Story(
        id,
        id + ".txt",
        "sha256:0",
        text,
        Alignment.identity(text.length()),
        new Text(headline),
        day,
        Story.PublishedFrom.METADATA,
        new Story.Page(null, outlet, agency, null, null, List.of(), List.of(), null, null, null),
        "en");
  }
}
