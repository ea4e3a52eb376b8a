package dev.attache.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Where a command writes: always UTF-8, whatever the machine's own charset is. */
final class Output implements AutoCloseable {

  private final OutputStream out;
  private final String name;

  private Output(OutputStream out, String name) {
    this.out = out;
    this.name = name;
  }

  /** Standard output, or what stands for it. */
  static Output standard(OutputStream stream) {
    return new Output(new BufferedOutputStream(stream, 1 << 16), "standard output");
  }

  /**
   * A file.
   *
   * @param inputs what will be read: the file must not be one of them, nor lie in one
   * @throws UsageException if it cannot be written
   */
  static Output file(Path file, List<String> inputs) {
    for (String input : inputs) {
      spare(file, input);
    }
    try {
      return new Output(
          new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), file.toString());
    } catch (IOException e) {
      throw new UsageException(
          "cannot write " + file + "; does its folder exist, and may you write there?");
    }
  }

  /** Opening a file for writing empties it: an input would be lost before it is read. */
  private static void spare(Path file, String input) {
    try {
      Path source = Path.of(input);
      if (Files.isRegularFile(file) && Files.exists(source) && Files.isSameFile(file, source)) {
        throw new UsageException(
            "the output " + file + " is an input too and would be lost; write to another file");
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null
          && Files.isDirectory(source)
          && Files.isDirectory(folder)
          && folder.toRealPath().startsWith(source.toRealPath())
          && (Files.isRegularFile(file) || Files.notExists(file))) {
        throw new UsageException(
            "the output "
                + file
                + " lies in the folder "
                + input
                + " that is read, and would be taken for a story; write to another folder");
      }
    } catch (IOException | InvalidPathException e) {
      // an input that is no path, or cannot be looked at, is reported where it is read
    }
  }

  /**
   * Writes a text.
   *
   * @throws OutputClosedException if nobody reads any more
   * @throws OutputFailedException if it cannot be written: the disk is full
   */
  void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Lets out what is held back; fails as {@link #print} does. */
  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Lets out what is held back and closes; fails as {@link #print} does. */
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private RuntimeException fault(IOException e) {
    String message = String.valueOf(e.getMessage());
    // "Broken pipe" on Linux and macOS, "The pipe is being closed" on Windows
    return message.contains("pipe")
        ? new OutputClosedException()
        : new OutputFailedException("cannot write " + name + ": " + message);
  }
}
