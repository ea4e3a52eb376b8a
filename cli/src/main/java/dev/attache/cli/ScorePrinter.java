package dev.attache.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attache.events.Event;
import dev.attache.score.Counts;
import dev.attache.score.PairCounts;
import dev.attache.score.Scorecard;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** A scorecard as tables for people, or as one JSON line for programs. */
final class ScorePrinter {

  private final Scorecard card;
  private final StringBuilder out = new StringBuilder();

  ScorePrinter(Scorecard card) {
    this.card = card;
  }

  /** The tables, and the acts that were missed. */
  String print(ScoreCommand.Misses misses) {
    int acts = card.outcomes().size();
    line("%d acts, %d of them in sentences that gave no event", acts, card.silent());
    line("");
    line("%-12s %6s %6s %6s   %5s %5s %6s", "type", "P", "R", "F1", "right", "wrong", "missed");
    card.types().forEach((type, counts) -> row(type, counts));
    line("%-12s %6s %6s %6.3f", "macro", "", "", Scorecard.macroF1(card.types()));
    line("");
    card.quads().forEach((quad, counts) -> row("quad " + quad, counts));
    line("%-12s %6s %6s %6.3f", "macro", "", "", Scorecard.macroF1(card.quads()));
    if (card.pairs().acts() > 0) {
      line("");
      pair("pair", card.pairs());
      pair("pair, type", card.pairsAndTypes());
    }
    if (card.statuses() > 0) {
      line("");
      line(
          "status right in %d of %d (%.3f)",
          card.statusesRight(), card.statuses(), (double) card.statusesRight() / card.statuses());
    }
    for (Scorecard.Outcome outcome : card.outcomes()) {
      if (isMissed(outcome, misses)) {
        missed(outcome);
      }
    }
    return out.toString();
  }

  private static boolean isMissed(Scorecard.Outcome outcome, ScoreCommand.Misses misses) {
    return switch (misses) {
      case NONE -> false;
      case TYPE -> !outcome.type();
      case PAIR -> !outcome.pair();
      case ALL -> !outcome.type() || !outcome.pair();
    };
  }

  private void row(String name, Counts counts) {
    line(
        "%-12s %6.3f %6.3f %6.3f   %5d %5d %6d",
        name,
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.right(),
        counts.wrong(),
        counts.missed());
  }

  private void pair(String name, PairCounts counts) {
    line(
        "%-12s %6.3f %6.3f %6.3f   %d of %d events, %d of %d acts",
        name,
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.eventsRight(),
        counts.events(),
        counts.actsFound(),
        counts.acts());
  }

  private void missed(Scorecard.Outcome outcome) {
    line("");
    line(
        "%s  %s  %s → %s",
        Columns.plain(outcome.act().id()),
        outcome.act().type(),
        Columns.plain(outcome.act().source()),
        Columns.plain(outcome.act().target()));
    line("  %s", Columns.plain(outcome.act().sentence()));
    Names names = new Names(outcome.read());
    if (outcome.read().events().isEmpty()) {
      line("  nothing was found");
    }
    for (Event event : outcome.read().events()) {
      line(
          "  %s %s%s  %s  (%s, %s, %.2f)",
          event.equals(outcome.event()) ? ">" : " ",
          event.type(),
          event.mode() == null ? "" : " " + event.mode(),
          names.whoToWhom(event),
          event.status().name().toLowerCase(Locale.ROOT),
          event.foundBy(),
          event.confidence());
    }
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  /** The figures as one JSON object on a line, then one line for each act that was missed. */
  static String json(Scorecard card, ScoreCommand.Misses misses) {
    StringWriter buffer = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(buffer)) {
      out.setRootValueSeparator(null);
      out.writeStartObject();
      out.writeNumberField("acts", card.outcomes().size());
      out.writeNumberField("silent", card.silent());
      counts(out, "types", card.types());
      out.writeNumberField("typeMacroF1", rounded(Scorecard.macroF1(card.types())));
      counts(out, "quads", card.quads());
      out.writeNumberField("quadMacroF1", rounded(Scorecard.macroF1(card.quads())));
      pair(out, "pair", card.pairs());
      pair(out, "pairAndType", card.pairsAndTypes());
      if (card.statuses() > 0) {
        out.writeNumberField("statuses", card.statuses());
        out.writeNumberField("statusesRight", card.statusesRight());
      }
      out.writeEndObject();
      out.writeRaw('\n');
      for (Scorecard.Outcome outcome : card.outcomes()) {
        if (isMissed(outcome, misses)) {
          out.writeStartObject();
          out.writeStringField("id", outcome.act().id());
          out.writeNumberField("line", outcome.act().line());
          out.writeStringField("type", outcome.act().type());
          Event event = outcome.event();
          if (event != null) {
            out.writeStringField("found", event.type().name());
            out.writeStringField("foundBy", event.foundBy().value());
          }
          out.writeBooleanField("pairRight", outcome.pair());
          out.writeBooleanField("typeRight", outcome.type());
          out.writeEndObject();
          out.writeRaw('\n');
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return buffer.toString();
  }

  private static void counts(JsonGenerator out, String field, Map<?, Counts> all)
      throws IOException {
    out.writeObjectFieldStart(field);
    for (Map.Entry<?, Counts> one : all.entrySet()) {
      out.writeObjectFieldStart(String.valueOf(one.getKey()));
      out.writeNumberField("precision", rounded(one.getValue().precision()));
      out.writeNumberField("recall", rounded(one.getValue().recall()));
      out.writeNumberField("f1", rounded(one.getValue().f1()));
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void pair(JsonGenerator out, String field, PairCounts pair) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeNumberField("precision", rounded(pair.precision()));
    out.writeNumberField("recall", rounded(pair.recall()));
    out.writeNumberField("f1", rounded(pair.f1()));
    out.writeEndObject();
  }

  private static double rounded(double value) {
    return Math.round(value * 10000) / 10000.0;
  }
}
