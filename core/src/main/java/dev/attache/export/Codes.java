package dev.attache.export;

import dev.attache.mention.Place;
import dev.attache.mention.Sector;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other tools call states, sectors and acts: the tables beside this class, which name their
 * sources. What a table does not have is the empty string.
 */
final class Codes {

  private static final String FOLDER = "/dev/attache/export/";

  private final Map<String, String[]> countries = rows("countries.tsv");
  private final Map<String, String[]> acts = rows("cameo.tsv");
  private final Map<String, String[]> sectors = rows("sectors.tsv");
  private final List<Part> parts = parts();
  private final Map<String, String> names = names();

  /** A box of degrees with a code of its own. */
  private record Part(
      String iso, String fips, double west, double south, double east, double north) {

    boolean has(double latitude, double longitude) {
      return south <= latitude && latitude <= north && west <= longitude && longitude <= east;
    }
  }

  /** Usual English name of a country (ISO 3166-1 alpha-3). */
  String name(@Nullable String iso) {
    return iso == null ? "" : names.getOrDefault(iso, "");
  }

  /** FIPS 10-4 code of the country that a place is in. */
  String fips(Place place) {
    String iso = place.country();
    Double latitude = place.latitude();
    Double longitude = place.longitude();
    if (iso != null && latitude != null && longitude != null && !isWhole(place)) {
      for (Part part : parts) {
        if (part.iso.equals(iso) && part.has(latitude, longitude)) {
          return part.fips;
        }
      }
    }
    return country(iso, 1);
  }

  private static boolean isWhole(Place place) {
    return place.resolution() == Place.Resolution.COUNTRY;
  }

  /** Number of a state in the Correlates of War system. */
  String cow(@Nullable String iso) {
    return country(iso, 2);
  }

  /** CAMEO's code of a country: mostly the ISO one. */
  String cameo(@Nullable String iso) {
    String own = country(iso, 3);
    return own.isEmpty() && iso != null ? iso : own;
  }

  /** CAMEO's role of a PLOVER sector. */
  String role(Sector sector) {
    String[] row = sectors.get(sector.name());
    return row == null ? "" : row[1];
  }

  /** Goldstein scale of a CAMEO code, -10 to 10. */
  String goldstein(String cameo) {
    return Cells.number(Double.valueOf(act(cameo)[1]));
  }

  /** PentaClass of Phoenix, 0 to 4, of a CAMEO code. */
  String penta(String cameo) {
    return act(cameo)[2];
  }

  /** CAMEO code of three or four digits: a root alone ({@code 05}) is its {@code 050}. */
  static String leaf(String cameo) {
    return cameo.length() == 2 ? cameo + "0" : cameo;
  }

  private String[] act(String cameo) {
    for (int length = cameo.length(); length >= 2; length--) {
      String[] row = acts.get(cameo.substring(0, length));
      if (row != null) {
        return row;
      }
    }
    throw new IllegalStateException("no CAMEO code: \"" + cameo + "\"");
  }

  private String country(@Nullable String iso, int column) {
    String[] row = iso == null ? null : countries.get(iso);
    return row == null ? "" : row[column];
  }

  private static Map<String, String> names() {
    Table table = Table.read(LanguageFolder.ENGLISH, "lexicon/countries.tsv");
    int code = table.column("code");
    int all = table.column("names");
    Map<String, String> names = new HashMap<>();
    for (Table.Row row : table.rows()) {
      names.put(row.get(code), row.list(all).get(0));
    }
    return Map.copyOf(names);
  }

  private static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (String[] row : cells("fips-parts.tsv")) {
      parts.add(
          new Part(
              row[0],
              row[1],
              Double.parseDouble(row[2]),
              Double.parseDouble(row[3]),
              Double.parseDouble(row[4]),
              Double.parseDouble(row[5])));
    }
    return List.copyOf(parts);
  }

  private static Map<String, String[]> rows(String file) {
    Map<String, String[]> rows = new HashMap<>();
    for (String[] row : cells(file)) {
      rows.put(row[0], row);
    }
    return Map.copyOf(rows);
  }

  /** The rows of a table without its comments and its line of column names. */
  private static List<String[]> cells(String file) {
    try (InputStream in = Codes.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      List<String[]> rows = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
      return List.copyOf(rows.subList(1, rows.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
