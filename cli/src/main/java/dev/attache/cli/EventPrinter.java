package dev.attache.cli;

import dev.attache.ledger.Change;
import dev.attache.ledger.Claims;
import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptStory;
import dev.attache.ledger.StoryHead;
import java.util.List;

/** An event or a story of the ledger, for people: what stands above the table of its reports. */
final class EventPrinter {

  private final Terminal terminal;

  EventPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  String print(KeptEvent e) {
    StringBuilder out = new StringBuilder();
    out.append(terminal.bold("Event " + e.id() + ": " + e.type()));
    out.append(e.mode() == null ? "" : "/" + e.mode()).append(", ");
    out.append(Sheets.lower(e.status())).append('\n');
    row(out, "actors", String.join(", ", Sheets.names(e.actors())));
    row(out, "recipients", String.join(", ", Sheets.names(e.recipients())));
    if (e.when() != null) {
      row(out, "when", e.when().edtf() + " (" + e.when().dated() + ")");
    }
    if (e.where() != null) {
      row(out, "where", e.where().place().name());
    }
    row(
        out,
        "told",
        e.reported().reports()
            + " reports, "
            + e.reported().outlets()
            + " outlets, "
            + e.reported().sources()
            + " independent sources");
    if (e.state() != KeptEvent.State.KEPT) {
      row(out, "state", Sheets.lower(e.state()));
    }
    if (e.corrections() > 0) {
      row(out, "corrected", e.corrections() + " times by persons");
    }
    for (Claims claims : e.claims()) {
      if (claims.differ()) {
        row(out, Sheets.lower(claims.topic()), claims.spread());
        for (Claims.Claim claim : claims.claims()) {
          List<String> sources =
              claim.reports().stream().map(r -> Sheets.source(r.story())).distinct().toList();
          row(out, "", claim.value() + ": " + String.join(", ", sources));
        }
      }
    }
    return out.append('\n').toString();
  }

  String print(KeptStory story) {
    StoryHead head = story.head();
    StringBuilder out = new StringBuilder();
    String headline = head.headline();
    out.append(
        terminal.bold("Story " + head.id() + ": " + (headline == null ? head.name() : headline)));
    out.append('\n');
    row(out, "source", Sheets.source(head));
    row(out, "published", head.published() == null ? "" : head.published().toString());
    row(out, "address", head.url() == null ? head.source() : head.url());
    row(out, "state", Sheets.lower(head.state()));
    if (story.copyOf() != null) {
      row(out, "copy of", "story " + story.copyOf());
    }
    for (Change change : story.changes()) {
      row(
          out,
          Sheets.lower(change.kind()),
          (change.former() == null ? "" : "story " + change.former())
              + (change.story() == null ? "" : " by story " + change.story())
              + (change.note() == null ? "" : ": " + change.note()));
    }
    row(out, "read by", "Attaché " + story.reader());
    row(out, "said", story.statements().size() + " statements");
    return out.append('\n').toString();
  }

  private static void row(StringBuilder out, String label, String what) {
    if (!what.isEmpty()) {
      out.append("  ").append(Columns.pad(label, 12)).append(Columns.plain(what)).append('\n');
    }
  }
}
