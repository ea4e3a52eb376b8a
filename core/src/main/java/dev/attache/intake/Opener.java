package dev.attache.intake;

import dev.attache.intake.IntakeOptions.Kind;
import dev.attache.intake.RawItem.Format;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Opens bytes: unpacks them, tells what they are, and reads them by their form. */
final class Opener {

  private final IntakeOptions options;

  Opener(IntakeOptions options) {
    this.options = options;
  }

  /** The limits that hold. */
  Limits limits() {
    return options.limits();
  }

  /** What is asked for. */
  Kind kind() {
    return options.kind();
  }

  /**
   * Opens bytes; closing what is returned closes them, and so does a failure.
   *
   * @throws UnreadableException if they cannot be read at all
   */
  Items open(Source source) throws IOException, UnreadableException {
    Items opened = null;
    try {
      opened = opened(source, new Counted(source.in()));
      return opened;
    } finally {
      if (opened == null) {
        source.in().close();
      }
    }
  }

  private Items opened(Source source, Counted raw) throws IOException, UnreadableException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    byte[] head = head(in);
    if (!Sniffer.isGzip(head, head.length)) {
      return unpacked(source, in, raw, head);
    }
    byte[] inside = unpackedHead(in);
    boolean warc = options.kind() == Kind.WARC || Sniffer.isWarc(inside, inside.length);
    if (warc) {
      raw.undigested();
      return new WarcItems(source, new GzipMembers(in, limits().maxRatio()), this);
    }
    deeper(source);
    InputStream gunzipped = new GZIPInputStream(in, 1 << 16);
    Guarded guarded = new Guarded(gunzipped, raw::count, limits().maxRatio());
    BufferedInputStream again = new BufferedInputStream(guarded, 1 << 16);
    byte[] start = head(again);
    if (Sniffer.isGzip(start, start.length)) {
      raw.undigested();
      Source inner =
          new Source(
              source.name(),
              source.fileName(),
              again,
              source.depth() + 1,
              source.url(),
              source.type());
      return opened(inner, new Counted(again));
    }
    return unpacked(source, again, raw, start);
  }

  private void deeper(Source source) throws UnreadableException {
    if (source.depth() >= limits().maxDepth()) {
      throw new UnreadableException(
          "archives lie in each other deeper than "
              + limits().maxDepth()
              + ", the most that is opened; unpack it first or raise the limit");
    }
  }

  /** Opens what is not packed with gzip any more. */
  private Items unpacked(Source source, BufferedInputStream in, Counted raw, byte[] head)
      throws IOException, UnreadableException {
    if (head.length == 0) {
      throw new UnreadableException("empty; there is nothing to read");
    }
    if (Sniffer.isZip(head, head.length)) {
      deeper(source);
      raw.undigested();
      return ZipItems.open(source, in, this);
    }
    if (Sniffer.isTar(head, head.length)) {
      deeper(source);
      raw.undigested();
      return TarItems.open(source, in, this);
    }
    String notText = Sniffer.notText(head, head.length);
    if (notText != null) {
      throw new UnreadableException(notText);
    }
    Kind kind = kind(source, head);
    if (kind == Kind.WARC) {
      raw.undigested();
      return new WarcItems(source, in, this);
    }
    if (kind == Kind.JSONL) {
      raw.undigested();
      return new LineItems(source, in, options);
    }
    byte[] bytes = in.readNBytes(limits().maxBytes());
    if (in.read() >= 0) {
      throw tooLong("the input");
    }
    String digest = raw.digestOfAll(limits().maxBytes());
    List<Item> items;
    try {
      items = items(source, kind, bytes, digest);
    } catch (StackOverflowError e) {
      throw new UnreadableException("nested too deeply to be read");
    }
    source.in().close();
    return Items.of(items);
  }

  private Kind kind(Source source, byte[] head) {
    if (options.kind() != Kind.AUTO) {
      return options.kind();
    }
    Kind named = source.fileName() == null ? Kind.AUTO : Sniffer.byName(source.fileName());
    if (named != null && named != Kind.AUTO) {
      return named;
    }
    String type = source.type() == null ? "" : source.type().toLowerCase(Locale.ROOT);
    if (type.startsWith("text/markdown")) {
      return Kind.MARKDOWN;
    }
    return Sniffer.byContent(head, head.length, source.shortName());
  }

  /** Reads a document that is held as a whole. */
  List<Item> items(Source source, Kind kind, byte[] bytes, String digest)
      throws UnreadableException {
    boolean names = kind == Kind.HTML || kind == Kind.FEED || kind == Kind.NEWSML;
    String content =
        names || kind == Kind.NITF ? Decoder.page(bytes, source.type()) : Decoder.text(bytes);
    if (content.isBlank()) {
      throw new UnreadableException("nothing but white space; there is nothing to read");
    }
    Origin origin =
        new Origin(source.name(), source.shortName(), digest, source.url(), options.published());
    return switch (kind) {
      case NINJS -> Ninjs.items(content, origin);
      case NEWSML -> NewsMl.items(content, origin);
      case NITF -> List.of(Nitf.item(content, origin));
      case FEED -> isJson(content) ? JsonFeed.items(content, origin) : Feed.items(content, origin);
      case EMAIL -> List.of(Email.item(bytes, origin));
      case MARKDOWN -> List.of(Markdown.item(content, origin));
      case HTML -> List.of(page(content, Format.HTML, origin));
      default -> List.of(page(content, Format.PLAIN, origin));
    };
  }

  private static boolean isJson(String content) {
    int at = 0;
    while (at < content.length() && content.charAt(at) <= ' ') {
      at++;
    }
    return content.startsWith("{", at);
  }

  private static RawItem page(String content, Format format, Origin origin) {
    RawItem.Given given =
        new RawItem.Given(
            null, origin.publishedOtherwise(), null, null, origin.url(), null, Filed.NOTHING);
    String digest = origin.digest();
    return new RawItem(
        origin.shortName(), origin.name(), 0, digest == null ? "" : digest, format, content, given);
  }

  /** What is said of an item that is too long. */
  UnreadableException tooLong(String what) {
    return new UnreadableException(
        what
            + " is longer than "
            + limits().maxBytes()
            + " bytes, the most one story may have; split it or raise the limit");
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(Sniffer.HEAD);
    byte[] head = in.readNBytes(Sniffer.HEAD);
    in.reset();
    return head;
  }

  /** The first unpacked bytes of a gzip stream, which is left at its start. */
  @SuppressWarnings("resource") // closing it would close the input, which is read again
  private static byte[] unpackedHead(BufferedInputStream in) throws IOException {
    in.mark(1 << 16);
    byte[] packed = in.readNBytes(1 << 15);
    in.reset();
    byte[] head = new byte[64];
    int length = 0;
    try {
      InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed));
      int count = 0;
      while (length < head.length && count >= 0) {
        length += count;
        count = unpacked.read(head, length, head.length - length);
      }
    } catch (EOFException e) {
      // the block ends within the stream; what came out of it is enough
    }
    return Arrays.copyOf(head, length);
  }

  /** Opens a member of an archive; what is wrong with it stands in its place. */
  Items member(Source member) {
    try {
      return open(member);
    } catch (UnreadableException e) {
      return Items.of(List.of(new Rejection(member.name(), 0, e.reason())));
    } catch (IOException e) {
      return Items.of(List.of(new Rejection(member.name(), 0, Faults.said(e))));
    }
  }

  /** Whether a member of a folder or an archive may be a story of the kind that is asked for. */
  boolean wanted(@Nullable String fileName) {
    return fileName != null && !fileName.startsWith(".") && Sniffer.mayBe(fileName, options.kind());
  }
}
