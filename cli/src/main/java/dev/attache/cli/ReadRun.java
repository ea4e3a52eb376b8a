package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import dev.attache.reader.Reader;
import dev.attache.story.Outcome;
import dev.attache.story.StoryMaker;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

  ReadRun(StoryMaker stories, Reader reader, Form form, int threads) {
    this.stories = stories;
    this.reader = reader;
    this.form = form;
    this.threads = threads;
  }

  /** What one item gave: words for standard output and, if it failed, for standard error. */
  private record Written(String out, String fault) {}

  /** Reads all; returns how many inputs failed. */
  int run(Iterator<Item> items, Output out, PrintStream err, Progress progress) {
    int failed = 0;
    if (threads == 1) {
      while (items.hasNext()) {
        failed += write(one(items.next()), out, err, progress);
      }
      return failed;
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "attache-reader");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<Written>> waiting = new ArrayDeque<>();
      while (items.hasNext() || !waiting.isEmpty()) {
        while (waiting.size() < threads * AHEAD && items.hasNext()) {
          Item item = items.next();
          waiting.add(pool.submit(() -> one(item)));
        }
        failed += write(await(waiting.remove()), out, err, progress);
      }
      return failed;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Written await(Future<Written> future) {
    try {
      return future.get();
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

  private static int write(Written written, Output out, PrintStream err, Progress progress) {
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
        return new Written(form.of(dispatch), "");
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
    return new Written(form.of(rejection), where + ": " + rejection.reason());
  }
}
