package dev.attache.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How stories are read and written: the options that commands share. */
final class ReadOptions {

  @Option(
      names = "--as",
      paramLabel = "FORM",
      converter = Words.Form.class,
      description =
          "text (for people), jsonl (for programs) or annotations (W3C Web Annotations)."
              + " Default: text; nothing with --into.")
  private ReadCommand.@Nullable As as;

  @Mixin private KeepOptions keeping = new KeepOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Words.Count.class,
      description = "How many stories are read at once. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      defaultValue = "60",
      converter = Words.Count.class,
      description = "The most seconds one story may take. Default: ${DEFAULT-VALUE}.")
  private int maxSeconds = 60;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      converter = Words.Colour.class,
      description = "auto, always or never. Default: ${DEFAULT-VALUE}.")
  private Terminal.When color = Terminal.When.AUTO;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = "0",
      converter = Words.Share.class,
      description =
          "Leave out events that are less likely right than this, 0 to 1. Default: ${DEFAULT-VALUE}.")
  private double minConfidence;

  @Mixin private CopyOptions copies = new CopyOptions();

  @Option(
      names = "--keep-unread",
      description = "Passes stories in other languages on, unread, instead of reporting them.")
  private boolean keepUnread;

  /**
   * The ledger that the options name; null where none is kept.
   *
   * @param otherwise what the run is called where no name is given
   */
  @Nullable Keeping keeping(String otherwise) {
    return keeping.open(otherwise);
  }

  /** A run that follows the options. */
  ReadRun run(Stages stages, @Nullable Keeping kept) {
    ReadRun.Foreign foreign = keepUnread ? ReadRun.Foreign.KEPT : ReadRun.Foreign.REPORTED;
    // opened while the reader is still loading
    CopyDesk desk = copies.desk();
    return new ReadRun(
        stages.stories(),
        stages.reader(),
        form(),
        desk,
        foreign,
        threads,
        Duration.ofSeconds(maxSeconds),
        minConfidence,
        kept);
  }

  private Form form() {
    if (as == null && keeping.kept()) {
      return new NoForm();
    }
    return switch (as == null ? ReadCommand.As.TEXT : as) {
      case TEXT -> new PeopleForm(Terminal.of(color));
      case JSONL -> new JsonForm();
      case ANNOTATIONS -> new AnnotationForm();
    };
  }
}
