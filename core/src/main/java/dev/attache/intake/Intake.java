package dev.attache.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The items of some inputs, one by one, in the order of the inputs.
 *
 * <p>An input is a file, a folder (its stories, sorted, with those of its subfolders), a pattern of
 * names ({@code wire/*.xml}), an address, or {@code -} for standard input; each may be an archive
 * or packed. No input makes this throw: what cannot be read is a {@link Rejection} in its place.
 * One item is held at a time, however long the input. Not for several threads at once; close it
 * when done.
 */
public final class Intake implements Iterator<Item>, AutoCloseable {

  private final Opener opener;
  private final InputStream standardInput;
  private final Addresses addresses;
  private final Deque<String> inputs;
  private final Nested items;
  private @Nullable Item next;

  private Intake(
      List<String> inputs, IntakeOptions options, InputStream standardInput, Addresses addresses) {
    this.opener = new Opener(options);
    this.standardInput = standardInput;
    this.addresses = addresses;
    this.inputs = new ArrayDeque<>(inputs);
    this.items = new Nested(this::input, () -> {});
  }

  /**
   * Opens inputs; {@code -} stands for the process's standard input.
   *
   * @param inputs files, folders, patterns or {@code -}
   */
  public static Intake open(List<String> inputs, IntakeOptions options) {
    return open(inputs, options, System.in);
  }

  /**
   * Opens inputs.
   *
   * @param inputs files, folders, patterns or {@code -}
   * @param standardInput what {@code -} stands for; it is not closed
   */
  public static Intake open(List<String> inputs, IntakeOptions options, InputStream standardInput) {
    return open(inputs, options, standardInput, Addresses.NONE);
  }

  /**
   * Opens inputs, addresses among them.
   *
   * @param inputs files, folders, patterns, addresses or {@code -}
   * @param standardInput what {@code -} stands for; it is not closed
   * @param addresses fetches what stands at addresses
   */
  public static Intake open(
      List<String> inputs, IntakeOptions options, InputStream standardInput, Addresses addresses) {
    return new Intake(inputs, options, standardInput, addresses);
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = items.next();
    }
    return next != null;
  }

  @Override
  public Item next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("the inputs are at their end");
    }
    Item item = next;
    next = null;
    return item;
  }

  /** Lets go of the file that is open, if one is. */
  @Override
  public void close() {
    inputs.clear();
    next = null;
    items.close();
  }

  private @Nullable Items input() {
    String name = inputs.poll();
    if (name == null) {
      return null;
    }
    try {
      return opened(name);
    } catch (UnreadableException e) {
      return Items.of(List.of(new Rejection(name, 0, e.reason())));
    } catch (IOException | InvalidPathException e) {
      return Items.of(List.of(new Rejection(name, 0, Faults.said(e))));
    }
  }

  private Items opened(String name) throws IOException, UnreadableException {
    if (name.equals("-")) {
      return opener.open(Source.of(name, null, new ZipItems.Unclosed(standardInput)));
    }
    if (name.isBlank()) {
      throw new UnreadableException("an empty name; give a file, a folder or -");
    }
    if (name.matches("(?i)https?://.*")) {
      return fetched(name);
    }
    if (Folder.isPattern(name)) {
      return Folder.matches(name, opener);
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      return Folder.files(name, path, opener);
    }
    return opener.open(Source.of(name, Folder.name(path), Files.newInputStream(path)));
  }

  private Items fetched(String name) throws IOException, UnreadableException {
    Addresses.Fetched found;
    try {
      found = addresses.fetch(name);
    } catch (IOException e) {
      throw new UnreadableException(String.valueOf(e.getMessage()));
    }
    InputStream bytes = new ByteArrayInputStream(found.bytes());
    return opener.open(new Source(name, null, bytes, 0, found.address(), found.type()));
  }
}
