package dev.attache.export;

import dev.attache.ledger.KeptActor;
import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptPlace;
import dev.attache.ledger.KeptReport;
import dev.attache.mention.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phoenix: one row a pair, 26 columns, no line of names. */
final class Phoenix implements Rows {

  private static final List<String> COLUMNS =
      List.of(
          "EventID",
          "Date",
          "Year",
          "Month",
          "Day",
          "SourceActorFull",
          "SourceActorEntity",
          "SourceActorRole",
          "SourceActorAttribute",
          "TargetActorFull",
          "TargetActorEntity",
          "TargetActorRole",
          "TargetActorAttribute",
          "EventCode",
          "EventRootCode",
          "PentaClass",
          "GoldsteinScore",
          "Issues",
          "Lat",
          "Lon",
          "LocationName",
          "StateName",
          "CountryCode",
          "SentenceID",
          "URLs",
          "NewsSources");

  /** Codes that stand where a country would: the entities of Phoenix that are none. */
  private static final Set<String> ENTITIES = Set.of("IGO", "NGO", "MNC");

  /** Codes that Phoenix calls a role; others are attributes. */
  private static final Set<String> ROLES =
      Set.of(
          "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM",
          "CVL");

  private final Codes codes;

  Phoenix(Codes codes) {
    this.codes = codes;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public boolean named() {
    return false;
  }

  @Override
  public List<List<String>> of(KeptEvent event) {
    if (!Occurrence.took(event)) {
      return List.of();
    }
    String code = Codes.leaf(event.cameo());
    String date = Occurrence.compact(Period.day(event));
    List<List<String>> rows = new ArrayList<>();
    for (Occurrence.Pair pair : Occurrence.pairs(event)) {
      List<String> row = new ArrayList<>(COLUMNS.size());
      row.add(Long.toString(pair.id()));
      row.add(date);
      row.add(date.isEmpty() ? "" : date.substring(0, 4));
      row.add(date.isEmpty() ? "" : date.substring(4, 6));
      row.add(date.isEmpty() ? "" : date.substring(6));
      actor(row, pair.actor());
      actor(row, pair.recipient());
      row.add(code);
      row.add(code.substring(0, 2));
      row.add(codes.penta(code));
      row.add(codes.goldstein(code));
      row.add(Cells.joined(event.contexts()));
      place(row, event.where());
      sources(row, event);
      rows.add(row);
    }
    return rows;
  }

  private void actor(List<String> row, @Nullable KeptActor actor) {
    if (actor == null) {
      row.addAll(List.of("", "", "", ""));
      return;
    }
    String country = codes.cameo(actor.country());
    String role = codes.role(actor.sector());
    boolean isEntity = country.isEmpty() && ENTITIES.contains(role);
    row.add(country + role);
    row.add(isEntity ? role : country);
    row.add(ROLES.contains(role) ? role : "");
    row.add(ROLES.contains(role) || isEntity ? "" : role);
  }

  private static void place(List<String> row, @Nullable KeptPlace where) {
    if (where == null) {
      row.addAll(List.of("", "", "", "", ""));
      return;
    }
    Place place = where.place();
    String name = Cells.text(place.name());
    row.add(Cells.number(place.latitude()));
    row.add(Cells.number(place.longitude()));
    row.add(name);
    row.add(place.resolution() == Place.Resolution.PROVINCE ? name : "");
    row.add(Cells.text(place.country()));
  }

  private static void sources(List<String> row, KeptEvent event) {
    List<String> sentences = new ArrayList<>();
    List<String> urls = new ArrayList<>();
    List<String> outlets = new ArrayList<>();
    for (KeptReport report : Occurrence.reports(event)) {
      sentences.add(report.story().id() + "_" + Occurrence.sentence(report));
      urls.add(Cells.text(report.story().url()));
      outlets.add(Cells.text(report.story().outlet()));
    }
    row.add(Cells.joined(sentences));
    row.add(Cells.joined(urls));
    row.add(Cells.joined(outlets));
  }
}
