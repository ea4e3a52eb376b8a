package dev.attache.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** JSON lines: a story in each. */
final class LineItems implements Items {

  private final Source source;
  private final LineReader reader;
  private final IntakeOptions options;
  private boolean anyLine;
  private boolean ended;

  LineItems(Source source, InputStream in, IntakeOptions options) {
    this.source = source;
    this.reader = new LineReader(in, options.limits().maxBytes());
    this.options = options;
  }

  @Override
  public @Nullable Item next() {
    while (!ended) {
      Item item = nextLine();
      if (item != null) {
        return item;
      }
    }
    return null;
  }

  private @Nullable Item nextLine() {
    try {
      if (!reader.next()) {
        ended = true;
        return anyLine
            ? null
            : new Rejection(source.name(), 0, "nothing but white space; there is nothing to read");
      }
      if (reader.tooLong()) {
        anyLine = true;
        throw new Opener(options).tooLong("the line");
      }
      byte[] bytes = reader.bytes();
      int length = reader.length();
      String line = Decoder.line(bytes, length);
      if (reader.number() == 1 && line.startsWith("\ufeff")) {
        line = line.substring(1);
      }
      if (line.isBlank()) {
        return null;
      }
      anyLine = true;
      Origin origin =
          new Origin(
              source.name(),
              source.shortName(),
              Digest.of(bytes, length),
              source.url(),
              options.published());
      return JsonLine.read(line, origin, reader.number());
    } catch (UnreadableException e) {
      anyLine = true;
      return new Rejection(source.name(), reader.number(), e.reason());
    } catch (IOException e) {
      ended = true;
      return new Rejection(source.name(), reader.number() + 1, Faults.said(e));
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      source.in().close();
    } catch (IOException e) {
      // it was only read from: there is nothing to lose
    }
  }
}
