package dev.attache.places;

import dev.attache.mention.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place that a name may mean.
 *
 * @param name its usual English name
 * @param kind which sort of place
 * @param country ISO 3166-1 alpha-2; empty for what belongs to no one state
 * @param admin GeoNames code of the first-level part of the country; may be empty
 * @param latitude degrees north
 * @param longitude degrees east
 * @param people thousands of inhabitants, 0 if few or unknown
 * @param geonames GeoNames id, or null
 * @param listed whether the language's own list of news names has it, which goes before the rest
 */
record Candidate(
    String name,
    Kind kind,
    String country,
    String admin,
    double latitude,
    double longitude,
    int people,
    @Nullable Integer geonames,
    boolean listed) {

  /** Sorts of places, by their letters in the lexicons. */
  enum Kind {
    /** A country or territory. */
    C(Place.Resolution.COUNTRY),
    /** A first-level part, or a region of its size. */
    A(Place.Resolution.PROVINCE),
    /** A second-level part. */
    B(Place.Resolution.PROVINCE),
    /** A town. */
    P(Place.Resolution.CITY),
    /** A region larger than a country, or a sea. */
    R(Place.Resolution.REGION),
    /** A site. */
    S(Place.Resolution.SITE),
    /** The short form of a first-level part that may only follow a town. */
    X(Place.Resolution.PROVINCE);

    private final Place.Resolution resolution;

    Kind(Place.Resolution resolution) {
      this.resolution = resolution;
    }

    Place.Resolution resolution() {
      return resolution;
    }
  }

  /** Whether it lies in another, as far as the codes tell. */
  boolean in(Candidate other) {
    if (this == other || other.country.isEmpty() || !country.equals(other.country)) {
      return false;
    }
    switch (other.kind) {
      case C:
        return kind != Kind.C;
      case A:
      case X:
        return kind != Kind.C && kind != Kind.A && !admin.isEmpty() && admin.equals(other.admin);
      default:
        return false;
    }
  }
}
