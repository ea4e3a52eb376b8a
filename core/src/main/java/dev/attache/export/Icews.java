package dev.attache.export;

import dev.attache.ledger.KeptActor;
import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptPlace;
import dev.attache.ledger.KeptReport;
import dev.attache.mention.Place;
import dev.attache.mention.Sector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ICEWS: one row a pair, 20 columns. */
final class Icews implements Rows {

  private static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Source Name",
          "Source Sectors",
          "Source Country",
          "Event Text",
          "CAMEO Code",
          "Intensity",
          "Target Name",
          "Target Sectors",
          "Target Country",
          "Story ID",
          "Sentence Number",
          "Publisher",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude");

  private final Codes codes;

  Icews(Codes codes) {
    this.codes = codes;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public boolean named() {
    return true;
  }

  @Override
  public List<List<String>> of(KeptEvent event) {
    if (!Occurrence.took(event)) {
      return List.of();
    }
    KeptReport report = Occurrence.first(event);
    String code = Codes.leaf(event.cameo());
    List<List<String>> rows = new ArrayList<>();
    for (Occurrence.Pair pair : Occurrence.pairs(event)) {
      List<String> row = new ArrayList<>(COLUMNS.size());
      row.add(Long.toString(pair.id()));
      row.add(Cells.text(Period.day(event)));
      side(row, pair.actor());
      row.add(
          event.mode() == null ? event.type().name() : event.type().name() + "/" + event.mode());
      row.add(code);
      row.add(codes.goldstein(code));
      side(row, pair.recipient());
      row.add(report == null ? "" : Long.toString(report.story().id()));
      row.add(report == null ? "" : Occurrence.sentence(report));
      row.add(report == null ? "" : Cells.text(report.story().outlet()));
      place(row, event.where());
      rows.add(row);
    }
    return rows;
  }

  private void side(List<String> row, @Nullable KeptActor actor) {
    row.add(actor == null ? "" : Cells.text(actor.name()));
    row.add(actor == null || actor.sector() == Sector.UNK ? "" : actor.sector().name());
    row.add(actor == null ? "" : codes.name(actor.country()));
  }

  private void place(List<String> row, @Nullable KeptPlace where) {
    if (where == null) {
      row.addAll(List.of("", "", "", "", "", ""));
      return;
    }
    Place place = where.place();
    String name = Cells.text(place.name());
    row.add(place.resolution() == Place.Resolution.CITY ? name : "");
    row.add("");
    row.add(place.resolution() == Place.Resolution.PROVINCE ? name : "");
    row.add(codes.name(place.country()));
    row.add(Cells.number(place.latitude()));
    row.add(Cells.number(place.longitude()));
  }
}
