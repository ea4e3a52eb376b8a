package dev.attache.events;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleId;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of the acts of a sentence once {@link Opinion} has been asked: kept, taken for
 * another type, or left out.
 */
final class Weighing {

  /**
   * The least share that the type of an act with two sides must have, and that of an act of which
   * one side is known. On stories kept out while learning, nearly four of five events with more are
   * what a coder would code (docs/opinion.md).
   */
  static final float LEAST_TWO = 0.45f;

  static final float LEAST_ONE = 0.55f;

  /** How many times likelier another type must be for the frame's to give way. */
  private static final float OTHER = 2f;

  /** From this share a mention is put on a side where the frame did not put it. */
  private static final float SURE = 0.7f;

  /** What an act that the opinion alone gave its type owes it to. */
  private static final RuleId OPINION = new RuleId("en.opinion.acts");

  private static final int ACTS = 1;
  private static final int ACTED_UPON = 2;

  private final Opinion acts;
  private final Opinion sides;

  private Weighing(Opinion acts, Opinion sides) {
    this.acts = acts;
    this.sides = sides;
  }

  static Weighing load(LanguageFolder folder) {
    return new Weighing(Opinion.load(folder, Opinion.ACTS), Opinion.load(folder, Opinion.SIDES));
  }

  /**
   * The acts that are events, each with its confidence; those of frames first.
   *
   * @param found as {@link StoryActs#of} gives them
   */
  List<Act> of(StoryActs story, List<Act> found) {
    List<Act> kept = new ArrayList<>(found.size());
    for (Act act : found) {
      float[] shares = acts.of(story.clues(act, found));
      int chosen =
          choose(
              shares,
              act.silent ? 0 : 1 + act.type.ordinal(),
              hasTwoSides(act) ? LEAST_TWO : LEAST_ONE);
      if (chosen == 0) {
        continue;
      }
      EventType type = EventType.values()[chosen - 1];
      if (act.silent || type != act.type) {
        act.become(type, null);
        act.because.add(OPINION);
      }
      act.confidence = Math.round(acts.confidence(shares[chosen]) * 100) / 100.0;
      sides(story, act);
      if (story.participants().stands(act)) {
        kept.add(act);
      }
    }
    return kept;
  }

  /** Whether somebody acts and somebody is acted upon, or several act together. */
  static boolean hasTwoSides(Act act) {
    return act.recipients.isEmpty() ? act.actors.size() > 1 : !act.actors.isEmpty();
  }

  /**
   * The answer that is taken: the frame's type unless another is far likelier; where no frame
   * speaks, the likeliest type; none if it is not likely enough.
   *
   * @param shares of no event and of each type
   * @param frame the answer that the frame gives, or 0 where none speaks
   * @param least the least share that the answer must have
   * @return the answer, 0 for none
   */
  static int choose(float[] shares, int frame, float least) {
    int best = 1;
    for (int a = 2; a < shares.length; a++) {
      best = shares[a] > shares[best] ? a : best;
    }
    int chosen = frame == 0 || shares[best] > OTHER * shares[frame] ? best : frame;
    return shares[chosen] >= least ? chosen : 0;
  }

  /** Puts those who take part where they are likelier to belong than where the frame put them. */
  private void sides(StoryActs story, Act act) {
    boolean symmetric = act.frame.symmetric() && act.type == act.frame.type();
    List<Integer> actors = new ArrayList<>(act.actors);
    List<Integer> recipients = new ArrayList<>(act.recipients);
    for (Integer mention : story.mentionsBeside(act)) {
      float[] shares = sides.of(story.clues(act, act.type, mention));
      int side =
          act.actors.contains(mention) ? ACTS : act.recipients.contains(mention) ? ACTED_UPON : 0;
      int likeliest = shares[ACTS] > shares[ACTED_UPON] ? ACTS : ACTED_UPON;
      likeliest = shares[0] > shares[likeliest] ? 0 : likeliest;
      if (likeliest == side || shares[likeliest] < SURE) {
        continue;
      }
      actors.remove(mention);
      recipients.remove(mention);
      if (likeliest != 0) {
        List<Integer> to = likeliest == ACTS || symmetric ? actors : recipients;
        if (story.mentions().without(List.of(mention), to).size() == 1) {
          to.add(mention);
        }
      }
    }
    actors.sort(null);
    recipients.sort(null);
    act.actors = actors;
    act.recipients = story.mentions().without(recipients, actors);
  }
}
