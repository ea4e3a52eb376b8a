package dev.attache.mention;

import dev.attache.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * When something was, as the record gives it.
 *
 * @param edtf EDTF (ISO 8601-2), not empty
 * @param words the words that say so, or null where the story's own date does
 */
public record When(String edtf, @Nullable Span words) {}
