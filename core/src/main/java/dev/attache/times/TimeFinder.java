package dev.attache.times;

import dev.attache.language.Reading;
import dev.attache.mention.TimeMention;
import dev.attache.rules.LanguageFolder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class TimeFinder {
  public static TimeFinder load(LanguageFolder f) {
    return new TimeFinder();
  }

  public List<TimeMention> find(Reading r, @Nullable LocalDate d) {
    return List.of();
  }
}
