package dev.attache.intake;

import org.jspecify.annotations.Nullable;

/**
 * Items that are read one by one. None of its methods throws for what is in the input: that is a
 * {@link Rejection} in its place.
 */
interface Items extends AutoCloseable {

  /** Nothing. */
  Items NONE = new Items() {};

  /** The next item, or null at the end. */
  default @Nullable Item next() {
    return null;
  }

  /** Lets go of what is open. */
  @Override
  default void close() {}

  /** Some items that are there already. */
  static Items of(Iterable<? extends Item> items) {
    java.util.Iterator<? extends Item> rest = items.iterator();
    return new Items() {
      @Override
      public @Nullable Item next() {
        return rest.hasNext() ? rest.next() : null;
      }
    };
  }
}
