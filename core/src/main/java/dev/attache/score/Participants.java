package dev.attache.score;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import dev.attache.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether an event's participants are those whom a coder named: they share a word that matters. */
final class Participants {

  private final Set<String> functionWords = new HashSet<>();

  Participants(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/function-words.tsv");
    for (Table.Row row : table.rows()) {
      functionWords.add(row.get(0).toLowerCase(Locale.ROOT));
    }
  }

  /** The words of some text in lower case, without function words. */
  Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        String word = text.substring(from, i);
        String lower = word.toLowerCase(Locale.ROOT);
        // "US" is a state, "us" is not
        boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        if (word.length() > 1 && (shouted || !functionWords.contains(lower))) {
          words.add(lower);
        }
        from = -1;
      }
    }
    return words;
  }

  boolean acts(Dispatch read, Event event, String coded) {
    return named(read, event, event.actors(), event.evidence().actors(), coded);
  }

  boolean actedUpon(Dispatch read, Event event, String coded) {
    return named(read, event, event.recipients(), event.evidence().recipients(), coded);
  }

  private boolean named(
      Dispatch read, Event event, List<String> ids, List<Span> spans, String coded) {
    Set<String> wanted = words(coded);
    for (String id : ids) {
      if (shares(words(read.cast().actor(id).name()), wanted)) {
        return true;
      }
    }
    for (Span span : spans) {
      if (shares(words(read.textOf(event.evidence()).slice(span)), wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean shares(Set<String> some, Set<String> others) {
    for (String word : some) {
      if (others.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
