package dev.attache.cli;

import dev.attache.ledger.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events month by month as bars: in the terminal, or as a picture. Months without any are shown.
 */
final class Chart {

  /** More months than this are drawn as years in the terminal. */
  private static final int MOST_ROWS = 36;

  private static final String[] QUADS = {
    "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"
  };

  /** Colour-blind safe (Okabe and Ito, 2008). */
  private static final String[] COLOURS = {"#56B4E9", "#0072B2", "#E69F00", "#D55E00"};

  private final String title;
  private final List<Timeline.Bar> bars;

  Chart(String title, List<Timeline.Bar> bars) {
    this.title = title;
    this.bars = filled(bars);
  }

  private static List<Timeline.Bar> filled(List<Timeline.Bar> bars) {
    Map<String, Timeline.Bar> known = new HashMap<>();
    bars.forEach(b -> known.put(b.spell(), b));
    List<Timeline.Bar> all = new ArrayList<>();
    List<Timeline.Bar> dated = bars.stream().filter(b -> !b.spell().isEmpty()).toList();
    if (dated.isEmpty()) {
      return all;
    }
    String last = dated.get(dated.size() - 1).spell();
    for (String month = dated.get(0).spell(); ; month = next(month)) {
      all.add(known.getOrDefault(month, new Timeline.Bar(month, 0, 0, 0, 0)));
      if (month.compareTo(last) >= 0) {
        return all;
      }
    }
  }

  private static String next(String month) {
    int year = Integer.parseInt(month.substring(0, 4));
    int number = Integer.parseInt(month.substring(5, 7));
    return number == 12 ? "%04d-01".formatted(year + 1) : "%04d-%02d".formatted(year, number + 1);
  }

  private static List<Timeline.Bar> years(List<Timeline.Bar> months) {
    List<Timeline.Bar> years = new ArrayList<>();
    for (Timeline.Bar m : months) {
      String year = m.spell().substring(0, 4);
      Timeline.Bar last = years.isEmpty() ? null : years.get(years.size() - 1);
      if (last != null && last.spell().equals(year)) {
        years.set(
            years.size() - 1,
            new Timeline.Bar(
                year,
                last.verbalCooperation() + m.verbalCooperation(),
                last.materialCooperation() + m.materialCooperation(),
                last.verbalConflict() + m.verbalConflict(),
                last.materialConflict() + m.materialConflict()));
      } else {
        years.add(
            new Timeline.Bar(
                year,
                m.verbalCooperation(),
                m.materialCooperation(),
                m.verbalConflict(),
                m.materialConflict()));
      }
    }
    return years;
  }

  private static long[] parts(Timeline.Bar bar) {
    return new long[] {
      bar.verbalCooperation(),
      bar.materialCooperation(),
      bar.verbalConflict(),
      bar.materialConflict()
    };
  }

  /** A line a month: cooperation and conflict, the material in stronger strokes. */
  String bars(Terminal terminal) {
    List<Timeline.Bar> shown = bars.size() > MOST_ROWS ? years(bars) : bars;
    long most = shown.stream().mapToLong(Timeline.Bar::all).max().orElse(0);
    if (most == 0) {
      return "";
    }
    int room = Math.max(10, Math.min(60, terminal.width() - 24));
    StringBuilder out = new StringBuilder();
    for (Timeline.Bar bar : shown) {
      StringBuilder line = new StringBuilder();
      long[] parts = parts(bar);
      long before = 0;
      for (int q = 0; q < parts.length; q++) {
        long from = Math.round((double) before * room / most);
        before += parts[q];
        long to = Math.round((double) before * room / most);
        String strokes = (q % 2 == 0 ? "░" : "█").repeat((int) (to - from));
        line.append(q < 2 ? terminal.cyan(strokes) : terminal.red(strokes));
      }
      out.append("%-8s%7d ".formatted(bar.spell(), bar.all())).append(line).append('\n');
    }
    out.append(terminal.dim("░ words █ deeds; cooperation first, then conflict")).append("\n\n");
    return out.toString();
  }

  /** A picture of its own, without scripts. */
  String svg() {
    int width = Math.max(480, 90 + bars.size() * 14);
    int height = 320;
    int bottom = height - 60;
    long most = Math.max(1, bars.stream().mapToLong(Timeline.Bar::all).max().orElse(1));
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"");
    out.append(height + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\"");
    out.append(" font-family=\"sans-serif\" font-size=\"11\">\n");
    out.append("<title>" + escaped(title) + "</title>\n");
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    out.append("<text x=\"50\" y=\"20\" font-size=\"14\">" + escaped(title) + "</text>\n");
    for (int q = 0; q < QUADS.length; q++) {
      int x = 50 + q * 105;
      out.append("<rect x=\"" + x + "\" y=\"30\" width=\"9\" height=\"9\" fill=\"" + COLOURS[q]);
      out.append("\"/><text x=\"" + (x + 12) + "\" y=\"38\" font-size=\"9\">" + QUADS[q]);
      out.append("</text>\n");
    }
    out.append("<text x=\"44\" y=\"60\" text-anchor=\"end\">" + most + "</text>\n");
    out.append("<text x=\"44\" y=\"" + bottom + "\" text-anchor=\"end\">0</text>\n");
    for (int i = 0; i < bars.size(); i++) {
      Timeline.Bar bar = bars.get(i);
      long[] parts = parts(bar);
      int x = 50 + i * 14;
      long before = 0;
      out.append("<g><title>" + bar.spell() + ": " + bar.all() + "</title>");
      for (int q = 0; q < parts.length; q++) {
        long from = Math.round((double) before * (bottom - 55) / most);
        before += parts[q];
        long to = Math.round((double) before * (bottom - 55) / most);
        if (to > from) {
          out.append("<rect x=\"" + x + "\" y=\"" + (bottom - to) + "\" width=\"11\" height=\"");
          out.append((to - from) + "\" fill=\"" + COLOURS[q] + "\"/>");
        }
      }
      out.append("</g>\n");
      if (i == 0 || bar.spell().endsWith("-01")) {
        out.append("<text x=\"" + x + "\" y=\"" + (bottom + 16) + "\">" + bar.spell());
        out.append("</text>\n");
      }
    }
    return out.append("</svg>\n").toString();
  }

  /** A page that holds the picture. */
  String html() {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + escaped(title)
        + "</title></head><body>\n"
        + svg()
        + "</body></html>\n";
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
