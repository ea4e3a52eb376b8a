package dev.attache.intake;

import dev.attache.intake.Edition.Status;
import dev.attache.intake.RawItem.Format;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An item of a wire or a feed while its fields are gathered. What is said first stays. */
final class Wire {

  @Nullable String guid;
  @Nullable String url;
  @Nullable String version;
  @Nullable String headline;
  @Nullable String outlet;
  @Nullable String language;
  @Nullable String section;
  @Nullable String copyright;
  @Nullable String dateline;
  @Nullable String credit;
  @Nullable String signal;
  @Nullable String note;
  @Nullable String created;
  @Nullable String updated;
  @Nullable String embargoed;
  Status status = Status.USABLE;
  int urgency;

  /** Whether the version's date is the one to read the words by; else the first version's is. */
  boolean datedByVersion;

  private final List<String> bylines = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();
  private Format format = Format.BODY;
  private String body = "";

  void byline(@Nullable String line) {
    addOnce(bylines, line);
  }

  void category(@Nullable String name) {
    addOnce(categories, name);
  }

  boolean hasBylines() {
    return !bylines.isEmpty();
  }

  boolean hasBody() {
    return !body.isBlank();
  }

  /** Sets the body unless it has one. */
  void body(Format kind, @Nullable String words) {
    if (!hasBody() && words != null && !words.isBlank()) {
      format = kind;
      body = kind == Format.BODY ? words.strip() : words;
    }
  }

  /** Notes the status by its name or code: {@code stat:canceled}, {@code canceled}. */
  void status(@Nullable String code) {
    String tail = tail(code);
    if (tail != null) {
      switch (tail.toLowerCase(Locale.ROOT)) {
        case "withheld" -> status = Status.WITHHELD;
        case "canceled", "cancelled", "killed" -> status = Status.CANCELED;
        default -> {}
      }
    }
  }

  /** Notes the urgency if it is 1 to 9. */
  void urgency(@Nullable String figure) {
    if (figure != null && figure.matches("[1-9](\\.0+)?")) {
      urgency = figure.charAt(0) - '0';
    }
  }

  /** What follows the scheme of a code: {@code update} of {@code sig:update}; null of null. */
  static @Nullable String tail(@Nullable String code) {
    if (code == null) {
      return null;
    }
    String whole = code.strip();
    int at = Math.max(whole.lastIndexOf(':'), whole.lastIndexOf('/'));
    return whole.isEmpty() || at == whole.length() - 1 ? null : whole.substring(at + 1);
  }

  private static void addOnce(List<String> list, @Nullable String value) {
    if (value != null && !value.isBlank() && !list.contains(value.strip())) {
      list.add(value.strip());
    }
  }

  /** The item, or why it may not be read. */
  Item item(Origin origin, int line, String otherId) {
    Edition edition =
        new Edition(
            guid, version, status, created, updated, embargoed, urgency, credit, signal, note);
    if (status != Status.USABLE) {
      String what =
          status == Status.WITHHELD
              ? "withheld by its provider; not to be published until a usable version comes"
              : "canceled by its provider (a kill); take back the versions that are out";
      String named = headline == null ? guid : headline;
      return new Rejection(
          origin.name(), line, what + (named == null ? "" : ": " + named), edition);
    }
    String day = datedByVersion ? first(updated, created) : first(created, updated);
    String digest = origin.digest();
    if (digest == null) {
      String all = (headline == null ? "" : headline) + "\n" + body;
      byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
      digest = Digest.of(bytes, bytes.length);
    }
    RawItem.Given given =
        new RawItem.Given(
            Stamps.day(day),
            origin.publishedOtherwise(),
            headline,
            outlet,
            url,
            language,
            new Filed(bylines, section, categories, copyright, dateline, edition));
    return new RawItem(
        guid == null ? otherId : guid, origin.name(), line, digest, format, body, given);
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a == null ? b : a;
  }
}
