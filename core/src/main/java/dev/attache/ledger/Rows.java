package dev.attache.ledger;

import dev.attache.events.EventType;
import dev.attache.events.Magnitude;
import dev.attache.events.Status;
import dev.attache.mention.Actor;
import dev.attache.mention.Place;
import dev.attache.mention.Sector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of the database as values, and values as the database writes them. */
final class Rows {

  private Rows() {}

  static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Integer small(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Double real(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  static List<String> list(@Nullable String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(";", -1));
  }

  static @Nullable String joined(List<String> values) {
    return values.isEmpty() ? null : String.join(";", values);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E upper(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }

  static KeptActor actor(ResultSet row) throws SQLException {
    return new KeptActor(
        row.getLong("id"),
        row.getString("ident"),
        row.getString("name"),
        upper(Actor.Kind.class, row.getString("kind")),
        row.getString("known_as"),
        row.getString("country"),
        row.getString("code"),
        Sector.valueOf(row.getString("sector")),
        row.getString("office"),
        row.getString("member_of"),
        row.getString("wikidata"));
  }

  static KeptPlace place(ResultSet row) throws SQLException {
    return new KeptPlace(
        row.getLong("id"),
        new Place(
            row.getString("name"),
            small(row, "geonames"),
            row.getString("country"),
            real(row, "latitude"),
            real(row, "longitude"),
            upper(Place.Resolution.class, row.getString("resolution")),
            row.getString("note")));
  }

  static final String HEAD =
      "id, name, digest, source, state, origin, source_key, url, outlet, agency, distributor,"
          + " headline, published, language";

  static StoryHead head(ResultSet row) throws SQLException {
    return new StoryHead(
        row.getLong("id"),
        row.getString("name"),
        row.getString("digest"),
        row.getString("source"),
        upper(StoryHead.State.class, row.getString("state")),
        row.getLong("origin"),
        row.getString("source_key"),
        row.getString("url"),
        row.getString("outlet"),
        row.getString("agency"),
        row.getString("distributor"),
        row.getString("headline"),
        day(row.getString("published")),
        row.getString("language"));
  }

  static @Nullable KeptTime time(ResultSet row) throws SQLException {
    String edtf = row.getString("edtf");
    if (edtf == null) {
      return null;
    }
    return new KeptTime(
        edtf, row.getString("dated"), day(row.getString("day_from")), day(row.getString("day_to")));
  }

  /** The time of a report: its days follow from what it says. */
  private static @Nullable KeptTime told(ResultSet row) throws SQLException {
    String edtf = row.getString("edtf");
    if (edtf == null) {
      return null;
    }
    Days days = Days.of(edtf);
    return new KeptTime(
        edtf,
        row.getString("dated"),
        days == null ? null : days.from(),
        days == null ? null : days.to());
  }

  static Magnitude magnitude(ResultSet row) throws SQLException {
    Double amount = real(row, "amount");
    String currency = row.getString("currency");
    Magnitude found =
        new Magnitude(
            small(row, "killed"),
            small(row, "injured"),
            small(row, "arrested"),
            small(row, "counted"),
            amount == null || currency == null ? null : new Magnitude.Amount(amount, currency));
    return found.equals(Magnitude.NONE) ? Magnitude.NONE : found;
  }

  /** A report without what lies in other tables: those parts are given. */
  static KeptReport report(
      ResultSet row,
      StoryHead story,
      List<KeptActor> actors,
      List<KeptActor> recipients,
      @Nullable KeptPlace where,
      List<KeptReport.OnWordOf> attribution)
      throws SQLException {
    return new KeptReport(
        row.getLong("id"),
        row.getLong("event"),
        story,
        row.getString("local_id"),
        row.getInt("telling"),
        upper(KeptReport.StandsIn.class, row.getString("stands_in")),
        row.getInt("sentence"),
        new Extent(row.getInt("start_at"), row.getInt("end_at")),
        new Extent(row.getInt("trigger_start"), row.getInt("trigger_end")),
        row.getString("words"),
        small(row, "actor_start"),
        row.getString("actor_words"),
        small(row, "recipient_start"),
        row.getString("recipient_words"),
        EventType.valueOf(row.getString("type")),
        row.getString("mode"),
        list(row.getString("contexts")),
        row.getDouble("intensity"),
        row.getString("cameo"),
        upper(Status.class, row.getString("status")),
        actors,
        recipients,
        told(row),
        where,
        magnitude(row),
        attribution,
        row.getString("found_by"),
        row.getDouble("confidence"));
  }
}
