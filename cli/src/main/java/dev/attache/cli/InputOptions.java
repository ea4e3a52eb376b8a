package dev.attache.cli;

import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Limits;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How inputs are taken in: the options that commands share. */
final class InputOptions {

  @Option(
      names = "--from",
      paramLabel = "KIND",
      defaultValue = "auto",
      converter = Words.Kind.class,
      description =
          "What the inputs are: auto, text, markdown, html, jsonl, ninjs, newsml, nitf, feed,"
              + " email or warc. auto tells by the file's name, else by how it begins."
              + " Default: auto.")
  private IntakeOptions.Kind from = IntakeOptions.Kind.AUTO;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Words.Day.class,
      description = "Publication day (YYYY-MM-DD) of stories that give none themselves.")
  private @Nullable LocalDate published;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "10000000",
      converter = Words.Count.class,
      description = "The most bytes that one story may have. Default: ${DEFAULT-VALUE}.")
  private int maxBytes = Limits.DEFAULT_MAX_BYTES;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      defaultValue = "4",
      converter = Words.Count.class,
      description = "How deep archives may lie in each other. Default: ${DEFAULT-VALUE}.")
  private int maxDepth = Limits.DEFAULT_MAX_DEPTH;

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      defaultValue = "200",
      converter = Words.Count.class,
      description =
          "The most bytes that one packed byte may become, past 4 MB. Default: ${DEFAULT-VALUE}.")
  private int maxRatio = Limits.DEFAULT_MAX_RATIO;

  /** The options as the intake wants them. */
  IntakeOptions toIntake() {
    return new IntakeOptions(from, new Limits(maxBytes, maxDepth, maxRatio), published);
  }
}
