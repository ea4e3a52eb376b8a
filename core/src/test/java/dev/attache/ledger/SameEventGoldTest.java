package dev.attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own gold: 45 scenarios of four stories each, 270 pairs. Floors only ever rise. */
class SameEventGoldTest {

  @TempDir private Path folder;

  private SameEventGold.Score score(int remainder) {
    List<SameEventGold.Mention> half =
        SameEventGold.mentions().stream().filter(m -> m.scenario() % 2 == remainder).toList();
    return SameEventGold.score(half, folder.resolve("half" + remainder + ".db"));
  }

  @Test
  void developmentHalf() {
    SameEventGold.Score score = score(1);
    if (Boolean.getBoolean("attache.show")) {
      score.faults().forEach(System.out::println);
    }
    assertThat(score.f1()).as(shown(score)).isGreaterThan(0.80);
  }

  @Test
  void heldOutHalf() {
    SameEventGold.Score score = score(0);
    if (Boolean.getBoolean("attache.show")) {
      score.faults().forEach(System.out::println);
    }
    assertThat(score.f1()).as(shown(score)).isGreaterThan(0.80);
  }

  private static String shown(SameEventGold.Score s) {
    return "pairs %d, same %d, found same %d, right %d, unread acts %d, F1 %.3f"
        .formatted(s.pairs(), s.gold(), s.found(), s.both(), s.unread(), s.f1());
  }
}
