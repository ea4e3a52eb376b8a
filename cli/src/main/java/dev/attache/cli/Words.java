package dev.attache.cli;

import dev.attache.events.EventType;
import dev.attache.export.ExportForm;
import dev.attache.intake.IntakeOptions;
import dev.attache.ledger.Days;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What people write behind an option, and what is said when it is something else. */
final class Words {

  private Words() {}

  /** A kind of input. */
  static final class Kind implements ITypeConverter<IntakeOptions.Kind> {
    @Override
    public IntakeOptions.Kind convert(String value) {
      return one(IntakeOptions.Kind.class, value);
    }
  }

  /** A form of output. */
  static final class Form implements ITypeConverter<ReadCommand.As> {
    @Override
    public ReadCommand.As convert(String value) {
      return one(ReadCommand.As.class, value);
    }
  }

  /** The form of an answer. */
  static final class Answer implements ITypeConverter<Sheet.As> {
    @Override
    public Sheet.As convert(String value) {
      return one(Sheet.As.class, value);
    }
  }

  /** The form of an export. */
  static final class Exported implements ITypeConverter<ExportForm> {
    @Override
    public ExportForm convert(String value) {
      return one(ExportForm.class, value);
    }
  }

  /** What is searched. */
  static final class Where implements ITypeConverter<SearchCommand.Where> {
    @Override
    public SearchCommand.Where convert(String value) {
      return one(SearchCommand.Where.class, value);
    }
  }

  /** An event type. */
  static final class Type implements ITypeConverter<EventType> {
    @Override
    public EventType convert(String value) {
      return one(EventType.class, value);
    }
  }

  /** The first day of a year, a month or a day. */
  static final class First implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      return days(value).from();
    }
  }

  /** The last day of a year, a month or a day. */
  static final class Last implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      return days(value).to();
    }
  }

  private static Days days(String value) {
    Days days = Days.of(value);
    if (days == null) {
      throw new TypeConversionException(
          "\"" + value + "\" is no day: give YYYY, YYYY-MM or YYYY-MM-DD");
    }
    return days;
  }

  /** When to colour. */
  static final class Colour implements ITypeConverter<Terminal.When> {
    @Override
    public Terminal.When convert(String value) {
      return one(Terminal.When.class, value);
    }
  }

  /** What is done with copies. */
  static final class CopiesWord implements ITypeConverter<CopyOptions.Copies> {
    @Override
    public CopyOptions.Copies convert(String value) {
      return one(CopyOptions.Copies.class, value);
    }
  }

  /** What the parser takes in. */
  static final class Parsed implements ITypeConverter<ParseCommand.From> {
    @Override
    public ParseCommand.From convert(String value) {
      return one(ParseCommand.From.class, value);
    }
  }

  /** Which missed acts to list. */
  static final class Missed implements ITypeConverter<ScoreCommand.Misses> {
    @Override
    public ScoreCommand.Misses convert(String value) {
      return one(ScoreCommand.Misses.class, value);
    }
  }

  /** A share from 0 to 1. */
  static final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      double share = -1;
      try {
        share = Double.parseDouble(value);
      } catch (NumberFormatException e) {
        // said below
      }
      if (!(share >= 0 && share <= 1)) {
        throw new TypeConversionException("\"" + value + "\" is no number from 0 to 1");
      }
      return share;
    }
  }

  /** A whole number of at least 1. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      int count = 0;
      try {
        count = Integer.parseInt(value);
      } catch (NumberFormatException e) {
        // said below
      }
      if (count < 1) {
        throw new TypeConversionException(
            "\"" + value + "\" is no whole number from 1 to " + Integer.MAX_VALUE);
      }
      return count;
    }
  }

  /** A day. */
  static final class Day implements ITypeConverter<LocalDate> {
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

  private static <E extends Enum<E>> E one(Class<E> words, String value) {
    List<String> all = new ArrayList<>();
    for (E word : words.getEnumConstants()) {
      String name = word.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(value.toLowerCase(Locale.ROOT))) {
        return word;
      }
      all.add(name);
    }
    throw new TypeConversionException("\"" + value + "\" is none of " + String.join(", ", all));
  }
}
