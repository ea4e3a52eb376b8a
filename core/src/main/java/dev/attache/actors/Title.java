package dev.attache.actors;

import dev.attache.mention.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What the words beside a name or a role noun tell.
 *
 * @param from first token of the words
 * @param country ISO 3166-1 alpha-3 of the state named beside it, or null
 * @param code code of the body named beside it, or null
 * @param sector sector of the role or body, or {@code UNK}
 * @param office the office as written, or null
 * @param memberOf name of the body named beside it, or null
 * @param former whether the office is over
 * @param gender what the title tells of it
 * @param calledBy last word of the role noun, or null
 */
record Title(
    int from,
    @Nullable String country,
    @Nullable String code,
    Sector sector,
    @Nullable String office,
    @Nullable String memberOf,
    boolean former,
    Gender gender,
    @Nullable String calledBy) {}
