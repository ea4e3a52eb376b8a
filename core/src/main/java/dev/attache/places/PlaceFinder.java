package dev.attache.places;

import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import dev.attache.rules.LanguageFolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class PlaceFinder {
  public static PlaceFinder load(LanguageFolder f) {
    return new PlaceFinder();
  }

  public List<PlaceMention> find(Reading r, @Nullable String d) {
    return List.of();
  }
}
