package dev.attache.export;

import dev.attache.ledger.KeptActor;
import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptPlace;
import dev.attache.ledger.KeptReport;
import dev.attache.mention.Place;
import dev.attache.mention.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** POLECAT: one row an event, 40 columns. */
final class Polecat implements Rows {

  private static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private static final List<String> QUADS =
      List.of("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

  private final Codes codes;
  private final StoryNotes notes;

  Polecat(Codes codes, StoryNotes notes) {
    this.codes = codes;
    this.notes = notes;
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
    List<String> row = new ArrayList<>(COLUMNS.size());
    row.add(Long.toString(event.id()));
    row.add(Cells.text(Period.day(event)));
    row.add(event.type().name());
    row.add(Cells.text(event.mode()));
    row.add(Cells.number(event.intensity()));
    row.add(QUADS.get(event.type().quad() - 1));
    row.add(Cells.joined(event.contexts()));
    side(row, event.actors(), report == null ? null : report.actorWords());
    side(row, event.recipients(), report == null ? null : report.recipientWords());
    place(row, event.where());
    row.add(report == null ? "" : Cells.text(report.story().outlet()));
    row.add(report == null ? "" : Cells.text(report.story().published()));
    StoryNotes.Note note = report == null ? StoryNotes.Note.NONE : notes.of(report.story().id());
    row.add(note.people());
    row.add(note.organisations());
    row.add(note.places());
    row.add(report == null ? "" : Cells.text(report.story().language()));
    row.add("attache/1");
    return List.of(row);
  }

  private void side(List<String> row, List<KeptActor> actors, @Nullable String words) {
    row.add(each(actors, KeptActor::name));
    row.add(each(actors, KeptActor::country));
    row.add(each(actors, a -> codes.cow(a.country())));
    row.add(actors.isEmpty() ? "" : sector(actors.get(0)));
    row.add(each(actors, Polecat::sector));
    row.add(each(actors, KeptActor::office));
    // the words of several stand apart by "; "
    row.add(words == null ? "" : Cells.joined(List.of(words.split("; ", -1))));
    row.add("");
  }

  private static String each(List<KeptActor> actors, Function<KeptActor, @Nullable String> what) {
    List<String> values = new ArrayList<>();
    for (KeptActor actor : actors) {
      String value = what.apply(actor);
      if (value != null) {
        values.add(value);
      }
    }
    return Cells.joined(values);
  }

  private static String sector(KeptActor actor) {
    return actor.sector() == Sector.UNK ? "" : actor.sector().name();
  }

  private static void place(List<String> row, @Nullable KeptPlace where) {
    if (where == null) {
      row.addAll(List.of("", "", "", "", "", "", "", "", "", ""));
      return;
    }
    Place place = where.place();
    String name = Cells.text(place.name());
    row.add(name);
    row.add(place.resolution() == Place.Resolution.CITY ? name : "");
    row.add("");
    row.add(place.resolution() == Place.Resolution.PROVINCE ? name : "");
    row.add(Cells.text(place.country()));
    row.add(Cells.number(place.latitude()));
    row.add(Cells.number(place.longitude()));
    row.add(Cells.text(place.geonames()));
    row.add("");
    row.add("");
  }
}
