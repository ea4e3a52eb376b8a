package dev.attache.cli;

import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Says on standard error how far a long run has come: only on a terminal, and only once it has
 * taken a while.
 */
final class Progress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final boolean terminal;
  private final long begun = System.nanoTime();
  private final LongSupplier expected;
  private long steps;
  private @Nullable ProgressBar bar;

  private Progress(boolean terminal, LongSupplier expected) {
    this.terminal = terminal;
    this.expected = expected;
  }

  /** Starts a run of which nobody knows how long it is. */
  static Progress start() {
    return start(() -> Expected.UNKNOWN);
  }

  /**
   * Starts; the launcher tells whether standard error is a terminal.
   *
   * @param expected how many stories there will be; asked only once a run takes a while
   */
  static Progress start(LongSupplier expected) {
    return new Progress("1".equals(System.getenv("ATTACHE_STDERR_TTY")), expected);
  }

  /** One more story is done. */
  void step() {
    steps++;
    if (!terminal) {
      return;
    }
    ProgressBar shown = bar;
    if (shown != null) {
      shown.step();
    } else if (System.nanoTime() - begun > PATIENCE.toNanos()) {
      long all = expected.getAsLong();
      ProgressBarBuilder builder =
          new ProgressBarBuilder()
              .setTaskName("reading")
              .setUnit(" stories", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(Math.max(Expected.UNKNOWN, all))
              .startsFrom(steps, Duration.ofNanos(System.nanoTime() - begun))
              .showSpeed();
      bar = (all > 0 ? builder : builder.hideEta()).build();
    }
  }

  /** Makes room for a line of its own on standard error. */
  void clear() {
    if (bar != null) {
      System.err.print("\r\u001B[K");
    }
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      bar = null;
      shown.close();
    }
  }
}
