package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Edition;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import dev.attache.reader.Reader;
import dev.attache.story.Outcome;
import dev.attache.story.StoryMaker;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads items on several threads and writes their records in the order of the items. A few items a
 * thread are held at a time, however many there are.
 */
final class ReadRun {

  private static final int AHEAD = 4;

  private final StoryMaker stories;
  private final Reader reader;
  private final Form form;
  private final int threads;
  private final Duration limit;
  private final @Nullable Keeping keeping;

  /**
   * Prepares a run.
   *
   * @param limit how long one story may take before it is given up
   * @param keeping where stories are kept, in the order of the items, or null
   */
  ReadRun(
      StoryMaker stories,
      Reader reader,
      Form form,
      int threads,
      Duration limit,
      @Nullable Keeping keeping) {
    this.stories = stories;
    this.reader = reader;
    this.form = form;
    this.threads = threads;
    this.limit = limit;
    this.keeping = keeping;
  }

  /**
   * What one item gave: words for standard output and, if it failed, for standard error; what is
   * kept, and what is taken back.
   */
  private record Written(
      String out, String fault, @Nullable Dispatch kept, @Nullable Edition withdrawn) {}

  /** One item while it is being read. */
  private final class Task implements Callable<Written> {
    private final Item item;
    private volatile long begun;

    Task(Item item) {
      this.item = item;
    }

    @Override
    public Written call() {
      begun = System.nanoTime();
      return one(item);
    }
  }

  private record Waiting(Task task, Future<Written> written) {}

  /** Reads all; returns how many inputs failed. */
  int run(Iterator<Item> items, Output out, PrintStream err, Progress progress) {
    int failed = 0;
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            Integer.MAX_VALUE,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "attache-reader");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Waiting> waiting = new ArrayDeque<>();
      while (items.hasNext() || !waiting.isEmpty()) {
        while (waiting.size() < threads * AHEAD && items.hasNext()) {
          Item item = items.next();
          if (keeping != null && item instanceof RawItem raw && keeping.has(raw)) {
            progress.step();
            continue;
          }
          Task task = new Task(item);
          waiting.add(new Waiting(task, pool.submit(task)));
        }
        if (!waiting.isEmpty()) {
          failed += write(await(waiting.remove(), pool), out, err, progress);
        }
      }
      if (keeping != null) {
        keeping.flush();
      }
      return failed;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Waits for a story; gives it up when it has taken too long, and its thread with it. */
  private Written await(Waiting waiting, ThreadPoolExecutor pool) {
    long wait = limit.toNanos();
    while (true) {
      try {
        return waiting.written.get(wait, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        long begun = waiting.task.begun;
        // one that still waits for its turn has taken no time yet
        wait = begun == 0 ? limit.toNanos() : limit.toNanos() - (System.nanoTime() - begun);
        if (wait <= 0) {
          // a thread cannot be stopped, but another takes its place
          pool.setCorePoolSize(pool.getCorePoolSize() + 1);
          return tooLong(waiting.task.item);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private Written tooLong(Item item) {
    String reason =
        "took longer than "
            + limit.toSeconds()
            + " s, the most one story may take; split it or raise the limit";
    return item instanceof RawItem raw
        ? rejected(new Rejection(raw.source(), raw.line(), reason))
        : rejected((Rejection) item);
  }

  private int write(Written written, Output out, PrintStream err, Progress progress) {
    if (keeping != null) {
      if (written.kept != null) {
        keeping.keep(written.kept);
      }
      Edition withdrawn = written.withdrawn;
      if (withdrawn != null && withdrawn.status() == Edition.Status.CANCELED) {
        keeping.retract(withdrawn);
      }
    }
    out.print(written.out);
    out.flush();
    progress.step();
    if (written.fault.isEmpty()) {
      return 0;
    }
    progress.clear();
    err.println("attache: " + Columns.plain(written.fault));
    return 1;
  }

  private Written one(Item item) {
    if (item instanceof Rejection rejection) {
      return rejected(rejection);
    }
    RawItem raw = (RawItem) item;
    try {
      Outcome outcome = stories.make(raw);
      if (outcome instanceof Outcome.Made made) {
        Dispatch dispatch = reader.read(made.story());
        return new Written(form.of(dispatch), "", keeping == null ? null : dispatch, null);
      }
      return rejected(
          outcome instanceof Outcome.Foreign foreign
              ? foreign.rejection()
              : ((Outcome.Refused) outcome).rejection());
    } catch (OutOfMemoryError e) {
      return rejected(new Rejection(raw.source(), raw.line(), Attache.OUT_OF_MEMORY));
    } catch (RuntimeException | StackOverflowError e) {
      // a fault of ours must not lose the other stories
      return rejected(
          new Rejection(
              raw.source(),
              raw.line(),
              "could not be read, a fault of attache's own ("
                  + Attache.reason(e)
                  + "); please report it with the story"));
    }
  }

  private Written rejected(Rejection rejection) {
    String where =
        rejection.line() > 0 ? rejection.input() + ":" + rejection.line() : rejection.input();
    return new Written(
        form.of(rejection), where + ": " + rejection.reason(), null, rejection.edition());
  }
}
