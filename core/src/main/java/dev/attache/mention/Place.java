package dev.attache.mention;

import org.jspecify.annotations.Nullable;

/**
 * A place on the map.
 *
 * @param name its usual English name
 * @param geonames GeoNames id, or null where the place has none here
 * @param country ISO 3166-1 alpha-3, or null for what belongs to no one state (a sea)
 * @param latitude degrees north, WGS 84, or null
 * @param longitude degrees east, WGS 84, or null
 * @param resolution how fine it is
 * @param note what is to be said of a place whose state is in dispute, or null
 */
public record Place(
    String name,
    @Nullable Integer geonames,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Resolution resolution,
    @Nullable String note) {

  /** A place of no dispute. */
  public Place(
      String name,
      @Nullable Integer geonames,
      @Nullable String country,
      @Nullable Double latitude,
      @Nullable Double longitude,
      Resolution resolution) {
    this(name, geonames, country, latitude, longitude, resolution, null);
  }

  /** How fine a place is, from coarse to fine. */
  public enum Resolution {
    /** Larger than a state: a continent, a sea. */
    REGION,
    /** A state or territory. */
    COUNTRY,
    /** A first-level part of a state. */
    PROVINCE,
    /** A town or city. */
    CITY,
    /** A building or site. */
    SITE
  }
}
