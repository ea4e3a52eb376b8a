package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.IntakeOptions.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads bytes as standard input, for tests. */
final class Reads {

  private Reads() {}

  static List<Item> all(String text) {
    return all(text.getBytes(StandardCharsets.UTF_8), IntakeOptions.DEFAULT);
  }

  static List<Item> all(String text, Kind kind) {
    return all(text.getBytes(StandardCharsets.UTF_8), IntakeOptions.DEFAULT.withKind(kind));
  }

  static List<Item> all(byte[] bytes, IntakeOptions options) {
    List<Item> items = new ArrayList<>();
    try (Intake intake = Intake.open(List.of("-"), options, new ByteArrayInputStream(bytes))) {
      intake.forEachRemaining(items::add);
    }
    return items;
  }

  /** The one item of a text; fails if it is none. */
  static RawItem one(String text) {
    List<Item> items = all(text);
    assertThat(items).hasSize(1);
    assertThat(items.get(0)).isInstanceOf(RawItem.class);
    return (RawItem) items.get(0);
  }

  /** Why the one input was rejected. */
  static String reason(List<Item> items) {
    assertThat(items).hasSize(1);
    assertThat(items.get(0)).isInstanceOf(Rejection.class);
    return ((Rejection) items.get(0)).reason();
  }

  static Edition edition(RawItem item) {
    Edition edition = item.given().filed().edition();
    assertThat(edition).isNotNull();
    return edition;
  }
}
