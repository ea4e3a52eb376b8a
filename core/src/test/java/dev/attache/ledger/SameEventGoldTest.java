package dev.attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own gold: 65 scenarios of four stories each, 390 pairs. Floors only ever rise. */
class SameEventGoldTest {

  @TempDir private Path folder;

  private SameEventGold.Score score(boolean heldOut) {
    List<SameEventGold.Mention> half =
        SameEventGold.mentions().stream().filter(m -> m.scenario() > 45 == heldOut).toList();
    return SameEventGold.score(half, folder.resolve("gold.db"));
  }

  @Test
  void developmentScenarios() {
    SameEventGold.Score score = score(false);
    if (Boolean.getBoolean("attache.show")) {
      score.faults().forEach(System.out::println);
      System.out.println("development " + shown(score));
    }
    assertThat(score.f1()).as(shown(score)).isGreaterThan(0.85);
  }

  @Test
  void heldOutScenarios() {
    SameEventGold.Score score = score(true);
    if (Boolean.getBoolean("attache.show")) {
      System.out.println("held out " + shown(score));
    }
    assertThat(score.f1()).as(shown(score)).isGreaterThan(0.76);
  }

  private static String shown(SameEventGold.Score s) {
    return "pairs %d, same %d, found same %d, right %d, unread acts %d, F1 %.3f, of read acts %.3f"
        .formatted(s.pairs(), s.gold(), s.found(), s.both(), s.unread(), s.f1(), s.f1OfRead());
  }
}
