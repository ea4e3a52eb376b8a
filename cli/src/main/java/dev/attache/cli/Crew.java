package dev.attache.cli;

import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Threads that work on items; a job that fails or takes too long gives a rejection of its item. */
final class Crew implements AutoCloseable {

  private final ThreadPoolExecutor pool;
  private final Duration limit;

  /**
   * Threads that start when there is work.
   *
   * @param limit how long one job may take before it is given up
   */
  Crew(int threads, Duration limit) {
    this.limit = limit;
    pool =
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
  }

  /** What a job gave. */
  sealed interface Result<T> {
    /** A value. */
    record Done<T>(T value) implements Result<T> {}

    /** No value, and why. */
    record Failed<T>(Rejection rejection) implements Result<T> {}
  }

  /** Work on one item. */
  final class Job<T> implements Callable<T> {
    private final Item item;
    private final Callable<T> work;
    private volatile long begun;
    private @Nullable Future<T> future;

    private Job(Item item, Callable<T> work) {
      this.item = item;
      this.work = work;
    }

    @Override
    public T call() throws Exception {
      begun = System.nanoTime();
      return work.call();
    }

    /** Whether it has ended, well or not. */
    boolean isDone() {
      return future != null && future.isDone();
    }

    /** Waits for the job; gives it up when it has taken too long, and its thread with it. */
    Result<T> await() {
      Future<T> started = Objects.requireNonNull(future, "started");
      long wait = limit.toNanos();
      while (true) {
        try {
          return new Result.Done<>(started.get(wait, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
          // one that still waits for its turn has taken no time yet
          wait = begun == 0 ? limit.toNanos() : limit.toNanos() - (System.nanoTime() - begun);
          if (wait <= 0) {
            // a thread cannot be stopped, but another takes its place
            pool.setCorePoolSize(pool.getCorePoolSize() + 1);
            return failed(
                "took longer than "
                    + limit.toSeconds()
                    + " s, the most one story may take; split it or raise the limit");
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
          return failed(e.getCause());
        }
      }
    }

    private Result<T> failed(@Nullable Throwable cause) {
      if (cause instanceof OutOfMemoryError) {
        return failed(Attache.OUT_OF_MEMORY);
      }
      if (cause instanceof Error error && !(cause instanceof StackOverflowError)) {
        throw error;
      }
      // a fault of ours must not lose the other stories
      return failed(
          "could not be read, a fault of attache's own ("
              + (cause == null ? "unknown" : Attache.reason(cause))
              + "); please report it with the story");
    }

    private Result<T> failed(String reason) {
      return new Result.Failed<>(
          item instanceof RawItem raw
              ? new Rejection(raw.source(), raw.line(), reason)
              : (Rejection) item);
    }
  }

  /** Starts a job on an item. */
  <T> Job<T> start(Item item, Callable<T> work) {
    Job<T> job = new Job<>(item, work);
    job.future = pool.submit(job);
    return job;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
