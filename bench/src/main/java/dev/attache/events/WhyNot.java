package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.rules.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says of each sentence of {@link OwnSentences} whose act is not found where it is lost: no frame
 * names the word, none of those that do fits, nobody takes part, another act has it.
 *
 * <p>Argument: the file.
 */
public final class WhyNot {

  private WhyNot() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Staged staged = new Staged();
    for (Map.Entry<String, Example> one : OwnSentences.read(Path.of(args[0])).all().entrySet()) {
      Example example = one.getValue();
      Example.Mark mark =
          example.marks().stream()
              .filter(m -> m.role().equals("trigger"))
              .findFirst()
              .orElseThrow();
      if (mark.value().equals("NONE")) {
        continue;
      }
      Staged.Read read = staged.read(Staged.bare(one.getKey(), example.text()));
      Reading reading = read.reading();
      StoryActs acts = read.acts();
      boolean found = false;
      for (int s = 0; s < reading.sentences(); s++) {
        for (Act act : acts.of(s)) {
          found |= !act.silent && act.type == OwnSentences.type(mark);
        }
      }
      if (!found) {
        why(one.getKey(), example, mark, reading, read.cast(), acts, staged.rules());
      }
    }
  }

  private static void why(
      String id,
      Example example,
      Example.Mark mark,
      Reading reading,
      Cast cast,
      StoryActs acts,
      StoryActs.Rules rules) {
    int t = reading.tokenAt(mark.span().start());
    Syntax syntax = acts.syntax();
    ArgumentFinder arguments = new ArgumentFinder(syntax, acts.mentions(), rules.classes());
    List<String> notes = new ArrayList<>();
    List<Trigger<Frame>> triggers = rules.frames().of(syntax.lemma(t), syntax.upos(t));
    for (Trigger<Frame> trigger : triggers) {
      boolean holds = Conditions.holds(syntax, trigger, t);
      notes.add(
          trigger.meaning().id()
              + (holds ? " holds" : " fails")
              + (holds
                  ? " actors "
                      + names(cast, acts, arguments.byRoles(trigger.meaning().actor(), t, t))
                      + " recipients "
                      + names(cast, acts, arguments.byRoles(trigger.meaning().recipient(), t, t))
                  : ""));
    }
    String kind =
        triggers.isEmpty()
            ? "NOFRAME"
            : notes.stream().noneMatch(n -> n.contains(" holds")) ? "CONDITION" : "OTHER";
    int sentence = reading.sentenceOf(t);
    String fate = "";
    for (Act act :
        new ActFinder(syntax, acts.mentions(), arguments, rules.frames(), rules.lightVerbs())
            .find(reading.sentenceStart(sentence), reading.sentenceEnd(sentence))) {
      if (act.trigger == t || act.clause == t) {
        fate +=
            act.type
                + (act.consumed ? " consumed" : "")
                + (act.verbal ? " verbal" : "")
                + " A"
                + names(cast, acts, act.actors)
                + " R"
                + names(cast, acts, act.recipients)
                + " needs "
                + act.frame.needs()
                + "; ";
      }
    }
    kind =
        kind.equals("OTHER")
            ? (fate.isEmpty() ? "NOACT" : fate.contains("consumed") ? "CONSUMED" : "FOUND")
            : kind;
    StringBuilder mentions = new StringBuilder();
    for (int i = 0; i < reading.size(); i++) {
      if (acts.mentions().mentionAt(i) == i) {
        mentions.append(reading.form(i)).append(' ');
      }
    }
    int head = reading.head(t);
    System.out.println(
        kind
            + "\t"
            + id
            + "\t"
            + mark.value()
            + "\t"
            + syntax.lemma(t)
            + "/"
            + syntax.upos(t)
            + "/"
            + reading.relation(t)
            + "<-"
            + (head < 0 ? "" : reading.form(head))
            + (acts.mentions().mentionAt(t) == t ? " MENTION" : "")
            + "\t"
            + (fate.isEmpty() ? notes.toString() : fate)
            + "\tmentions: "
            + mentions
            + "\n      "
            + example.text());
  }

  private static String names(Cast cast, StoryActs acts, List<Integer> heads) {
    return acts.participants().ids(heads).stream()
        .map(i -> cast.actor(i).name())
        .toList()
        .toString();
  }
}
