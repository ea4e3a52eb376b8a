package dev.attache.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.copies.Gold.Base;
import dev.attache.copies.Gold.Edit;
import dev.attache.copies.Gold.Item;
import dev.attache.copies.Gold.Label;
import dev.attache.rules.LanguageFolder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which stories are the same, on pairs of our own ({@link Gold}). Each later story is filed behind
 * all the written ones, so that it can be taken for a copy of any. Stories with odd ids are for
 * development; nobody looks at the misses of the even ones. {@code -Dattache.copies=show} prints
 * the misses of the odd ones.
 */
class CopiesGoldTest {

  private static final List<Base> BASES = Gold.bases();

  /** A half, with the floors of what it scores. */
  enum Half {
    DEVELOPMENT(0.98, 0.95, 0.97),
    HELD_OUT(0.98, 0.95, 0.97);

    final double plain;
    final double hard;
    final double labels;

    Half(double plain, double hard, double labels) {
      this.plain = plain;
      this.hard = hard;
      this.labels = labels;
    }
  }

  /** Pairs found and missed. */
  private static final class Counts {
    int right;
    int wrong;
    int missed;

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }

    @Override
    public String toString() {
      return String.format("F1 %.3f (%d right, %d wrong, %d missed)", f1(), right, wrong, missed);
    }
  }

  private static Kinship file(Item item) {
    try (Morgue morgue = Morgue.open(LanguageFolder.ENGLISH, Morgue.DEFAULT_REACH)) {
      for (Base base : BASES) {
        if (item.edit() != Edit.NEIGHBOUR || !base.wire().text().equals(item.later().text())) {
          morgue.file(base.wire());
        }
      }
      return morgue.file(item.later());
    }
  }

  private static Label label(Kinship kinship) {
    if (kinship instanceof Kinship.Copy) {
      return Label.COPY;
    }
    return kinship instanceof Kinship.Revision ? Label.REVISION : Label.OWN;
  }

  /** The written stories that the later one is said to be the same as. */
  private static List<String> same(Kinship kinship) {
    List<Clipping> of =
        kinship instanceof Kinship.Copy copy
            ? copy.of()
            : kinship instanceof Kinship.Revision revision ? List.of(revision.of()) : List.of();
    return of.stream().map(Clipping::id).toList();
  }

  @ParameterizedTest
  @EnumSource
  void theSameStoryIsFoundAndNoOther(Half half) {
    Counts plain = new Counts();
    Counts hard = new Counts();
    int items = 0;
    int labels = 0;
    Map<Edit, int[]> edits = new EnumMap<>(Edit.class);
    for (Item item : Gold.items()) {
      if (item.isDevelopment() != (half == Half.DEVELOPMENT)) {
        continue;
      }
      Kinship kinship = file(item);
      List<String> wanted = new ArrayList<>();
      if (item.edit().label != Label.OWN) {
        item.bases().forEach(b -> wanted.add("base-" + b));
      }
      List<String> found = same(kinship);
      Counts counts = item.edit().hard ? hard : plain;
      for (String id : found) {
        if (wanted.contains(id)) {
          counts.right++;
        } else {
          counts.wrong++;
        }
      }
      counts.missed += (int) wanted.stream().filter(id -> !found.contains(id)).count();
      boolean right = label(kinship) == item.edit().label && found.containsAll(wanted);
      items++;
      labels += right ? 1 : 0;
      int[] both = edits.computeIfAbsent(item.edit(), e -> new int[2]);
      both[0] += right ? 1 : 0;
      both[1]++;
      if (!right
          && half == Half.DEVELOPMENT
          && "show".equals(System.getProperty("attache.copies"))) {
        System.out.println(item.id() + " " + item.edit() + ": " + kinship);
      }
    }
    StringBuilder each = new StringBuilder();
    edits.forEach(
        (e, n) -> each.append(' ').append(e).append(' ').append(n[0]).append('/').append(n[1]));
    System.out.printf(
        "%s: plain %s; hard band %s; label %d of %d;%s%n", half, plain, hard, labels, items, each);
    assertThat(plain.f1()).as("F1").isGreaterThanOrEqualTo(half.plain);
    assertThat(hard.f1()).as("F1 of the hard band").isGreaterThanOrEqualTo(half.hard);
    assertThat((double) labels / items).as("label").isGreaterThanOrEqualTo(half.labels);
  }

  @Test
  void theGoldHasEnoughOfEverything() {
    List<Item> items = Gold.items();
    assertThat(items).hasSizeGreaterThanOrEqualTo(200);
    assertThat(items.stream().filter(i -> i.edit().hard).count()).isGreaterThan(60);
    assertThat(items.stream().filter(i -> i.edit().label == Label.OWN).count()).isGreaterThan(80);
    assertThat(items.stream().map(Item::edit).distinct()).containsExactlyInAnyOrder(Edit.values());
  }

  @Test
  void theWrittenStoriesAreAllStoriesOfTheirOwn() {
    try (Morgue morgue = Morgue.open(LanguageFolder.ENGLISH, Morgue.DEFAULT_REACH)) {
      for (Base base : BASES) {
        assertThat(morgue.file(base.wire())).as("%s", base.id()).isEqualTo(new Kinship.First());
      }
    }
  }
}
