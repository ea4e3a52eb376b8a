package dev.attache.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Stanza;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every example of the rule file on the real language core. */
class ActorRulesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleIsFoundAndEveryNotIsNot() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Stanza stanza : Stanza.read(LanguageFolder.ENGLISH, ActorRules.FILE)) {
      String id = stanza.get("id");
      assertThat(stanza.all("example")).as("examples of " + id).isNotEmpty();
      assertThat(stanza.all("not")).as("nots of " + id).isNotEmpty();
      for (Stanza.Field field : stanza.all("example")) {
        tests.add(
            DynamicTest.dynamicTest(id + " " + field.value(), () -> found(id, field.value())));
      }
      for (Stanza.Field field : stanza.all("not")) {
        tests.add(
            DynamicTest.dynamicTest(
                id + " not " + field.value(), () -> notFound(id, field.value())));
      }
    }
    return tests.stream();
  }

  private static void found(String id, String marked) {
    Example example = Example.parse(marked);
    Cast cast = Casting.cast(example.text());
    for (Example.Mark mark : example.marks()) {
      List<ActorMention> there =
          cast.mentions().stream()
              .filter(m -> m.foundBy().value().equals(id) && m.span().equals(mark.span()))
              .toList();
      assertThat(there).as("%s in %s", mark, cast.mentions()).isNotEmpty();
      if (!mark.value().isEmpty()) {
        Actor actor = cast.actor(there.get(0).actors().get(0));
        assertThat(mark.value())
            .as("%s", actor)
            .isIn(actor.key(), actor.name(), actor.name().replace(' ', '_'));
      }
    }
  }

  private static void notFound(String id, String marked) {
    Example example = Example.parse(marked);
    Cast cast = Casting.cast(example.text());
    for (Example.Mark mark : example.marks()) {
      assertThat(cast.mentions())
          .noneMatch(m -> m.foundBy().value().equals(id) && m.span().equals(mark.span()));
    }
  }
}
