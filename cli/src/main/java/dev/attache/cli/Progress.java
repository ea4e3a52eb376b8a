package dev.attache.cli;

import java.time.Duration;
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
  private long steps;
  private @Nullable ProgressBar bar;

  private Progress(boolean terminal) {
    this.terminal = terminal;
  }

  /** Starts; the launcher tells whether standard error is a terminal. */
  static Progress start() {
    return new Progress("1".equals(System.getenv("ATTACHE_STDERR_TTY")));
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
      bar =
          new ProgressBarBuilder()
              .setTaskName("reading")
              .setUnit(" stories", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(-1)
              .startsFrom(steps, Duration.ofNanos(System.nanoTime() - begun))
              .showSpeed()
              .hideEta()
              .build();
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
