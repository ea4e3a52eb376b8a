package dev.attache.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What reports of one event say on one topic, side by side. Nothing is averaged.
 *
 * @param topic what it is about
 * @param claims the different values, that with most independent sources first
 */
public record Claims(Topic topic, List<Claim> claims) {

  /** Copies the list. */
  public Claims {
    claims = List.copyOf(claims);
  }

  /** What reports may differ on. */
  public enum Topic {
    /** Number of dead. */
    KILLED,
    /** Number of hurt. */
    INJURED,
    /** Number of arrested. */
    ARRESTED,
    /** Number of whatever else takes part. */
    COUNT,
    /** When it was. */
    DATE,
    /** Who did it: the blame. */
    ACTOR,
    /** Whether it happened. */
    STATUS
  }

  /**
   * One value and who gives it.
   *
   * @param value as the record writes it
   * @param reports the reports that say so
   */
  public record Claim(String value, List<KeptReport> reports) {

    /** Copies the list. */
    public Claim {
      reports = List.copyOf(reports);
    }

    /** Number of independent sources that say so. */
    public int sources() {
      return (int) reports.stream().map(r -> r.story().sourceKey()).distinct().count();
    }
  }

  /** Whether reports differ. */
  public boolean differ() {
    return claims.size() > 1;
  }

  /** The lowest and highest figure, {@code "12–14"}, or the values, apart by {@code " / "}. */
  public String spread() {
    if (claims.size() == 1) {
      return claims.get(0).value();
    }
    if (topic.compareTo(Topic.DATE) < 0) {
      List<Integer> figures =
          claims.stream().map(c -> Integer.valueOf(c.value())).sorted().toList();
      return figures.get(0) + "–" + figures.get(figures.size() - 1);
    }
    return claims.stream().map(Claim::value).collect(Collectors.joining(" / "));
  }

  static List<Claims> of(List<KeptReport> reports) {
    List<Claims> all = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      Map<String, List<KeptReport>> byValue = new LinkedHashMap<>();
      for (KeptReport report : reports) {
        String value = value(topic, report);
        if (!value.isEmpty()) {
          byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(report);
        }
      }
      if (!byValue.isEmpty()) {
        List<Claim> claims = new ArrayList<>();
        byValue.forEach((value, by) -> claims.add(new Claim(value, by)));
        claims.sort((a, b) -> Integer.compare(b.sources(), a.sources()));
        all.add(new Claims(topic, claims));
      }
    }
    return all;
  }

  private static String value(Topic topic, KeptReport report) {
    Integer figure =
        switch (topic) {
          case KILLED -> report.magnitude().killed();
          case INJURED -> report.magnitude().injured();
          case ARRESTED -> report.magnitude().arrested();
          case COUNT -> report.magnitude().count();
          default -> null;
        };
    if (figure != null) {
      return figure.toString();
    }
    return switch (topic) {
      case DATE -> {
        KeptTime when = report.when();
        // a day that only follows from the story's own is nobody's claim
        yield when == null || !when.dated().equals("clause") ? "" : when.edtf();
      }
      case ACTOR ->
          report.actors().stream().map(KeptActor::name).sorted().collect(Collectors.joining(", "));
      case STATUS -> report.status().name().toLowerCase(Locale.ROOT);
      default -> "";
    };
  }
}
