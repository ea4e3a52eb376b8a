package dev.attache.ledger;

import dev.attache.rules.LanguageFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gold pairs of same-event.txt, and what a ledger makes of them. */
final class SameEventGold {

  /** A short story with the act that is asked about. */
  record Mention(
      int scenario, String label, String published, String outlet, String text, Extent trigger) {}

  /**
   * How pairs went.
   *
   * @param both pairs that are the same and were found so
   * @param gold pairs that are the same
   * @param found pairs that were found the same
   * @param unread acts that the reader did not find
   * @param read pairs that are the same and of which the reader found both acts
   */
  record Score(
      int pairs, int both, int gold, int found, int unread, int read, List<String> faults) {
    double f1() {
      return 2.0 * both / (gold + found);
    }

    /** Of the pairs whose acts the reader found: the ledger's own part. */
    double f1OfRead() {
      return 2.0 * both / (read + found);
    }
  }

  private static final SameEvent SAME = new SameEvent(Stems.load(LanguageFolder.ENGLISH));

  private SameEventGold() {}

  static List<Mention> mentions() {
    List<Mention> all = new ArrayList<>();
    int scenario = 0;
    try (InputStream in = SameEventGold.class.getResourceAsStream("same-event.txt")) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      for (int i = 0; i < lines.length; i++) {
        if (lines[i].startsWith("= ")) {
          scenario = Integer.parseInt(lines[i].substring(2, 4));
        } else if (lines[i].startsWith("@ ")) {
          String[] head = lines[i].split(" ", 4);
          String marked = lines[++i];
          int open = marked.indexOf('[');
          int close = marked.indexOf(']');
          String text = marked.replace("[", "").replace("]", "");
          all.add(
              new Mention(scenario, head[1], head[2], head[3], text, new Extent(open, close - 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Keeps the stories of some scenarios in one ledger and compares the pairs. */
  static Score score(List<Mention> mentions, Path file) {
    List<@Nullable KeptReport> told = new ArrayList<>();
    try (LedgerWriter writer = LedgerWriter.open(file.toString(), "gold", "1.0")) {
      for (int i = 0; i < mentions.size(); i++) {
        Mention m = mentions.get(i);
        writer.append(
            Told.by("s" + (i + 1)).outlet(m.outlet).on(m.published).says(m.text), Kinship.UNKNOWN);
      }
    }
    int unread = 0;
    try (Ledger ledger = Ledger.open(file.toString())) {
      for (int i = 0; i < mentions.size(); i++) {
        Extent trigger = mentions.get(i).trigger;
        KeptReport found =
            ledger.story(i + 1L).reports().stream()
                .filter(r -> r.trigger().overlaps(trigger))
                .findFirst()
                .orElse(null);
        unread += found == null ? 1 : 0;
        told.add(found);
      }
    }
    int pairs = 0;
    int both = 0;
    int gold = 0;
    int read = 0;
    int found = 0;
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = i + 1; j < mentions.size(); j++) {
        Mention a = mentions.get(i);
        Mention b = mentions.get(j);
        if (a.scenario != b.scenario) {
          continue;
        }
        pairs++;
        boolean same = a.label.equals(b.label);
        KeptReport one = told.get(i);
        KeptReport other = told.get(j);
        boolean joined = one != null && other != null && one.event() == other.event();
        gold += same ? 1 : 0;
        read += same && one != null && other != null ? 1 : 0;
        found += joined ? 1 : 0;
        both += same && joined ? 1 : 0;
        if (same != joined) {
          faults.add(
              (same ? "apart: " : "joined: ")
                  + shown(a, one)
                  + "\n        "
                  + shown(b, other)
                  + (one == null || other == null
                      ? ""
                      : "\n        score " + SAME.score(other, one)));
        }
      }
    }
    return new Score(pairs, both, gold, found, unread, read, faults);
  }

  private static String shown(Mention m, @Nullable KeptReport r) {
    if (r == null) {
      return m.scenario + " " + m.label + " NOT READ: " + m.text;
    }
    return m.scenario
        + " "
        + m.label
        + " E"
        + r.event()
        + " "
        + r.type()
        + "/"
        + r.mode()
        + " "
        + r.status()
        + " "
        + r.actors().stream().map(a -> a.name() + "@" + a.side()).toList()
        + " -> "
        + r.recipients().stream().map(a -> a.name() + "@" + a.side()).toList()
        + " "
        + (r.when() == null ? null : r.when().edtf() + " " + r.when().dated())
        + " "
        + (r.where() == null ? null : r.where().place().name())
        + " "
        + r.magnitude()
        + " | "
        + r.words();
  }
}
