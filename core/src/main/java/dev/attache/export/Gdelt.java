package dev.attache.export;

import dev.attache.ledger.KeptActor;
import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptPlace;
import dev.attache.ledger.KeptReport;
import dev.attache.mention.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** GDELT 2.0 Events: one row a pair, 61 columns, no line of names. */
final class Gdelt implements Rows {

  private static final List<String> COLUMNS = names();

  private static final BigDecimal YEAR = BigDecimal.valueOf(365);

  private final Codes codes;

  Gdelt(Codes codes) {
    this.codes = codes;
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
    for (String actor : List.of("Actor1", "Actor2")) {
      for (String what :
          List.of(
              "Code",
              "Name",
              "CountryCode",
              "KnownGroupCode",
              "EthnicCode",
              "Religion1Code",
              "Religion2Code",
              "Type1Code",
              "Type2Code",
              "Type3Code")) {
        names.add(actor + what);
      }
    }
    names.addAll(
        List.of(
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone"));
    for (String geo : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
      for (String what :
          List.of(
              "_Type",
              "_FullName",
              "_CountryCode",
              "_ADM1Code",
              "_ADM2Code",
              "_Lat",
              "_Long",
              "_FeatureID")) {
        names.add(geo + what);
      }
    }
    names.addAll(List.of("DATEADDED", "SOURCEURL"));
    return List.copyOf(names);
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
    List<List<String>> rows = new ArrayList<>();
    for (Occurrence.Pair pair : Occurrence.pairs(event)) {
      List<String> row = new ArrayList<>(COLUMNS.size());
      row.add(Long.toString(pair.id()));
      date(row, Period.day(event));
      actor(row, pair.actor());
      actor(row, pair.recipient());
      act(row, event);
      empty(row);
      empty(row);
      place(row, event.where());
      row.add(added(event));
      row.add(address(event));
      rows.add(row);
    }
    return rows;
  }

  private static void date(List<String> row, @Nullable LocalDate day) {
    if (day == null) {
      row.addAll(List.of("", "", "", ""));
      return;
    }
    String compact = Occurrence.compact(day);
    row.add(compact);
    row.add(compact.substring(0, 6));
    row.add(compact.substring(0, 4));
    row.add(fraction(day));
  }

  /** Year + (month × 30 + day) / 365 to four decimals, as the GDELT codebook has it. */
  static String fraction(LocalDate day) {
    return BigDecimal.valueOf(day.getMonthValue() * 30L + day.getDayOfMonth())
        .divide(YEAR, 4, RoundingMode.HALF_UP)
        .add(BigDecimal.valueOf(day.getYear()))
        .toPlainString();
  }

  private void actor(List<String> row, @Nullable KeptActor actor) {
    if (actor == null) {
      row.addAll(Collections.nCopies(10, ""));
      return;
    }
    String country = codes.cameo(actor.country());
    String role = codes.role(actor.sector());
    row.add(country + role);
    row.add(Cells.text(actor.name()).toUpperCase(Locale.ROOT));
    row.add(country);
    row.addAll(List.of("", "", "", ""));
    row.add(role);
    row.addAll(List.of("", ""));
  }

  private void act(List<String> row, KeptEvent event) {
    String code = Codes.leaf(event.cameo());
    row.add(isRoot(event) ? "1" : "0");
    row.add(code);
    row.add(code.substring(0, 3));
    row.add(code.substring(0, 2));
    row.add(Integer.toString(event.type().quad()));
    row.add(codes.goldstein(code));
    row.add(Integer.toString(event.reported().reports()));
    row.add(Integer.toString(event.reported().sources()));
    row.add(Long.toString(event.reports().stream().map(r -> r.story().id()).distinct().count()));
    row.add("");
  }

  /** Whether a story tells it in its headline or its first sentence. */
  private static boolean isRoot(KeptEvent event) {
    return event.reports().stream()
        .anyMatch(r -> r.standsIn() == KeptReport.StandsIn.HEADLINE || r.sentence() == 0);
  }

  private static void empty(List<String> row) {
    row.add("0");
    row.addAll(Collections.nCopies(7, ""));
  }

  private void place(List<String> row, @Nullable KeptPlace where) {
    if (where == null || where.place().resolution() == Place.Resolution.REGION) {
      empty(row);
      return;
    }
    Place place = where.place();
    boolean american = "USA".equals(place.country());
    boolean whole = place.resolution() == Place.Resolution.COUNTRY;
    String fips = codes.fips(place);
    String name = Cells.text(place.name());
    String country = codes.name(place.country());
    row.add(
        switch (place.resolution()) {
          case COUNTRY -> "1";
          case PROVINCE -> american ? "2" : "5";
          case CITY, SITE -> american ? "3" : "4";
          case REGION -> "0";
        });
    row.add(whole || country.isEmpty() ? name : name + ", " + country);
    row.add(fips);
    row.add(whole ? fips : "");
    row.add("");
    row.add(Cells.number(place.latitude()));
    row.add(Cells.number(place.longitude()));
    row.add(whole ? fips : "");
  }

  /** The day of the first story, at midnight: when it could first have been added. */
  static String added(KeptEvent event) {
    LocalDate first = event.firstPublished();
    return first == null ? "" : Occurrence.compact(first) + "000000";
  }

  private static String address(KeptEvent event) {
    for (KeptReport report : Occurrence.reports(event)) {
      if (report.story().url() != null) {
        return Cells.text(report.story().url());
      }
    }
    return "";
  }
}
