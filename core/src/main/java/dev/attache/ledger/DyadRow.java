package dev.attache.ledger;

import dev.attache.events.EventType;

/**
 * How often one side did something to another in a year.
 *
 * @param year four digits; empty for events without a day
 * @param source country or code of who acts
 * @param target of who is acted upon, or acts with
 * @param direction {@code on} or {@code with}
 * @param type PLOVER type
 * @param events number of events
 */
public record DyadRow(
    String year, String source, String target, String direction, EventType type, long events) {}
