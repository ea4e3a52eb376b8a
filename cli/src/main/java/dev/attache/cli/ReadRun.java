package dev.attache.cli;

import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import dev.attache.dispatch.Dispatch;
import dev.attache.dispatch.PassedOn;
import dev.attache.intake.Edition;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import dev.attache.reader.Reader;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads items on several threads and writes their records in the order of the items. A few items a
 * thread are held at a time, however many there are.
 *
 * <p>Each item is cleaned on any thread; what it is of the stories before it is decided in the
 * order of the items; then it is read, on any thread again.
 */
final class ReadRun implements AutoCloseable {

  private static final int AHEAD = 4;

  /** What becomes of stories in a language that is not read. */
  enum Foreign {
    /** They are reported, like inputs that cannot be read. */
    REPORTED,
    /** They are passed on unread. */
    KEPT
  }

  private final StoryMaker stories;
  private final Reader reader;
  private final Form form;
  private final CopyDesk copies;
  private final Foreign foreign;
  private final int threads;
  private final Duration limit;
  private final double confidence;
  private final @Nullable Keeping keeping;

  /**
   * Prepares a run.
   *
   * @param copies knows the stories of this run; closed with it
   * @param limit how long one story may take before it is given up
   * @param confidence the least that an event must have, 0 to 1
   * @param keeping where stories are kept, in the order of the items, or null
   */
  ReadRun(
      StoryMaker stories,
      Reader reader,
      Form form,
      CopyDesk copies,
      Foreign foreign,
      int threads,
      Duration limit,
      double confidence,
      @Nullable Keeping keeping) {
    this.stories = stories;
    this.reader = reader;
    this.form = form;
    this.copies = copies;
    this.foreign = foreign;
    this.threads = threads;
    this.limit = limit;
    this.confidence = confidence;
    this.keeping = keeping;
  }

  /**
   * What one item gave: words for standard output and, if it failed, for standard error; what is
   * kept, and what is taken back.
   */
  private record Written(
      String out, String fault, @Nullable Dispatch kept, @Nullable Edition withdrawn) {}

  /** An item that was cleaned, or is still being. */
  private record Cleaned(Item item, Crew.Job<Outcome> outcome) {}

  /** Reads all; returns how many inputs failed. */
  int run(Iterator<Item> items, Output out, PrintStream err, Progress progress) {
    int failed = 0;
    Deque<Cleaned> cleaned = new ArrayDeque<>();
    Deque<Supplier<Written>> read = new ArrayDeque<>();
    try (Crew crew = new Crew(threads, limit)) {
      while (items.hasNext() || !cleaned.isEmpty() || !read.isEmpty()) {
        while (cleaned.size() + read.size() < threads * AHEAD && items.hasNext()) {
          Item item = items.next();
          if (keeping != null && item instanceof RawItem raw && keeping.has(raw)) {
            progress.step();
            continue;
          }
          cleaned.add(new Cleaned(item, crew.start(item, () -> clean(item))));
        }
        while (!cleaned.isEmpty() && (read.isEmpty() || cleaned.peek().outcome().isDone())) {
          read.add(file(cleaned.remove(), crew));
        }
        if (!read.isEmpty()) {
          failed += write(read.remove().get(), out, err, progress);
        }
      }
    }
    if (keeping != null) {
      keeping.flush();
    }
    return failed;
  }

  private Outcome clean(Item item) {
    return item instanceof RawItem raw ? stories.make(raw) : new Outcome.Refused((Rejection) item);
  }

  /** Decides what becomes of an item; whatever takes long goes on while others are looked at. */
  private Supplier<Written> file(Cleaned cleaned, Crew crew) {
    Crew.Result<Outcome> result = cleaned.outcome().await();
    if (result instanceof Crew.Result.Failed<Outcome> failed) {
      return () -> rejected(failed.rejection());
    }
    Outcome outcome = ((Crew.Result.Done<Outcome>) result).value();
    if (outcome instanceof Outcome.Refused refused) {
      return () -> rejected(refused.rejection());
    }
    if (outcome instanceof Outcome.Foreign other) {
      if (foreign == Foreign.REPORTED) {
        return () -> rejected(other.rejection());
      }
      Kinship kinship = new Kinship.First();
      return () ->
          passedOn(
              new PassedOn(
                  other.story(), kinship, PassedOn.Because.LANGUAGE, other.rejection().reason()));
    }
    Story story = ((Outcome.Made) outcome).story();
    Kinship kinship = copies.file(story);
    PassedOn spared = copies.spared(story, kinship);
    if (spared != null) {
      return () -> passedOn(spared);
    }
    Crew.Job<Written> job =
        crew.start(
            cleaned.item(),
            () -> {
              Dispatch dispatch = reader.read(story).atLeast(confidence);
              return new Written(
                  form.of(dispatch, kinship), "", keeping == null ? null : dispatch, null);
            });
    return () -> {
      Crew.Result<Written> read = job.await();
      return read instanceof Crew.Result.Failed<Written> failed
          ? rejected(failed.rejection())
          : ((Crew.Result.Done<Written>) read).value();
    };
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

  private Written passedOn(PassedOn story) {
    return new Written(form.of(story), "", null, null);
  }

  private Written rejected(Rejection why) {
    List<Clipping> takenBack = copies.takenBack(why);
    String where = why.line() > 0 ? why.input() + ":" + why.line() : why.input();
    String back =
        takenBack.isEmpty()
            ? ""
            : "; it takes back " + String.join(", ", takenBack.stream().map(Clipping::id).toList());
    return new Written(
        form.of(why, takenBack), where + ": " + why.reason() + back, null, why.edition());
  }

  @Override
  public void close() {
    copies.close();
  }
}
