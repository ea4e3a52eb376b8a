package dev.attache.mention;

import dev.attache.rules.RuleId;
import dev.attache.text.Span;

/**
 * Words that name a place.
 *
 * @param span the words
 * @param head their head token
 * @param place the place meant
 * @param foundBy the rule that resolved it
 */
public record PlaceMention(Span span, int head, Place place, RuleId foundBy) implements Mention {}
