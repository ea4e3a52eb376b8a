package dev.attache.bench.story;

import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import java.util.List;

/** Prints what is made of inputs, for the eye. */
public final class ShowStory {

  private ShowStory() {}

  /** Takes files, folders or {@code -}. */
  public static void main(String[] args) {
    StoryMaker maker = StoryMaker.load(LanguageFolder.ENGLISH);
    try (Intake intake = Intake.open(List.of(args), IntakeOptions.DEFAULT)) {
      while (intake.hasNext()) {
        Item item = intake.next();
        if (item instanceof RawItem raw) {
          Outcome outcome = maker.make(raw);
          if (outcome instanceof Outcome.Made made) {
            show(made.story());
          } else if (outcome instanceof Outcome.Foreign foreign) {
            System.out.println(foreign.rejection());
            show(foreign.story());
          } else if (outcome instanceof Outcome.Refused refused) {
            System.out.println(refused.rejection());
          }
        } else if (item instanceof Rejection rejection) {
          System.out.println(rejection);
        }
      }
    }
  }

  private static void show(Story story) {
    System.out.println("=== " + story.id() + "  " + story.language() + "  " + story.digest());
    System.out.println("headline: " + story.headline());
    System.out.println("published: " + story.published() + " " + story.publishedFrom());
    System.out.println(story.page());
    System.out.println(story.text());
  }
}
