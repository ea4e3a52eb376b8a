package dev.attache.cli;

import dev.attache.actors.Known;
import dev.attache.actors.Sense;
import dev.attache.actors.WhoIsWho;
import dev.attache.mention.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody known, for people: who it is on a day, all offices, members, and the lines that say so.
 */
final class KnownPrinter {

  private final WhoIsWho whoIsWho;
  private final LocalDate day;
  private final Terminal terminal;

  KnownPrinter(WhoIsWho whoIsWho, LocalDate day, Terminal terminal) {
    this.whoIsWho = whoIsWho;
    this.day = day;
    this.terminal = terminal;
  }

  String print(Sense sense) {
    Known known = sense.known();
    Known.Term now = known.on(day);
    StringBuilder out = new StringBuilder();
    out.append(terminal.bold(known.name()));
    out.append("  ").append(terminal.dim(known.key() + meant(sense))).append('\n');
    row(out, "on " + day, office(now) + whose(now), known.file() + ":" + now.line());
    if (known.kind() == Actor.Kind.PERSON) {
      for (Known.Term term : known.terms()) {
        if (!term.from().isEmpty() || !term.to().isEmpty()) {
          row(
              out,
              WhoCommand.span(term),
              office(term) + whose(term),
              known.file() + ":" + term.line());
        }
      }
    }
    if (known.names().size() > 1) {
      row(out, "also", String.join(", ", known.names().subList(1, known.names().size())), "");
    }
    if (known.wikidata() != null) {
      row(out, "Wikidata", known.wikidata(), "");
    }
    if (now.code() != null) {
      codes(out, "members", whoIsWho.members(now.code(), day));
    }
    if (known.kind() == Actor.Kind.STATE && now.country() != null) {
      codes(out, "member of", whoIsWho.bodies(now.country(), day));
      for (Known holder : whoIsWho.inOffice(now.country(), day)) {
        Known.Term term = holder.on(day);
        row(out, "", office(term) + holder.name(), holder.file() + ":" + term.line());
      }
    }
    return out.append('\n').toString();
  }

  private static String meant(Sense sense) {
    return sense.stand() == Sense.Stand.NAME
        ? ""
        : " · meant by its " + sense.stand().name().toLowerCase(Locale.ROOT);
  }

  private static String office(Known.Term term) {
    return term.office() == null ? "" : term.office() + " · ";
  }

  private static String whose(Known.Term term) {
    @Nullable String whose = term.country() != null ? term.country() : term.code();
    return (whose == null ? "" : whose + " ") + term.sector().name();
  }

  private void codes(StringBuilder out, String label, List<String> codes) {
    if (!codes.isEmpty()) {
      List<String> lines =
          Columns.wrap(codes.size() + ": " + String.join(" ", codes), terminal.width() - 28);
      for (int i = 0; i < lines.size(); i++) {
        row(out, i == 0 ? label : "", lines.get(i), i == 0 ? "lexicon/members.tsv" : "");
      }
    }
  }

  private void row(StringBuilder out, String label, String what, String evidence) {
    String line = "  " + Columns.pad(label, 25) + " " + what;
    out.append(line);
    if (!evidence.isEmpty()) {
      out.append("  ").append(terminal.dim(evidence));
    }
    out.append('\n');
  }
}
