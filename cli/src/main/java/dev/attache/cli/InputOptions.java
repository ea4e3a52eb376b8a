package dev.attache.cli;

import dev.attache.intake.IntakeOptions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How inputs are taken in: the options that commands share. */
final class InputOptions {

  @Option(
      names = "--from",
      paramLabel = "KIND",
      defaultValue = "auto",
      converter = KindConverter.class,
      description =
          "What the inputs are: auto, text, html or jsonl. auto tells by the file's name, else"
              + " by how it begins. Default: auto.")
  private IntakeOptions.Kind from = IntakeOptions.Kind.AUTO;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Publication day (YYYY-MM-DD) of stories that give none themselves.")
  private @Nullable LocalDate published;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "The most bytes that one story may have. Default: ${DEFAULT-VALUE}.")
  private int maxBytes = IntakeOptions.DEFAULT_MAX_BYTES;

  /**
   * The options as the intake wants them.
   *
   * @throws UsageException if the limit is under 1
   */
  IntakeOptions toIntake() {
    if (maxBytes < 1) {
      throw new UsageException("--max-bytes is " + maxBytes + "; it must be at least 1");
    }
    return new IntakeOptions(from, maxBytes, published);
  }

  /** A kind of input, in small letters. */
  static final class KindConverter implements ITypeConverter<IntakeOptions.Kind> {
    @Override
    public IntakeOptions.Kind convert(String value) {
      for (IntakeOptions.Kind kind : IntakeOptions.Kind.values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))) {
          return kind;
        }
      }
      throw new TypeConversionException("\"" + value + "\" is none of auto, text, html, jsonl");
    }
  }

  /** A day. */
  static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "\"" + value + "\" is no day; write it like 2023-03-21 (year-month-day)");
      }
    }
  }
}
