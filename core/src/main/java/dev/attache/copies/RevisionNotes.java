package dev.attache.copies;

import dev.attache.intake.Edition;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import dev.attache.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a story says that it does to its version before. */
final class RevisionNotes {

  /** The lexicon. */
  static final String FILE = "lexicon/revision-notes.tsv";

  /** Characters of a paragraph that can be a note of its own. */
  private static final int SHORT = 300;

  private record Words(String words, Changes.Note note) {}

  private final List<Words> headlines = new ArrayList<>();
  private final List<Words> notes = new ArrayList<>();

  private RevisionNotes() {}

  /** Loads the words of a language. */
  static RevisionNotes load(LanguageFolder folder) {
    RevisionNotes loaded = new RevisionNotes();
    Table table = Table.read(folder, FILE);
    int words = table.column("words");
    int at = table.column("at");
    int note = table.column("note");
    for (Table.Row row : table.rows()) {
      Words one =
          new Words(row.get(words), Changes.Note.valueOf(row.get(note).toUpperCase(Locale.ROOT)));
      switch (row.get(at)) {
        case "headline" -> loaded.headlines.add(one);
        case "note" -> loaded.notes.add(one);
        default ->
            throw new RuleFileException(
                FILE, row.line(), "\"at\" is headline or note, not " + row.get(at));
      }
    }
    return loaded;
  }

  /** What the story says; the gravest of what it says in several places. */
  Changes.Note of(Story story) {
    Changes.Note note = Changes.Note.NONE;
    CharSequence headline = story.headline();
    if (headline != null) {
      note = graver(note, headline(headline.toString().toLowerCase(Locale.ROOT)));
    }
    Edition edition = story.edition();
    if (edition != null) {
      note = graver(note, signal(edition.signal()));
      note = graver(note, note(edition.note()));
    }
    String text = story.text().toString();
    int first = text.indexOf('\n');
    int last = text.lastIndexOf('\n');
    if (first > 0) {
      note = graver(note, paragraph(text.substring(0, first)));
      note = graver(note, paragraph(text.substring(last + 1)));
    }
    return note;
  }

  private static Changes.Note graver(Changes.Note a, Changes.Note b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Changes.Note signal(@Nullable String signal) {
    for (Changes.Note note : Changes.Note.values()) {
      if (note.name().equalsIgnoreCase(signal)) {
        return note;
      }
    }
    return Changes.Note.NONE;
  }

  private Changes.Note headline(String headline) {
    Changes.Note found = Changes.Note.NONE;
    for (Words w : headlines) {
      int end = w.words.length();
      // a slug's word, not a sentence's: "CORRECTED-", "UPDATE 1-", "Update: "
      if (headline.startsWith(w.words) && slugEnds(headline, end)) {
        found = graver(found, w.note);
      }
    }
    return found;
  }

  private static boolean slugEnds(String headline, int from) {
    int at = from;
    while (at < headline.length()
        && (headline.charAt(at) == ' ' || Character.isDigit(headline.charAt(at)))) {
      at++;
    }
    return at < headline.length() && "-:–—(/".indexOf(headline.charAt(at)) >= 0;
  }

  private Changes.Note paragraph(String paragraph) {
    return paragraph.length() <= SHORT ? note(paragraph) : Changes.Note.NONE;
  }

  private Changes.Note note(@Nullable String words) {
    Changes.Note found = Changes.Note.NONE;
    if (words != null) {
      String lower = words.toLowerCase(Locale.ROOT);
      for (Words w : notes) {
        found = lower.contains(w.words) ? graver(found, w.note) : found;
      }
    }
    return found;
  }
}
