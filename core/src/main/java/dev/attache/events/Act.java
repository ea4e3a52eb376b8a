package dev.attache.events;

import dev.attache.rules.RuleId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act while it is put together: one sentence's working state, seen by no other thread and by
 * nobody outside the package.
 */
final class Act {

  /** The word that names the act. */
  final int trigger;

  /** What found it. */
  final Frame frame;

  /** The verb or predicate whose clause tells it: the light verb of "hold talks". */
  int clause;

  /** The word that the walk outward has reached. */
  int outermost;

  RuleId foundBy;

  /** The rules that made it what it is: its frame, then what changed it, in order. */
  final List<RuleId> because = new ArrayList<>(2);

  EventType type;
  @Nullable String mode;
  Status status = Status.HAPPENED;

  /** Head tokens of the mentions of actors and recipients. */
  List<Integer> actors = new ArrayList<>();

  List<Integer> recipients = new ArrayList<>();

  /** Whether those who take part stand where the frame says, not merely somewhere near. */
  boolean sure = true;

  /** Whether it told by a verb or a light verb rather than a bare noun. */
  boolean verbal;

  /** Whether it has become part of another act. */
  boolean consumed;

  /** Whether it is told as a purpose only. */
  boolean purpose;

  /** How much its trigger asked for. */
  int special;

  /** Whether no frame knows it: its type is what the opinion says. */
  boolean silent;

  /** How likely its type is right, 0 to 1, once it has been weighed. */
  double confidence;

  /** Number of governing words that changed it. */
  int composed;

  Act(int trigger, Frame frame) {
    this.trigger = trigger;
    this.frame = frame;
    this.clause = trigger;
    this.outermost = trigger;
    this.foundBy = frame.id();
    because.add(frame.id());
    this.type = frame.type();
    this.mode = frame.mode();
  }

  void become(EventType newType, @Nullable String newMode) {
    type = newType;
    mode = newMode;
  }
}
