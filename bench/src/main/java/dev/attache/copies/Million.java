package dev.attache.copies;

import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import java.lang.management.ManagementFactory;

/**
 * Files a million stories that have no kin and says what they take: live heap after a collection,
 * stories a second of this thread's processor time; signs and looks up others; then looks some of
 * them up again.
 *
 * <p>Usage: {@code copies.Million [STORIES [WORDS]]}; 1,000,000 stories of 450 words unless given.
 * Their words need some 3 GB in the temporary folder while it runs.
 */
public final class Million {

  private static final int STEP = 100_000;
  private static final int AGAIN = 1000;
  private static final int FRESH = 20_000;

  private Million() {}

  /** Files and reports. */
  public static void main(String[] args) {
    int stories = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int words = args.length > 1 ? Integer.parseInt(args[1]) : 450;
    Invented invented = new Invented(words);
    long empty = live();
    // twice the stories, so that none is forgotten
    try (Morgue morgue = Morgue.open(LanguageFolder.ENGLISH, 2 * stories)) {
      long filing = 0;
      int kin = 0;
      for (int i = 0; i < stories; i++) {
        Story story = invented.story(i);
        long begun = cpu();
        kin += morgue.file(story) instanceof Kinship.First ? 0 : 1;
        filing += cpu() - begun;
        if ((i + 1) % STEP == 0) {
          System.out.printf(
              "%,d stories: %,d MB live, %,.0f filed a second%n",
              i + 1, (live() - empty) >> 20, (i + 1) / (filing / 1e9));
        }
      }
      long signing = 0;
      int alike = 0;
      for (int i = 0; i < FRESH; i++) {
        Story story = invented.story((long) stories + i);
        long begun = cpu();
        alike += morgue.alike(story).length;
        signing += cpu() - begun;
      }
      System.out.printf(
          "signed and looked up: %,.0f a second of processor time (%d alike)%n",
          FRESH / (signing / 1e9), alike);
      int found = 0;
      long looking = 0;
      for (int i = 0; i < AGAIN; i++) {
        Story story = invented.story((long) i * stories / AGAIN);
        long begun = cpu();
        found += morgue.file(story) instanceof Kinship.First ? 0 : 1;
        looking += cpu() - begun;
      }
      System.out.printf(
          "%d taken for kin; of %d filed again %d found, %,.0f a second%n",
          kin, AGAIN, found, AGAIN / (looking / 1e9));
    }
  }

  /** Processor time of this thread: other work on the machine does not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long live() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
