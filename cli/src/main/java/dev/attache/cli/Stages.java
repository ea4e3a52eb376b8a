package dev.attache.cli;

import dev.attache.reader.Reader;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.StoryMaker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What reading needs, loaded on threads of its own while the command line is still being looked at:
 * model, lexicons and rules are most of the time of a short run.
 */
final class Stages {

  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<StoryMaker> stories = new CompletableFuture<>();
  private final CompletableFuture<Reader> reader = new CompletableFuture<>();

  /** Starts loading, once; returns this. */
  Stages begin() {
    if (!begun.getAndSet(true)) {
      start("attache-load-reader", reader, () -> Reader.load(LanguageFolder.ENGLISH));
      start("attache-load-stories", stories, () -> StoryMaker.load(LanguageFolder.ENGLISH));
    }
    return this;
  }

  private static <T> void start(String name, CompletableFuture<T> loading, Supplier<T> load) {
    Thread thread =
        new Thread(
            () -> {
              try {
                loading.complete(load.get());
              } catch (RuntimeException | Error e) {
                loading.completeExceptionally(e);
              }
            },
            name);
    // a command that ends early does not wait for what it does not need
    thread.setDaemon(true);
    thread.start();
  }

  /** Makes stories of raw items; waits until it is loaded. */
  StoryMaker stories() {
    begin();
    return await(stories);
  }

  /** Reads stories; waits until it is loaded. */
  Reader reader() {
    begin();
    return await(reader);
  }

  private static <T> T await(CompletableFuture<T> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
  }
}
