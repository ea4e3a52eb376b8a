package dev.attache.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was.
 *
 * @param edtf EDTF (ISO 8601-2)
 * @param dated what says so: {@code clause}, {@code narrative}, {@code published}; {@code story}
 *     where no time is told and the publication day stands in
 * @param from first day it may have been, or null where no day of the calendar is meant
 * @param to last day it may have been; null exactly where {@code from} is
 */
public record KeptTime(
    String edtf, String dated, @Nullable LocalDate from, @Nullable LocalDate to) {}
