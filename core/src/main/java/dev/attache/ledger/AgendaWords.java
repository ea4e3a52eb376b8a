package dev.attache.ledger;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that call something announced off, or move it to another day. */
final class AgendaWords {

  private static final String FILE = "lexicon/agenda-words.tsv";

  private final Map<String, AgendaEntry.State> becomes;

  private AgendaWords(Map<String, AgendaEntry.State> becomes) {
    this.becomes = becomes;
  }

  static AgendaWords load(LanguageFolder folder) {
    Table table = Table.read(folder, FILE);
    int words = table.column("words");
    int state = table.column("becomes");
    Map<String, AgendaEntry.State> becomes = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      AgendaEntry.State found =
          switch (row.get(state)) {
            case "cancelled" -> AgendaEntry.State.CANCELLED;
            case "moved" -> AgendaEntry.State.MOVED;
            default -> throw new RuleFileException(FILE, row.line(), "cancelled or moved");
          };
      becomes.put(" " + row.get(words) + " ", found);
    }
    return new AgendaWords(becomes);
  }

  /** What a sentence makes of what it speaks of: called off before moved; null for neither. */
  AgendaEntry.@Nullable State in(String sentence) {
    String words = " " + Names.folded(sentence).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    AgendaEntry.State found = null;
    for (Map.Entry<String, AgendaEntry.State> entry : becomes.entrySet()) {
      if (words.contains(entry.getKey())) {
        if (entry.getValue() == AgendaEntry.State.CANCELLED) {
          return entry.getValue();
        }
        found = entry.getValue();
      }
    }
    return found;
  }
}
