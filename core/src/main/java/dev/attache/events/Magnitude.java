package dev.attache.events;

import org.jspecify.annotations.Nullable;

/**
 * How much: what the clause counts. Absent figures are null.
 *
 * @param killed number of dead
 * @param injured number of hurt
 * @param arrested number of arrested
 * @param count number of whatever else acts or is acted upon
 * @param amount money
 */
public record Magnitude(
    @Nullable Integer killed,
    @Nullable Integer injured,
    @Nullable Integer arrested,
    @Nullable Integer count,
    @Nullable Amount amount) {

  /** Nothing counted. */
  public static final Magnitude NONE = new Magnitude(null, null, null, null, null);

  /**
   * A sum of money.
   *
   * @param value in units of the currency
   * @param currency ISO 4217 code
   */
  public record Amount(double value, String currency) {}
}
