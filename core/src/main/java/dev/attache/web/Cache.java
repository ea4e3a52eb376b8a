package dev.attache.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are kept in a folder, to ask whether they have changed. What is broken is asked
 * anew.
 */
final class Cache {

  private final Path folder;

  Cache(Path folder) {
    this.folder = folder;
  }

  /** What is kept of an address, or null. */
  @Nullable Reply find(String address) {
    try {
      List<String> head = Files.readAllLines(file(address, ".head"));
      byte[] body = Files.readAllBytes(file(address, ".body"));
      if (head.size() != 5 || !head.get(0).equals(address)) {
        return null;
      }
      return new Reply(
          head.get(1), 200, body, filled(head.get(2)), filled(head.get(3)), filled(head.get(4)), 0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return null;
    }
  }

  /** Keeps an answer that can be asked for changes. */
  void keep(String address, Reply reply) throws IOException {
    if (reply.etag() == null && reply.lastModified() == null) {
      return;
    }
    Files.createDirectories(folder);
    String head =
        String.join(
            "\n",
            address,
            reply.address(),
            line(reply.type()),
            line(reply.etag()),
            line(reply.lastModified()));
    write(file(address, ".body"), reply.bytes());
    write(file(address, ".head"), head.getBytes(StandardCharsets.UTF_8));
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path part = Files.createTempFile(folder, "part", null);
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(String address, String ending) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(address.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ending);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String line(@Nullable String value) {
    return value == null ? "" : value.replaceAll("\\s+", " ");
  }

  private static @Nullable String filled(String value) {
    return value.isEmpty() ? null : value;
  }
}
