package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.Evidence;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.ActorMention;
import dev.attache.statements.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The sentences in which an actor acts but nothing was found: what the reader did not understand.
 */
final class Unread {

  private final Dispatch dispatch;

  Unread(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  private static void understood(Evidence evidence, BitSet sentences) {
    if (evidence.in() == Evidence.In.BODY) {
      sentences.set(evidence.sentence());
    }
  }

  /** Their numbers, in text order. */
  List<Integer> sentences() {
    Reading reading = dispatch.reading();
    BitSet understood = new BitSet();
    for (Event event : dispatch.events()) {
      understood(event.evidence(), understood);
      event.retold().forEach(e -> understood(e, understood));
    }
    for (Statement s : dispatch.statements()) {
      int first = reading.tokenAt(s.content().start());
      int last = reading.tokenAt(Math.max(s.content().start(), s.content().end() - 1));
      if (first < reading.size()) {
        understood.set(
            reading.sentenceOf(first), reading.sentenceOf(Math.min(last, reading.size() - 1)) + 1);
      }
    }
    BitSet acts = new BitSet();
    for (ActorMention mention : dispatch.cast().mentions()) {
      int head = mention.head();
      int verb = reading.head(head);
      if (verb != Reading.NONE
          && reading.isRelation(head, "nsubj")
          && reading.upos(verb) == Upos.VERB) {
        acts.set(reading.sentenceOf(head));
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int s = acts.nextSetBit(0); s >= 0; s = acts.nextSetBit(s + 1)) {
      if (!understood.get(s)) {
        found.add(s);
      }
    }
    return found;
  }
}
