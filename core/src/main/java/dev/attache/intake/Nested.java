package dev.attache.intake;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The items of several members, each opened when those before it are read. */
final class Nested implements Items {

  private final Supplier<@Nullable Items> members;
  private final Runnable end;
  private @Nullable Items member;

  /**
   * Reads members one after the other.
   *
   * @param members gives the next member, null at the end
   * @param end lets go of what the members lie in
   */
  Nested(Supplier<@Nullable Items> members, Runnable end) {
    this.members = members;
    this.end = end;
  }

  @Override
  public @Nullable Item next() {
    while (true) {
      Items open = member == null ? members.get() : member;
      if (open == null) {
        return null;
      }
      member = open;
      Item item = open.next();
      if (item != null) {
        return item;
      }
      member = null;
      open.close();
    }
  }

  @Override
  public void close() {
    Items open = member;
    member = null;
    if (open != null) {
      open.close();
    }
    end.run();
  }
}
