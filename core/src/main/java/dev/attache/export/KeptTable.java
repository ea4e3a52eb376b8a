package dev.attache.export;

import dev.attache.ledger.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the ledger as it is exported: names and meanings are those of the ledger's codebook.
 *
 * @param name of the table
 * @param columns in order
 * @param key the columns that tell a row from the others
 */
record KeptTable(String name, List<Column> columns, List<String> key) {

  /** How the short form of a table below writes types. */
  private static final Map<String, Type> TYPES =
      Map.of("", Type.TEXT, "n", Type.INTEGER, "d", Type.NUMBER, "day", Type.DAY);

  static final KeptTable PLACE =
      of("place", "id", "id:n name geonames:n country latitude:d longitude:d resolution note");

  static final KeptTable ACTOR =
      of(
          "actor",
          "id",
          "id:n ident name kind known_as country code sector office member_of wikidata");

  static final KeptTable STORY =
      of(
          "story",
          "id",
          "id:n name digest source state supersedes:n copy_of:n origin:n source_key guid version"
              + " url outlet agency distributor headline published:day language text");

  static final KeptTable STORY_ACTOR =
      of("story_actor", "story actor", "story:n>story actor:n>actor");

  static final KeptTable STORY_PLACE =
      of("story_place", "story place", "story:n>story place:n>place");

  static final KeptTable EVENT =
      of(
          "event",
          "id",
          "id:n state type mode contexts quad:n intensity:d cameo status edtf dated day_from:day"
              + " day_to:day place:n>place reports:n outlets:n sources:n first_published:day"
              + " last_published:day confidence:d corrections:n");

  static final KeptTable EVENT_ACTOR =
      of("event_actor", "event role position", "event:n>event role position:n actor:n>actor");

  static final KeptTable REPORT =
      of(
          "report",
          "id",
          "id:n event:n>event story:n>story local_id telling:n stands_in sentence:n start_at:n"
              + " end_at:n trigger_start:n trigger_end:n words actor_start:n actor_words"
              + " recipient_start:n recipient_words type mode contexts intensity:d cameo status"
              + " edtf dated place:n>place killed:n injured:n arrested:n counted:n amount:d"
              + " currency found_by confidence:d");

  static final KeptTable PARTICIPANT =
      of("participant", "report role position", "report:n>report role position:n actor:n>actor");

  static final KeptTable ATTRIBUTION =
      of(
          "attribution",
          "report position",
          "report:n>report position:n speaker:n>actor medium:n>actor statement_id");

  static final KeptTable STATEMENT =
      of(
          "statement",
          "id",
          "id:n story:n>story local_id speaker:n>actor addressee:n>actor medium:n>actor kind"
              + " saying stance source_words cue_words unnamed_words content start_at:n end_at:n"
              + " edtf day:day");

  static final KeptTable STATEMENT_VIA =
      of("statement_via", "statement position", "statement:n>statement position:n actor:n>actor");

  static final KeptTable CORRECTION =
      of(
          "correction",
          "id",
          "id:n kind event:n role old_value new_value story:n start_at:n end_at:n quote note"
              + " made_by made_at");

  static final KeptTable CHANGE = of("change", "id", "id:n kind story:n former:n guid note");

  static final KeptTable CODEBOOK =
      of("codebook", "table_name column_name", "table_name column_name meaning");

  /** All tables, in the order of the ledger's schema. */
  static final List<KeptTable> ALL =
      List.of(
          CODEBOOK,
          PLACE,
          ACTOR,
          STORY,
          STORY_ACTOR,
          STORY_PLACE,
          EVENT,
          EVENT_ACTOR,
          REPORT,
          PARTICIPANT,
          ATTRIBUTION,
          STATEMENT,
          STATEMENT_VIA,
          CORRECTION,
          CHANGE);

  /** What stands in a column. */
  enum Type {
    /** Words and codes. */
    TEXT,
    /** Whole numbers. */
    INTEGER,
    /** Other numbers. */
    NUMBER,
    /** Days of the calendar. */
    DAY
  }

  /**
   * A column.
   *
   * @param name of the column
   * @param type what stands in it
   * @param refersTo the table whose {@code id} it holds, or null
   */
  record Column(String name, Type type, @Nullable String refersTo) {}

  /**
   * Reads the short form: columns apart by spaces, each {@code name:type>table}; without a type it
   * is text.
   */
  private static KeptTable of(String name, String key, String columns) {
    List<Column> all = new ArrayList<>();
    for (String word : columns.split(" ", -1)) {
      int arrow = word.indexOf('>');
      String left = arrow < 0 ? word : word.substring(0, arrow);
      int colon = left.indexOf(':');
      Type type = TYPES.get(colon < 0 ? "" : left.substring(colon + 1));
      if (type == null) {
        throw new IllegalStateException("no type in \"" + word + "\"");
      }
      all.add(
          new Column(
              colon < 0 ? left : left.substring(0, colon),
              type,
              arrow < 0 ? null : word.substring(arrow + 1)));
    }
    return new KeptTable(name, List.copyOf(all), List.of(key.split(" ", -1)));
  }

  /** The ledger's codebook, as far as it is about the tables and columns that are exported. */
  static Stream<Schema.Meaning> codebook() {
    return Schema.codebook().stream()
        .filter(
            m ->
                ALL.stream()
                    .anyMatch(
                        t ->
                            t.name.equals(m.table())
                                && (m.column().isEmpty() || t.has(m.column()))));
  }

  private boolean has(String column) {
    return columns.stream().anyMatch(c -> c.name.equals(column));
  }
}
